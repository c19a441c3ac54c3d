import type { Fix, Problem } from '../../text/problem';
import type { Span } from '../../text/span';
import type { BibleBook } from '../bible';
import { formatKey, type Level } from '../key';
import type { CitationForm } from '../citation';
import { surah, surahs, verseCount } from '../quran';
import type { NumberRange } from './numbers';
import type { ChapterVerse } from './refs';
import type { ParseState } from './parseState';

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

/** What stands before the first place and belongs to its citation. */
export interface CitationHead {
  readonly start: number;
  readonly end?: number;
  readonly work?: Span;
  readonly division?: Span;
  readonly problems?: readonly Problem[];
  readonly form?: CitationForm;
}

/** Places of a reference: one for each verse or range of its list. */
export function placesOfChapterVerses(refs: readonly ChapterVerse[]): ScripturePlace[] {
  return refs.flatMap(ref =>
    ref.verses.length === 0
      ? [chapterPlace(ref.chapter)]
      : ref.verses.map((verse, index): ScripturePlace => ({
          chapter: ref.chapter.from,
          verse,
          ...(ref.rangeEnd === undefined ? {} : { rangeEnd: ref.rangeEnd }),
          ...(index === 0
            ? { chapterDigits: ref.chapter, division: { start: ref.chapter.start, end: ref.chapter.end } }
            : {}),
          locus: { start: verse.start, end: ref.rangeEnd === undefined ? verse.end : ref.end },
          start: index === 0 ? ref.start : verse.start,
          end: ref.rangeEnd === undefined ? verse.end : ref.end,
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

/** Adds the citations of a list of places; the first has the head, the others their own digits. Remembers the last for what follows. */
export function addScriptureCitations(
  state: ParseState,
  source: Scripture,
  places: readonly ScripturePlace[],
  head: CitationHead,
): void {
  places.forEach((place, index) => {
    const first = index === 0;
    const key = formatKey({ work: source.work, ...levelsOfPlace(source, place) });
    state.candidates.push({
      key,
      start: first ? Math.min(head.start, place.start) : place.start,
      end: first ? Math.max(head.end ?? 0, place.end) : place.end,
      form: first ? (head.form ?? 'prose') : 'carried',
      ...(first && head.work !== undefined ? { work: head.work } : {}),
      ...divisionOf(first ? (head.division ?? place.division) : place.division),
      ...(place.locus === undefined ? {} : { locus: place.locus }),
      problems: [...(first ? (head.problems ?? []) : []), ...problemsOf(state, source, place)],
    });
    updateContext(state, source, place, key);
  });
  if (source.work === 'quran') state.context.citesQuran = true;
}

function divisionOf(division: Span | undefined): { division?: Span } {
  return division === undefined ? {} : { division };
}

function updateContext(state: ParseState, source: Scripture, place: ScripturePlace, key: string): void {
  const { from } = levelsOfPlace(source, place);
  const { context, block } = state;
  context.lastSource = { work: source.work, levels: from, key, block };
  context.lastScripture = { work: source.work, levels: from, key, block };
  context.topic = { work: source.work, block, at: place.start };
}

function levelsOfPlace(source: Scripture, place: ScripturePlace): { from: Level[]; to?: Level[] } {
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

function chaptersIn(source: Scripture): number {
  return source.work === 'quran' ? surahs.length : source.book.verses.length;
}

function problemsOf(state: ParseState, source: Scripture, place: ScripturePlace): Problem[] {
  const { from, to } = levelsOfPlace(source, place);
  const depth = source.work === 'bible' ? 1 : 0;
  const [chapter, verse] = [from[depth].number, from[depth + 1]?.number];
  const lastChapter = (to ?? from)[depth].number;
  const lastVerse = (to ?? from)[depth + 1]?.number;
  for (const number of [chapter, lastChapter])
    if (versesIn(source, number) === 0) return [chapterMissing(state, source, place, number)];
  if (verse === undefined || lastVerse === undefined) return [];
  const reversed = place.verse?.reversed === true || lastChapter < chapter;
  if (reversed) return [rangeReversed(state, place)];
  if (verse < 1 || verse > versesIn(source, chapter)) return [verseMissing(state, source, place, chapter, verse)];
  if (lastVerse > versesIn(source, lastChapter)) return [verseMissing(state, source, place, lastChapter, lastVerse)];
  return [];
}

function chapterMissing(state: ParseState, source: Scripture, place: ScripturePlace, chapter: number): Problem {
  const count = chaptersIn(source);
  const span = place.chapterDigits ?? place.division ?? place;
  const nearest = chapter < 1 ? 1 : count;
  const name =
    source.work === 'quran'
      ? "The Qur'an has 114 surahs"
      : `${source.book.name} has ${count} ${count === 1 ? 'chapter' : 'chapters'}`;
  return {
    code: 'chapter-missing',
    severity: 'error',
    ...toSpan(span),
    message: `${name}; there is no ${source.work === 'quran' ? 'surah' : 'chapter'} ${chapter}.`,
    fixes: place.chapterDigits === undefined ? [] : [changeNumberFix(state, place.chapterDigits, String(nearest))],
  };
}

function verseMissing(
  state: ParseState,
  source: Scripture,
  place: ScripturePlace,
  chapter: number,
  verse: number,
): Problem {
  const count = versesIn(source, chapter);
  const nearest = verse < 1 ? 1 : count;
  const name =
    source.work === 'quran' ? `Surah ${chapter}, ${surah(chapter)?.name}, ` : `${source.book.name} ${chapter} `;
  // Old editions count some verses otherwise, by one or two at the end of a chapter.
  const close = verse > count && verse <= count + 2;
  const hint = close ? ` Some editions number verses differently; the last one here is ${count}.` : '';
  return {
    code: 'verse-missing',
    severity: close ? 'warning' : 'error',
    ...toSpan(place.locus ?? place),
    message: `${name}has ${count} ${count === 1 ? 'verse' : 'verses'}; there is no verse ${verse}.${hint}`,
    fixes:
      place.verse === undefined || place.rangeEnd !== undefined
        ? []
        : [changeNumberFix(state, place.verse, nearestRange(place.verse, nearest))],
  };
}

function nearestRange(verse: NumberRange, nearest: number): string {
  return verse.to === undefined || verse.from >= nearest ? String(nearest) : `${verse.from}-${nearest}`;
}

function rangeReversed(state: ParseState, place: ScripturePlace): Problem {
  return {
    code: 'verse-missing',
    severity: 'error',
    ...toSpan(place.locus ?? place),
    message: 'The range ends before it starts.',
    fixes:
      place.verse?.reversed !== true
        ? []
        : [changeNumberFix(state, place.verse, `${place.verse.from}-${place.verse.to}`)],
  };
}

export function toSpan({ start, end }: Span): Span {
  return { start, end };
}

/** Changes a number in the text, in the digits that stand there. */
export function changeNumberFix(state: ParseState, span: Span, to: string): Fix {
  const old = state.view.slice(span.start, span.end);
  const zero = /[\u06f0-\u06f9]/.test(old) ? 0x6f0 : /[\u0660-\u0669]/.test(old) ? 0x660 : undefined;
  const newText = zero === undefined ? to : to.replace(/\d/g, digit => String.fromCharCode(zero + Number(digit)));
  return { title: `Change ${old} to ${newText}`, edits: [{ start: span.start, end: span.end, newText }] };
}
