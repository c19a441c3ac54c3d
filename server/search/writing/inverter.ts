import { skipCount, skipEvery, skipFrom, type Postings } from '../segment/postings';
import { grown } from '../../base/growableArray';
import { putVarint, varintLength } from '../bytes/bytes';

/** Numbers kept of each term while the words come in, and while they are written out. */
const stride = 8;
const firstChunk = 1 << 14;
const chunk = 1 << 20;

/**
 * Turns running words (numbers of terms, in text order) into postings, in two passes: the first writes the words down and
 * counts the bytes of each term, so that the second can put every byte at its final place.
 *
 *     record of a term, first pass   last passage, last place, count in it, frequency, bytes of documents, bytes of positions
 *     record of a term, second pass  last passage, last place, count in it, passages so far, next document byte, next position byte, place of the count
 *     stream                         term·2+2 | term·2+3 (in the place of the word before) | 0 (end of a passage)
 */
export class Inverter {
  passages = 0;
  #records = new Int32Array(stride << 10);
  #stream = new Uint8Array(firstChunk);
  #length = 0;
  readonly #full: Uint8Array[] = [];

  /** A word of the current passage. `same`: another spelling of the word before, in its place. Words come by ascending `position`. */
  add(term: number, position: number, same = false): void {
    const at = term * stride;
    if (at + stride > this.#records.length) this.#records = grown(this.#records, at + stride);
    const records = this.#records;
    const passage = this.passages + 1; // 0 says that the term is new
    const last = records[at];
    if (last !== passage) {
      records[at + 4] += varintLength((passage - last) * 2);
      records[at + 5] += varintLength(position);
      records[at] = passage;
      records[at + 2] = 1;
      records[at + 3]++;
    } else {
      const count = ++records[at + 2];
      if (count === 2 || count === 128) records[at + 4]++;
      records[at + 5] += varintLength(position - records[at + 1]);
    }
    records[at + 1] = position;
    if (this.#length + 6 > this.#stream.length) this.#turn();
    this.#length = putVarint(this.#stream, this.#length, term * 2 + (same ? 3 : 2));
  }

  endPassage(): void {
    this.passages++;
    if (this.#length + 6 > this.#stream.length) this.#turn();
    this.#stream[this.#length++] = 0;
  }

  /** `order`: the terms as they are to be sorted. The inverter is spent afterwards. */
  finish(order: Uint32Array): Postings {
    const terms = order.length;
    const records = grown(this.#records, terms * stride);
    const frequencies = new Uint32Array(terms);
    const documentOffsets = new Uint32Array(terms + 1);
    const positionOffsets = new Uint32Array(terms + 1);
    const skipOffsets = new Uint32Array(terms + 1);
    const ranks = new Uint32Array(terms);
    for (let rank = 0; rank < terms; rank++) {
      const at = order[rank] * stride;
      ranks[order[rank]] = rank;
      frequencies[rank] = records[at + 3];
      documentOffsets[rank + 1] = documentOffsets[rank] + records[at + 4];
      positionOffsets[rank + 1] = positionOffsets[rank] + records[at + 5];
      skipOffsets[rank + 1] = skipOffsets[rank] + skipCount(frequencies[rank]);
      records.fill(0, at, at + 4);
      records[at + 4] = documentOffsets[rank];
      records[at + 5] = positionOffsets[rank];
    }
    const documents = new Uint8Array(documentOffsets[terms]);
    const positions = new Uint8Array(positionOffsets[terms]);
    const skips = new Uint32Array(skipOffsets[terms] * 3);
    const postings = { frequencies, documents, documentOffsets, positions, positionOffsets, skips, skipOffsets };
    this.#full.push(this.#stream.subarray(0, this.#length));
    scatter(this.#full, records, ranks, postings);
    return postings;
  }

  #turn(): void {
    this.#full.push(this.#stream.subarray(0, this.#length));
    this.#stream = new Uint8Array(chunk);
    this.#length = 0;
  }
}

/** The second pass. Chunks hold whole numbers. */
function scatter(chunks: readonly Uint8Array[], records: Int32Array, ranks: Uint32Array, postings: Postings): void {
  const { frequencies, documents, documentOffsets, positions, positionOffsets, skips, skipOffsets } = postings;
  let passage = 1;
  let position = -1;
  for (const stream of chunks) {
    for (let i = 0; i < stream.length;) {
      let byte = stream[i++];
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = stream[i++];
        value |= (byte & 127) << shift;
      }
      if (value === 0) {
        passage++;
        position = -1;
        continue;
      }
      if ((value & 1) === 0) position++;
      const term = (value >>> 1) - 1;
      const at = term * stride;
      const last = records[at];
      let next = records[at + 5];
      if (last !== passage) {
        const seen = records[at + 3]++;
        if ((seen & (skipEvery - 1)) === 0) {
          const rank = ranks[term];
          if (frequencies[rank] >= skipFrom) {
            const entry = (skipOffsets[rank] + seen / skipEvery) * 3;
            skips[entry] = last;
            skips[entry + 1] = records[at + 4] - documentOffsets[rank];
            skips[entry + 2] = next - positionOffsets[rank];
          }
        }
        records[at + 6] = records[at + 4];
        records[at + 4] = putVarint(documents, records[at + 4], (passage - last) * 2);
        records[at] = passage;
        records[at + 2] = 1;
        next = putVarint(positions, next, position);
      } else {
        const count = ++records[at + 2];
        const gapAt = records[at + 6];
        if (count === 2) {
          documents[gapAt] |= 1;
          documents[records[at + 4]++] = 2;
        } else records[at + 4] = putVarint(documents, records[at + 4] - (count <= 128 ? 1 : 2), count);
        next = putVarint(positions, next, position - records[at + 1]);
      }
      records[at + 1] = position;
      records[at + 5] = next;
    }
  }
}
