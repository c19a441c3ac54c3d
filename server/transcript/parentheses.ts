import type { Span } from '../text/span';

/**
 * The innermost pairs of parentheses on one line, in text order, with at most `longest` code units between them. Spans
 * include the parentheses. O(n · longest).
 */
export function parenthesesIn(text: string, longest: number): Span[] {
  return innermostPairs(text, '(', ')', longest);
}

/** The same for square brackets. */
export function squareBracketsIn(text: string, longest: number): Span[] {
  return innermostPairs(text, '[', ']', longest);
}

function innermostPairs(text: string, opening: string, closing: string, longest: number): Span[] {
  const spans: Span[] = [];
  for (let open = text.indexOf(opening); open >= 0; open = text.indexOf(opening, open + 1)) {
    const stop = Math.min(text.length, open + 1 + longest);
    let close = open + 1;
    while (close < stop && text[close] !== closing && text[close] !== opening && text[close] !== '\n') close++;
    if (text[close] === closing) spans.push({ start: open, end: close + 1 });
  }
  return spans;
}
