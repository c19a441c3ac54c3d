import { createScanner } from 'jsonc-parser';
import type { Span } from '../text/span';

/** Brackets inside brackets that are read. The schema needs five. */
const deepest = 20;

/**
 * Replaces what is nested too deeply by a number and blanks of the same length, so that the parser, which calls itself for
 * each bracket, cannot run out of stack. Offsets stay the same. `removed` are the places in the text.
 */
export function withoutDeepNesting(text: string): { readonly text: string; readonly removed: readonly Span[] } {
  const scanner = createScanner(text, true);
  const removed: Span[] = [];
  let depth = 0;
  let start = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    // Brackets in texts and comments are parts of longer tokens.
    const token = scanner.getTokenLength() === 1 ? text[offset] : '';
    if ((token === '{' || token === '[') && ++depth === deepest + 1) start = offset;
    if ((token === '}' || token === ']') && depth > 0 && depth-- === deepest + 1)
      removed.push({ start, end: offset + 1 });
  }
  if (depth > deepest) removed.push({ start, end: text.length });
  return { text: blanked(text, removed), removed };
}

/** Whether a text is nested so deeply that no parser should be given it. */
export function isNestedTooDeeply(text: string): boolean {
  return withoutDeepNesting(text).removed.length > 0;
}

function blanked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(from, start), '0'.padEnd(end - start));
    from = end;
  }
  return parts.join('') + text.slice(from);
}
