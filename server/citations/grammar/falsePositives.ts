import { isMark, textMatches, type ParseState } from './parseState';

/** Whether what follows makes the numbers a time or a count. */
export function isTimeOrCount(state: ParseState, index: number): boolean {
  const token = state.tokens[index];
  if (token?.kind === 'mark') return token.text === '%' || token.text === '$';
  if (token?.kind !== 'word') return false;
  if (/^(?:am|pm|oclock|hours|hrs|hr|gmt|utc|est|edt|cet|percent|minutes|mins|seconds|goals|points)$/.test(token.text))
    return true;
  return (
    (token.text === 'a' || token.text === 'p') && isMark(state, index + 1, '.') && textMatches(state, index + 2, /^m$/)
  );
}

/** Whether the numbers may be a score or a ratio: words of games or proportions stand within a few tokens before. */
export function isNearScoreWord(state: ParseState, index: number): boolean {
  for (let cursor = Math.max(0, index - 14); cursor < index; cursor++) {
    const { kind, text } = state.tokens[cursor];
    if (
      kind === 'word' &&
      /^(?:score|scores|scored|beat|beaten|won|win|wins|lost|lose|defeated|drew|draw|match|game|goal|goals|team|league|cup|ratio|ratios|odds|proportion|scale|voted|votes|vote|oclock|departs|arrives|train|flight|bus|clock|gmt|utc|timetable|sharp)$/.test(
        text,
      )
    )
      return true;
  }
  return false;
}
