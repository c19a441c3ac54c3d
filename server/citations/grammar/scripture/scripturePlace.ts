import type { Span } from '../../../text/span';
import type { BibleBook } from '../../bible';
import type { Level } from '../../key';
import { surahs, verseCount } from '../../quran';
import type { ChapterVerse } from '../chapterVerse';
import type { NumberedDivision } from '../divisions';
import type { NumberRange } from '../numbers';

/** The Qur'an, or a book of the Bible. */
export type Scripture = { readonly work: 'quran' } | { readonly work: 'bible'; readonly book: BibleBook };

export const theQuran: Scripture = { work: 'quran' };

/** A verse, a chapter or a range of either, with the spans of what was written. */
export interface ScripturePlace {
  readonly chapter: number;
  /** The digits of the chapter, where written: what a fix would change. */
  readonly chapterDigits?: Span;
  /** "2", "Surah Baghareh", where written. */
  readonly division?: Span;
  readonly toChapter?: number;
  readonly verse?: NumberRange;
  /** "255", "Verse 153": the verse with the word before it. */
  readonly locus?: Span;
  /** The other end of a range that ends in another chapter. */
  readonly rangeEnd?: { readonly chapter: number; readonly verse: number };
  readonly start: number;
  readonly end: number;
}

/** Places of a reference: one for each verse or range of its list. */
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

/** A place for each verse of a list; the first starts where its word does. */
export function versePlaces(verses: readonly NumberRange[], chapter: number, start: number): ScripturePlace[] {
  return verses.map((verse, index): ScripturePlace => ({
    chapter,
    verse,
    locus: { start: index === 0 ? start : verse.start, end: verse.end },
    start: index === 0 ? start : verse.start,
    end: verse.end,
  }));
}

export function levelsOfPlace(source: Scripture, place: ScripturePlace): { from: Level[]; to?: Level[] } {
  const outer: Level[] =
    source.work === 'bible' ? [{ kind: 'book', number: source.book.number, name: source.book.osis }] : [];
  const level = (number: number): Level => ({ kind: '', number });
  // A book of one chapter is cited by its verses: "Jude 5" is Jude 1:5.
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

/** The verse up to which "f." and "ff." read on. */
function followingEnd(source: Scripture, place: ScripturePlace): number | undefined {
  if (place.verse?.following === undefined) return undefined;
  const count = versesIn(source, place.chapter);
  if (count < place.verse.from) return undefined;
  return place.verse.following === 'f' ? Math.min(count, place.verse.from + 1) : count;
}

/** Number of verses of a chapter; 0 where there is no such chapter. */
export function versesIn(source: Scripture, chapter: number): number {
  return source.work === 'quran' ? verseCount(chapter) : (source.book.verses[chapter - 1] ?? 0);
}

export function chaptersIn(source: Scripture): number {
  return source.work === 'quran' ? surahs.length : source.book.verses.length;
}

export function placesOfVerses(division: NumberedDivision, chapter: number): ScripturePlace[] {
  return versePlaces(division.numbers, chapter, division.start);
}
