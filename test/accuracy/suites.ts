import { readdirSync, readFileSync } from 'node:fs';
import { bookByOsis } from '../../server/citations/bible';
import { verseCount } from '../../server/citations/quran';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';

/** Reference strings of the tests of another program, with the places that they mean. See the README of the folder. */
interface Suite {
  readonly name: string;
  /** `query` strings are read as in the search box (`resolve --query`), `prose` strings as running text. */
  readonly form: 'query' | 'prose';
  readonly strings: readonly SuiteString[];
}

interface SuiteString {
  readonly text: string;
  /** Keys of the places. None where the string means no place. */
  readonly keys: readonly string[];
}

/** A string that is read otherwise than the other program expects. */
export interface UnreadString extends SuiteString {
  readonly found: readonly string[];
}

export interface SuiteResult {
  readonly name: string;
  readonly strings: number;
  readonly unread: readonly UnreadString[];
}

/** By suite: strings that are not read, by the reason. */
export type KnownUnread = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const folder = new URL('../fixtures/public-suites/', import.meta.url);
const knownUnreadFile = 'not-read.json';

/** Reads all suites with the rules of the program. */
export function runSuites(): SuiteResult[] {
  const reader = createCitationReader(builtInWorks);
  return suites().map(({ name, form, strings }) => ({
    name,
    strings: strings.length,
    unread: strings.flatMap(({ text, keys }): UnreadString[] => {
      const { targets } = form === 'query' ? reader.resolveQuery(text) : reader.resolve(text);
      return placesOf(keys) === placesOf(targets) ? [] : [{ text, keys, found: targets }];
    }),
  }));
}

/** The strings that are known not to be read. */
export function knownUnread(): KnownUnread {
  return JSON.parse(readFileSync(new URL(knownUnreadFile, folder), 'utf8')) as KnownUnread;
}

/** The strings of a suite that are not read and not known for it. */
export function unknownFailures({ name, unread }: SuiteResult, known: KnownUnread): UnreadString[] {
  const texts = new Set(Object.values(known[name] ?? {}).flat());
  return unread.filter(({ text }) => !texts.has(text));
}

/** The strings that are known not to be read, but are read now or are in no suite. */
export function outdated({ name, unread }: SuiteResult, known: KnownUnread): string[] {
  const texts = new Set(unread.map(({ text }) => text));
  return Object.values(known[name] ?? {})
    .flat()
    .filter(text => !texts.has(text));
}

type SuiteFile = Pick<Suite, 'form'> &
  (
    | { readonly strings: readonly (readonly string[])[] }
    /** Names of books by their name in keys. Each is read with "1:1" behind it. */
    | { readonly names: Readonly<Record<string, readonly string[]>> }
  );

function suites(): Suite[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.json') && name !== knownUnreadFile)
    .sort()
    .map(name => {
      const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SuiteFile;
      return { name: name.replace('.json', ''), form: file.form, strings: stringsOf(file) };
    });
}

function stringsOf(file: SuiteFile): SuiteString[] {
  if ('strings' in file) return file.strings.map(([text, ...keys]) => ({ text, keys }));
  return Object.entries(file.names).flatMap(([book, names]) =>
    names.map(name => ({ text: `${name} 1:1`, keys: [`bible:${book}:1:1`] })),
  );
}

/** A form that is equal for keys of the same places: "bible:phil:1-2" and "bible:phil:1", "bible:phil:2". */
function placesOf(keys: readonly string[]): string {
  const verses = keys.flatMap(versesOf);
  return [...new Set(verses)].sort().join(' ');
}

/** All verses of a key of a scripture; another key as it is. */
function versesOf(key: string): string[] {
  const match = /^(quran|bible:[a-z0-9]+)(?::(\d+)(?:-(\d+)(?::(\d+))?)?(?::(\d+)(?:-(?:(\d+):)?(\d+))?)?)?$/.exec(key);
  const count = match === null ? undefined : chaptersOf(match[1]);
  if (match === null || count === undefined || match[2] === undefined) return [key];
  const [, work, chapter, lastChapter, , verse, otherChapter, lastVerse] = match;
  const from = { chapter: Number(chapter), verse: Number(verse ?? 1) };
  const to = {
    chapter: Number(otherChapter ?? lastChapter ?? chapter),
    verse: Number(lastVerse ?? (verse === undefined ? Infinity : verse)),
  };
  const verses: string[] = [];
  for (let at = from.chapter; at <= Math.min(to.chapter, 151); at++) {
    const last =
      at === to.chapter ? Math.min(to.verse, Math.max(count(at), to.verse === Infinity ? 0 : to.verse)) : count(at);
    for (let number = at === from.chapter ? from.verse : 1; number <= last && number < 400; number++)
      verses.push(`${work}:${at}:${number}`);
  }
  return verses.length === 0 ? [key] : verses;
}

/** The number of verses of each chapter of a scripture. */
function chaptersOf(work: string): ((chapter: number) => number) | undefined {
  if (work === 'quran') return verseCount;
  const book = bookByOsis(work.slice('bible:'.length));
  return book && (chapter => book.verses[chapter - 1] ?? 0);
}
