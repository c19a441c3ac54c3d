import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bibleBooks } from '../../server/citations/bible';
import { lastVerseInAnyBible } from '../../server/citations/bibleEditions';
import type { SourceText } from '../../server/citations/sources';
import { createSources } from '../../server/platform/sources';
import { Folder } from '../support/folder';

describe('the packed text of the Bible', () => {
  let folder: Folder;
  let packed: Buffer;
  let load: (key: string) => Promise<SourceText | undefined>;
  before(async () => {
    folder = new Folder();
    const script = pathToFileURL(join(__dirname, '../../scripts/bible-data.mjs')).href;
    packed = ((await import(script)) as { packBible: () => Buffer }).packBible();
    folder.write('bible.dat', packed);
    const sources = createSources(folder.path);
    load = key => sources.load(key);
  });
  after(() => folder.remove());

  it('is smaller than 1.3 MB', () => {
    assert.ok(packed.length < 1_300_000, String(packed.length));
  });

  it('has the chapters of 66 books, with verses that the limits of citations allow', async () => {
    let verses = 0;
    for (const book of bibleBooks().slice(0, 66)) {
      const text = (await load(`bible:${book.osis}`))!;
      assert.equal(text.book, book.name);
      assert.equal(text.chapters.length, book.verses.length);
      for (const chapter of text.chapters) {
        verses += chapter.verses.length;
        const last = lastVerseInAnyBible(book, chapter.number);
        assert.ok(chapter.verses.length <= last, `${chapter.name} has ${chapter.verses.length} verses`);
        // Where the limits allow more verses, the others are left out here, or stand in another chapter.
        if (!/^(?:Romans 1[46]|3 John 1)$/.test(chapter.name))
          assert.equal(chapter.verses.length, book.verses[chapter.number - 1], chapter.name);
      }
    }
    assert.equal(verses, 31_103);
  });

  it('has a text for each verse, except for those that the translation leaves out', async () => {
    const missing: string[] = [];
    for (const { osis } of bibleBooks().slice(0, 66))
      for (const { name, verses } of (await load(`bible:${osis}`))!.chapters)
        verses.forEach(({ translation }, index) => translation === '' && missing.push(`${name}:${index + 1}`));
    assert.deepEqual(missing, ['Luke 17:36', 'Acts 8:37', 'Acts 15:34', 'Acts 24:7', 'Romans 16:25']);
  });

  it('has single verses and titles of psalms in the right places', async () => {
    const john = (await load('bible:john:11:35'))!;
    assert.equal(john.chapters[10].verses[34].translation, 'Jesus wept.');
    assert.match(john.licence, /World English Bible \(public domain\)/);
    const psalms = (await load('bible:ps:3-4'))!;
    assert.match(psalms.chapters[2].meaning, /^A Psalm by David/);
    assert.equal(psalms.chapters[0].meaning, '');
  });

  it('has no text of other books and works, nor of the Bible as a whole', async () => {
    for (const key of ['bible', 'bible:sir:24:3', 'bible:nobook:1:1', 'kafi:1:p2', ''])
      assert.equal(await load(key), undefined, key);
  });

  it('is rejected if it is damaged, and read again when it was replaced', async () => {
    const other = new Folder();
    try {
      const sources = createSources(other.path);
      for (const damaged of [
        packed.subarray(0, 5000),
        packed.subarray(0, -1),
        'x',
        '{"format":"other","books":[]}\n',
      ]) {
        other.write('bible.dat', damaged);
        await assert.rejects(sources.load('bible:john'));
      }
      other.write('bible.dat', packed);
      assert.equal((await sources.load('bible:john'))?.book, 'John');
    } finally {
      other.remove();
    }
  });
});
