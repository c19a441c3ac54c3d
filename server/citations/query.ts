import { bookNamed, type BibleBook } from './bible';
import { formatKey, isDocumentKey, isSpeechKey, parseKey, workOf, type Level } from './key';
import type { DivisionKind, Resolution, Work } from './citation';
import { levelOf } from './grammar/divisions';
import { divisionWord } from './grammar/divisionWords';
import { maxDistanceAfterCue, maxDistanceWithoutCue, nearbySurah } from './names/surahNames';
import { surahByMeaning } from './names/meanings';
import { verseCount } from './quran';
import type { TitleIndex } from './titles';
import { tokenize, type Token } from './tokenize';

/**
 * What a search query cites. Accepts all forms of prose in upper or lower case, and names with bare numbers: "2 255",
 * "baqarah 255", "the cow", "kafi 2 163", "john 3 16", "nahj 27". Empty if the query is an ordinary search. `readLine`
 * reads a line of prose.
 */
export function resolveQuery(
  text: string,
  works: readonly Work[],
  titles: TitleIndex,
  readLine: (line: string) => Resolution,
): Resolution {
  const query = text.trim().replace(/\s+/g, ' ');
  if (query === '' || query.length > 200) return emptyResolution;
  if (isKnownKey(query, works)) return resolutionOf(query);
  const verse = namedVerse(query);
  if (verse !== undefined) return resolutionOf(verse);
  // Queries are written in lower case, but the rules for prose need capitals.
  const resolved = readLine(capitalised(inProseForm(query)));
  const book = resolved.problems.length === 0 ? undefined : keyOfBookQuery(query);
  // "song of soloman 1:1" is near the name of a surah, too.
  if (book !== undefined) return resolutionOf(book);
  if (resolved.targets.some(target => target !== '')) return resolved;
  const key = keyOfLooseQuery(query, titles);
  return key === undefined ? emptyResolution : resolutionOf(key);
}

/** Forms that only programs and hurried people write, as prose has them. */
function inProseForm(query: string): string {
  // "2:1,3" and "2:1, 3:4" without a name are verses of the Qur'an, as "2:1" is.
  if (/^\d{1,3}:\d{1,3}(?: ?[,;–-] ?\d{1,3}(?::\d{1,3})?){1,20}$/.test(query)) return `Quran ${query}`;
  return (
    query
      // "John.3.16" and "John.3.16-John.3.18" as in the files of OSIS.
      .replace(
        /(?<![\p{L}\p{N}.])([1-4]?\p{L}{2,7})\.(\d{1,3})\.(\d{1,3})(?:-\1\.\2\.(\d{1,3}))?(?![\p{N}.])/gu,
        osisPlace,
      )
      // "Ezekiel 25-16" where a chapter 16 cannot come after a chapter 25.
      .replace(/^((?:\d ?)?\p{L}[\p{L} .]{1,40}?) ?(\d{1,3}) ?[-–] ?(\d{1,3})$/u, chapterAndVerse)
  );
}

function osisPlace(_: string, book: string, chapter: string, verse: string, to: string | undefined): string {
  return `${book} ${chapter}:${verse}${to === undefined ? '' : `-${to}`}`;
}

/** "Ezekiel 25:16" for a range of chapters that there is not, if there is such a verse. */
function chapterAndVerse(whole: string, name: string, first: string, second: string): string {
  const verses = bookNamed(capitalised(name))?.verses ?? [];
  const [chapter, other] = [Number(first), Number(second)];
  const isRange = chapter < other && other <= verses.length;
  return !isRange && other > 0 && other <= (verses[chapter - 1] ?? 0) ? `${name} ${chapter}:${other}` : whole;
}

const emptyResolution: Resolution = { targets: [], problems: [] };

function resolutionOf(key: string): Resolution {
  return { targets: [key], problems: [] };
}

function isKnownKey(query: string, works: readonly Work[]): boolean {
  return (
    query.includes(':') &&
    parseKey(query) !== undefined &&
    (works.some(work => work.key === workOf(query)) || isSpeechKey(query) || isDocumentKey(query))
  );
}

/** A name and numbers: "baqarah 255". */
interface LooseQuery {
  readonly name: string;
  readonly numbers: readonly number[];
  /** End of a range that starts with the last number. */
  readonly to?: number;
  /** Whether a dash joins the only two numbers: "baqarah 255-257", "kafi 2-163". */
  readonly dashed: boolean;
  /** The division that a word next to the numbers names. */
  readonly kind?: DivisionKind;
  /** Whether it has a word such as "surah" or "verse", which the name does not include. */
  readonly hasCue: boolean;
}

/**
 * The key that a name and numbers mean; tries a usual surah name, a work, a book of the Bible, then a less usual name.
 */
function keyOfLooseQuery(text: string, titles: TitleIndex): string | undefined {
  const query = /[<>=|{}\\^~]/.test(text) ? undefined : parseLooseQuery(text);
  if (query === undefined) return undefined;
  if (query.name === '')
    return query.numbers.length === 2 || (query.hasCue && query.numbers.length === 1)
      ? quranKey(query.numbers[0], query.numbers.slice(1), query.to)
      : undefined;
  return (
    keyOfSurah(query, maxDistanceWithoutCue) ??
    keyOfWork(query, titles) ??
    keyOfBook(query) ??
    keyOfSurah(query, maxDistanceAfterCue)
  );
}

const cueWord =
  /^(?:quran|koran|quranic|surah|sura|surat|soora|soorah|qs|q|verse|verses|ayah|ayat|aya|chapter|سوره|ایه|قران)$/;

/** Parses a name followed by numbers; undefined if words follow the numbers or there are too many of either. */
function parseLooseQuery(query: string): LooseQuery | undefined {
  const tokens = tokenize(query, 0, query.length);
  const numbers: number[] = [];
  const words: Token[] = [];
  let to: number | undefined;
  let kind: DivisionKind | undefined;
  let hasCue = false;
  let dashed = false;
  tokens.forEach((token, index) => {
    const afterDash = tokens[index - 1]?.text === '-' && tokens[index - 2]?.kind === 'number';
    if (token.kind === 'number' && afterDash && numbers.length === 1) dashed = true;
    // The letter of "235a" is no word of the name.
    if (tokens[index - 1]?.kind === 'number' && !token.spaced && /^[a-d]$/.test(token.text)) return;
    if (token.kind === 'number' && afterDash && numbers.length > 1) to = token.value;
    else if (
      token.kind === 'number' &&
      words.length === 0 &&
      numbers.length === 0 &&
      token.value <= 4 &&
      tokens[index + (tokens[index + 1]?.text === '.' ? 2 : 1)]?.kind === 'word' &&
      token.text.length === 1
    )
      words.push(token);
    else if (token.kind === 'number') numbers.push(token.value);
    else if (token.kind === 'word' && cueWord.test(token.text)) hasCue = true;
    else if (token.kind === 'word') {
      const division = divisionWord(token.text);
      // "2 Ch" and "1 P" are books, but "baqarah ch 2" is a chapter.
      const isPart = words.some(({ kind }) => kind === 'word') || numbers.length > 0;
      if (division !== undefined && isPart) kind = division.kind;
      else words.push(token);
    }
  });
  if (
    numbers.length > 3 ||
    words.length > 8 ||
    (words.length > 0 &&
      numbers.length > 0 &&
      words[words.length - 1].start > tokens.findLast(token => token.kind === 'number')!.start)
  )
    return undefined;
  const name = words.length === 0 ? '' : query.slice(words[0].start, words[words.length - 1].end);
  return {
    name,
    numbers,
    dashed,
    ...(to === undefined ? {} : { to }),
    ...(kind === undefined ? {} : { kind }),
    hasCue,
  };
}

/** English words that are also short names of surahs. Alone they are an ordinary search. */
const englishNames =
  /^(?:sad|tin|nun|fat|fath|fill?|nasa?|tour|man|men|fig|help|time|star|sun|moon|city|iron|gold|pen|dawn)$/i;

function keyOfSurah(query: LooseQuery, most: number): string | undefined {
  const surah = nearbySurah(query.name);
  const plain = query.name.toLowerCase().replace(/^the /, '');
  const isEnglishName = surahByMeaning.has(plain);
  if (surah === undefined || surah.distance > most || query.numbers.length > 2) return undefined;
  const sure =
    query.hasCue ||
    query.numbers.length > 0 ||
    (isEnglishName
      ? !ordinaryMeanings.test(plain) && (/^the /i.test(query.name) || plain.includes(' '))
      : !surah.needsCue || (surah.distance <= 0.03 && !personNames.test(plain) && !englishNames.test(plain)));
  if (!sure || (surah.distance > maxDistanceWithoutCue && !query.hasCue && query.numbers.length === 0))
    return undefined;
  const verses =
    query.numbers.length === 2 && query.numbers[0] === surah.number ? query.numbers.slice(1) : query.numbers;
  if (verses.length === 2 && query.dashed) return quranKey(surah.number, verses.slice(0, 1), verses[1]);
  return verses.length > 1 ? undefined : quranKey(surah.number, verses, query.to);
}

const personNames =
  /^(?:m[uo]ham+[ae]d|mar[iy]am|yusuf|yunus|ibrahim|nuh|luqman|hud|saba|quraysh|nas|nur|isra|israel|shura|hajj)$/;
/** English names of surahs that are ordinary words. Alone they are an ordinary search. */
const ordinaryMeanings =
  /^(?:people|men|man|human|city|land|time|help|news|event|dispute|rank|rock|relief|control|age|land|groups|feast|key)$/;

function quranKey(chapter: number, verses: readonly number[], to: number | undefined): string | undefined {
  const [verse] = verses;
  const count = verseCount(chapter);
  if (count === 0 || (verse !== undefined && (verse < 1 || verse > count))) return undefined;
  const level = (number: number): Level => ({ kind: '', number });
  if (verse === undefined) return formatKey({ work: 'quran', from: [level(chapter)] });
  const range = to !== undefined && to > verse && to <= count ? { to: [level(chapter), level(to)] } : {};
  return formatKey({ work: 'quran', from: [level(chapter), level(verse)], ...range });
}

function keyOfWork(query: LooseQuery, titles: TitleIndex): string | undefined {
  const tokens = tokenize(capitalised(query.name), 0, query.name.length);
  const title = tokens.length === 0 ? undefined : titles.startingAt(tokens, 0);
  const whole =
    title !== undefined && title.next === tokens.length && !(title.ordinary && query.numbers.length === 0)
      ? title
      : undefined;
  const work =
    whole?.work ??
    titles.nearest(query.name) ??
    (query.numbers.length > 0 || query.name.length > 3 ? titles.withPrefix(query.name) : undefined);
  if (
    work === undefined ||
    (query.numbers.length === 0 &&
      (whole === undefined || whole.weak) &&
      query.name.split(' ').length < 2 &&
      work.key !== 'nahj')
  )
    return undefined;
  const from = workLevels(work, query);
  return from && formatKey({ work: work.key, from });
}

/** The place in the work that the numbers name. Undefined where the work has no numbered parts: "symposium 2". */
function workLevels(work: Work, { numbers, kind }: LooseQuery): Level[] | undefined {
  if (numbers.length === 0) return [];
  if (kind !== undefined && numbers.length === 1) return [levelOf(work, kind, numbers[0])];
  const kinds =
    numbers.length > 1 && !work.divisions.includes('volume') && work.divisions[0] === 'hadith'
      ? (['book', 'hadith'] as const)
      : work.divisions;
  const used = numbers.length === 1 && kinds[0] === 'volume' && work.volumes === undefined ? kinds.slice(1) : kinds;
  if (used.length === 0) return undefined;
  return numbers.slice(0, Math.max(1, used.length)).map((number, index) => levelOf(work, used[index], number));
}

/** The key of a book with chapter and verse. */
function keyOfBookQuery(text: string): string | undefined {
  const query = parseLooseQuery(text);
  return query === undefined || query.name === '' ? undefined : keyOfBook(query);
}

function keyOfBook(query: LooseQuery): string | undefined {
  // Checked first, because finding the book takes longer, and most queries are words only.
  if (query.numbers.length === 0 || query.numbers.length > 2) return undefined;
  const book = bookNamed(capitalised(query.name));
  if (book === undefined) return undefined;
  // "peter 5" may be in either letter.
  if (/^\d/.test(book.osis) && !/^(?:\d|i{1,3}[. ]|iv[. ]|first|second|third|fourth)/i.test(query.name))
    return undefined;
  const [chapter, verse] =
    book.verses.length === 1 && query.numbers.length === 1 ? [1, query.numbers[0]] : query.numbers;
  if (
    chapter < 1 ||
    chapter > book.verses.length ||
    (verse !== undefined && (verse < 1 || verse > book.verses[chapter - 1]))
  )
    return undefined;
  const levels = [
    bookLevel(book),
    ...[chapter, verse].filter(number => number !== undefined).map(number => ({ kind: '', number })),
  ];
  const to =
    verse !== undefined && query.to !== undefined && query.to > verse && query.to <= book.verses[chapter - 1]
      ? { to: [...levels.slice(0, 2), { kind: '', number: query.to }] }
      : {};
  return formatKey({ work: 'bible', from: levels, ...to });
}

function bookLevel(book: BibleBook): Level {
  return { kind: 'book', number: book.number, name: book.osis };
}

/** The text with each word, and each part of a hyphenated word, in capitals. */
function capitalised(text: string): string {
  return text.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Verses with names of their own. */
function namedVerse(query: string): string | undefined {
  const name = query.replace(/^the /i, '');
  return namedVerses.find(({ patterns }) => patterns.some(pattern => pattern.test(name)))?.key;
}

const namedVerses: readonly { readonly key: string; readonly patterns: readonly RegExp[] }[] = [
  {
    key: 'quran:2:255',
    patterns: [
      /^a(?:a)?yat?(?:h|u|ul|ol|al|e)?[ -]{0,3}(?:al|ul|ol|el)?[ -]{0,3}kurs(?:i|y|ee|iy)$/i,
      /^(?:throne verse|verse of the throne|آیت? ?ال?کرسی|آیة الكرسي|آية الكرسي)$/i,
    ],
  },
  {
    key: 'quran:24:35',
    patterns: [
      /^a(?:a)?yat?(?:h|ul|ol|al|un|an)?[ -]{0,3}(?:al|an|un)?[ -]{0,3}n(?:u|oo)r$/i,
      /^(?:light verse|verse of (?:the )?light|آیه نور|آية النور)$/i,
    ],
  },
  {
    key: 'quran:33:33',
    patterns: [
      /^a(?:a)?yat?(?:h|ul|ol|al)?[ -]{0,3}(?:al|at|ut)?[ -]{0,3}tathir$/i,
      /^(?:verse of purification|purification verse|آیه تطهیر|آية التطهير)$/i,
    ],
  },
  {
    key: 'quran:3:61',
    patterns: [
      /^a(?:a)?yat?(?:h|ul|ol|al)?[ -]{0,3}(?:al|ul)?[ -]{0,3}mubahalah?$/i,
      /^(?:verse of mubahalah?|آیه مباهله|آية المباهلة)$/i,
    ],
  },
];
