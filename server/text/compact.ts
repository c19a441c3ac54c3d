/** A text with each run of spaces made one and the word joiners left out, and the way back to its offsets. */
export interface Compact {
  readonly text: string;
  /** Offset in the original of an offset in `text`; of several, the last: where a space stands for a run, the run's end is the offset behind it. */
  readonly original: (offset: number) => number;
}

/**
 * Compacts a masked view, so that patterns need not reckon with running headers and page tops, which are runs of spaces
 * there. Line ends stay.
 */
export function compact(view: string): Compact {
  const pieces: string[] = [];
  /** Where pieces start in the compact text, and how far the original is ahead from there on. */
  const starts: number[] = [];
  const shifts: number[] = [];
  let length = 0;
  let done = 0;
  for (const match of view.matchAll(/ {2,}|\u2060+/g)) {
    const joiner = match[0][0] === '\u2060';
    const keep = match.index + (joiner ? 0 : 1);
    if (keep > done) pieces.push(view.slice(done, keep));
    length += keep - done;
    done = match.index + match[0].length;
    starts.push(length);
    shifts.push(done - length);
  }
  if (starts.length === 0) return { text: view, original: offset => offset };
  pieces.push(view.slice(done));
  const shiftAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : shifts[low - 1];
  };
  return { text: pieces.join(''), original: offset => offset + shiftAt(offset) };
}

/** A span of the compact text in the original: its end is behind its last character there, not behind blanks. */
export function originalSpan({ original }: Compact, start: number, end: number): { start: number; end: number } {
  return { start: original(start), end: end > start ? original(end - 1) + 1 : original(start) };
}
