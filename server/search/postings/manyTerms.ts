import { noMore, PostingCursor, type Weighing } from './postingCursor';
import type { Segment } from '../segment/segment';
import type { Window } from './window';

/** Lists that lie within so many bytes are read together. */
const together = 1 << 14;

/**
 * Walks very many rare terms of a segment side by side, for what an object each would cost more than all their passages. In
 * parallel arrays, by term:
 *
 *     pieces, ats, ends    where the list of the term lies, and how far the walk is in it
 *     passages, counts     the posting that is next
 */
export class ManyTerms {
  readonly #pieces: Uint8Array[] = [];
  readonly #ats: Int32Array;
  readonly #ends: Int32Array;
  readonly #passages: Int32Array;
  readonly #counts: Int32Array;

  /** `terms` ascend. */
  constructor(
    readonly segment: Segment,
    readonly terms: Uint32Array,
  ) {
    this.#ats = new Int32Array(terms.length);
    this.#ends = new Int32Array(terms.length);
    this.#passages = new Int32Array(terms.length).fill(-1);
    this.#counts = new Int32Array(terms.length);
    const { documentOffsets } = segment;
    for (let from = 0; from < terms.length;) {
      const start = documentOffsets[terms[from]];
      let to = from + 1;
      while (to < terms.length && documentOffsets[terms[to] + 1] - start <= together) to++;
      const piece = segment.documents(terms[from], 0, documentOffsets[terms[to - 1] + 1] - start);
      for (; from < to; from++) {
        this.#pieces.push(piece);
        this.#ats[from] = documentOffsets[terms[from]] - start;
        this.#ends[from] = documentOffsets[terms[from] + 1] - start;
      }
    }
  }

  /** See `markAll` of the cursor; `weights` by place in `terms`. */
  markAll(
    window: Window,
    stage: number,
    weights: Float64Array,
    form: number,
    { norms, titleKind, titleWeight }: Weighing,
    floor: number,
  ): number {
    const { from, to, stages, marks, partScores, partForms } = window;
    const { lengths, kinds } = this.segment;
    const passages = this.#passages;
    let met = 0;
    for (let i = 0; i < weights.length; i++) {
      if (passages[i] >= to) continue;
      const room = floor === 0 ? Infinity : ((weights[i] * titleWeight) / floor) * 1.0001 - 1;
      if (room <= 0) continue;
      while (passages[i] < to) {
        const passage = passages[i];
        met++;
        if (passage >= from) {
          const own = passage - from;
          const count = this.#counts[i];
          const norm = norms[lengths[passage]];
          if (norm <= count * room && stages[own] === stage) {
            let score = (weights[i] * count) / (count + norm);
            if (kinds[passage] === titleKind) score *= titleWeight;
            if (score > partScores[own]) {
              marks[own >>> 5] |= 1 << own;
              partScores[own] = score;
              partForms[own] = form;
            }
          }
        }
        this.#step(i);
      }
    }
    return met;
  }

  /** The terms that stand in a passage. Passages are asked for in their order, the same one as often as wanted. */
  termsIn(passage: number): number[] {
    const found: number[] = [];
    const passages = this.#passages;
    for (let i = 0; i < passages.length; i++) {
      while (passages[i] < passage) this.#step(i);
      if (passages[i] === passage) found.push(this.terms[i]);
    }
    return found;
  }

  #step(i: number): void {
    let at = this.#ats[i];
    if (at >= this.#ends[i]) {
      this.#passages[i] = noMore;
      return;
    }
    const bytes = this.#pieces[i];
    let byte = bytes[at++];
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++];
      gap |= (byte & 127) << shift;
    }
    let count = 1;
    if ((gap & 1) !== 0) {
      count = bytes[at++];
      if (count > 127) count = (count & 127) | (bytes[at++] << 7);
    }
    this.#passages[i] += gap >>> 1;
    this.#counts[i] = count;
    this.#ats[i] = at;
  }
}

/** The places of a term in a passage that holds it. */
export function placesOf(segment: Segment, term: number, passage: number): number[] {
  const cursor = new PostingCursor(segment, term);
  const places: number[] = [];
  if (cursor.seek(passage)) cursor.positions(places);
  return places;
}
