import { skipCount, skipEvery, skipFrom, type Postings } from '../segment/postingsFormat';
import { grown } from '../../base/growableArray';
import { putVarint, varintLength } from '../bytes/bytes';
import { rankTerms, type RunningWords } from '../segment/runningWords';

/** Numbers in the record of a term. */
const recordLength = 8;
const noOthers = new Uint32Array(0);
/** Bytes of a chunk of the stream. */
const chunkLength = 1 << 15;

/**
 * Turns running words (numbers of terms, in text order) into `Postings` and `RunningWords` in two passes. The first pass stores the words
 * in a stream and counts the bytes of each term, so that the second pass can write every byte to its final place. A
 * record of eight numbers for each term holds:
 *
 *     0  last passage + 1, or 0
 *     1  last position in that passage
 *     2  occurrences in that passage
 *     3  number of passages (second pass: so far)
 *     4  bytes of documents (second pass: offset of the next one)
 *     5  bytes of positions (second pass: offset of the next one)
 *     6  second pass: offset of the gap of the last passage in documents
 *     7  occurrences in all passages, without those as another spelling (second pass: rank)
 *
 * The stream consists of variable-length numbers: term·2+2 for a word, term·2+3 for another spelling of the previous
 * word at the same position, 0 for the end of a passage.
 */
export class Inverter {
  passages = 0;
  #records = new Int32Array(recordLength << 10);
  #stream = new Uint8Array(chunkLength);
  #length = 0;
  readonly #fullChunks: Uint8Array[] = [];

  /**
   * Adds a passage of the words terms[from, to). `others`: further spellings of words, from the pair `nextOther` on (in numbers
   * of the list): index of a word in `terms`, number of its other spelling, … Returns the pair after those of this passage.
   */
  addPassage(
    terms: Uint32Array,
    from: number,
    to: number,
    others: ArrayLike<number> = noOthers,
    nextOther = 0,
  ): number {
    const passage = ++this.passages; // 0 says that a term is new
    for (let i = from; i < to; i++) {
      this.#add(terms[i], i - from, passage, 2);
      for (; nextOther < others.length && others[nextOther] === i; nextOther += 2)
        this.#add(others[nextOther + 1], i - from, passage, 3);
    }
    if (this.#length + 6 > this.#stream.length) this.#startChunk();
    this.#stream[this.#length++] = 0;
    return nextOther;
  }

  /** `mark`: 2 for a word, 3 for another spelling of the word before, at the same position. Positions ascend. */
  #add(term: number, position: number, passage: number, mark: number): void {
    const record = term * recordLength;
    if (record + recordLength > this.#records.length) this.#records = grown(this.#records, record + recordLength);
    const records = this.#records;
    const last = records[record];
    if (last !== passage) {
      records[record + 4] += varintLength((passage - last) * 2);
      records[record + 5] += varintLength(position);
      records[record] = passage;
      records[record + 2] = 1;
      records[record + 3]++;
    } else {
      const count = ++records[record + 2];
      if (count === 2 || count === 128) records[record + 4]++;
      records[record + 5] += varintLength(position - records[record + 1]);
    }
    records[record + 1] = position;
    if (mark === 2) records[record + 7]++;
    if (this.#length + 6 > this.#stream.length) this.#startChunk();
    this.#length = putVarint(this.#stream, this.#length, term * 2 + mark);
  }

  /** What a segment has of the words, with the terms in the given order. The inverter cannot be used afterwards. */
  finish(order: Uint32Array): { readonly postings: Postings; readonly runningWords: RunningWords } {
    const terms = order.length;
    const records = grown(this.#records, terms * recordLength);
    const frequencies = new Uint32Array(terms);
    const documentOffsets = new Uint32Array(terms + 1);
    const positionOffsets = new Uint32Array(terms + 1);
    const skipOffsets = new Uint32Array(terms + 1);
    const ranks = new Uint32Array(terms);
    for (let rank = 0; rank < terms; rank++) {
      const record = order[rank] * recordLength;
      ranks[order[rank]] = rank;
      frequencies[rank] = records[record + 3];
      documentOffsets[rank + 1] = documentOffsets[rank] + records[record + 4];
      positionOffsets[rank + 1] = positionOffsets[rank] + records[record + 5];
      skipOffsets[rank + 1] = skipOffsets[rank] + skipCount(frequencies[rank]);
      records.fill(0, record, record + 4);
      records[record + 4] = documentOffsets[rank];
      records[record + 5] = positionOffsets[rank];
    }
    const { ranks: ranksByFrequency } = rankTerms(frequencies);
    let wordsLength = 0;
    for (let i = 0; i < terms; i++) {
      const record = order[i] * recordLength;
      wordsLength += records[record + 7] * varintLength(ranksByFrequency[i]);
      records[record + 7] = ranksByFrequency[i];
    }
    const documents = new Uint8Array(documentOffsets[terms]);
    const positions = new Uint8Array(positionOffsets[terms]);
    const skips = new Uint32Array(skipOffsets[terms] * 3);
    const postings = { frequencies, documents, documentOffsets, positions, positionOffsets, skips, skipOffsets };
    this.#fullChunks.push(this.#stream.subarray(0, this.#length));
    const runningWords = { bytes: new Uint8Array(wordsLength), offsets: new Uint32Array(this.passages + 1) };
    const scatter = new Scatter(records, ranks, postings, runningWords);
    for (const chunk of this.#fullChunks) scatter.add(chunk);
    return { postings, runningWords };
  }

  #startChunk(): void {
    this.#fullChunks.push(this.#stream.subarray(0, this.#length));
    this.#stream = new Uint8Array(chunkLength);
    this.#length = 0;
  }
}

/**
 * The second pass. It takes the stream in pieces: V8 optimises a function when it was called several times, and a single call
 * that takes long would run in slow code for most of it.
 */
class Scatter {
  readonly #records: Int32Array;
  readonly #ranks: Uint32Array;
  readonly #postings: Postings;
  readonly #words: RunningWords;
  #passage = 1;
  #position = -1;
  #nextWord = 0;

  constructor(records: Int32Array, ranks: Uint32Array, postings: Postings, words: RunningWords) {
    this.#records = records;
    this.#ranks = ranks;
    this.#postings = postings;
    this.#words = words;
  }

  /** No number of the stream is split between two pieces. */
  add(stream: Uint8Array): void {
    const records = this.#records;
    const ranks = this.#ranks;
    const { frequencies, documents, documentOffsets, positions, positionOffsets, skips, skipOffsets } = this.#postings;
    const { bytes, offsets } = this.#words;
    let passage = this.#passage;
    let position = this.#position;
    let nextWord = this.#nextWord;
    for (let i = 0; i < stream.length;) {
      let byte = stream[i++];
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = stream[i++];
        value |= (byte & 127) << shift;
      }
      if (value === 0) {
        offsets[passage++] = nextWord;
        position = -1;
        continue;
      }
      const term = (value >>> 1) - 1;
      const record = term * recordLength;
      if ((value & 1) === 0) {
        position++;
        nextWord = putVarint(bytes, nextWord, records[record + 7]);
      }
      const last = records[record];
      let next = records[record + 5];
      if (last !== passage) {
        const seen = records[record + 3]++;
        if ((seen & (skipEvery - 1)) === 0) {
          const rank = ranks[term];
          if (frequencies[rank] >= skipFrom) {
            const entry = (skipOffsets[rank] + seen / skipEvery) * 3;
            skips[entry] = last;
            skips[entry + 1] = records[record + 4] - documentOffsets[rank];
            skips[entry + 2] = next - positionOffsets[rank];
          }
        }
        records[record + 6] = records[record + 4];
        records[record + 4] = putVarint(documents, records[record + 4], (passage - last) * 2);
        records[record] = passage;
        records[record + 2] = 1;
        next = putVarint(positions, next, position);
      } else {
        const count = ++records[record + 2];
        const gapAt = records[record + 6];
        if (count === 2) {
          documents[gapAt] |= 1;
          documents[records[record + 4]++] = 2;
        } else records[record + 4] = putVarint(documents, records[record + 4] - (count <= 128 ? 1 : 2), count);
        next = putVarint(positions, next, position - records[record + 1]);
      }
      records[record + 1] = position;
      records[record + 5] = next;
    }
    this.#passage = passage;
    this.#position = position;
    this.#nextWord = nextWord;
  }
}
