import type { Span } from '../../../text/span';
import type { ColumnRange, Work } from '../../citation';
import { formatKey } from '../../key';
import { readDivisionWord } from '../divisionWords';
import { readRoman } from '../numerals';
import { isNeverCounted, isWordAfterReference, nextListItem } from '../numbers';
import {
  isAnyMark,
  isInReference,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { readColumnPlace, type ColumnPlace } from './columnPlace';
import { skipQuotes } from './workLocus';

/** How sure it is that the name before a place is the title of a work. */
export interface ColumnTitle extends Span {
  /** Whether it is a usual word or an abbreviation. */
  readonly isCommon: boolean;
  readonly first: number;
  readonly next: number;
}

/**
 * Reads pages with columns after a title: "Laws 624a", "Republic, Book VII, 514a–520a", "Republic (514a; 520c)". Adds a
 * citation for each.
 */
export function readColumnsAfterTitle(state: ParseState, work: Work, title: ColumnTitle): boolean {
  const { columns } = work;
  if (columns === undefined) return false;
  const opened = isAnyMark(state, title.next, '([') ? title.next + 1 : title.next;
  const index = skipToColumn(state, opened);
  const place = readColumnPlace(state, index, columns);
  if (place === undefined || (title.isCommon && !isCertain(state, work, title, index, place))) return false;
  const places = listedPlaces(state, place, columns);
  const last = places[places.length - 1];
  const closes = opened > title.next && isAnyMark(state, last.next, ')]');
  places.forEach((each, position) =>
    addColumn(state, work, each, {
      start: position === 0 ? title.start : each.start,
      end: closes && places.length === 1 ? state.tokens[last.next].end : each.end,
      ...(position === 0 ? { work: { start: title.start, end: title.end } } : {}),
    }),
  );
  state.consumedTo = closes ? last.next + 1 : last.next;
  return true;
}

/**
 * Reads "(514a)" in brackets or a note, and "at 514a" in prose, after the work was named in the paragraph: "In Plato's
 * Republic … (514a)".
 */
export function readColumnsOfMentionedWork(state: ParseState, index: number): boolean {
  const { mentionedWork, lastSource } = state.context;
  if (state.tokens[index + 1]?.kind !== 'word') return false;
  const enclosed = isInReference(state, index);
  if (!enclosed && !textMatches(state, index - 1, /^(?:at|see|compare)$/)) return false;
  const cited =
    lastSource !== undefined &&
    lastSource !== 'unknown' &&
    state.block - lastSource.block <= (enclosed || state.isNote ? 0 : maxBlocksAfterSource)
      ? state.titles.workOfKey(lastSource.work)
      : undefined;
  const named = mentionedWork?.block === state.block ? mentionedWork.work : undefined;
  const work = [named, cited].find(each => each?.columns !== undefined);
  if (work?.columns === undefined || (enclosed && !startsItem(state, index))) return false;
  const place = readColumnPlace(state, index, work.columns);
  if (place === undefined) return false;
  const places = listedPlaces(state, place, work.columns);
  const { next } = places[places.length - 1];
  if (state.enclosureIndex[index] >= 0 && !isAnyMark(state, next, ')];,.')) return false;
  if (!enclosed && !(isReferenceEnd(state, next) || isWordAfterReference(state, next) || isNeverCounted(state, next)))
    return false;
  for (const each of places) addColumn(state, work, each, { start: each.start, end: each.end });
  state.consumedTo = next;
  return true;
}

/** Paragraphs after which "see 1105a" may still mean the work that was cited last. */
const maxBlocksAfterSource = 2;

/** Whether a token is the first in its brackets or note, apart from "see" and "at". */
function startsItem(state: ParseState, index: number): boolean {
  const innermost = state.enclosureIndex[index];
  const first = innermost < 0 ? 0 : state.enclosures[innermost].open + 1;
  return index === first || (index === first + 1 && textMatches(state, first, /^(?:see|cf|at|esp)$/));
}

/** The places of a list: "514a, 520c; 540a". */
export function listedPlaces(state: ParseState, first: ColumnPlace, columns: ColumnRange): ColumnPlace[] {
  const places = [first];
  while (places.length < maxPlaces) {
    const { next } = places[places.length - 1];
    const index = isMark(state, next, ';') ? next + 1 : nextListItem(state, next);
    const place = index === undefined ? undefined : readColumnPlace(state, index, columns);
    if (place === undefined) return places;
    places.push(place);
  }
  return places;
}

const maxPlaces = 60;

/** Words between a title and the page to read to: "the Phaedo down to 84b". */
const wordsToPlace = /^(?:from|down|up|to|until|through|around|about|near|bis|ab|jusqu|desde|hasta|fino)$/;

/** Index of the page after a comma, a point, "at", and the book: ", Book VII, 514a", " 7.514a", " VII, 514a". */
function skipToColumn(state: ParseState, index: number): number {
  let cursor = skipQuotes(state, index);
  if (isAnyMark(state, cursor, ',:.')) cursor++;
  if (textMatches(state, cursor, /^(?:at|p|pp)$/)) cursor += isMark(state, cursor + 1, '.') ? 2 : 1;
  for (let words = 0; words < 3 && textMatches(state, cursor, wordsToPlace); words++) cursor++;
  const word = readDivisionWord(state, cursor);
  const book = word?.kind === 'book' ? word.numberIndex : cursor;
  const roman = readRoman(state, book);
  const isBook = roman !== undefined || (isNumber(state, book) && state.tokens[book].value <= maxBook);
  if (!isBook) return cursor;
  const after = isAnyMark(state, book + 1, ',.:') ? book + 2 : book + 1;
  const column = skipChapter(state, after);
  return isNumber(state, column) ? column : cursor;
}

/** Index after a chapter between book and page: "IV.9, 1128b", "Book IV, chapter 9, 1128b". */
function skipChapter(state: ParseState, index: number): number {
  const word = readDivisionWord(state, index);
  const chapter = word?.kind === 'chapter' ? word.numberIndex : index;
  if (!isNumber(state, chapter) || state.tokens[chapter].value > maxChapter) return index;
  const after = isAnyMark(state, chapter + 1, ',.:;') ? chapter + 2 : chapter + 1;
  return isNumber(state, after) && after > chapter + 1 ? after : index;
}

/** No book of Aristotle has more chapters. */
const maxChapter = 40;

/** Whether a book and a page with its column stand behind an abbreviation: "Rep. 7.515c", "Rep. VII, 515c". */
export function hasBookAndColumn(state: ParseState, index: number, columns: ColumnRange): boolean {
  const start = skipQuotes(state, index);
  const page = skipToColumn(state, start);
  if (page === start || readColumnPlace(state, page, columns) === undefined) return false;
  return isNumber(state, start) ? isMark(state, start + 1, '.') && !state.tokens[page].spaced : page > start + 1;
}

/** No work of Plato or Aristotle has more books. */
const maxBook = 14;

/**
 * Whether a usual word before a place is a title. "Physics 201b" may be a course: after a single word, a page below 1000
 * of Aristotle needs its line, a range, or a text that speaks of such works; so do capital letters.
 */
function isCertain(
  state: ParseState,
  work: Work,
  { first, next }: ColumnTitle,
  index: number,
  place: ColumnPlace,
): boolean {
  if (!state.tokens[first].capital || followsLabel(state, first)) return false;
  if (work.cues !== undefined && state.hasCue(work.cues)) return true;
  if (place.from.length > 1 || place.to !== undefined) return true;
  const isSingleWord = (isMark(state, next - 1, '.') ? next - 1 : next) === first + 1;
  const isCourse = work.columns?.sides === 'ab' && isSingleWord;
  return !state.tokens[index + 1].capital && (!isCourse || place.from[0].number >= 1000);
}

/** Whether the word before a name shows that it is a person, a room or a course: "Prof. Laws", "**Room:** Physics 210b". */
function followsLabel(state: ParseState, first: number): boolean {
  let cursor = first - 1;
  while (cursor > first - maxMarksAfterLabel && isAnyMark(state, cursor, '.:*_-')) cursor--;
  return textMatches(state, cursor, labels);
}

const labels = new RegExp(
  `^(?:${[
    'mr|mrs|ms|miss|dr|prof|sir|flight|flat',
    'rooms?|venue|location|halls?|building|lab|classroom|office|courses?|module|timetable|aula|sala|raum|salle',
  ].join('|')})$`,
);
const maxMarksAfterLabel = 5;

/** Adds a citation of a place by page and column. */
export function addColumn(
  state: ParseState,
  work: Work,
  place: ColumnPlace,
  span: Span & { readonly work?: Span },
): void {
  const { from, to } = place;
  const key = formatKey({ work: work.key, from, ...(to === undefined ? {} : { to }) });
  state.candidates.push({
    key,
    ...span,
    form: span.work === undefined ? 'carried' : 'prose',
    locus: { start: place.start, end: place.end },
    problems: [],
  });
  state.context.lastSource = { work: work.key, levels: from, key, block: state.block };
  state.context.lastScripture = undefined;
  state.context.columnWork = { work, at: place.start };
}
