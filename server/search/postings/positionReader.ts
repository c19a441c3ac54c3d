import type { Segment } from '../segment/segment';

/**
 * Where the positions of passages are, by index of the passage: `counts` of them, after `skips` others from byte `bases`
 * of the list on.
 */
export interface PlaceTable {
  readonly counts: Uint16Array;
  readonly bases: Int32Array;
  readonly skips: Int32Array;
}

/** Bytes of a list of positions that are read at once. */
const partLength = 1 << 14;

/** Reads the positions of a term in many passages, in ascending order. */
export class PositionReader {
  readonly #segment: Segment;
  readonly #term: number;
  readonly #shift: number;
  /** The part of the list in memory, and its offset in the list. */
  #bytes: Uint8Array = new Uint8Array(0);
  #partStart = 0;
  /** The read position: `#index` positions after byte `#base` of the list, which is byte `#offset`. */
  #base = 0;
  #index = 0;
  #offset = 0;

  /** `shift` is subtracted from all positions: the place of the term in a phrase. */
  constructor(segment: Segment, term: number, shift: number) {
    this.#segment = segment;
    this.#term = term;
    this.#shift = shift;
  }

  /**
   * Writes the positions in the passages of a table into `places`, those of passage i at [bounds[i], bounds[i + 1]).
   * Negative ones are left out. Returns their number.
   */
  read(length: number, table: PlaceTable, places: Int16Array, bounds: Uint32Array): number {
    const shift = this.#shift;
    let found = 0;
    bounds[0] = 0;
    for (let i = 0; i < length; i++) {
      let offset = this.#seek(table, i);
      const bytes = this.#bytes;
      let position = -shift;
      for (let left = table.counts[i]; left > 0; left--) {
        const byte = bytes[offset++];
        position += byte < 128 ? byte : (byte & 127) | (bytes[offset++] << 7);
        if (position >= 0) places[found++] = position;
      }
      this.#index += table.counts[i];
      this.#offset = this.#partStart + offset;
      bounds[i + 1] = found;
    }
    return found;
  }

  /** Keeps those of the places (see `read`) at which the term is too. Returns their number. */
  keep(length: number, table: PlaceTable, places: Int16Array, bounds: Uint32Array): number {
    const shift = this.#shift;
    let found = 0;
    let end = 0;
    for (let i = 0; i < length; i++) {
      let at = end;
      end = bounds[i + 1];
      if (at < end) {
        let offset = this.#seek(table, i);
        const bytes = this.#bytes;
        let position = -shift;
        let left = table.counts[i];
        for (; left > 0 && at < end; left--) {
          const byte = bytes[offset++];
          position += byte < 128 ? byte : (byte & 127) | (bytes[offset++] << 7);
          while (at < end && places[at] < position) at++;
          if (at < end && places[at] === position) places[found++] = places[at++];
        }
        this.#index += table.counts[i] - left;
        this.#offset = this.#partStart + offset;
      }
      bounds[i + 1] = found;
    }
    return found;
  }

  /** Goes to the positions in passage `i` of a table, and has them in memory. Returns their offset in the part. */
  #seek({ counts, bases, skips }: PlaceTable, i: number): number {
    if (this.#base !== bases[i]) {
      this.#base = this.#offset = bases[i];
      this.#index = 0;
    }
    let skipped = skips[i] - this.#index;
    this.#index = skips[i];
    // Positions are lower than 2^14: none takes more than two bytes.
    this.#require(2 * (skipped + counts[i]));
    const bytes = this.#bytes;
    let offset = this.#offset - this.#partStart;
    for (; skipped > 0; offset++) if (bytes[offset] < 128) skipped--;
    return offset;
  }

  /** Has the next `length` bytes in memory, or all until the end of the list. */
  #require(length: number): void {
    const { positionOffsets } = this.#segment;
    const end = positionOffsets[this.#term + 1] - positionOffsets[this.#term];
    const from = this.#offset;
    const to = Math.min(end, from + length);
    if (from >= this.#partStart && to <= this.#partStart + this.#bytes.length) return;
    this.#partStart = from;
    this.#bytes = this.#segment.positions(this.#term, from, Math.min(end, Math.max(to, from + partLength)));
  }
}
