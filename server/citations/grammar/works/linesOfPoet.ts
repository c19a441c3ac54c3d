import type { DivisionSequence } from '../divisions';
import { isReferenceEnd, type ParseState } from '../parseState';
import { addWorkCitations } from './addWorkCitations';
import { isAuthorBefore, isNearThing } from './authorBefore';

/** The epic of a poet, by his folded name. Homer has two. */
const epics = new Map([
  ['milton', 'paradise-lost'],
  ['virgil', 'aeneid'],
  ['vergil', 'aeneid'],
]);

const poets = new Set(epics.keys());

/**
 * Reads "Book I, line 263" in the epic of the poet whom the paragraph has named shortly before: "Milton gives him the best lines,
 * and it's Book I, line 263". No other work may have been named after him.
 */
export function readLinesOfPoet(state: ParseState, { divisions, first, next }: DivisionSequence): boolean {
  const [outer, inner] = divisions;
  if (divisions.length !== 2 || outer.kind !== 'book' || inner.kind !== 'line' || !isReferenceEnd(state, next))
    return false;
  const poet = poetBefore(state, first);
  if (poet === undefined || !isAuthorBefore(state, first, poets) || isNearThing(state, first)) return false;
  const { start } = state.tokens[poet];
  const { mentionedWork } = state.context;
  const isOther = mentionedWork?.block === state.block && mentionedWork.span.start > start;
  const last = state.candidates[state.candidates.length - 1];
  const work = state.titles.workOfKey(epics.get(state.tokens[poet].text) ?? '');
  if (work === undefined || isOther || (last !== undefined && last.start > start)) return false;
  if (outer.numbers.some(({ from, to }) => (to ?? from) > (work.limits?.book ?? 0))) return false;
  addWorkCitations(state, work, divisions, { start: outer.start, form: 'carried' });
  state.consumedTo = next;
  return true;
}

function poetBefore(state: ParseState, first: number): number | undefined {
  for (let cursor = first - 1; cursor >= Math.max(0, first - maxTokens); cursor--)
    if (state.tokens[cursor].capital && epics.has(state.tokens[cursor].text)) return cursor;
  return undefined;
}

/** Chosen by hand: about two sentences. */
const maxTokens = 40;
