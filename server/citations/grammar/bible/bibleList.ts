import { isAnyMark, type ParseState } from '../parseState';

/** Whether only a comma, a semicolon or "and" separates a token from a citation of the Bible before it. */
export function followsBibleCitation(state: ParseState, index: number): boolean {
  const last = state.candidates[state.candidates.length - 1];
  if (last?.key.startsWith('bible:') !== true) return false;
  let cursor = index - 1;
  for (; cursor >= 0 && cursor > index - 4 && state.tokens[cursor].start >= last.end; cursor--) {
    const token = state.tokens[cursor];
    if (!(isAnyMark(state, cursor, ',;') || /^(?:and|or|see|cf|also|with)$/.test(token.text))) return false;
  }
  return cursor < index - 1 && (cursor < 0 || state.tokens[cursor].start < last.end);
}
