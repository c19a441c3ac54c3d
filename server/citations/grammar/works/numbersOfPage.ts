import { firstEndingAfter } from '../../../text/span';
import type { Work } from '../../citation';
import { wordSet } from '../../wordSet';
import type { NumberedDivision } from '../divisions';
import { isNearScoreWord, isTimeOrCount } from '../falsePositives';
import type { NumberRange } from '../numbers';
import {
  enclosureTokens,
  isAnyMark,
  isInBrackets,
  isInDate,
  isMark,
  isNumber,
  isReferenceEnd,
  textMatches,
  type ParseState,
} from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { readNumberedPlace, type NumberedPlace } from './numberedPlace';
import { has, isOtherMeant, workAt } from './workOfText';

/**
 * Reads chapter and verse of the work that the whole transcript is about, from their first number: "(2.59)" and "[II.53]" in brackets,
 * "2.55 to 2.72", and "not 2:47 which" behind such a place. Times, prices and scores are none.
 */
export function readNumbersOfPage(state: ParseState, index: number): boolean {
  const work = workAt(state);
  if (work === undefined || work.divisions.length < 2 || isInDate(state, index)) return false;
  const place = readNumberedPlace(state, index, work.divisions.length);
  if (place?.numbers.length !== work.divisions.length || !has(work, place.numbers)) return false;
  if (isOtherMeant(state, work, index)) return false;
  const range = rangeTo(state, work, place);
  const isPlace =
    range === undefined
      ? isPlaceInBrackets(state, index, place) || isRepeatedNotation(state, work, index, place)
      : isRangeOfVerses(state, index);
  if (!isPlace) return false;
  const last = range ?? place.numbers[place.numbers.length - 1];
  const divisions = work.divisions.map((kind, level): NumberedDivision => {
    const number = level === work.divisions.length - 1 ? last : place.numbers[level];
    return { kind, numbers: [number], start: number.start, end: number.end };
  });
  addWorkCitations(state, work, divisions, { start: place.start, form: 'carried' });
  state.consumedTo = last.next;
  return true;
}

/** Whether brackets hold nothing but a place, behind a sentence or a part of one, and it is no time, price or stamp. */
function isPlaceInBrackets(state: ParseState, index: number, { next }: NumberedPlace): boolean {
  if (!isInBrackets(state, index)) return false;
  const [first, last] = enclosureTokens(state, index);
  const start = textMatches(state, first, /^(?:see|cf|also)$/) ? first + 1 : first;
  const from = start > first && isMark(state, start, '.') ? start + 1 : start;
  if (from !== index || last !== next || state.tokens[index].text.startsWith('0')) return false;
  // "[12:41]" and "[2.59]" may be times of the recording.
  if (isMark(state, first - 1, '[') && isNumber(state, index)) return false;
  if (isMark(state, next + 1, ':') || (isNumber(state, index) && first - 1 < minTokensBefore)) return false;
  return !isNearOtherNumbers(state, index, next);
}

/** A stamp of a recording stands behind the name of a speaker. */
const minTokensBefore = 4;

/**
 * Whether a place outside brackets is written as the last one of the paragraph, behind "not" or "see" and before "which" or a
 * mark: "learn that one, not 2:47 which everyone knows".
 */
function isRepeatedNotation(state: ParseState, { key }: Work, index: number, { next }: NumberedPlace): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (isInBrackets(state, index) || last?.key.startsWith(`${key}:`) !== true || !isNumber(state, index)) return false;
  const mark = state.tokens[index + 1].text;
  const isSame = (mark === '.' ? /\p{Nd}\.\p{Nd}/u : /\p{Nd}:\p{Nd}/u).test(state.view.slice(last.start, last.end));
  if (!isSame || !textMatches(state, index - 1, wordsBefore)) return false;
  if (index - firstEndingAfter(state.tokens, last.end) > maxTokensAfterPlace) return false;
  const isEnd = isReferenceEnd(state, next) || textMatches(state, next, /^(?:which|where|says)$/);
  return isEnd && !isNearOtherNumbers(state, index, next);
}

const wordsBefore = /^(?:not|also|see|compare|cf|recite|verses?)$/;
/** Chosen by hand: two sentences. */
const maxTokensAfterPlace = 50;

/** The verses of "2.55 to 2.72", where both ends are verses of one chapter. */
function rangeTo(state: ParseState, work: Work, place: NumberedPlace): NumberRange | undefined {
  const depth = work.divisions.length;
  const isTo = textMatches(state, place.next, /^(?:to|through|till)$/) || isMark(state, place.next, '-');
  const end = isTo && isNumber(state, place.next + 1) ? readNumberedPlace(state, place.next + 1, depth) : undefined;
  if (end?.numbers.length !== depth || !has(work, end.numbers)) return undefined;
  const isSame = end.numbers.slice(0, -1).every(({ from }, level) => from === place.numbers[level].from);
  const [first, last] = [place, end].map(({ numbers }) => numbers[depth - 1]);
  if (!isSame || first.to !== undefined || last.to !== undefined || last.from <= first.from) return undefined;
  return { ...first, to: last.from, end: last.end, next: last.next };
}

/** Whether the sentence speaks of verses before a range: "gives eighteen verses in answer, from 2.55 to 2.72". */
function isRangeOfVerses(state: ParseState, index: number): boolean {
  if (isNearOtherNumbers(state, index, index + 7)) return false;
  for (let cursor = index - 1; cursor >= Math.max(0, index - maxTokensFromVerses); cursor--) {
    if (isAnyMark(state, cursor, '.!?')) return false;
    if (textMatches(state, cursor, /^(?:verses?|shlokas?|slokas?|sutras?|mantras?)$/)) return true;
  }
  return false;
}

const maxTokensFromVerses = 15;

/** Whether words around two numbers tell that they are a time, a price, a score or another measure. */
function isNearOtherNumbers(state: ParseState, index: number, next: number): boolean {
  if (isTimeOrCount(state, next) || isNearScoreWord(state, index)) return true;
  return state.tokens
    .slice(Math.max(0, index - maxTokensNear), next + maxTokensBehind)
    .some(({ text }) => otherNumbers.has(text));
}

const maxTokensNear = 14;
const maxTokensBehind = 6;
const otherNumbers = wordSet(
  'am pm oclock half quarter morning afternoon evening tonight noon midnight today tomorrow yesterday minute minutes hour hours',
  'begin begins starts start meet meets session break lunch dinner breakfast tea broadcast recording tape video film clip stamp',
  'train bus flight clock timetable departs arrives time times lap race ran marathon aarti arati darshan sunrise sunset',
  'price prices cost costs paid pay pays each copy copies rupees rupee rs rand dollars pounds cents euro euros shillings sells sold',
  'kilo kilos kg grams per percent litres miles metres feet inches magnitude temperature degrees version figure table room hymn',
  'pages page average grade vote votes channel exhibit aspect temple level floor lift garage gate road highway route section size',
);
