import type { Span } from '../../../text/span';
import type { Level } from '../../key';
import { surahs, verseCount } from '../../quran';
import type { ChapterVerse } from '../chapterVerse';
import type { NumberedDivision } from '../divisions';
import type { NumberRange } from '../numbers';
import type { Scripture } from './scripture';

export type { Scripture };

export const theQuran: Scripture = { work: 'quran' };

/** A verse, a chapter or a range of either, with the spans of its parts in the text. */
export interface ScripturePlace {
  readonly chapter: number;
  /** Span of the digits of the chapter, if written. A fix replaces them. */
  readonly chapterDigits?: Span;
  /** Span of the chapter, if written: "2", "Surah Baghareh". */
  readonly division?: Span;
  /** End of a range of whole chapters. */
  readonly toChapter?: number;
  readonly verse?: NumberRange;
  /** Span of the verse with the word before it: "255", "Verse 153". */
  readonly locus?: Span;
  /** End of a range of verses that ends in another chapter. */
  readonly rangeEnd?: { readonly chapter: number; readonly verse: number };
  readonly start: number;
  readonly end: number;
}

/** One place for each verse or range of verses. */
export function placesOfChapterVerses(references: readonly ChapterVerse[]): ScripturePlace[] {
  return references.flatMap(reference =>
    reference.verses.length === 0
      ? [chapterPlace(reference.chapter)]
      : reference.verses.map((verse, index): ScripturePlace => ({
          chapter: reference.chapter.from,
          verse,
          ...(reference.rangeEnd === undefined ? {} : { rangeEnd: reference.rangeEnd }),
          ...(index === 0
            ? {
                chapterDigits: reference.chapter,
                division: { start: reference.chapter.start, end: reference.chapter.end },
              }
            : {}),
          locus: { start: verse.start, end: reference.rangeEnd === undefined ? verse.end : reference.end },
          start: index === 0 ? reference.start : verse.start,
          end: reference.rangeEnd === undefined ? verse.end : reference.end,
        })),
  );
}

/** The place of a whole chapter or a range of chapters. */
export function chapterPlace(chapter: NumberRange): ScripturePlace {
  const span = { start: chapter.start, end: chapter.end };
  return {
    chapter: chapter.from,
    ...(chapter.to === undefined ? {} : { toChapter: chapter.to }),
    chapterDigits: span,
    division: span,
    ...span,
  };
}

/** One place for each verse of a chapter. The first starts at `start`, where its word does. */
export function versePlaces(verses: readonly NumberRange[], chapter: number, start: number): ScripturePlace[] {
  return verses.map((verse, index): ScripturePlace => ({
    chapter,
    verse,
    locus: { start: index === 0 ? start : verse.start, end: verse.end },
    start: index === 0 ? start : verse.start,
    end: verse.end,
  }));
}

/** The levels of a place for its key; see `SourceKey`. */
export function levelsOfPlace(source: Scripture, place: ScripturePlace): { from: Level[]; to?: Level[] } {
  const outer: Level[] =
    source.work === 'bible' ? [{ kind: 'book', number: source.book.number, name: source.book.osis }] : [];
  const level = (number: number): Level => ({ kind: '', number });
  // In a book of one chapter, a single number is a verse: "Jude 5" is Jude 1:5.
  if (source.work === 'bible' && source.book.verses.length === 1 && place.verse === undefined && place.chapter > 1) {
    return {
      from: [...outer, level(1), level(place.chapter)],
      ...(place.toChapter === undefined ? {} : { to: [...outer, level(1), level(place.toChapter)] }),
    };
  }
  if (place.verse === undefined)
    return {
      from: [...outer, level(place.chapter)],
      ...(place.toChapter === undefined ? {} : { to: [...outer, level(place.toChapter)] }),
    };
  const from = [...outer, level(place.chapter), level(place.verse.from)];
  if (place.rangeEnd !== undefined)
    return { from, to: [...outer, level(place.rangeEnd.chapter), level(place.rangeEnd.verse)] };
  const to = place.verse.to ?? followingEnd(source, place);
  return to === undefined || to === place.verse.from
    ? { from }
    : { from, to: [...outer, level(place.chapter), level(to)] };
}

/** The last verse that "f." or "ff." includes; undefined without them. */
function followingEnd(source: Scripture, place: ScripturePlace): number | undefined {
  if (place.verse?.following === undefined) return undefined;
  const count = versesIn(source, place.chapter);
  if (count < place.verse.from) return undefined;
  return place.verse.following === 'f' ? Math.min(count, place.verse.from + 1) : count;
}

/** Number of verses of a chapter; 0 if there is no such chapter. */
export function versesIn(source: Scripture, chapter: number): number {
  return source.work === 'quran' ? verseCount(chapter) : (source.book.verses[chapter - 1] ?? 0);
}

export function chaptersIn(source: Scripture): number {
  return source.work === 'quran' ? surahs.length : source.book.verses.length;
}

/** One place for each verse of a division "verses 5 and 7". */
export function placesOfVerses(division: NumberedDivision, chapter: number): ScripturePlace[] {
  const places = versePlaces(division.numbers, chapter, division.start);
  // The word stands behind an ordinal: "the sixteenth verse".
  const end = Math.max(places[places.length - 1].end, division.end);
  return places.map((place, index) =>
    index < places.length - 1 || place.locus === undefined ? place : { ...place, locus: { ...place.locus, end }, end },
  );
}
