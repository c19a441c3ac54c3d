import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chapterUri, parseSourceUri, workUri } from '../../server/features/sources/sourceUri';

describe('source URIs', () => {
  it('are readable names', () => {
    assert.equal(decodeURIComponent(chapterUri('quran', 5, "al-Ma'idah")), 'corpus-source:/quran/005 al-Maidah.txt');
    assert.equal(decodeURIComponent(workUri('kafi', 'al-Kafi')), 'corpus-source:/works/kafi/al-Kafi.txt');
  });

  it('are parsed to the work and chapter that they were made from', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 999 }),
        (cite, title, chapter) => {
          fc.pre(!/\p{Cs}/u.test(cite + title));
          for (const work of ['kafi', `bib:${cite}`]) {
            assert.deepEqual(parseSourceUri(workUri(work, title)), { work });
            assert.deepEqual(parseSourceUri(chapterUri(work, chapter, title)), { work, chapter });
          }
        },
      ),
    );
  });

  it('contain no character that a file system rejects', () => {
    const name = decodeURIComponent(workUri('kafi', 'A/B: "C" <d>|*?\\..')).split('/').at(-1)!;
    assert.match(name, /^[\p{L}\p{N} ._-]+$/u);
  });

  it('are parsed with and without escapes of an editor', () => {
    assert.deepEqual(parseSourceUri('corpus-source:/quran/005 al-Maidah.txt#L3'), { work: 'quran', chapter: 5 });
    assert.deepEqual(parseSourceUri('corpus-source:///quran/005%20al-Maidah.txt'), { work: 'quran', chapter: 5 });
  });

  it('of other schemes or forms are rejected', () => {
    for (const uri of [
      'file:///quran/005.txt',
      'corpus-source:/',
      'corpus-source:/quran/x.txt',
      'corpus-source:/works/%',
      'corpus-source:/a/b/c/d.txt',
    ])
      assert.equal(parseSourceUri(uri), undefined);
  });
});
