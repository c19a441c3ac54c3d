import { bookNamed, type BibleBook } from './bible';
import { formatKey, parseKey, workOf, type Level } from './key';
import type { DivisionKind, Resolution, Work } from './citation';
import { levelOf } from './grammar/divisions';
import { divisionWord } from './grammar/divisionWords';
import { maxDistanceAfterCue, maxDistanceWithoutCue, surahNamed } from './names/surahNames';
import { surahByMeaning } from './names/meanings';
import { verseCount } from './quran';
import type { TitleIndex } from './titles';
import { tokenize, type Token } from './tokenize';

/**
 * What a query in a search box cites: all that prose does, in any case, and names with bare numbers: "2 255", "baqarah
 * 255", "the cow", "kafi 2 163", "john 3 16", "nahj 27". Empty where it is an ordinary search.
 */
export function resolveQuery(
  text: string,
  works: readonly Work[],
  titles: TitleIndex,
  prose: (line: string) => Resolution,
): Resolution {
  const query = text.trim().replace(/\s+/g, ' ');
  if (query === '' || query.length > 200) return emptyResolution;
  if (isKnownKey(query, works)) return resolutionOf(query);
  const named = namedVerse(query);
  if (named !== undefined) return resolutionOf(named);
  // In a query nobody writes capitals; the rules for prose need them.
  const resolved = prose(
    query.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  );
  if (resolved.targets.some(target => target !== '')) return resolved;
  const key = readLoosely(query, titles);
  return key === undefined ? emptyResolution : resolutionOf(key);
}

const emptyResolution: Resolution = { targets: [], problems: [] };

function resolutionOf(key: string): Resolution {
  return { targets: [key], problems: [] };
}

function isKnownKey(query: string, works: readonly Work[]): boolean {
  return (
    query.includes(':') &&
    parseKey(query) !== undefined &&
    (works.some(work => work.key === workOf(query)) || query.startsWith('speech:'))
  );
}

interface LooseQuery {
  readonly name: string;
  readonly numbers: readonly number[];
  /** End of a range behind the last number. */
  readonly to?: number;
  readonly kind?: DivisionKind;
  readonly cued: boolean;
}

function readLoosely(query: string, titles: TitleIndex): string | undefined {
  const asked = parseLooseQuery(query);
  if (asked === undefined) return undefined;
  if (asked.name === '')
    return asked.numbers.length === 2 || (asked.cued && asked.numbers.length === 1)
      ? quranKey(asked.numbers[0], asked.numbers.slice(1), asked.to)
      : undefined;
  return (
    keyOfSurah(asked, maxDistanceWithoutCue) ??
    keyOfWork(asked, titles) ??
    keyOfBook(asked) ??
    keyOfSurah(asked, maxDistanceAfterCue)
  );
}

const cueWord =
  /^(?:quran|koran|quranic|surah|sura|surat|soora|soorah|qs|q|verse|verses|ayah|ayat|aya|chapter|سوره|ایه|قران)$/;

/** A name, then numbers; undefined where words stand behind the numbers, or there are too many. */
function parseLooseQuery(query: string): LooseQuery | undefined {
  const tokens = tokenize(query, 0, query.length);
  const numbers: number[] = [];
  const words: Token[] = [];
  let to: number | undefined;
  let kind: DivisionKind | undefined;
  let cued = false;
  tokens.forEach((token, index) => {
    const dashed = tokens[index - 1]?.text === '-' && tokens[index - 2]?.kind === 'number';
    if (token.kind === 'number' && dashed && numbers.length > 1) to = token.value;
    else if (
      token.kind === 'number' &&
      words.length === 0 &&
      numbers.length === 0 &&
      token.value < 4 &&
      tokens[index + 1]?.kind === 'word' &&
      token.text.length === 1
    )
      words.push(token);
    else if (token.kind === 'number') numbers.push(token.value);
    else if (token.kind === 'word' && cueWord.test(token.text)) cued = true;
    else if (token.kind === 'word') {
      const division = divisionWord(token.text);
      if (division !== undefined && (words.length > 0 || numbers.length > 0)) kind = division.kind;
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
  return { name, numbers, ...(to === undefined ? {} : { to }), ...(kind === undefined ? {} : { kind }), cued };
}

/** English words that are also short names of surahs. */
const englishNames =
  /^(?:sad|tin|nun|fat|fath|fill?|nasa?|tour|man|men|fig|help|time|star|sun|moon|city|iron|gold|pen|dawn)$/i;

function keyOfSurah(asked: LooseQuery, most: number): string | undefined {
  const surah = surahNamed(asked.name);
  const plain = asked.name.toLowerCase().replace(/^the /, '');
  const meant = surahByMeaning.has(plain);
  if (surah === undefined || surah.distance > most || asked.numbers.length > 2) return undefined;
  const sure =
    asked.cued ||
    asked.numbers.length > 0 ||
    (meant
      ? !ordinaryMeanings.test(plain) && (/^the /i.test(asked.name) || plain.includes(' '))
      : !surah.needsCue || (surah.distance <= 0.03 && !personNames.test(plain) && !englishNames.test(plain)));
  if (!sure || (surah.distance > maxDistanceWithoutCue && !asked.cued && asked.numbers.length === 0)) return undefined;
  const verses =
    asked.numbers.length === 2 && asked.numbers[0] === surah.number ? asked.numbers.slice(1) : asked.numbers;
  return verses.length > 1 ? undefined : quranKey(surah.number, verses, asked.to);
}

const personNames =
  /^(?:m[uo]ham+[ae]d|mar[iy]am|yusuf|yunus|ibrahim|nuh|luqman|hud|saba|quraysh|nas|nur|isra|israel|shura|hajj)$/;
/** Meanings that are too ordinary to ask for a surah by. */
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

function keyOfWork(asked: LooseQuery, titles: TitleIndex): string | undefined {
  const tokens = tokenize(
    asked.name.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
    0,
    asked.name.length,
  );
  const title = tokens.length === 0 ? undefined : titles.startingAt(tokens, 0);
  const whole =
    title !== undefined && title.next === tokens.length && !(title.ordinary && asked.numbers.length === 0)
      ? title
      : undefined;
  const work =
    whole?.work ??
    titles.nearest(asked.name) ??
    (asked.numbers.length > 0 || asked.name.length > 3 ? titles.withPrefix(asked.name) : undefined);
  if (
    work === undefined ||
    (asked.numbers.length === 0 &&
      (whole === undefined || whole.weak) &&
      asked.name.split(' ').length < 2 &&
      work.key !== 'nahj')
  )
    return undefined;
  return formatKey({ work: work.key, from: workLevels(work, asked) });
}

function workLevels(work: Work, { numbers, kind }: LooseQuery): Level[] {
  if (numbers.length === 0) return [];
  if (kind !== undefined && numbers.length === 1) return [levelOf(work, kind, numbers[0])];
  const kinds =
    numbers.length > 1 && !work.divisions.includes('volume') && work.divisions[0] === 'hadith'
      ? (['book', 'hadith'] as const)
      : work.divisions;
  const used = numbers.length === 1 && kinds[0] === 'volume' && work.volumes === undefined ? kinds.slice(1) : kinds;
  return numbers.slice(0, Math.max(1, used.length)).map((number, index) => levelOf(work, used[index], number));
}

function keyOfBook(asked: LooseQuery): string | undefined {
  const book = bookNamed(capitals(asked.name));
  if (book === undefined || asked.numbers.length === 0 || asked.numbers.length > 2) return undefined;
  const [chapter, verse] =
    book.verses.length === 1 && asked.numbers.length === 1 ? [1, asked.numbers[0]] : asked.numbers;
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
    verse !== undefined && asked.to !== undefined && asked.to > verse && asked.to <= book.verses[chapter - 1]
      ? { to: [...levels.slice(0, 2), { kind: '', number: asked.to }] }
      : {};
  return formatKey({ work: 'bible', from: levels, ...to });
}

function bookLevel(book: BibleBook): Level {
  return { kind: 'book', number: book.number, name: book.osis };
}

function capitals(name: string): string {
  return name.replace(/(^|\s)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Verses that have names of their own. */
const namedVerses: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:the )?(?:a(?:a)?yat?(?:h|u|ul|ol|al|e)?[ -]*(?:al|ul|ol|el)?[ -]*kurs(?:i|y|ee|iy)|throne verse|verse of the throne|آیت? ?ال?کرسی|آیة الكرسي|آية الكرسي)$/i,
    'quran:2:255',
  ],
  [
    /^(?:the )?(?:a(?:a)?yat?(?:h|ul|ol|al|un|an)?[ -]*(?:al|an|un)?[ -]*n(?:u|oo)r|light verse|verse of (?:the )?light|آیه نور|آية النور)$/i,
    'quran:24:35',
  ],
  [
    /^(?:the )?(?:a(?:a)?yat?(?:h|ul|ol|al)?[ -]*(?:al|at|ut)?[ -]*tathir|verse of purification|purification verse|آیه تطهیر|آية التطهير)$/i,
    'quran:33:33',
  ],
  [
    /^(?:the )?(?:a(?:a)?yat?(?:h|ul|ol|al)?[ -]*(?:al|ul)?[ -]*mubahalah?|verse of mubahalah?|آیه مباهله|آية المباهلة)$/i,
    'quran:3:61',
  ],
];

function namedVerse(query: string): string | undefined {
  return namedVerses.find(([pattern]) => pattern.test(query))?.[1];
}
