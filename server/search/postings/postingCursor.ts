import { firstIndexWhere } from '../../base/binarySearch';
import { quoting } from '../passages/passageFacts';
import type { Segment } from '../segment/segment';
import type { PlaceTable } from './positionReader';
import type { Window } from './window';

/** Number in place of a passage after the last one. */
export const noPassage = 0x7fffffff;

/**
 * How a passage is scored by one term: weight · count / (count + norm of its length), times `titleWeight` for titles.
 * See `evaluate` for the source.
 */
export interface Weighting {
  /** By number of running words of the passage. */
  readonly norms: Float32Array;
  readonly titleKind: number;
  readonly titleWeight: number;
}

/** Lists of at most this many bytes are read in one piece: those of terms in about 6,000 passages. Chosen by hand. */
const longestWholeList = 1 << 13;
/** Longer lists are read in parts of this many blocks of the skip data, about 4 KB. */
const blocksPerPart = 32;

/**
 * Iterates over the passages of one term in ascending order. Of a long list only one part is in memory, which begins at
 * an entry of the skip data:
 *
 *     skips       0 ······· 1 ······· 2 ······· 3 ·······
 *     documents             [ part in memory ]
 */
export class PostingCursor {
  /** Current passage; -1 before the first one, `noPassage` after the last. */
  passage = -1;
  /** Number of occurrences of the term in the current passage. */
  count = 0;
  readonly #segment: Segment;
  readonly #term: number;
  /** The part in memory, the read position in it, and the offset of the part in the list. */
  #documents: Uint8Array;
  #offset = 0;
  #partStart = 0;
  readonly #listEnd: number;
  #skips: Uint32Array | undefined;
  /** Entry of the skip data at or before the current passage, and the entry after the part in memory. */
  #block = 0;
  #nextPart = 0;
  #positions: Uint8Array | undefined;
  #positionPartStart = 0;
  /** Read position in the list of positions. */
  #positionOffset = 0;
  /** Number of positions between `#positionOffset` and those of the current passage. */
  #unreadPositions = 0;

  constructor(segment: Segment, term: number) {
    this.#segment = segment;
    this.#term = term;
    this.#listEnd = segment.documentOffsets[term + 1] - segment.documentOffsets[term];
    this.#documents = noBytes;
    if (this.#listEnd <= longestWholeList) this.#documents = segment.documents(term, 0, this.#listEnd);
  }

  next(): boolean {
    if (this.#offset >= this.#documents.length && !this.#readNextPart()) {
      this.passage = noPassage;
      this.count = 0;
      return false;
    }
    const documents = this.#documents;
    this.#unreadPositions += this.count;
    let byte = documents[this.#offset++];
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = documents[this.#offset++];
      gap |= (byte & 127) << shift;
    }
    this.passage += gap >>> 1;
    this.count = 1;
    if ((gap & 1) !== 0) {
      this.count = documents[this.#offset++];
      if (this.count > 127) this.count = (this.count & 127) | (documents[this.#offset++] << 7);
    }
    return true;
  }

  /** Advances to the first passage at or after `passage`. Returns whether the term is in `passage`. Never goes back. */
  seek(passage: number): boolean {
    if (this.passage >= passage) return this.passage === passage;
    this.#skipTo(passage);
    let offset = this.#offset;
    let { passage: current, count } = this;
    let unreadPositions = this.#unreadPositions;
    const documents = this.#documents;
    const end = documents.length;
    while (current < passage && offset < end) {
      unreadPositions += count;
      let byte = documents[offset++];
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = documents[offset++];
        gap |= (byte & 127) << shift;
      }
      current += gap >>> 1;
      count = 1;
      if ((gap & 1) !== 0) {
        count = documents[offset++];
        if (count > 127) count = (count & 127) | (documents[offset++] << 7);
      }
    }
    this.#offset = offset;
    this.passage = current;
    this.count = count;
    this.#unreadPositions = unreadPositions;
    while (this.passage < passage) this.next();
    return this.passage === passage;
  }

  /**
   * Marks the passages of a window that are at `stage` and can score `floor` or more, and advances to the first passage
   * after the window. Returns the number of visited passages. This is the innermost loop of a search: like `seek`, it
   * decodes postings itself, because a function call for each would take longer than the decoding.
   */
  markAll(
    window: Window,
    stage: number,
    weight: number,
    form: number,
    { norms, titleKind, titleWeight }: Weighting,
    floor: number,
  ): number {
    const { from, to, stages, marks, partScores, partForms } = window;
    // weight · count / (count + norm) ≥ floor if norm ≤ count · room. The factor 1.0001 allows for rounding.
    const room = floor === 0 ? Infinity : ((weight * titleWeight) / floor) * 1.0001 - 1;
    if (room <= 0) return 0;
    const { lengths, kinds } = this.#segment;
    if (this.passage < from) this.seek(from);
    let { passage, count } = this;
    let documents = this.#documents;
    let end = documents.length;
    let offset = this.#offset;
    let unreadPositions = this.#unreadPositions;
    let visited = 0;
    while (passage < to) {
      visited++;
      const index = passage - from;
      if (stages[index] === stage) {
        const norm = norms[lengths[passage]];
        if (norm <= count * room) {
          let score = (weight * count) / (count + norm);
          if ((kinds[passage] & ~quoting) === titleKind) score *= titleWeight;
          if (score > partScores[index]) {
            marks[index >>> 5] |= 1 << index;
            partScores[index] = score;
            partForms[index] = form;
          }
        }
      }
      if (offset >= end) {
        this.#offset = offset;
        if (!this.#readNextPart()) {
          passage = noPassage;
          count = 0;
          break;
        }
        documents = this.#documents;
        end = documents.length;
        offset = 0;
      }
      unreadPositions += count;
      let byte = documents[offset++];
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = documents[offset++];
        gap |= (byte & 127) << shift;
      }
      passage += gap >>> 1;
      count = 1;
      if ((gap & 1) !== 0) {
        count = documents[offset++];
        if (count > 127) count = (count & 127) | (documents[offset++] << 7);
      }
    }
    this.passage = passage;
    this.count = count;
    this.#offset = offset;
    this.#unreadPositions = unreadPositions;
    return visited;
  }

  /**
   * Writes the passages from the current one to `to` (exclusive) into `passages`, as many as it can hold, and where their
   * positions are into `places`. Advances to the passage after them, and returns their number.
   */
  collect(to: number, passages: Int32Array, places: PlaceTable): number {
    const { counts, bases, skips } = places;
    let found = 0;
    let { passage, count } = this;
    let documents = this.#documents;
    let offset = this.#offset;
    let unread = this.#unreadPositions;
    while (passage < to && found < passages.length) {
      passages[found] = passage;
      counts[found] = count;
      bases[found] = this.#positionOffset;
      skips[found++] = unread;
      if (offset >= documents.length) {
        this.#offset = offset;
        if (!this.#readNextPart()) {
          passage = noPassage;
          count = 0;
          break;
        }
        documents = this.#documents;
        offset = 0;
      }
      unread += count;
      let byte = documents[offset++];
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = documents[offset++];
        gap |= (byte & 127) << shift;
      }
      passage += gap >>> 1;
      count = 1;
      if ((gap & 1) !== 0) {
        count = documents[offset++];
        if (count > 127) count = (count & 127) | (documents[offset++] << 7);
      }
    }
    this.passage = passage;
    this.count = count;
    this.#offset = offset;
    this.#unreadPositions = unread;
    return found;
  }

  /**
   * Keeps those of the first `length` passages, which ascend, that contain the term; returns their number. `kept`
   * becomes the former index of each, `places` where their positions are.
   * Its innermost loop is that of `collect`, written out: both read from local variables.
   */
  intersect(passages: Int32Array, length: number, kept: Uint16Array, places: PlaceTable): number {
    const { counts, bases, skips } = places;
    let found = 0;
    let { passage, count } = this;
    let documents = this.#documents;
    let offset = this.#offset;
    let unread = this.#unreadPositions;
    let nextBlock = this.#startOfNextBlock();
    for (let i = 0; i < length; i++) {
      const wanted = passages[i];
      if (wanted >= nextBlock && passage < wanted) {
        this.passage = passage;
        this.count = count;
        this.#offset = offset;
        this.#unreadPositions = unread;
        this.#skipTo(wanted);
        ({ passage, count } = this);
        documents = this.#documents;
        offset = this.#offset;
        unread = this.#unreadPositions;
        nextBlock = this.#startOfNextBlock();
      }
      while (passage < wanted) {
        if (offset >= documents.length) {
          this.#offset = offset;
          if (!this.#readNextPart()) {
            passage = noPassage;
            count = 0;
            break;
          }
          documents = this.#documents;
          offset = 0;
        }
        unread += count;
        let byte = documents[offset++];
        let gap = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = documents[offset++];
          gap |= (byte & 127) << shift;
        }
        passage += gap >>> 1;
        count = 1;
        if ((gap & 1) !== 0) {
          count = documents[offset++];
          if (count > 127) count = (count & 127) | (documents[offset++] << 7);
        }
      }
      if (passage !== wanted) continue;
      passages[found] = passage;
      kept[found] = i;
      counts[found] = count;
      bases[found] = this.#positionOffset;
      skips[found++] = unread;
    }
    this.passage = passage;
    this.count = count;
    this.#offset = offset;
    this.#unreadPositions = unread;
    return found;
  }

  /**
   * Writes the positions in the current passage into `into`, ascending; returns their number, which is `count`. Can be
   * called once for each passage. `into` must have room for `longestPassage` numbers.
   */
  positions(into: Uint16Array): number {
    const { count } = this;
    // Positions are lower than 2^14: none takes more than two bytes.
    this.#readPositions(2 * (this.#unreadPositions + count));
    const bytes = this.#positions!;
    let offset = this.#positionOffset - this.#positionPartStart;
    for (let unread = this.#unreadPositions; unread > 0; offset++) if (bytes[offset] < 128) unread--;
    let position = 0;
    for (let i = 0; i < count; i++) {
      const byte = bytes[offset++];
      position += byte < 128 ? byte : (byte & 127) | (bytes[offset++] << 7);
      into[i] = position;
    }
    this.#positionOffset = this.#positionPartStart + offset;
    this.#unreadPositions = -count;
    return count;
  }

  /** Has the next `length` bytes of positions in memory, or all until the end of the list. */
  #readPositions(length: number): void {
    const { positionOffsets } = this.#segment;
    const end = positionOffsets[this.#term + 1] - positionOffsets[this.#term];
    const from = this.#positionOffset;
    const to = Math.min(end, from + length);
    if (this.#positions !== undefined && to <= this.#positionPartStart + this.#positions.length) return;
    this.#positionPartStart = from;
    this.#positions = this.#segment.positions(this.#term, from, Math.min(end, Math.max(to, from + longestWholeList)));
  }

  /** Reads the next part of the list; false if there is none. */
  #readNextPart(): boolean {
    if (this.#partStart + this.#documents.length >= this.#listEnd) return false;
    this.#readPart(this.#nextPart);
    return true;
  }

  #readPart(block: number): void {
    const skips = (this.#skips ??= this.#segment.skips(this.#term));
    this.#nextPart = block + blocksPerPart;
    const to = this.#nextPart * 3 < skips.length ? skips[this.#nextPart * 3 + 1] : this.#listEnd;
    this.#partStart = skips[block * 3 + 1];
    this.#documents = this.#segment.documents(this.#term, this.#partStart, to);
    this.#offset = 0;
  }

  /** A passage before which skipping cannot help. */
  #startOfNextBlock(): number {
    const skips = (this.#skips ??= this.#segment.skips(this.#term));
    const next = (this.#block + 1) * 3;
    return next < skips.length ? skips[next] : noPassage;
  }

  /** Advances to the last block that is preceded by a passage before `passage`: galloping, then binary search. */
  #skipTo(passage: number): void {
    const skips = (this.#skips ??= this.#segment.skips(this.#term));
    const blocks = skips.length / 3;
    // The first number of an entry is the passage before its block, plus one.
    if (this.#block + 1 >= blocks || skips[(this.#block + 1) * 3] > passage) return;
    let low = this.#block + 1;
    let step = 1;
    while (low + step < blocks && skips[(low + step) * 3] <= passage) {
      low += step;
      step *= 2;
    }
    low = firstIndexWhere(low + 1, Math.min(blocks, low + step), block => skips[block * 3] > passage) - 1;
    this.#block = low;
    // The cursor may be past the beginning of that block already.
    if (skips[low * 3] - 1 <= this.passage) return;
    const offset = skips[low * 3 + 1] - this.#partStart;
    if (offset >= 0 && offset < this.#documents.length) this.#offset = offset;
    else this.#readPart(low);
    this.passage = skips[low * 3] - 1;
    this.#positionOffset = skips[low * 3 + 2];
    if (
      this.#positionOffset < this.#positionPartStart ||
      this.#positionOffset > this.#positionPartStart + (this.#positions?.length ?? 0)
    )
      this.#positions = undefined;
    this.#unreadPositions = 0;
    this.count = 0;
  }
}

const noBytes = new Uint8Array(0);

/** Number of passages in [from, to) that contain a term. Reads one or two blocks of the list. */
export function countWithin(segment: Segment, term: number, from: number, to: number): number {
  const cursor = new PostingCursor(segment, term);
  let count = 0;
  for (cursor.seek(from); cursor.passage < to; cursor.next()) count++;
  return count;
}
