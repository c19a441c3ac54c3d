import { hashBytes } from '../../base/hash';
import { grown } from '../../base/growableArray';
import { encoder } from './bytes';

/** Numbers kept in a slot of the table. */
const stride = 4;

/**
 * Terms by their bytes (UTF-8), numbered as they come. A hash table with open addressing over flat arrays; all that a
 * look-up needs lies in one line of the processor's cache:
 *
 *     slots    hash, number + 1, where its bytes begin, how many | …   at its hash, or behind it; number 0: free
 *     offsets  [ 0 5 9 … ]                                             the same beginnings by number
 *     bytes    [ r i v e r b a n k … ]
 */
export class TermTable {
  count = 0;
  bytes = new Uint8Array(1 << 16);
  offsets = new Uint32Array(1 << 12);
  #slots = new Int32Array(stride << 13);

  /** Number of the term that `length` bytes of `word` spell; a new one where it is new. `hash`: as of `hashBytes`. */
  idOf(word: Uint8Array, length: number, hash: number): number {
    const bytes = this.bytes;
    const slots = this.#slots;
    const mask = slots.length - 1;
    hash |= 0;
    let slot = (hash * stride) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + stride) & mask) {
      if (slots[slot] !== hash || slots[slot + 3] !== length) continue;
      const at = slots[slot + 2];
      let i = 0;
      while (i < length && bytes[at + i] === word[i]) i++;
      if (i === length) return slots[slot + 1] - 1;
    }
    return this.#add(word, length, hash, slot);
  }

  idOfText(text: string): number {
    const word = encoder.encode(text);
    return this.idOf(word, word.length, hashBytes(word, 0, word.length));
  }

  /**
   * Numbers of the terms in the order of their bytes: first dealt out by the first two bytes (of few terms by the first),
   * then each lot sorted by the six behind them as a number, which decides nearly always.
   */
  sorted(): Uint32Array {
    const { count, bytes, offsets } = this;
    const lead = count < 4096 ? 1 : 2;
    const lots = 1 << (8 * lead);
    const starts = new Uint32Array(lots + 1);
    const heads = new Float64Array(count);
    const byteOf = (id: number, i: number): number => (offsets[id] + i < offsets[id + 1] ? bytes[offsets[id] + i] : 0);
    const lotOf = (id: number): number => (lead === 1 ? byteOf(id, 0) : byteOf(id, 0) * 256 + byteOf(id, 1));
    for (let id = 0; id < count; id++) {
      let head = 0;
      for (let i = lead; i < lead + 6; i++) head = head * 256 + byteOf(id, i);
      heads[id] = head;
      starts[lotOf(id) + 1]++;
    }
    for (let lot = 0; lot < lots; lot++) starts[lot + 1] += starts[lot];
    const order = new Uint32Array(count);
    const next = starts.slice();
    for (let id = 0; id < count; id++) order[next[lotOf(id)]++] = id;
    const compare = (a: number, b: number): number =>
      heads[a] - heads[b] || compareBytes(bytes, offsets[a], offsets[a + 1], bytes, offsets[b], offsets[b + 1]);
    for (let lot = 0; lot < lots; lot++)
      if (starts[lot + 1] - starts[lot] > 1) order.subarray(starts[lot], starts[lot + 1]).sort(compare);
    return order;
  }

  #add(word: Uint8Array, length: number, hash: number, slot: number): number {
    const id = this.count++;
    this.offsets = grown(this.offsets, id + 2);
    const at = this.offsets[id];
    this.bytes = grown(this.bytes, at + length);
    for (let i = 0; i < length; i++) this.bytes[at + i] = word[i];
    this.offsets[id + 1] = at + length;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = id + 1;
    this.#slots[slot + 2] = at;
    this.#slots[slot + 3] = length;
    if (this.count * stride * 2 > this.#slots.length) this.#widen();
    return id;
  }

  #widen(): void {
    const narrow = this.#slots;
    const slots = new Int32Array(narrow.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < narrow.length; from += stride) {
      if (narrow[from + 1] === 0) continue;
      let slot = (narrow[from] * stride) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + stride) & mask;
      slots.set(narrow.subarray(from, from + stride), slot);
    }
    this.#slots = slots;
  }
}

/** Order of two runs of bytes: negative, zero or positive. */
export function compareBytes(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): number {
  const common = Math.min(aTo - aFrom, bTo - bFrom);
  for (let i = 0; i < common; i++) {
    const difference = a[aFrom + i] - b[bFrom + i];
    if (difference !== 0) return difference;
  }
  return aTo - aFrom - (bTo - bFrom);
}
