import { upperBound } from '../base/binarySearch';
import type { Span } from './span';

/** A text in which each run of spaces is one space, without word joiners, and the mapping to the original offsets. */
export interface Compact {
  readonly text: string;
  /** Offset in the original of an offset in `text`. An offset after a shortened run maps to the end of that run. */
  readonly original: (offset: number) => number;
}

/**
 * Compacts a masked view, so that patterns need not allow for running headers and page tops, which are runs of spaces
 * there. Line ends stay.
 */
export function compact(view: string): Compact {
  const pieces: string[] = [];
  /** Ascending offsets in the compact text, and how much must be added to offsets from each of them on. */
  const starts: number[] = [];
  const shifts: number[] = [];
  let length = 0;
  let copiedTo = 0;
  for (const match of view.matchAll(/ {2,}|\u2060+/g)) {
    const isJoiner = match[0][0] === '\u2060';
    const pieceEnd = match.index + (isJoiner ? 0 : 1);
    if (pieceEnd > copiedTo) pieces.push(view.slice(copiedTo, pieceEnd));
    length += pieceEnd - copiedTo;
    copiedTo = match.index + match[0].length;
    starts.push(length);
    shifts.push(copiedTo - length);
  }
  if (starts.length === 0) return { text: view, original: offset => offset };
  pieces.push(view.slice(copiedTo));
  return { text: pieces.join(''), original: offset => offset + (shifts[upperBound(starts, offset) - 1] ?? 0) };
}

/**
 * The original span of [start, end) of the compact text. It ends right after its last character, not after a run of
 * spaces.
 */
export function originalSpan({ original }: Compact, start: number, end: number): Span {
  return { start: original(start), end: end > start ? original(end - 1) + 1 : original(start) };
}
