import { longestPassage } from '../passages/passageFacts';
import { noPassage, PostingCursor, type Weighting } from './postingCursor';
import { quoting } from '../passages/passageFacts';
import type { Segment } from '../segment/segment';
import type { Window } from './window';

/** Lists of terms that span at most this many bytes are read in one piece. */
const readTogether = 1 << 14;

/**
 * Iterates over the passages of very many rare terms of a segment in parallel. A `PostingCursor` for each would cost
 * more than reading the passages. Parallel arrays, by index in `terms`:
 *
 *     bytes, offsets, ends   the bytes with the list of the term, the read position in them, and the end of the list
 *     passages, counts       the current posting
 */
export class ManyTerms {
  readonly #segment: Segment;
  readonly #terms: Uint32Array;
  readonly #bytes: Uint8Array[] = [];
  readonly #offsets: Int32Array;
  readonly #ends: Int32Array;
  readonly #passages: Int32Array;
  readonly #counts: Int32Array;

  /** `terms` must be in ascending order. */
  constructor(segment: Segment, terms: Uint32Array) {
    this.#segment = segment;
    this.#terms = terms;
    this.#offsets = new Int32Array(terms.length);
    this.#ends = new Int32Array(terms.length);
    this.#passages = new Int32Array(terms.length).fill(-1);
    this.#counts = new Int32Array(terms.length);
    const { documentOffsets } = segment;
    for (let from = 0; from < terms.length;) {
      const start = documentOffsets[terms[from]];
      let to = from + 1;
      while (to < terms.length && documentOffsets[terms[to] + 1] - start <= readTogether) to++;
      const bytes = segment.documents(terms[from], 0, documentOffsets[terms[to - 1] + 1] - start);
      for (; from < to; from++) {
        this.#bytes.push(bytes);
        this.#offsets[from] = documentOffsets[terms[from]] - start;
        this.#ends[from] = documentOffsets[terms[from] + 1] - start;
      }
    }
  }

  /** As `markAll` of `PostingCursor`; `weights` by index in `terms`. */
  markAll(
    window: Window,
    stage: number,
    weights: Float64Array,
    form: number,
    { norms, titleKind, titleWeight }: Weighting,
    floor: number,
  ): number {
    const { from, to, stages, marks, partScores, partForms } = window;
    const { lengths, kinds } = this.#segment;
    const passages = this.#passages;
    let visited = 0;
    for (let i = 0; i < weights.length; i++) {
      if (passages[i] >= to) continue;
      const room = floor === 0 ? Infinity : ((weights[i] * titleWeight) / floor) * 1.0001 - 1;
      if (room <= 0) continue;
      while (passages[i] < to) {
        const passage = passages[i];
        visited++;
        if (passage >= from) {
          const index = passage - from;
          const count = this.#counts[i];
          const norm = norms[lengths[passage]];
          if (norm <= count * room && stages[index] === stage) {
            let score = (weights[i] * count) / (count + norm);
            if ((kinds[passage] & ~quoting) === titleKind) score *= titleWeight;
            if (score > partScores[index]) {
              marks[index >>> 5] |= 1 << index;
              partScores[index] = score;
              partForms[index] = form;
            }
          }
        }
        this.#step(i);
      }
    }
    return visited;
  }

  /** The terms that a passage contains. Calls must be in ascending order of passages; a passage may be repeated. */
  termsIn(passage: number): number[] {
    const terms: number[] = [];
    const passages = this.#passages;
    for (let i = 0; i < passages.length; i++) {
      while (passages[i] < passage) this.#step(i);
      if (passages[i] === passage) terms.push(this.#terms[i]);
    }
    return terms;
  }

  #step(i: number): void {
    let offset = this.#offsets[i];
    if (offset >= this.#ends[i]) {
      this.#passages[i] = noPassage;
      return;
    }
    const bytes = this.#bytes[i];
    let byte = bytes[offset++];
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[offset++];
      gap |= (byte & 127) << shift;
    }
    let count = 1;
    if ((gap & 1) !== 0) {
      count = bytes[offset++];
      if (count > 127) count = (count & 127) | (bytes[offset++] << 7);
    }
    this.#passages[i] += gap >>> 1;
    this.#counts[i] = count;
    this.#offsets[i] = offset;
  }
}

/** Positions of a term in a passage, in words from its start; empty if the passage does not contain the term. */
export function positionsIn(segment: Segment, term: number, passage: number): number[] {
  const cursor = new PostingCursor(segment, term);
  if (!cursor.seek(passage)) return [];
  const positions = new Uint16Array(longestPassage);
  return [...positions.subarray(0, cursor.positions(positions))];
}
