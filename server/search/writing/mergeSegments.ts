import { grown } from '../../base/growableArray';
import { putVarint } from '../bytes/bytes';
import { PostingCursor } from '../postings/postingCursor';
import { skipEvery, skipFrom } from '../segment/postings';
import { writeSections } from '../segment/segmentLayout';
import type { LiveSegment } from '../postings/liveSegment';
import { sectionsOf, type PassageTable, type SegmentFile } from '../segment/segment';
import { compareBytes } from '../bytes/termTable';

/** Postings between two looks at the clock. */
const stride = 4096;

/**
 * Makes one segment of several, term by term in the order of their bytes; what is dead is left behind. Passages keep the
 * order of the segments, so that the lists of a term follow each other:
 *
 *     segment 1   passages 0 1 2† 3      →  0 1 · 2
 *     segment 2   passages 0 1           →  3 4
 *
 * Yields after every few thousand postings; returns the bytes in pieces.
 */
export function* mergeSegments(segments: readonly LiveSegment[]): Generator<void, Uint8Array[]> {
  const files: SegmentFile[] = [];
  const { table, numbers } = joinPassages(segments, files);
  const out = new PostingsWriter();
  const walks = segments.map(({ segment }, i) => ({ segment, lexicon: segment.lexicon, numbers: numbers[i], term: 0 }));
  const places: number[] = [];
  let budget = stride;
  for (;;) {
    const open = walks.filter(walk => walk.term < walk.lexicon.size);
    if (open.length === 0) break;
    const first = open.reduce((least, walk) => (compareTerms(walk, least) < 0 ? walk : least));
    const { bytes, offsets } = first.lexicon;
    const [from, to] = [offsets[first.term], offsets[first.term + 1]];
    for (const walk of open) {
      if (walk !== first && compareTerms(walk, { lexicon: first.lexicon, term: first.term }) !== 0) continue;
      const cursor = new PostingCursor(walk.segment, walk.term);
      while (cursor.next()) {
        const passage = walk.numbers[cursor.passage];
        if (passage >= 0) {
          cursor.positions(places);
          out.add(passage, places);
        }
        if (--budget === 0) {
          budget = stride;
          yield;
        }
      }
      if (walk !== first) walk.term++;
    }
    out.endTerm(bytes, from, to);
    first.term++;
  }
  return writeSections(yield* sectionsOf(files, table, ...out.finish()));
}

interface Walk {
  readonly lexicon: LiveSegment['segment']['lexicon'];
  readonly term: number;
}

function compareTerms(a: Walk, b: Walk): number {
  return compareBytes(
    a.lexicon.bytes,
    a.lexicon.offsets[a.term],
    a.lexicon.offsets[a.term + 1],
    b.lexicon.bytes,
    b.lexicon.offsets[b.term],
    b.lexicon.offsets[b.term + 1],
  );
}

/** The living passages one after the other, and the new number of each old one; -1 for the dead. */
function joinPassages(
  segments: readonly LiveSegment[],
  files: SegmentFile[],
): { table: PassageTable; numbers: Int32Array[] } {
  const total = segments.reduce((sum, live) => sum + live.passages, 0);
  const starts = new Uint32Array(total);
  const ends = new Uint32Array(total);
  const lengths = new Uint16Array(total);
  const kinds = new Uint8Array(total);
  const firsts = [0];
  let next = 0;
  const numbers = segments.map(({ segment, deadFiles }) => {
    const own = new Int32Array(segment.passages).fill(-1);
    segment.files.forEach((file, i) => {
      if (deadFiles.has(i)) return;
      for (let passage = segment.firsts[i]; passage < segment.firsts[i + 1]; passage++, next++) {
        own[passage] = next;
        starts[next] = segment.starts[passage];
        ends[next] = segment.ends[passage];
        lengths[next] = segment.lengths[passage];
        kinds[next] = segment.kinds[passage];
      }
      files.push(file);
      firsts.push(next);
    });
    return own;
  });
  return { table: { firsts: Uint32Array.from(firsts), starts, ends, lengths, kinds }, numbers };
}

/** Writes postings (see `Postings`) of one term after the other. */
class PostingsWriter {
  #documents = new Uint8Array(1 << 16);
  #positions = new Uint8Array(1 << 16);
  #documentsLength = 0;
  #positionsLength = 0;
  #termBytes = new Uint8Array(1 << 12);
  /** By term. */
  readonly #termOffsets = [0];
  readonly #documentOffsets = [0];
  readonly #positionOffsets = [0];
  readonly #skipOffsets = [0];
  readonly #frequencies: number[] = [];
  readonly #skips: number[] = [];
  /** Of the term at hand. */
  #frequency = 0;
  #last = -1;
  #pending: number[] = [];

  add(passage: number, places: readonly number[]): void {
    this.#documents = grown(this.#documents, this.#documentsLength + 8);
    this.#positions = grown(this.#positions, this.#positionsLength + 2 * places.length);
    if (this.#frequency++ % skipEvery === 0) {
      this.#pending.push(
        this.#last + 1,
        this.#documentsLength - this.#documentOffsets[this.#documentOffsets.length - 1],
        this.#positionsLength - this.#positionOffsets[this.#positionOffsets.length - 1],
      );
    }
    const gap = (passage - this.#last) * 2;
    this.#documentsLength = putVarint(this.#documents, this.#documentsLength, places.length > 1 ? gap + 1 : gap);
    if (places.length > 1) this.#documentsLength = putVarint(this.#documents, this.#documentsLength, places.length);
    let before = 0;
    for (const place of places) {
      this.#positionsLength = putVarint(this.#positions, this.#positionsLength, place - before);
      before = place;
    }
    this.#last = passage;
  }

  /** A term that no living passage holds is left out. */
  endTerm(bytes: Uint8Array, from: number, to: number): void {
    if (this.#frequency > 0) {
      const at = this.#termOffsets[this.#termOffsets.length - 1];
      this.#termBytes = grown(this.#termBytes, at + to - from);
      for (let i = from; i < to; i++) this.#termBytes[at + i - from] = bytes[i];
      this.#termOffsets.push(at + to - from);
      this.#frequencies.push(this.#frequency);
      this.#documentOffsets.push(this.#documentsLength);
      this.#positionOffsets.push(this.#positionsLength);
      if (this.#frequency >= skipFrom) for (const value of this.#pending) this.#skips.push(value);
      this.#skipOffsets.push(this.#skips.length / 3);
    }
    this.#frequency = 0;
    this.#last = -1;
    this.#pending = [];
  }

  finish() {
    const termOffsets = Uint32Array.from(this.#termOffsets);
    const postings = {
      frequencies: Uint32Array.from(this.#frequencies),
      documents: this.#documents.slice(0, this.#documentsLength),
      documentOffsets: Uint32Array.from(this.#documentOffsets),
      positions: this.#positions.slice(0, this.#positionsLength),
      positionOffsets: Uint32Array.from(this.#positionOffsets),
      skips: Uint32Array.from(this.#skips),
      skipOffsets: Uint32Array.from(this.#skipOffsets),
    };
    return [this.#termBytes.slice(0, termOffsets[termOffsets.length - 1]), termOffsets, postings] as const;
  }
}
