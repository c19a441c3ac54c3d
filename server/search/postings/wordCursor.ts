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
  /** Current passage of each cursor: a prefix may have many, so that to look at each object takes longer. */
  readonly #passages: Int32Array;
  /** Indexes of the cursors that are at the current passage, ascending: the first `#presentCount`. */
  readonly #present: Uint16Array;
  #presentCount = 0;

  constructor(segment: Segment, terms: readonly number[]) {
    this.#cursors = terms.map(term => new PostingCursor(segment, term));
    this.#passages = new Int32Array(terms.length).fill(-1);
    this.#present = new Uint16Array(terms.length);
    this.frequency = terms.reduce((sum, term) => sum + segment.frequencies[term], 0);
    // A place may have two terms: a word and its other spelling.
    this.positions = new Uint16Array(longestPassage * Math.min(2, terms.length));
    this.terms = new Uint16Array(this.positions.length);
  }

  /** Advances to the next passage. */
  next(): void {
    const passages = this.#passages;
    const present = this.#present;
    const before = this.passage;
    let next = noPassage;
    let count = 0;
    for (let i = 0; i < passages.length; i++) {
      if (passages[i] === before) {
        this.#cursors[i].next();
        passages[i] = this.#cursors[i].passage;
      }
      if (passages[i] > next) continue;
      if (passages[i] < next) count = 0;
      next = passages[i];
      present[count++] = i;
    }
    this.passage = next;
    this.#presentCount = next === noPassage ? 0 : count;
  }

  /** Advances to `passage`, which must not be before the current one. Returns whether the word is in it. */
  seek(passage: number): boolean {
    const passages = this.#passages;
    this.passage = passage;
    let count = 0;
    for (let i = 0; i < passages.length; i++) {
      if (passages[i] < passage) {
        this.#cursors[i].seek(passage);
        passages[i] = this.#cursors[i].passage;
      }
      if (passages[i] === passage) this.#present[count++] = i;
    }
    this.#presentCount = count;
    return count > 0;
  }

  /** Number of places in the current passage. */
  get count(): number {
    let count = 0;
    for (let i = 0; i < this.#presentCount; i++) count += this.#cursors[this.#present[i]].count;
    return count;
  }

  /** Reads the places in the current passage. Can be called once for each passage. */
  readPlaces(): void {
    const { positions, terms } = this;
    let places = 0;
    for (let i = 0; i < this.#presentCount; i++) {
      const term = this.#present[i];
      const before = places;
      places += this.#cursors[term].positions(places === 0 ? positions : positions.subarray(places));
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
