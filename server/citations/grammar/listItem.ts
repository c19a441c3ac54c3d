import { isAnyMark, isReferenceEnd, type ParseState } from './parseState';

/** Whether the tokens [first, next) are all of a pair of brackets or a note, or one whole item of a list in them. */
export function fillsListItem(state: ParseState, first: number, next: number): boolean {
  const innermost = state.enclosureIndex[first];
  if (innermost < 0)
    return state.isNote && (first === 0 || isAnyMark(state, first - 1, ';.')) && isReferenceEnd(state, next);
  const { open, close } = state.enclosures[innermost];
  const starts =
    first === open + 1 ||
    isAnyMark(state, first - 1, ';,') ||
    /^(?:see|cf|also|and|و|ر|ک|نک)$/.test(state.tokens[first - 1].text) ||
    isAnyMark(state, first - 1, '".');
  return starts && (next === close || isAnyMark(state, next, ';,."'));
}
