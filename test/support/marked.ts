import type { Span } from '../../server/text/span';

/** A text with the places that a fixture marks in it. Offsets are UTF-16 units of `text`. */
export interface MarkedText {
  readonly text: string;
  /** Places of `$0`, in order. */
  readonly cursors: readonly number[];
  /** What lines of carets underline, in order. */
  readonly spans: readonly Span[];
}

/**
 * Reads a fixture. `$0` marks a cursor. A line that holds only spaces and carets underlines parts of the line before it;
 * it is no part of the text:
 *
 *     As we read in Qur'an 2:255 and in$0 the
 *                   ^^^^^^^^^^^^
 *     Bible.
 *
 * Cursors are removed from a line before its carets are counted, so `$0` stands in a line without carets, or after them.
 */
export function marked(fixture: string): MarkedText {
  const cursors: number[] = [];
  const spans: Span[] = [];
  let text = '';
  let lineStart = 0;
  let started = false;
  for (const line of fixture.split('\n')) {
    if (/^ *\^[ ^]*$/.test(line)) {
      for (const carets of line.matchAll(/\^+/g)) {
        spans.push({ start: lineStart + carets.index, end: lineStart + carets.index + carets[0].length });
      }
      continue;
    }
    if (started) text += '\n';
    started = true;
    lineStart = text.length;
    const parts = line.split('$0');
    text += parts[0];
    for (const part of parts.slice(1)) {
      cursors.push(text.length);
      text += part;
    }
  }
  return { text, cursors, spans };
}

/** As `marked`, for a fixture with exactly one cursor. */
export function withCursor(fixture: string): { readonly text: string; readonly cursor: number } {
  const { text, cursors } = marked(fixture);
  if (cursors.length !== 1) throw new Error(`The fixture has ${cursors.length} cursors in place of one.`);
  return { text, cursor: cursors[0] };
}
