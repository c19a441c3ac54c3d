import { longestPassage } from '../passages/passageFacts';
import type { Segment } from '../segment/segment';
import { noPassage, PostingCursor } from './postingCursor';

/** Iterates over the passages of a segment that contain one of several terms: the forms of a word. */
export class WordCursor {
  /** Current passage; -1 before the first one, `noPassage` after the last. */
  passage = -1;
  /** Places of the word in the current passage, after `readPlaces`: `places` of them, ascending. */
  places = 0;
  readonly positions: Uint16Array;
  /** Index of the term at each place. At one position terms are in the order in which they were given. */
  readonly terms: Uint16Array;
  /** Number of passages, added over the terms. */
  readonly frequency: number;
  readonly #cursors: readonly PostingCursor[];

  constructor(segment: Segment, terms: readonly number[]) {
    this.#cursors = terms.map(term => new PostingCursor(segment, term));
    this.frequency = terms.reduce((sum, term) => sum + segment.frequencies[term], 0);
    // A place may have two terms: a word and its other spelling.
    this.positions = new Uint16Array(longestPassage * Math.min(2, terms.length));
    this.terms = new Uint16Array(this.positions.length);
  }

  /** Advances to the next passage. */
  next(): void {
    let next = noPassage;
    for (const cursor of this.#cursors) {
      if (cursor.passage === this.passage) cursor.next();
      if (cursor.passage < next) next = cursor.passage;
    }
    this.passage = next;
  }

  /** Advances to `passage`, which must not be before the current one. Returns whether the word is in it. */
  seek(passage: number): boolean {
    this.passage = passage;
    let found = false;
    for (const cursor of this.#cursors) if (cursor.seek(passage)) found = true;
    return found;
  }

  /** Number of places in the current passage. */
  get count(): number {
    let count = 0;
    for (const cursor of this.#cursors) if (cursor.passage === this.passage) count += cursor.count;
    return count;
  }

  /** Reads the places in the current passage. Can be called once for each passage. */
  readPlaces(): void {
    const { positions, terms } = this;
    let places = 0;
    for (let term = 0; term < this.#cursors.length; term++) {
      const cursor = this.#cursors[term];
      if (cursor.passage !== this.passage) continue;
      const before = places;
      places += cursor.positions(places === 0 ? positions : positions.subarray(places));
      terms.fill(term, before, places);
      if (before > 0) this.#sortFrom(before, places);
    }
    this.places = places;
  }

  /** Inserts the places [from, to) among those before them; both are in order. */
  #sortFrom(from: number, to: number): void {
    const { positions, terms } = this;
    for (let i = from; i < to; i++) {
      const position = positions[i];
      const term = terms[i];
      let at = i;
      for (; at > 0 && positions[at - 1] > position; at--) {
        positions[at] = positions[at - 1];
        terms[at] = terms[at - 1];
      }
      positions[at] = position;
      terms[at] = term;
    }
  }
}
