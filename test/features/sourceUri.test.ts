import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chapterUri, parseSourceUri, workUri } from '../../server/features/sources/sourceUri';

describe('source URIs', () => {
  it('are names that people can read', () => {
    assert.equal(decodeURIComponent(chapterUri('quran', 5, "al-Ma'idah")), 'corpus-source:/quran/005 al-Maidah.txt');
    assert.equal(decodeURIComponent(workUri('kafi', 'al-Kafi')), 'corpus-source:/works/kafi/al-Kafi.txt');
  });

  it('are read back to what they are the page of', () => {
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

  it('hold no character that a file system refuses', () => {
    const name = decodeURIComponent(workUri('kafi', 'A/B: "C" <d>|*?\\..')).split('/').at(-1)!;
    assert.match(name, /^[\p{L}\p{N} ._-]+$/u);
  });

  it('are read whatever an editor escapes', () => {
    assert.deepEqual(parseSourceUri('corpus-source:/quran/005 al-Maidah.txt#L3'), { work: 'quran', chapter: 5 });
    assert.deepEqual(parseSourceUri('corpus-source:///quran/005%20al-Maidah.txt'), { work: 'quran', chapter: 5 });
  });

  it('of others are none of ours', () => {
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
