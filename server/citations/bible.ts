import { bcv_parser } from 'bible-passage-reference-parser/esm/bcv_parser.js';
import { nameText } from './tokenize';
import * as english from 'bible-passage-reference-parser/esm/lang/en.js';

/** A book of the Bible. */
export interface BibleBook {
  /** OSIS name in lower case: "john", "1cor". */
  readonly osis: string;
  /** English name: "John", "1 Corinthians". */
  readonly name: string;
  /** Position in the order of the Protestant canon, from 1; the deuterocanonical books follow. */
  readonly number: number;
  /** `verses[0]` is the number of verses of chapter 1. */
  readonly verses: readonly number[];
}

let cachedTables: { readonly parser: Parser; readonly books: ReadonlyMap<string, BibleBook> } | undefined;
/** Reads names. Creating it and reading the first name take ten times as long as the tables. */
let nameParser: Parser | undefined;

/** All books in order. The tables are made by the first call of any function here. */
export function bibleBooks(): BibleBook[] {
  return [...loadTables().books.values()];
}

/** The book with an OSIS name in lower case. */
export function bookByOsis(osis: string): BibleBook | undefined {
  return loadTables().books.get(osis);
}

/** Ways to number verses that bible-passage-reference-parser knows, besides that of `BibleBook.verses`. */
export const otherSystems = ['vulgate', 'nab', 'ceb', 'kjv', 'nlt', 'nrsv'] as const;

const countsCache = new Map<string, Readonly<Record<string, readonly number[]>>>();

/** Numbers of verses of the chapters of a book in another way to number them; empty if it does not have the book. */
export function verseCounts(system: (typeof otherSystems)[number], osis: string): readonly number[] {
  let counts = countsCache.get(system);
  if (counts === undefined) {
    const { chapters } = loadTables().parser.translation_info(system);
    counts = Object.fromEntries(Object.entries(chapters).map(([name, verses]) => [name.toLowerCase(), verses]));
    countsCache.set(system, counts);
  }
  return counts[osis] ?? [];
}

const bookCache = new Map<string, BibleBook | undefined>();
/** A name has at most one number, at its start. With other numbers, the parser would list all verses of a range. */
const bookName = /^(?:[1-4]\s?)?[^\p{N}:;-]{1,40}$/u;

/**
 * The book with a name or an abbreviation ("1 Cor.", "Psalms", "Song of Songs"), by the tables of
 * bible-passage-reference-parser. Undefined for any other text, and for a name that means several books.
 */
export function bookNamed(name: string): BibleBook | undefined {
  const plain = nameText(name);
  if (!bookName.test(plain)) return undefined;
  if (bookCache.has(plain)) return bookCache.get(plain);
  if (bookCache.size > 5000) bookCache.clear();
  const book = lookUpBook(plain);
  bookCache.set(plain, book);
  return book;
}

interface Parser {
  set_options(options: object): unknown;
  include_apocrypha(include: boolean): unknown;
  parse(text: string): { osis_and_indices(): { readonly osis: string; readonly indices: readonly number[] }[] };
  translation_info(name: string): {
    readonly books: readonly string[];
    readonly chapters: Readonly<Record<string, readonly number[]>>;
  };
}

function loadTables(): NonNullable<typeof cachedTables> {
  if (cachedTables !== undefined) return cachedTables;
  const parser = createParser({ ...english, regexps: NoNames });
  const info = parser.translation_info('default');
  // Few Bibles contain Psalm 151, so a citation of it is more likely a typing error.
  const books = new Map(
    info.books.map((osis, index): [string, BibleBook] => {
      const key = osis.toLowerCase();
      return [
        key,
        {
          osis: key,
          name: displayNames[osis] ?? osis,
          number: index + 1,
          verses: (info.chapters[osis] ?? []).slice(0, osis === 'Ps' ? 150 : undefined),
        },
      ];
    }),
  );
  cachedTables = { parser, books };
  return cachedTables;
}

/** In place of the regular expressions for names, where only the tables of a parser are used. */
class NoNames {
  readonly all_books = [];
  readonly books = [];
  readonly translations = [];
}

function createParser(language: object): Parser {
  const parser = new bcv_parser(language as typeof english) as unknown as Parser;
  parser.include_apocrypha(true);
  return parser;
}

/**
 * Looks up a name. The parser reads passages, so add chapter and verse 1:1, and accept only if it read the whole name.
 */
function lookUpBook(name: string): BibleBook | undefined {
  nameParser ??= createParser(english);
  const found = nameParser.parse(`${name} 1:1`).osis_and_indices();
  const match = found.length === 1 && found[0].indices[0] === 0 ? /^(\w+)\.1\.1$/.exec(found[0].osis) : null;
  return match === null ? undefined : loadTables().books.get(match[1].toLowerCase());
}

const displayNames: Readonly<Record<string, string>> = {
  Gen: 'Genesis',
  Exod: 'Exodus',
  Lev: 'Leviticus',
  Num: 'Numbers',
  Deut: 'Deuteronomy',
  Josh: 'Joshua',
  Judg: 'Judges',
  '1Sam': '1 Samuel',
  '2Sam': '2 Samuel',
  '1Kgs': '1 Kings',
  '2Kgs': '2 Kings',
  '1Chr': '1 Chronicles',
  '2Chr': '2 Chronicles',
  Neh: 'Nehemiah',
  Esth: 'Esther',
  Ps: 'Psalm',
  Prov: 'Proverbs',
  Eccl: 'Ecclesiastes',
  Song: 'Song of Songs',
  Isa: 'Isaiah',
  Jer: 'Jeremiah',
  Lam: 'Lamentations',
  Ezek: 'Ezekiel',
  Dan: 'Daniel',
  Hos: 'Hosea',
  Obad: 'Obadiah',
  Mic: 'Micah',
  Nah: 'Nahum',
  Hab: 'Habakkuk',
  Zeph: 'Zephaniah',
  Hag: 'Haggai',
  Zech: 'Zechariah',
  Mal: 'Malachi',
  Matt: 'Matthew',
  Rom: 'Romans',
  '1Cor': '1 Corinthians',
  '2Cor': '2 Corinthians',
  Gal: 'Galatians',
  Eph: 'Ephesians',
  Phil: 'Philippians',
  Col: 'Colossians',
  '1Thess': '1 Thessalonians',
  '2Thess': '2 Thessalonians',
  '1Tim': '1 Timothy',
  '2Tim': '2 Timothy',
  Phlm: 'Philemon',
  Heb: 'Hebrews',
  Jas: 'James',
  '1Pet': '1 Peter',
  '2Pet': '2 Peter',
  '1John': '1 John',
  '2John': '2 John',
  '3John': '3 John',
  Rev: 'Revelation',
  Tob: 'Tobit',
  Jdt: 'Judith',
  GkEsth: 'Greek Esther',
  Wis: 'Wisdom',
  Sir: 'Sirach',
  Bar: 'Baruch',
  PrAzar: 'Prayer of Azariah',
  Sus: 'Susanna',
  Bel: 'Bel and the Dragon',
  SgThree: 'Song of the Three',
  EpJer: 'Letter of Jeremiah',
  '1Macc': '1 Maccabees',
  '2Macc': '2 Maccabees',
  '3Macc': '3 Maccabees',
  '4Macc': '4 Maccabees',
  '1Esd': '1 Esdras',
  '2Esd': '2 Esdras',
  PrMan: 'Prayer of Manasseh',
};
