import { bookNamed, bookByOsis, type BibleBook } from './bible';
import { surah, verseCount } from './quran';
import type { SourceChapter, SourceText, SourceVerse } from './sources';
import { lastVerseInAnyBible } from './bibleEditions';

/** A text of a scripture that the user provides. */
export interface OwnText {
  readonly work: OwnTextWork;
  /** Name of the translation, shown to the user. */
  readonly name: string;
  /** Path of the file relative to the corpus, with `/`. */
  readonly file: string;
}

/** The works of which a user may provide a text. */
export const ownTextWorks = ['bible', 'quran'] as const;
export type OwnTextWork = (typeof ownTextWorks)[number];

/** Largest file in bytes: a whole Bible has four to five million. */
export const maxOwnTextBytes = 10_000_000;
/** Longest verse in UTF-16 units. The longest of the Bible has about 550. */
const maxVerse = 5000;
/** Longest piece of a line in a message, in characters. */
const maxQuoted = 60;

/** The texts of a file by key (`bible:john`, `quran`), or what is wrong with it, as a sentence for the user. */
export type OwnTextResult = { readonly texts: ReadonlyMap<string, SourceText> } | { readonly reason: string };

/**
 * Reads the file of an own text: one verse in each line, `John 3:16`, a tab and the text; for the Qur'an, `2:255`. Empty
 * lines and lines that start with `#` are left out. The order is free, and verses may be missing.
 */
export function readOwnText(own: OwnText, content: string): OwnTextResult {
  const verses = new Map<string, Map<number, string[]>>();
  const lines = content.split(/\r\n|\r|\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line.trim() === '' || line.startsWith('#')) continue;
    const problem = addVerse(own.work, verses, line);
    if (problem !== undefined) return { reason: `${own.file}, line ${index + 1}: ${problem}` };
  }
  if (verses.size === 0) return { reason: `${own.file} has no verse. ${expectedLine(own.work)}` };
  return { texts: new Map([...verses].map(([key, chapters]) => [key, sourceText(own, key, chapters)])) };
}

/** Adds the verse of a line. Returns what is wrong with the line. */
function addVerse(work: OwnTextWork, verses: Map<string, Map<number, string[]>>, line: string): string | undefined {
  const tab = line.indexOf('\t');
  if (tab < 0) return `there is no tab after the place. ${expectedLine(work)}`;
  const place = line.slice(0, tab).trim();
  const found = placeNamed(work, place);
  if (found === undefined)
    return `“${place.slice(0, maxQuoted)}” is no verse of ${work === 'bible' ? 'the Bible' : "the Qur'an"}. ${expectedLine(work)}`;
  const text = line.slice(tab + 1).trim();
  if (text.length > maxVerse) return `the verse is longer than ${maxVerse} characters. Write one verse in each line.`;
  const chapters = getOrAdd(verses, found.key, () => new Map<number, string[]>());
  const chapter = getOrAdd(chapters, found.chapter, () => []);
  if (chapter[found.verse - 1] !== undefined) return `${place} is there twice. Delete one of the two lines.`;
  chapter[found.verse - 1] = text;
  return undefined;
}

function expectedLine(work: OwnTextWork): string {
  return work === 'bible'
    ? 'Write lines such as “John 3:16”, a tab, and the text of the verse.'
    : 'Write lines such as “2:255”, a tab, and the text of the verse.';
}

interface NamedPlace {
  readonly key: string;
  readonly chapter: number;
  readonly verse: number;
}

function placeNamed(work: OwnTextWork, place: string): NamedPlace | undefined {
  const match = /^(.{0,60}?)\s{0,3}(\d{1,3})\s?[:.,]\s?(\d{1,3})$/u.exec(place);
  if (match === null) return undefined;
  const [chapter, verse] = [Number(match[2]), Number(match[3])];
  if (work === 'quran') {
    // Editions that count the basmala have a verse more.
    const isThere = match[1] === '' && verse >= 1 && verse <= verseCount(chapter) + 1 && verseCount(chapter) > 0;
    return isThere ? { key: 'quran', chapter, verse } : undefined;
  }
  const book = bookByOsis(match[1].toLowerCase()) ?? bookNamed(match[1]);
  return book !== undefined && verse >= 1 && verse <= lastVerse(book, chapter)
    ? { key: `bible:${book.osis}`, chapter, verse }
    : undefined;
}

/** The last verse that an edition may have: the psalms of Greek and Latin Bibles have other numbers. */
function lastVerse(book: BibleBook, chapter: number): number {
  return book.osis === 'ps' ? (chapter <= 151 ? 176 : 0) : lastVerseInAnyBible(book, chapter);
}

function sourceText(own: OwnText, key: string, chapters: ReadonlyMap<number, readonly string[]>): SourceText {
  const book = own.work === 'bible' ? bookByOsis(key.slice('bible:'.length)) : undefined;
  return {
    key,
    ...(book !== undefined && { book: book.name }),
    translation: own.name,
    licence: `${own.name}, from the file ${own.file} of this folder`,
    isOwn: true,
    chapters: [...chapters].sort(([a], [b]) => a - b).map(([number, verses]) => chapterOf(number, verses, book)),
  };
}

function chapterOf(number: number, texts: readonly string[], book: BibleBook | undefined): SourceChapter {
  const verses = Array.from(texts, (text: string | undefined): SourceVerse => ({
    original: '',
    translation: text ?? '',
  }));
  if (book !== undefined) return { number, original: '', name: `${book.name} ${number}`, meaning: '', verses };
  const { original, name, meaning } = surah(number)!;
  return { number, original, name, meaning, verses };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
