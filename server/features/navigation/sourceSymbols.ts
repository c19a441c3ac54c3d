import { bibleBooks, bookNamed, type BibleBook } from '../../citations/bible';
import {
  describeKey,
  isSpeechKey,
  keyInterval,
  keysOverlap,
  parseKey,
  workOf,
  type KeyInterval,
} from '../../citations/key';
import { surahs, type Surah } from '../../citations/quran';
import type { Corpus } from '../../index/corpus';
import { asciiDigits, fold } from '../../text/fold';
import { countTimes } from '../shared/counts';
import { knownWorks } from '../sources/knownWorks';
import { compactName, nameWords, workNames } from '../sources/workNames';

/** A source that can be opened, whether or not it is cited. */
export interface NamedSource {
  readonly key: string;
  readonly kind: 'work' | 'source';
  readonly fullName: string;
  /** Its full name, with the typed spelling where that has other letters. */
  readonly name: string;
  /** "cited 3 times", "not cited". */
  readonly container: string;
}

/** Words that stand before the name of a surah. Editors send only the first word of what is typed. */
const surahWord = /^(?:s[uo]{1,2}ra[ht]?|سور[ةهۀ])$/i;
/** Digits of Persian and of Arabic, which may be typed after a name in Arabic script. */
const persianZero = 0x6f0;
const arabicZero = 0x660;

/** The sources that a query names without doubt; none for an ordinary search. */
export function sureSources(corpus: Corpus, query: string): NamedSource[] {
  const { targets, problems } = corpus.reader.resolveQuery(query);
  if (problems.length > 0) return [];
  return targets
    .filter(key => key !== '' && !isSpeechKey(key) && parseKey(key) !== undefined)
    .map(key => toSource(corpus, key, query));
}

/**
 * The sources that a query names: first those that are sure, then chapters, books and works with such a name, and cited places
 * whose description has all its words.
 */
export function namedSources(corpus: Corpus, query: string, limit: number): NamedSource[] {
  const targets = sureSources(corpus, query).map(({ key }) => key);
  const works = worksNamed(corpus, query);
  const keys = [
    ...targets,
    ...surahsNamed(query).map(({ number }) => `quran:${number}`),
    ...booksNamed(query).map(({ osis }) => `bible:${osis}`),
    ...works.keys(),
    ...citedPlaces(corpus, query, targets),
  ];
  return [...new Set(keys)].slice(0, limit).map(key => {
    const spelling = targets.includes(key) ? undefined : works.get(key);
    return toSource(corpus, key, spelling !== undefined && hasLetters(spelling, query) ? spelling : query, { query });
  });
}

/**
 * The chapters and verses of the surah or the book of the Bible that a query names by itself. An editor that sends only the
 * first word of `baqara 255` or `john 3:16` finds the verse among them.
 */
export function placesInside(corpus: Corpus, query: string): NamedSource[] {
  const keys: string[] = [];
  const surah = onlySurah(corpus, query);
  if (surah !== undefined) keys.push(...verseKeys(`quran:${surah.number}`, surah.verses));
  const book = bookNamed(withCapital(query));
  if (book !== undefined)
    book.verses.forEach((verses, index) =>
      keys.push(`bible:${book.osis}:${index + 1}`, ...verseKeys(`bible:${book.osis}:${index + 1}`, verses)),
    );
  // "1 cor 13": the number comes alone.
  if (/^[1-4]$/.test(query))
    for (const { osis, verses } of bibleBooks().filter(({ name }) => name.startsWith(`${query} `)))
      verses.forEach((_, index) => keys.push(`bible:${osis}:${index + 1}`));
  const count = countsOfBooks(corpus);
  return keys.map(key => toSource(corpus, key, `${query} ${numbersOf(key, query)}`, { count: count(key) }));
}

/** Counts citations of chapters and verses. The citations of a book are looked up once, for all of its places. */
function countsOfBooks(corpus: Corpus): (key: string) => number {
  const books = new Map<string, readonly KeyInterval[]>();
  return key => {
    const book = key.split(':').slice(0, 2).join(':');
    let cited = books.get(book);
    if (cited === undefined) {
      cited = corpus.citations.sites(book).flatMap(site => keyInterval(site.key) ?? []);
      books.set(book, cited);
    }
    const place = cited.length === 0 ? undefined : keyInterval(key);
    return place === undefined
      ? 0
      : cited.filter(({ first, last }) => first <= place.last && place.first <= last).length;
  };
}

function verseKeys(chapter: string, verses: number): string[] {
  return Array.from({ length: verses }, (_, verse) => `${chapter}:${verse + 1}`);
}

/** `255`, `3:16`; after a name in Arabic script also in its digits. */
function numbersOf(key: string, query: string): string {
  const numbers = key.split(':').slice(2).join(':');
  if (!/[\u0600-\u06ff]/.test(query)) return numbers;
  const inScript = (zero: number): string => numbers.replace(/\d/g, digit => String.fromCharCode(zero + Number(digit)));
  return `${numbers} ${inScript(persianZero)} ${inScript(arabicZero)}`;
}

/** The surah that a query names as a whole, or by its number. */
function onlySurah(corpus: Corpus, query: string): Surah | undefined {
  const number = Number(asciiDigits(query));
  if (Number.isInteger(number)) return surahs.find(each => each.number === number);
  const [target, ...others] = corpus.reader.resolveQuery(query).targets;
  const { work, from = [] } = parseKey(target ?? '') ?? {};
  return others.length === 0 && work === 'quran' && from.length === 1
    ? surahs.find(each => each.number === from[0].number)
    : undefined;
}

/** All surahs after a word such as "surah"; otherwise those with a name or a meaning that begins with the typed letters. */
function surahsNamed(query: string): readonly Surah[] {
  if (surahWord.test(query)) return surahs;
  const typed = withoutArticle(fold(query));
  if (typed.length < 3) return [];
  return surahs.filter(({ name, original, meaning }) =>
    [name, original, meaning].some(each => withoutArticle(fold(each)).startsWith(typed)),
  );
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:a[a-z]{1,2}-|the |ال)/, '');
}

function booksNamed(query: string): BibleBook[] {
  const exact = bookNamed(withCapital(query));
  const typed = fold(query);
  if (typed.length < 3) return exact === undefined ? [] : [exact];
  const starting = bibleBooks().filter(({ name }) => fold(name).replace(/^\d /, '').startsWith(typed));
  return exact === undefined ? starting : [exact, ...starting];
}

/** The works with a name that begins with the typed words, with this name; of those that are cited, also in the middle. */
function worksNamed(corpus: Corpus, query: string): Map<string, string> {
  const words = nameWords(query);
  const compact = compactName(words);
  const found = new Map<string, string>();
  if (compact.length < 3) return found;
  for (const work of knownWorks(corpus)) {
    const names = workNames(work);
    const isOwn = corpus.config.works.includes(work) || corpus.citations.count(work.key) > 0;
    const starts = names.compact.findIndex(name => name.startsWith(compact));
    const index =
      starts < 0 && isOwn
        ? names.words.findIndex(name => words.every(word => name.some(each => each.startsWith(word))))
        : starts;
    if (index >= 0) found.set(work.key, names.words[index].join(' '));
  }
  return found;
}

/** Keys of cited places that overlap what the query names, or whose description has all its words; the first ones first. */
function citedPlaces(corpus: Corpus, query: string, targets: readonly string[]): string[] {
  const words = fold(query).split(' ');
  const all = knownWorks(corpus);
  const named: string[] = [];
  const overlapping: string[] = [];
  for (const { key } of corpus.citations.keys()) {
    if (key === workOf(key) || isSpeechKey(key)) continue;
    if (targets.some(target => target !== workOf(target) && keysOverlap(key, target))) overlapping.push(key);
    else {
      const description = fold(describeKey(key, all));
      if (words.every(word => description.includes(word))) named.push(key);
    }
  }
  return [...overlapping, ...named];
}

/** `spelling` stands in parentheses where the name does not have the letters of the query. */
function toSource(
  corpus: Corpus,
  key: string,
  spelling: string,
  { query = spelling, count = corpus.citations.count(key) } = {},
): NamedSource {
  const fullName = describeKey(key, knownWorks(corpus));
  return {
    key,
    kind: key === workOf(key) ? 'work' : 'source',
    fullName,
    name: hasLetters(fullName.slice(0, readByEditor), query)
      ? fullName
      : withSpelling(fullName, afterSurahWord(key, spelling) ?? spelling),
    container: count === 0 ? 'not cited' : `cited ${countTimes(count)}`,
  };
}

/** `سورة البقرة`, `surah al-Baqarah`: what may follow a word such as "surah". */
function afterSurahWord(key: string, word: string): string | undefined {
  const surah = surahWord.test(word) ? surahs[Number(/^quran:(\d+)$/.exec(key)?.[1]) - 1] : undefined;
  return surah && `${word} ${/[a-z]/i.test(word) ? surah.name : surah.original}`;
}

/** Editors look at so many characters of a name. */
const readByEditor = 128;

/** The name, with the spelling in parentheses where the name does not have its letters in this order. */
export function withSpelling(name: string, spelling: string): string {
  if (hasLetters(name.slice(0, readByEditor), spelling)) return name;
  const room = readByEditor - spelling.length - 3;
  const main = name.length <= room ? name : `${name.slice(0, Math.max(20, room - 1)).trimEnd()}…`;
  return `${main} (${spelling})`;
}

/** Whether the letters of the query, with the spaces, occur in the name in order. Editors filter symbols in this way. */
export function hasLetters(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase()) {
    const at = letters.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}

function withCapital(text: string): string {
  return text.replace(/\p{Ll}/u, letter => letter.toUpperCase());
}
