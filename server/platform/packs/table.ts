import { entryWords, keyWords, kindOf, kinds } from './format';

/** Entries of a pack, see `format.ts`. */
export interface Entries {
  /** `entryWords` words for each entry; only the first `count` entries count. */
  readonly entries: Uint32Array;
  readonly count: number;
}

export interface EntryPlace<P extends Entries> {
  readonly pack: P;
  /** Number of the entry in its pack. */
  readonly number: number;
}

/**
 * Finds entries of packs by key: a hash table with open addressing over numbers, which takes 8 bytes an entry. Of entries
 * with the same key the one that was added last is found.
 */
export class EntryTable<P extends Entries> {
  readonly #packs: P[] = [];
  /** For each slot the number of the pack plus one, or 0 for an empty slot. */
  #slotPacks = new Uint16Array(64);
  #slotEntries = new Uint32Array(64);
  #used = 0;

  /** Adds the entries `from`, … of a pack. */
  add(pack: P, from = 0): void {
    let number = this.#packs.indexOf(pack);
    if (number < 0) number = this.#packs.push(pack) - 1;
    this.#reserve(this.#used + pack.count - from);
    for (let entry = from; entry < pack.count; entry++) {
      if (kindOf(pack.entries, entry * entryWords) !== kinds.dead) this.#insert(number, entry);
    }
  }

  /** The entry of a key, given as words at `at`; undefined if there is none. */
  find(key: Uint32Array, at = 0): EntryPlace<P> | undefined {
    const slot = this.#slotOf(key, at);
    if (this.#slotPacks[slot] === 0) return undefined;
    const pack = this.#packs[this.#slotPacks[slot] - 1];
    const number = this.#slotEntries[slot];
    return kindOf(pack.entries, number * entryWords) === kinds.dead ? undefined : { pack, number };
  }

  #insert(pack: number, entry: number): void {
    const slot = this.#slotOf(this.#packs[pack].entries, entry * entryWords);
    if (this.#slotPacks[slot] === 0) this.#used++;
    this.#slotPacks[slot] = pack + 1;
    this.#slotEntries[slot] = entry;
  }

  /** The slot that has this key, or the empty one where it belongs. Keys are hashes, so their first word is random. */
  #slotOf(key: Uint32Array, at: number): number {
    const mask = this.#slotPacks.length - 1;
    for (let slot = key[at] & mask; ; slot = (slot + 1) & mask) {
      if (this.#slotPacks[slot] === 0) return slot;
      const { entries } = this.#packs[this.#slotPacks[slot] - 1];
      const other = this.#slotEntries[slot] * entryWords;
      let same = 0;
      while (same < keyWords && entries[other + same] === key[at + same]) same++;
      if (same === keyWords) return slot;
    }
  }

  #reserve(count: number): void {
    if (2 * count <= this.#slotPacks.length) return;
    const [packs, entries] = [this.#slotPacks, this.#slotEntries];
    const size = 2 ** Math.ceil(Math.log2(2 * count));
    this.#slotPacks = new Uint16Array(size);
    this.#slotEntries = new Uint32Array(size);
    this.#used = 0;
    for (let slot = 0; slot < packs.length; slot++) if (packs[slot] !== 0) this.#insert(packs[slot] - 1, entries[slot]);
  }
}
