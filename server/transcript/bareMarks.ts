import { firstIndexWhere } from '../base/binarySearch';
import { asciiDigits } from '../text/fold';
import type { Span } from '../text/span';
import { pattern } from './pattern';

/** A note mark that lost its brackets: `twice.1`. */
export interface BareMark extends Span {
  readonly number: string;
}

/** Whether a mark is digits without brackets. In a list such as `[1, 2, 3]` the second mark is digits, too, but not bare. */
export function isBareMark(view: string, { start, end }: Span): boolean {
  return /^[\d\u0660-\u0669\u06f0-\u06f9]+$/.test(view.slice(start, end)) && !/[\s,،;([–-]/.test(view[start - 1]);
}

/** Digits glued to a word, a stop, a closing quotation mark or a bracket, and no part of a larger number. */
const gluedDigits = pattern('gu')`
  (?<=
    [\p{Ll}\p{Lo}\p{M}]{3}|[\p{L}\p{M}"”’»)\]][.,;!?…،؛؟۔]["”’»)]?|[\p{L}\p{M}]["”’»)\]]
  )(\d{1,3})(?![\p{L}\p{N}\p{M}%°:\/'’\]-]|[.,]\d)`;

/** Digits between two sentences: `it saved a quarter.4 No law …`. */
const markOfSentence = pattern('gu')`
  (?<=(?<![\p{L}\p{M}'’-])\p{Ll}[\p{Ll}'’-]{1,30}["”’)]?[.!?…]["”’)]?)(\d{1,3})(?=\s*\n|\s*$| {1,2}["“‘(\[]?\p{Lu})`;

/** Abbreviations before a number. Their full stop ends no sentence: `no.2`. */
const abbreviation = pattern('iu')`
  (?<!\p{L})(?:
    nos?|nr|vols?|pp?|pg|ch|chap|art|sec|sect|figs?|vv?|paras?|cf|cols?|bk|pt|op|cap|ex|ref|ed|rev|app
  )\.$`;

/**
 * The note marks without brackets in `content`, for the notes with the numbers `first` to `last`. A digit proves
 * nothing by itself, so only the longest run that counts up is returned. Offsets are those of `content`.
 */
export function bareMarksIn(content: string, first: number, last: number): BareMark[] {
  const candidates: BareMark[] = [];
  const text = asciiDigits(content);
  for (const match of text.matchAll(gluedDigits)) {
    const number = Number(match[1]);
    if (number < first || number > last || match[1].startsWith('0')) continue;
    if (abbreviation.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
    candidates.push({ start: match.index, end: match.index + match[0].length, number: match[1] });
  }
  return longestCount(candidates);
}

/**
 * The one mark with `number` after the offset `from`, where a note is missing for it. Nothing else proves that it is a mark,
 * so it must be glued to the end of a sentence, after a word in small letters, and a sentence or nothing may follow.
 */
export function markBeyondNotes(content: string, from: number, number: number): BareMark | undefined {
  const marks = [...asciiDigits(content).slice(from).matchAll(markOfSentence)].filter(
    match =>
      match[1] === String(number) && !abbreviation.test(match.input.slice(Math.max(0, match.index - 8), match.index)),
  );
  if (marks.length !== 1) return undefined;
  const start = from + marks[0].index;
  return { start, end: start + marks[0][0].length, number: String(number) };
}

/** Whether each of the marks that `bareMarksIn` found in `content` stands between two sentences. */
export function areBetweenSentences(content: string, marks: readonly BareMark[]): boolean {
  const places = new Set([...asciiDigits(content).matchAll(markOfSentence)].map(({ index }) => index));
  return marks.every(({ start }) => places.has(start));
}

/** The longest subsequence whose numbers count up. Takes time n log n. */
function longestCount(candidates: readonly BareMark[]): BareMark[] {
  /** For each length of a run, less one, the candidate with the lowest number that ends such a run. */
  const ends: number[] = [];
  /** For each candidate the one before it in its run, or -1. */
  const previous: number[] = [];
  const numberAt = (index: number): number => Number(candidates[index].number);
  candidates.forEach((_, index) => {
    const length = firstIndexWhere(0, ends.length, i => numberAt(ends[i]) >= numberAt(index));
    previous.push(length > 0 ? ends[length - 1] : -1);
    if (length === ends.length || numberAt(ends[length]) > numberAt(index)) ends[length] = index;
  });
  const run: BareMark[] = [];
  for (let i = ends[ends.length - 1] ?? -1; i >= 0; i = previous[i]) run.push(candidates[i]);
  return run.reverse();
}
