import type { Segment } from '../segment/segment';
import type { Window } from './window';

/** Stands for the passage behind the last. */
export const noMore = 0x7fffffff;

/** What a passage scores by one term: weight · count / (count + norm of its length), and more in titles. */
export interface Weighing {
  /** By number of running words. */
  readonly norms: Float32Array;
  readonly titleKind: number;
  readonly titleWeight: number;
}

/** Lists of at most so many bytes are read at once: those of terms in about 6,000 passages. */
const atOnce = 1 << 13;
/** Of longer ones as many blocks of the skip data: about half as many bytes. */
const together = 32;

/**
 * Walks the passages of one term in their order. Of long lists only the part at hand is held, from one entry of the skip
 * data to another:
 *
 *     skips       0 ······· 1 ······· 2 ······· 3 ·······
 *     documents             [ part held ]
 */
export class PostingCursor {
  /** Current passage; -1 before the first, `noMore` after the last. */
  passage = -1;
  /** How often the term stands in it. */
  count = 0;
  readonly #segment: Segment;
  readonly #term: number;
  /** The part held, the place in it, and where it begins in the whole list. */
  #documents: Uint8Array;
  #at = 0;
  #start = 0;
  readonly #end: number;
  #skips: Uint32Array | undefined;
  /** Entry of the skip data at or before the current passage, and the one that the part held ends at. */
  #block = 0;
  #nextPart = 0;
  #positions: Uint8Array | undefined;
  #positionStart = 0;
  /** In the whole list. */
  #positionAt = 0;
  /** Places between `#positionAt` and those of the current passage, which nobody asked for. */
  #unread = 0;

  constructor(segment: Segment, term: number) {
    this.#segment = segment;
    this.#term = term;
    this.#end = segment.documentOffsets[term + 1] - segment.documentOffsets[term];
    this.#documents = nothing;
    if (this.#end <= atOnce) this.#documents = segment.documents(term, 0, this.#end);
  }

  next(): boolean {
    if (this.#at >= this.#documents.length && !this.#nextOfParts()) {
      this.passage = noMore;
      this.count = 0;
      return false;
    }
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
    if (this.passage >= passage) return this.passage === passage;
    this.#skipTo(passage);
    let at = this.#at;
    let own = this.passage;
    let { count } = this;
    let unread = this.#unread;
    const documents = this.#documents;
    const end = documents.length;
    while (own < passage && at < end) {
      unread += count;
      let byte = documents[at++];
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = documents[at++];
        gap |= (byte & 127) << shift;
      }
      own += gap >>> 1;
      count = 1;
      if ((gap & 1) !== 0) {
        count = documents[at++];
        if (count > 127) count = (count & 127) | (documents[at++] << 7);
      }
    }
    this.#at = at;
    this.passage = own;
    this.count = count;
    this.#unread = unread;
    while (this.passage < passage) this.next();
    return this.passage === passage;
  }

  /**
   * Marks the passages that a window wants at a stage, but for those that cannot score `floor`, and goes to the first behind
   * the window. Returns how many it met. The loop of all loops: it reads postings itself, as `seek` does, for a call with
   * two results for each of them would take longer than the reading.
   */
  markAll(
    window: Window,
    stage: number,
    weight: number,
    form: number,
    { norms, titleKind, titleWeight }: Weighing,
    floor: number,
  ): number {
    const { from, to, stages, marks, partScores, partForms } = window;
    // weight · count / (count + norm) ≥ floor where norm ≤ count · room; a little more, for what rounding takes.
    const room = floor === 0 ? Infinity : ((weight * titleWeight) / floor) * 1.0001 - 1;
    if (room <= 0) return 0;
    const { lengths, kinds } = this.#segment;
    if (this.passage < from) this.seek(from);
    let { passage, count } = this;
    let documents = this.#documents;
    let end = documents.length;
    let at = this.#at;
    let unread = this.#unread;
    let met = 0;
    while (passage < to) {
      met++;
      const own = passage - from;
      if (stages[own] === stage) {
        const norm = norms[lengths[passage]];
        if (norm <= count * room) {
          let score = (weight * count) / (count + norm);
          if (kinds[passage] === titleKind) score *= titleWeight;
          if (score > partScores[own]) {
            marks[own >>> 5] |= 1 << own;
            partScores[own] = score;
            partForms[own] = form;
          }
        }
      }
      if (at >= end) {
        this.#at = at;
        if (!this.#nextOfParts()) {
          passage = noMore;
          count = 0;
          break;
        }
        documents = this.#documents;
        end = documents.length;
        at = 0;
      }
      unread += count;
      let byte = documents[at++];
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = documents[at++];
        gap |= (byte & 127) << shift;
      }
      passage += gap >>> 1;
      count = 1;
      if ((gap & 1) !== 0) {
        count = documents[at++];
        if (count > 127) count = (count & 127) | (documents[at++] << 7);
      }
    }
    this.passage = passage;
    this.count = count;
    this.#at = at;
    this.#unread = unread;
    return met;
  }

  /** Puts the places of the current passage into `into`, ascending; to be called once for a passage at most. */
  positions(into: number[]): void {
    for (; this.#unread > 0; this.#unread--) while (this.#positionByte() > 127);
    into.length = 0;
    let position = 0;
    for (let i = 0; i < this.count; i++) {
      let gap = this.#positionByte();
      if (gap > 127) gap = (gap & 127) | (this.#positionByte() << 7);
      into.push((position += gap));
    }
    this.#unread = -this.count;
  }

  #positionByte(): number {
    const byte = this.#positions?.[this.#positionAt - this.#positionStart];
    if (byte !== undefined) {
      this.#positionAt++;
      return byte;
    }
    this.#positionStart = this.#positionAt;
    const { positionOffsets } = this.#segment;
    const end = positionOffsets[this.#term + 1] - positionOffsets[this.#term];
    this.#positions = this.#segment.positions(this.#term, this.#positionAt, Math.min(end, this.#positionAt + atOnce));
    return this.#positions[this.#positionAt++ - this.#positionStart];
  }

  /** Reads the part behind the one at hand; false where there is none. */
  #nextOfParts(): boolean {
    if (this.#start + this.#documents.length >= this.#end) return false;
    this.#readPart(this.#nextPart);
    return true;
  }

  #readPart(block: number): void {
    const skips = (this.#skips ??= this.#segment.skips(this.#term));
    this.#nextPart = block + together;
    const to = this.#nextPart * 3 < skips.length ? skips[this.#nextPart * 3 + 1] : this.#end;
    this.#start = skips[block * 3 + 1];
    this.#documents = this.#segment.documents(this.#term, this.#start, to);
    this.#at = 0;
  }

  /** To the last block that begins before `passage`, by ever larger steps and then by halves. */
  #skipTo(passage: number): void {
    const skips = (this.#skips ??= this.#segment.skips(this.#term));
    const blocks = skips.length / 3;
    // An entry tells the passage before its block, plus one.
    if (this.#block + 1 >= blocks || skips[(this.#block + 1) * 3] > passage) return;
    let low = this.#block + 1;
    let step = 1;
    while (low + step < blocks && skips[(low + step) * 3] <= passage) {
      low += step;
      step *= 2;
    }
    let high = Math.min(blocks, low + step);
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (skips[middle * 3] <= passage) low = middle;
      else high = middle;
    }
    this.#block = low;
    // The walk may be farther already than the entry that it was at.
    if (skips[low * 3] - 1 <= this.passage) return;
    const at = skips[low * 3 + 1] - this.#start;
    if (at >= 0 && at < this.#documents.length) this.#at = at;
    else this.#readPart(low);
    this.passage = skips[low * 3] - 1;
    this.#positionAt = skips[low * 3 + 2];
    if (
      this.#positionAt < this.#positionStart ||
      this.#positionAt > this.#positionStart + (this.#positions?.length ?? 0)
    )
      this.#positions = undefined;
    this.#unread = 0;
    this.count = 0;
  }
}

const nothing = new Uint8Array(0);

/** Passages of a term within [from, to), of a segment. Reads a block or two. */
export function countWithin(segment: Segment, term: number, from: number, to: number): number {
  const cursor = new PostingCursor(segment, term);
  let count = 0;
  for (cursor.seek(from); cursor.passage < to; cursor.next()) count++;
  return count;
}
