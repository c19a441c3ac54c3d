import { fnvPrime, fnvSeed, hashBytes, mix } from '../../base/hash';
import { grown } from '../../base/growableArray';
import { encoder } from './bytes';

/** Numbers in a slot of the hash table. */
const slotLength = 4;
/** Room for a word while it is looked up. */
const asciiWord = new Uint8Array(64);

/**
 * Numbers terms by their bytes (UTF-8), in the order in which they are added. A hash table with open addressing over
 * flat arrays, so that a look-up reads one cache line of the table:
 *
 *     slots    hash, number + 1, start and length of its bytes | …   at its hash or after it; number 0: free
 *     offsets  [ 0 5 9 … ]                                           starts of the bytes, by number
 *     bytes    [ r i v e r b a n k … ]
 */
export class TermTable {
  count = 0;
  bytes = new Uint8Array(1 << 16);
  offsets = new Uint32Array(1 << 12);
  #slots = new Int32Array(slotLength << 13);

  /**
   * Number of the term that is the `length` bytes of `word` from `from` on; added if it is new. `hash`: result of `hashBytes`.
   */
  idOf(word: Uint8Array, length: number, hash: number, from = 0): number {
    const bytes = this.bytes;
    const slots = this.#slots;
    const mask = slots.length - 1;
    hash |= 0;
    let slot = (hash * slotLength) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + slotLength) & mask) {
      if (slots[slot] !== hash || slots[slot + 3] !== length) continue;
      const start = slots[slot + 2];
      let i = 0;
      while (i < length && bytes[start + i] === word[from + i]) i++;
      if (i === length) return slots[slot + 1] - 1;
    }
    return this.#add(word, length, hash, slot, from);
  }

  idOfText(text: string): number {
    if (text.length > asciiWord.length) return this.#idOfEncoded(text);
    let hash = fnvSeed;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      // The encoder takes longer than all the rest.
      if (unit > 0x7f) return this.#idOfEncoded(text);
      asciiWord[i] = unit;
      hash = Math.imul(hash ^ unit, fnvPrime);
    }
    return this.idOf(asciiWord, text.length, mix(hash));
  }

  /**
   * Numbers of the terms in the order of their bytes. The terms are put into buckets by their first two bytes (few
   * terms: by the first byte). Each bucket is then sorted by the next six bytes as one number, which nearly always
   * decides.
   */
  sorted(): Uint32Array {
    const { count, bytes, offsets } = this;
    const lead = count < 4096 ? 1 : 2;
    const buckets = 1 << (8 * lead);
    const starts = new Uint32Array(buckets + 1);
    const heads = new Float64Array(count);
    const byteOf = (id: number, i: number): number => (offsets[id] + i < offsets[id + 1] ? bytes[offsets[id] + i] : 0);
    const bucketOf = (id: number): number => (lead === 1 ? byteOf(id, 0) : byteOf(id, 0) * 256 + byteOf(id, 1));
    for (let id = 0; id < count; id++) {
      let head = 0;
      for (let i = lead; i < lead + 6; i++) head = head * 256 + byteOf(id, i);
      heads[id] = head;
      starts[bucketOf(id) + 1]++;
    }
    for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1] += starts[bucket];
    const order = new Uint32Array(count);
    const next = starts.slice();
    for (let id = 0; id < count; id++) order[next[bucketOf(id)]++] = id;
    const compare = (a: number, b: number): number =>
      heads[a] - heads[b] || compareBytes(bytes, offsets[a], offsets[a + 1], bytes, offsets[b], offsets[b + 1]);
    for (let bucket = 0; bucket < buckets; bucket++)
      if (starts[bucket + 1] - starts[bucket] > 1) order.subarray(starts[bucket], starts[bucket + 1]).sort(compare);
    return order;
  }

  #idOfEncoded(text: string): number {
    const word = encoder.encode(text);
    return this.idOf(word, word.length, hashBytes(word, 0, word.length));
  }

  #add(word: Uint8Array, length: number, hash: number, slot: number, from: number): number {
    const id = this.count++;
    this.offsets = grown(this.offsets, id + 2);
    const start = this.offsets[id];
    this.bytes = grown(this.bytes, start + length);
    for (let i = 0; i < length; i++) this.bytes[start + i] = word[from + i];
    this.offsets[id + 1] = start + length;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = id + 1;
    this.#slots[slot + 2] = start;
    this.#slots[slot + 3] = length;
    if (this.count * slotLength * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += slotLength) {
      if (old[from + 1] === 0) continue;
      let slot = (old[from] * slotLength) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + slotLength) & mask;
      // `set` takes several times as long.
      for (let i = 0; i < slotLength; i++) slots[slot + i] = old[from + i];
    }
    this.#slots = slots;
  }
}

/** Compares a[aFrom, aTo) with b[bFrom, bTo) byte by byte: negative, zero or positive. */
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
