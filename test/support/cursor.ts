import type { Position, Range } from 'vscode-languageserver-types';
import { lineStarts, offsetAt, positionAt } from '../../server/text/lines';

/** Position of the `occurrence`-th place (from 0) of `needle` in `text`, moved on by `plus` characters. */
export function positionOf(text: string, needle: string, plus = 0, occurrence = 0): Position {
  return positionAt(lineStarts(text), offsetOf(text, needle, occurrence) + plus);
}

function offsetOf(text: string, needle: string, occurrence = 0): number {
  let at = text.indexOf(needle);
  for (let i = 0; i < occurrence && at >= 0; i++) at = text.indexOf(needle, at + 1);
  if (at < 0) throw new Error(`"${needle}" is not in the text ${occurrence + 1} times.`);
  return at;
}

/** The text that a range of an answer shows. */
export function textIn(text: string, range: Range): string {
  const starts = lineStarts(text);
  return text.slice(offsetAt(starts, text, range.start), offsetAt(starts, text, range.end));
}
