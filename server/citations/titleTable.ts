import { fold } from '../text/fold';
import type { Work } from './citation';
import { authorTable, type AuthorTable } from './titleAuthors';
import { countLetterFamilies } from './titleDistance';
import { consonantKey, titleWords } from './titleSpelling';

/** A name of a work, prepared to be compared with the text. */
export interface Title {
  readonly work: Work;
  /** The consonant keys of its words, joined. */
  readonly key: string;
  /** The words of the title in plain letters, without articles and spaces. */
  readonly plain: string;
  /** See `countLetterFamilies`. Empty where similar names do not count. */
  readonly letters: Uint8Array;
  /** Length of the key after each word. */
  readonly wordEnds: readonly number[];
  readonly weak: boolean;
  readonly ordinary: boolean;
  /** Its folded words that a comma follows. */
  readonly beforeComma: readonly string[];
  /** All letters of a title that has to be written exactly so, folded, without "the". */
  readonly exactLetters?: string;
}

/** The titles of a table of works, as `titleStartingAt` looks them up. */
export interface TitleTable {
  readonly byKey: ReadonlyMap<string, Title[]>;
  /** Keys of the first words of titles. */
  readonly prefixes: ReadonlySet<string>;
  /** Folded words that a comma follows in a title: "plato" of "Plato, Laws". */
  readonly beforeComma: ReadonlySet<string>;
  /** Names of authors. */
  readonly authors: AuthorTable;
  /** The titles that may be written in other ways. */
  readonly romanised: readonly Title[];
}

/** The titles of works, without the Qur'an and the Bible, which have readers of their own. */
export function titleTable(works: readonly Work[]): TitleTable {
  const byKey = new Map<string, Title[]>();
  const prefixes = new Set<string>();
  const beforeComma = new Set<string>();
  const romanised: Title[] = [];
  for (const work of works) {
    if (work.key === 'quran' || work.key === 'bible' || work.isCitedByTitle === false) continue;
    for (const title of titlesOf(work)) {
      for (const end of title.wordEnds) prefixes.add(title.key.slice(0, end));
      const sameKey = byKey.get(title.key);
      if (sameKey === undefined) byKey.set(title.key, [title]);
      else sameKey.push(title);
      if (title.exactLetters === undefined) romanised.push(title);
      for (const word of title.beforeComma) beforeComma.add(word);
    }
  }
  return { byKey, prefixes, beforeComma, authors: authorTable(works), romanised };
}

/** Preparing the names of all works takes some ten milliseconds, and tables are made again when the user's works change. */
const cache = new WeakMap<Work, readonly Title[]>();

function titlesOf(work: Work): readonly Title[] {
  let titles = cache.get(work);
  if (titles === undefined) {
    const short = new Set((work.shortNames ?? []).map(plainTitle));
    const common = new Set((work.commonNames ?? []).map(plainTitle));
    const original = work.original === undefined ? [] : [work.original];
    const genitives = (work.namesWithAuthor ?? []).filter(isLatin).map(name => name.replace(',', "'s"));
    const names = new Set([work.title, ...original, ...work.spellings, ...genitives]);
    titles = [...names]
      .map(name => titleOf(work, name, short, common))
      .filter((title): title is Title => title !== undefined);
    cache.set(work, titles);
  }
  return titles;
}

function isLatin(name: string): boolean {
  return /^[A-Z]/i.test(name);
}

function titleOf(work: Work, name: string, short: ReadonlySet<string>, common: ReadonlySet<string>): Title | undefined {
  // Numbers are no words of a title here; "40 Hadith" without its number would be every hadith.
  if (/\p{Nd}/u.test(name)) return undefined;
  const isExact = work.isExact === true;
  const words = titleWords(isExact ? fold(name) : name);
  let key = '';
  const wordEnds = words.map(word => (key += consonantKey(word)).length);
  if (key === '') return undefined;
  const plain = words.join('');
  return {
    work,
    key,
    plain,
    letters: isExact ? noLetters : countLetterFamilies(plain),
    wordEnds,
    weak: short.has(plain),
    ordinary: common.has(plain),
    beforeComma: [...name.matchAll(/([\p{L}\p{M}]+),/gu)].map(([, word]) => fold(word)),
    ...(isExact ? { exactLetters: lettersOf(name) } : {}),
  };
}

const noLetters = new Uint8Array();

/** The folded letters of a title, without "the". */
function lettersOf(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{M}]+/u)
    .filter(word => word !== 'the')
    .join('');
}

/** A title in plain letters, without articles. */
function plainTitle(name: string): string {
  return titleWords(name).join('');
}
