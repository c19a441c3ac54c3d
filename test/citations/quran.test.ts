import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { bibleBooks, bookByOsis, bookNamed } from '../../server/citations/bible';
import { surah, surahs, verseCount } from '../../server/citations/quran';
import { readQuran } from '../../server/citations/quranText';

interface Chapter {
  readonly id: number;
  readonly name: string;
  readonly total_verses: number;
  readonly verses: { readonly text: string; readonly translation: string }[];
}

const chapters = createRequire(__filename)('quran-json/dist/quran_en.json') as Chapter[];

describe('the table of surahs', () => {
  it('has the same verse counts as the text', () => {
    assert.deepEqual(
      surahs.map(({ number, verses }) => [number, verses]),
      chapters.map(chapter => [chapter.id, chapter.total_verses]),
    );
    assert.equal(
      surahs.reduce((sum, { verses }) => sum + verses, 0),
      6236,
    );
  });

  it('has the same names as the text, except for hamzas', () => {
    const plain = (name: string): string => name.replace(/[أإآٱئؤءى]/g, 'ا');
    assert.deepEqual(
      surahs.map(({ original }) => plain(original)),
      chapters.map(chapter => plain(chapter.name)),
    );
  });

  it('has no entry for a surah that does not exist', () => {
    assert.equal(surah(0), undefined);
    assert.equal(surah(115), undefined);
    assert.equal(verseCount(115), 0);
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("the packed text of the Qur'an", () => {
  it('can be read back', async () => {
    const { packQuran } = (await import(pathToFileURL(join(__dirname, '../../scripts/quran-data.mjs')).href)) as {
      packQuran: () => string;
    };
    const text = readQuran(bytes(packQuran()));
    assert.equal(text.key, 'quran');
    assert.match(text.licence, /CC BY-SA 4\.0/);
    assert.equal(text.chapters.length, 114);
    assert.equal(text.chapters[111].verses[0].original, chapters[111].verses[0].text);
    assert.equal(text.chapters[1].verses[285].translation, chapters[1].verses[285].translation);
    assert.equal(text.chapters[4].name, "al-Ma'idah");
  });

  it('is rejected if it is damaged', () => {
    const start = '{"format":"quran-2","surahs":[';
    const surahLines = Array<string>(114).fill('["a"],');
    for (const lines of [
      [],
      [start, ']}'],
      [start.replace('2', '1'), ...surahLines, ']}'],
      [start, ...surahLines.slice(1), ']}'],
      [start, ...surahLines, ']}'].slice(0, 100),
    ])
      assert.throws(() => readQuran(bytes(`${lines.join('\n')}\n`)), /damaged/);
    const text = readQuran(bytes(`${[start, ...surahLines, ']}'].join('\n')}\n`));
    assert.throws(() => text.chapters[6].verses, /damaged in surah 7/);
  });

  it('decodes a surah when its verses are read, and only once', () => {
    const lines = Array<string>(114).fill('no list,');
    lines[107] = '["a","b","c","d","e","f"],';
    const text = readQuran(bytes(`{"format":"quran-2","surahs":[\n${lines.join('\n')}\n]}\n`));
    assert.equal(text.chapters[1].name, surah(2)!.name);
    assert.throws(() => text.chapters[1].verses, SyntaxError);
    const { verses } = text.chapters[107];
    assert.deepEqual(verses[2], { original: 'e', translation: 'f' });
    assert.equal(text.chapters[107].verses, verses);
  });
});

describe('the books of the Bible', () => {
  it('have chapters and verse counts', () => {
    assert.equal(bookByOsis('john')?.verses[2], 36);
    assert.equal(bookByOsis('gen')?.verses.length, 50);
    assert.equal(bookByOsis('ps')?.verses.length, 150);
    assert.ok(bibleBooks().length >= 66);
  });

  it('are found by name and abbreviation', () => {
    const found = ['1 Cor.', 'Psalms', 'II Kings', 'Song of Songs', 'Jn', 'Revelation', 'St. Matthew'].map(
      name => bookNamed(name)?.osis,
    );
    assert.deepEqual(found, ['1cor', 'ps', '2kgs', 'song', 'john', 'rev', 'matt']);
    for (const name of ['the', 'water', 'In Isaiah', '', 'x'.repeat(100)])
      assert.equal(bookNamed(name), undefined, name);
  });
});
