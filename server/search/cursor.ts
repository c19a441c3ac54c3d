import type { Segment } from './segment';

/** Walks the passages of one term in their order. */
export class PostingCursor {
  /** Current passage; -1 before the first, meaningless after the last. */
  passage = -1;
  /** How often the term stands in it. */
  count = 0;
  readonly #segment: Segment;
  readonly #term: number;
  readonly #documents: Uint8Array;
  readonly #end: number;
  #at = 0;
  #skips: Uint32Array | undefined;
  /** Block of the skip data that the cursor is in. */
  #block = 0;
  #positions: Uint8Array | undefined;
  #positionAt = 0;
  /** Places between `#positionAt` and those of the current passage, which nobody asked for. */
  #unread = 0;

  constructor(segment: Segment, term: number) {
    this.#segment = segment;
    this.#term = term;
    this.#documents = segment.documents(term);
    this.#end = this.#documents.length;
  }

  next(): boolean {
    if (this.#at >= this.#end) { this.passage = Infinity; this.count = 0; return false; }
    const documents = this.#documents;
    this.#unread += this.count;
    let byte = documents[this.#at++];
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = documents[this.#at++];
      gap |= (byte & 127) << shift;
    }
    this.passage += gap >>> 1;
    this.count = 1;
    if ((gap & 1) !== 0) {
      this.count = documents[this.#at++];
      if (this.count > 127) this.count = (this.count & 127) | (documents[this.#at++] << 7);
    }
    return true;
  }

  /** Goes to `passage`, or to the first behind it; says whether the term stands in `passage`. Never goes back. */
  seek(passage: number): boolean {
    if (this.passage < passage) this.#skipTo(passage);
    while (this.passage < passage) this.next();
    return this.passage === passage;
  }

  /** Puts the places of the current passage into `into`, ascending; to be called once for a passage at most. */
  positions(into: number[]): void {
    const bytes = this.#positions ??= this.#segment.positions(this.#term);
    let at = this.#positionAt;
    for (; this.#unread > 0; this.#unread--) while (bytes[at++] > 127);
    into.length = 0;
    let position = 0;
    for (let i = 0; i < this.count; i++) {
      let gap = bytes[at++];
      if (gap > 127) gap = (gap & 127) | (bytes[at++] << 7);
      into.push(position += gap);
    }
    this.#positionAt = at;
    this.#unread = -this.count;
  }

  /** To the last block that begins before `passage`, by ever larger steps and then by halves. */
  #skipTo(passage: number): void {
    const skips = this.#skips ??= this.#segment.skips(this.#term);
    const blocks = skips.length / 3;
    // An entry tells the passage before its block, plus one.
    if (this.#block + 1 >= blocks || skips[(this.#block + 1) * 3] > passage) return;
    let low = this.#block + 1;
    let step = 1;
    while (low + step < blocks && skips[(low + step) * 3] <= passage) { low += step; step *= 2; }
    let high = Math.min(blocks, low + step);
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (skips[middle * 3] <= passage) low = middle;
      else high = middle;
    }
    this.#block = low;
    this.passage = skips[low * 3] - 1;
    this.#at = skips[low * 3 + 1];
    this.#positionAt = skips[low * 3 + 2];
    this.#unread = 0;
    this.count = 0;
  }
}

/** Passages of a term within [from, to), of a segment. Reads a block or two. */
export function countWithin(segment: Segment, term: number, from: number, to: number): number {
  const cursor = new PostingCursor(segment, term);
  let count = 0;
  for (cursor.seek(from); cursor.passage < to; cursor.next()) count++;
  return count;
}

