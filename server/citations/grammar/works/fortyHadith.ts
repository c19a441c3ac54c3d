import { wordSet } from '../../wordSet';
import { isNeverCounted, isWordAfterReference, readRange } from '../numbers';
import { isInReference, isMark, isReferenceEnd, textMatches, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';

/**
 * Reads "the Forty Hadith, no. 15" as one of Nawawi's, from its number: the text names him shortly before, or anywhere before
 * brackets, and no other collector of forty hadiths.
 */
export function readForty(state: ParseState, index: number): boolean {
  let cursor = isMark(state, index - 1, '.') ? index - 2 : index - 1;
  if (textMatches(state, cursor, /^(?:no|nr|number|hadith)$/) && isMark(state, cursor - 1, ',')) cursor -= 2;
  const first = cursor - 1;
  if (cursor === index - 1 || !textMatches(state, cursor, /^hadiths?$/) || !textMatches(state, first, /^forty$/))
    return false;
  if (first < state.consumedTo || !state.tokens[first].capital || state.hasCue(others)) return false;
  const item = readRange(state, index);
  const work = state.titles.workOfKey('nawawi40');
  if (item === undefined || work === undefined || item.from < 1) return false;
  if ((item.to ?? item.from) > (work.limits?.hadith ?? 0) || !mayEnd(state, item.next)) return false;
  const before = state.tokens.slice(Math.max(0, first - maxTokens), first);
  const isNamed = isInReference(state, index) ? state.hasCue(nawawi) : before.some(({ text }) => nawawi.has(text));
  if (!isNamed) return false;
  const { start } = state.tokens[first];
  const span = { start, end: state.tokens[cursor].end };
  const division = { kind: 'hadith', numbers: [item], start: state.tokens[cursor + 2].start, end: item.end } as const;
  addWorkCitations(state, work, [division], { start, work: span });
  state.consumedTo = item.next;
  return true;
}

/** Chosen by hand: a few sentences. */
const maxTokens = 90;
const nawawi = wordSet('nawawi nawawis');
const others = wordSet('khomeini khumayni khomeyni bahai majlisi ajurri');

function mayEnd(state: ParseState, next: number): boolean {
  return isReferenceEnd(state, next) || isWordAfterReference(state, next) || isNeverCounted(state, next);
}
