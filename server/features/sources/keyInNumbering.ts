import { bookByOsis } from '../../citations/bible';
import {
  bibleNumberings,
  inEnglishNumbering,
  isInNumbering,
  versesInNumbering,
  type BibleNumbering,
  type ChapterAndVerse,
} from '../../citations/bibleNumberings';
import { formatKey, parseKey, type Level } from '../../citations/key';
import { hasBasmalaBefore } from '../../citations/quranNumberings';

/** The places that a key may mean, as the text counts: one for each numbering that has it. */
export function possiblePlaces(key: string): readonly string[] {
  const { work } = parseKey(key) ?? {};
  if (work === 'quran') return [key, ...moved(key, -1), ...moved(key, 1)];
  return [
    ...new Set(bibleNumberings.map(numbering => translated(key, numbering)).filter(place => place !== undefined)),
  ];
}

/** Whether a numbering has both ends of a place in one book. */
export function isIn(key: string, numbering: BibleNumbering): boolean {
  const { from, to = from } = parseKey(key) ?? { from: [] };
  const book = bookByOsis(from[0]?.name ?? '');
  return (
    book !== undefined &&
    from.length > 1 &&
    from[0].number === to[0].number &&
    [from, to].every(end => isInNumbering(numbering, book, placeOf(end)))
  );
}

/** The key in the English numbering of a place in another; undefined if it has no such place there. */
export function translated(key: string, numbering: BibleNumbering): string | undefined {
  const parsed = parseKey(key);
  const book = bookByOsis(parsed?.from[0]?.name ?? '');
  if (parsed === undefined || book === undefined || !isIn(key, numbering)) return undefined;
  const { work, from, to = from } = parsed;
  const isChapter = from.length < 3;
  const last = { chapter: to[1].number, verse: isChapter ? versesInNumbering(numbering, book, to[1].number) : 1 };
  const start = inEnglishNumbering(numbering, book, { chapter: from[1].number, verse: from[2]?.number ?? 1 });
  const end = inEnglishNumbering(numbering, book, isChapter ? last : placeOf(to));
  if (start === undefined || end === undefined) return undefined;
  // Whole chapters may be parts of others, or more than one.
  const isWhole = isChapter && start.verse === 1 && end.verse === book.verses[end.chapter - 1];
  const level = (place: ChapterAndVerse): Level[] => [from[0], ...levels(isWhole ? { chapter: place.chapter } : place)];
  return formatKey({ work, from: level(start), to: level(end) });
}

/** The key of verses of a surah that are all `by` later; none for a whole surah or if the first verse would be before 1. */
export function moved(key: string, by: number): string[] {
  const parsed = parseKey(key);
  if (parsed?.from[1] === undefined || !hasBasmalaBefore(parsed.from[0].number)) return [];
  const move = ([surah, verse]: readonly Level[]): Level[] => [surah, { ...verse, number: verse.number + by }];
  const to = parsed.to && move(parsed.to);
  if (parsed.from[1].number + by < 1) return [];
  return [formatKey({ ...parsed, from: move(parsed.from), ...(to !== undefined && { to }) })];
}

/** The key under which the World English Bible has verses that it has in another place; undefined for other verses. */
export function elsewhereInTranslation(key: string): string | undefined {
  const { from, to = from } = parseKey(key) ?? { from: [] };
  if (from.length < 3) return undefined;
  const moved = movedVerses.find(
    ({ osis, chapter, verse, count }) =>
      from[0].name === osis &&
      [from, to].every(end => end[1].number === chapter && end[2].number >= verse && end[2].number < verse + count),
  );
  if (moved === undefined) return undefined;
  const [first, last] = [from, to].map(end => moved.toVerse + end[2].number - moved.verse);
  return `bible:${moved.osis}:${moved.toChapter}:${first}${first === last ? '' : `-${last}`}`;
}

/** Verses that the World English Bible has in another place: the first, the number of verses, and where they begin. */
const movedVerses = [
  { osis: 'rom', chapter: 16, verse: 25, count: 3, toChapter: 14, toVerse: 24 },
  { osis: '3john', chapter: 1, verse: 15, count: 1, toChapter: 1, toVerse: 14 },
];

function placeOf([, chapter, verse]: readonly Level[]): ChapterAndVerse {
  return { chapter: chapter.number, ...(verse !== undefined && { verse: verse.number }) };
}

function levels({ chapter, verse }: ChapterAndVerse): Level[] {
  return [chapter, verse].filter(number => number !== undefined).map(number => ({ kind: '', number }));
}
