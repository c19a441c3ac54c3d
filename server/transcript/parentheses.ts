import type { Span } from '../text/span';

/**
 * The innermost pairs of parentheses on one line, in text order, with at most `longest` code units between them. Spans
 * include the parentheses. O(n · longest).
 */
export function parenthesesIn(text: string, longest: number): Span[] {
  const spans: Span[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const stop = Math.min(text.length, open + 1 + longest);
    let close = open + 1;
    while (close < stop && text[close] !== ')' && text[close] !== '(' && text[close] !== '\n') close++;
    if (text[close] === ')') spans.push({ start: open, end: close + 1 });
  }
  return spans;
}
