import { bcv_parser } from 'bible-passage-reference-parser/esm/bcv_parser.js';
import tables from './bibleTables.json';
import { osisOfName, unsure } from './englishBookNames';
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

/** All books in order. */
export function bibleBooks(): BibleBook[] {
  return [...books().values()];
}

/** The book with an OSIS name in lower case. */
export function bookByOsis(osis: string): BibleBook | undefined {
  return books().get(osis);
}

/** Ways to number verses that bible-passage-reference-parser knows, besides that of `BibleBook.verses`. */
export const otherSystems = ['vulgate', 'nab', 'ceb', 'kjv', 'nlt', 'nrsv'] as const;

const countsCache = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Numbers of verses of the chapters of a book in another way to number them; empty if it does not have the book. */
export function verseCounts(system: (typeof otherSystems)[number], osis: string): readonly number[] {
  let counts = countsCache.get(system);
  if (counts === undefined) {
    const lines = `${tables.books}\n${tables.systems[system]}`.split('\n').map(versesOfLine);
    countsCache.set(system, (counts = new Map(lines.map(([name, verses]) => [name.toLowerCase(), verses]))));
  }
  return counts.get(osis) ?? [];
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

let cachedBooks: ReadonlyMap<string, BibleBook> | undefined;

/** The books by OSIS name. */
function books(): ReadonlyMap<string, BibleBook> {
  return (cachedBooks ??= new Map(tables.books.split('\n').map(bookOfLine)));
}

function bookOfLine(line: string, index: number): [string, BibleBook] {
  const [osis, verses] = versesOfLine(line);
  const key = osis.toLowerCase();
  // Few Bibles contain Psalm 151, so a citation of it is more likely a typing error.
  const own = osis === 'Ps' ? verses.slice(0, 150) : verses;
  return [key, { osis: key, name: displayNames[osis] ?? osis, number: index + 1, verses: own }];
}

function versesOfLine(line: string): [string, number[]] {
  const [osis, ...verses] = line.split(' ');
  return [osis, verses.map(Number)];
}

interface Parser {
  include_apocrypha(include: boolean): unknown;
  parse(text: string): { osis_and_indices(): { readonly osis: string; readonly indices: readonly number[] }[] };
}

let cachedParser: Parser | undefined;

/** The parser (300 KB) that knows more than names: compiling its expressions takes 300 ms. */
function parser(): Parser {
  if (cachedParser === undefined) {
    cachedParser = new bcv_parser(english);
    cachedParser.include_apocrypha(true);
  }
  return cachedParser;
}

/**
 * Looks up a name. The parser reads passages, so add chapter and verse 1:1, and accept only if it read the whole name. It is
 * asked only where the table of names has just the beginning of the name.
 */
function lookUpBook(name: string): BibleBook | undefined {
  const known = osisOfName(name);
  if (known !== unsure) return known === undefined ? undefined : books().get(known);
  const found = parser().parse(`${name} 1:1`).osis_and_indices();
  const match = found.length === 1 && found[0].indices[0] === 0 ? /^(\w+)\.1\.1$/.exec(found[0].osis) : null;
  return match === null ? undefined : books().get(match[1].toLowerCase());
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
