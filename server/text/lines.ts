import { upperBound } from '../base/binarySearch';

/** A place in a text as in LSP. */
export interface Position {
  /** Zero-based. */
  readonly line: number;
  /** Zero-based, in UTF-16 code units. */
  readonly character: number;
}

/** Offsets at which the lines of `text` start; the first is 0. Lines end at LF, CRLF or a lone CR, as in LSP. */
export function lineStarts(text: string): Uint32Array {
  const starts: number[] = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}

/**
 * Position of an offset. `starts` comes from `lineStarts`. An offset between CR and LF is on the line that they end.
 * O(log n).
 */
export function positionAt(starts: Uint32Array, offset: number): Position {
  const line = Math.max(0, upperBound(starts, offset) - 1);
  return { line, character: Math.max(0, offset) - starts[line] };
}

/**
 * Offset of a position. A position after the end of a line is moved to that end, before its line break. A position
 * after the last line is moved to the end of the text.
 */
export function offsetAt(starts: Uint32Array, text: string, position: Position): number {
  if (position.line >= starts.length) return text.length;
  const start = starts[position.line];
  let end = position.line + 1 < starts.length ? starts[position.line + 1] : text.length;
  if (position.line + 1 < starts.length) {
    if (text.charCodeAt(end - 1) === 10) end--;
    if (end > start && text.charCodeAt(end - 1) === 13) end--;
  }
  return Math.min(start + Math.max(0, position.character), end);
}
