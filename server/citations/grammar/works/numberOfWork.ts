import { wordSet } from '../../wordSet';
import { readRange, readRangeList } from '../numbers';
import { isMark, isNumber, textMatches, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { titleSpan } from './titleReader';

const numberWords = wordSet('no nos n nn number numbers can cann');

/** Reads "no. 12 of Lumen Gentium", "nn. 12–14 of Laudato Si'" and "can. 849 of the Code of Canon Law". */
export function readNumberOfWork(state: ParseState, index: number): boolean {
  const word = state.tokens[index].text;
  if (!numberWords.has(word)) return false;
  const dotted = isMark(state, index + 1, '.');
  if (!dotted && !/^numbers?$/.test(word)) return false;
  const numberIndex = dotted ? index + 2 : index + 1;
  const first = isNumber(state, numberIndex) ? readRange(state, numberIndex) : undefined;
  if (first === undefined) return false;
  const numbers = readRangeList(state, first, true, 9999);
  const last = numbers[numbers.length - 1];
  if (!textMatches(state, last.next, /^(?:of|in|from)$/)) return false;
  const titleIndex = textMatches(state, last.next + 1, /^the$/) ? last.next + 2 : last.next + 1;
  const title = titleIndex < state.tokens.length ? state.titles.startingAt(state.tokens, titleIndex) : undefined;
  const kind = word.startsWith('can') ? 'canon' : 'paragraph';
  if (title === undefined || title.ordinary || title.work.divisions[0] !== kind) return false;
  const { start } = state.tokens[index];
  const span = titleSpan(state, title);
  addWorkCitations(state, title.work, [{ kind, numbers, start, end: last.end }], {
    start,
    work: span,
    ...(numbers.length > 1 ? {} : { end: span.end }),
  });
  state.consumedTo = title.next;
  return true;
}
