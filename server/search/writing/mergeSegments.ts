import { grown } from '../../base/growableArray';
import { putVarint } from '../bytes/bytes';
import { longestPassage } from '../passages/passageFacts';
import { PostingCursor } from '../postings/postingCursor';
import { skipEvery, skipFrom } from '../segment/postingsFormat';
import { rankTerms, type RunningWords } from '../segment/runningWords';
import { writeSections } from '../segment/segmentLayout';
import type { LiveSegment } from '../postings/liveSegment';
import { sectionsOf } from '../segment/sections';
import type { PassageTable, SegmentFile } from '../segment/segment';
import { compareBytes } from '../bytes/termTable';

/** Postings between two yields. */
const postingsPerYield = 4096;

/**
 * Merges segments into one, term by term in the order of their bytes, without deleted files. Passages keep the order of
 * the segments, so that the new list of a term is a concatenation:
 *
 *     segment 1   passages 0 1 2† 3      →  0 1 · 2        † deleted
 *     segment 2   passages 0 1           →  3 4
 *
 * Yields every few thousand postings. Returns the bytes as consecutive pieces.
 */
export function* mergeSegments(segments: readonly LiveSegment[]): Generator<void, Uint8Array[]> {
  const files: SegmentFile[] = [];
  const { table, numbers } = joinPassages(segments, files);
  const out = new PostingsWriter();
  const inputs = segments.map(({ segment }, i) => ({
    segment,
    lexicon: segment.lexicon,
    numbers: numbers[i],
    term: 0,
    /** By term of the segment: its term in the result. */
    newTerms: new Uint32Array(segment.lexicon.size),
  }));
  const positions = new Uint16Array(longestPassage);
  let budget = postingsPerYield;
  for (;;) {
    const remaining = inputs.filter(input => input.term < input.lexicon.size);
    if (remaining.length === 0) break;
    const first = remaining.reduce((least, input) => (compareTerms(input, least) < 0 ? input : least));
    const { bytes, offsets } = first.lexicon;
    const [from, to] = [offsets[first.term], offsets[first.term + 1]];
    for (const input of remaining) {
      if (input !== first && compareTerms(input, { lexicon: first.lexicon, term: first.term }) !== 0) continue;
      input.newTerms[input.term] = out.terms;
      const cursor = new PostingCursor(input.segment, input.term);
      while (cursor.next()) {
        const passage = input.numbers[cursor.passage];
        if (passage >= 0) {
          out.add(passage, positions, cursor.positions(positions));
        }
        if (--budget === 0) {
          budget = postingsPerYield;
          yield;
        }
      }
      if (input !== first) input.term++;
    }
    out.endTerm(bytes, from, to);
    first.term++;
  }
  const [termBytes, termOffsets, postings] = out.finish();
  const runningWords = yield* joinWords(
    segments,
    inputs.map(({ newTerms }) => newTerms),
    postings.frequencies,
    table.lengths.length,
  );
  return writeSections(yield* sectionsOf(files, table, termBytes, termOffsets, postings, runningWords));
}

/** The running words of the files that are not deleted. `newTerms`: by segment and its terms, those of the result. */
function* joinWords(
  segments: readonly LiveSegment[],
  newTerms: readonly Uint32Array[],
  frequencies: Uint32Array,
  passages: number,
): Generator<void, RunningWords> {
  const { ranks } = rankTerms(frequencies);
  const offsets = new Uint32Array(passages + 1);
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  let next = 0;
  let budget = postingsPerYield;
  for (const [i, { segment, deleted }] of segments.entries()) {
    const ranksHere = newTerms[i].map(term => ranks[term]);
    for (let passage = 0; passage < segment.passages; passage++) {
      if (deleted?.[passage] === 1) continue;
      const words = segment.wordsOf(passage, passage + 1);
      bytes = grown(bytes, length + 5 * words.length);
      for (const word of words) length = putVarint(bytes, length, ranksHere[word]);
      offsets[++next] = length;
      if ((budget -= words.length) > 0) continue;
      budget = postingsPerYield;
      yield;
    }
  }
  return { bytes: bytes.slice(0, length), offsets };
}

/** A term of a lexicon. */
interface Term {
  readonly lexicon: LiveSegment['segment']['lexicon'];
  readonly term: number;
}

function compareTerms(a: Term, b: Term): number {
  return compareBytes(
    a.lexicon.bytes,
    a.lexicon.offsets[a.term],
    a.lexicon.offsets[a.term + 1],
    b.lexicon.bytes,
    b.lexicon.offsets[b.term],
    b.lexicon.offsets[b.term + 1],
  );
}

/** The passages that are not deleted; and by segment and old number the new number of each passage, -1 if deleted. */
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
  const numbers = segments.map(({ segment, deletedFiles }) => {
    const newNumbers = new Int32Array(segment.passages).fill(-1);
    segment.files.forEach((file, i) => {
      if (deletedFiles.has(i)) return;
      for (let passage = segment.firsts[i]; passage < segment.firsts[i + 1]; passage++, next++) {
        newNumbers[passage] = next;
        starts[next] = segment.starts[passage];
        ends[next] = segment.ends[passage];
        lengths[next] = segment.lengths[passage];
        kinds[next] = segment.kinds[passage];
      }
      files.push(file);
      firsts.push(next);
    });
    return newNumbers;
  });
  return { table: { firsts: Uint32Array.from(firsts), starts, ends, lengths, kinds }, numbers };
}

/** Writes `Postings`, one term after the other. */
class PostingsWriter {
  #documents = new Uint8Array(1 << 16);
  #positions = new Uint8Array(1 << 16);
  #documentsLength = 0;
  #positionsLength = 0;
  #termBytes = new Uint8Array(1 << 12);
  /** Ends of what the terms so far have, by term; numbers of their passages. */
  readonly #termOffsets = [0];
  readonly #documentOffsets = [0];
  readonly #positionOffsets = [0];
  readonly #skipOffsets = [0];
  readonly #frequencies: number[] = [];
  readonly #skips: number[] = [];
  /** Of the current term: passages so far, the last one, and its skip data. */
  #frequency = 0;
  #last = -1;
  #termSkips: number[] = [];

  /** Number of finished terms. */
  get terms(): number {
    return this.#frequencies.length;
  }

  /** Adds a passage of the current term, with the first `count` positions; passages and positions ascend. */
  add(passage: number, positions: Uint16Array, count: number): void {
    this.#documents = grown(this.#documents, this.#documentsLength + 8);
    this.#positions = grown(this.#positions, this.#positionsLength + 2 * count);
    if (this.#frequency++ % skipEvery === 0) {
      this.#termSkips.push(
        this.#last + 1,
        this.#documentsLength - this.#documentOffsets[this.#documentOffsets.length - 1],
        this.#positionsLength - this.#positionOffsets[this.#positionOffsets.length - 1],
      );
    }
    const gap = (passage - this.#last) * 2;
    this.#documentsLength = putVarint(this.#documents, this.#documentsLength, count > 1 ? gap + 1 : gap);
    if (count > 1) this.#documentsLength = putVarint(this.#documents, this.#documentsLength, count);
    let previous = 0;
    for (let i = 0; i < count; i++) {
      this.#positionsLength = putVarint(this.#positions, this.#positionsLength, positions[i] - previous);
      previous = positions[i];
    }
    this.#last = passage;
  }

  /** Ends the current term, whose bytes are bytes[from, to). A term without passages is left out. */
  endTerm(bytes: Uint8Array, from: number, to: number): void {
    if (this.#frequency > 0) {
      const start = this.#termOffsets[this.#termOffsets.length - 1];
      this.#termBytes = grown(this.#termBytes, start + to - from);
      for (let i = from; i < to; i++) this.#termBytes[start + i - from] = bytes[i];
      this.#termOffsets.push(start + to - from);
      this.#frequencies.push(this.#frequency);
      this.#documentOffsets.push(this.#documentsLength);
      this.#positionOffsets.push(this.#positionsLength);
      if (this.#frequency >= skipFrom) for (const value of this.#termSkips) this.#skips.push(value);
      this.#skipOffsets.push(this.#skips.length / 3);
    }
    this.#frequency = 0;
    this.#last = -1;
    this.#termSkips = [];
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
