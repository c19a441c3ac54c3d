import { isNeverCounted, isWordAfterReference, readRange } from '../numbers';
import { isMark, isNumber, isReferenceEnd, textMatches, tokenSpan, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { readNestedNumbers, singleDivision } from './workLocus';

/** Reads a place in the letters of Clement, whose titles begin with a number: "1 Clement 44", "2 Clem. 3:1". */
export function readNumberedTitle(state: ParseState, index: number): boolean {
  const { value } = state.tokens[index];
  if (value < 1 || value > 2 || state.tokens[index + 1]?.capital !== true) return false;
  if (!textMatches(state, index + 1, /^(?:clem|clement|clemens|klemens|clemente)$/)) return false;
  const work = state.titles.workOfKey(value === 1 ? 'first-clement' : 'second-clement');
  const next = isMark(state, index + 2, '.') ? index + 3 : index + 2;
  const place = isMark(state, next, ',') ? next + 1 : next;
  if (work === undefined || !isNumber(state, place)) return false;
  const item = readRange(state, place);
  const single = item === undefined ? undefined : singleDivision('chapter', [item], item.start);
  const locus = readNestedNumbers(state, place, work, false) ?? single;
  if (locus === undefined || locus.divisions[0].numbers[0].from > (work.limits?.chapter ?? 0)) return false;
  const after = locus.next;
  if (!(isReferenceEnd(state, after) || isWordAfterReference(state, after) || isNeverCounted(state, after)))
    return false;
  const span = tokenSpan(state, index, next);
  addWorkCitations(state, work, locus.divisions, { start: span.start, work: span });
  state.consumedTo = after;
  return true;
}
