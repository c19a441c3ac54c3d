import { hashAt } from './shingles';

/**
 * A hash table of the places of shingles: hash → (file version, word). It consists of growing typed arrays and takes
 * about 16 bytes per place.
 *
 *     heads   [hash & mask] → node → node → 0
 *     nodes   next, version, word; `next` of a removed node refers to the next free one
 *
 * The table is divided into parts by the upper bits of the hash. Each part grows by itself, which takes about a
 * millisecond, however large the corpus is.
 */
export interface ShingleTable {
  add(hash: number, version: number, word: number): void;
  /**
   * Removes the places of the hash in all versions that have a 1 in `isDead`. May remove some of their places with
   * another hash.
   */
  remove(hash: number, isDead: Uint8Array): void;
  /** Calls `visit` for all places of the hash, and for some with another hash: compare the words. */
  each(hash: number, visit: (version: number, word: number) => void): void;
}

/** An empty table. `wordsOf` returns the words of a version that has places in the table. */
export function createShingleTable(wordsOf: (version: number) => Uint32Array): ShingleTable {
  // The parts start with different sizes, so that they do not all grow at the same time.
  const parts = Array.from({ length: 1 << partBits }, (_, i) => new Part(64 + (i >> 2), wordsOf));
  const partOf = (hash: number): Part => parts[hash >>> (32 - partBits)];
  return {
    add: (hash, version, word) => partOf(hash).add(hash, version, word),
    remove: (hash, isDead) => partOf(hash).remove(hash, isDead),
    each: (hash, visit) => partOf(hash).each(hash, visit),
  };
}

const partBits = 8;
/** Factor by which a full part grows. */
const growth = 1.5;

class Part {
  /** The first node of each bucket; 0 if it is empty, since node 0 is not used. */
  #heads: Uint32Array;
  /** Triples next, version, word. */
  #nodes: Uint32Array;
  #used = 1;
  /** The first free node; 0 if there is none. */
  #free = 0;
  readonly #wordsOf: (version: number) => Uint32Array;

  constructor(size: number, wordsOf: (version: number) => Uint32Array) {
    this.#wordsOf = wordsOf;
    this.#nodes = new Uint32Array(3 * size);
    this.#heads = new Uint32Array(bucketsFor(size));
  }

  add(hash: number, version: number, word: number): void {
    const node = this.#take();
    this.#nodes[3 * node + 1] = version;
    this.#nodes[3 * node + 2] = word;
    this.#link(node, hash);
  }

  remove(hash: number, isDead: Uint8Array): void {
    const heads = this.#heads;
    const nodes = this.#nodes;
    const bucket = hash & (heads.length - 1);
    let previous = 0;
    for (let node = heads[bucket]; node !== 0;) {
      const next = nodes[3 * node];
      if (isDead[nodes[3 * node + 1]] === 1) {
        if (previous === 0) heads[bucket] = next;
        else nodes[3 * previous] = next;
        nodes[3 * node] = this.#free;
        this.#free = node;
      } else {
        previous = node;
      }
      node = next;
    }
  }

  each(hash: number, visit: (version: number, word: number) => void): void {
    const nodes = this.#nodes;
    for (let node = this.#heads[hash & (this.#heads.length - 1)]; node !== 0; node = nodes[3 * node])
      visit(nodes[3 * node + 1], nodes[3 * node + 2]);
  }

  #take(): number {
    const free = this.#free;
    if (free !== 0) {
      this.#free = this.#nodes[3 * free];
      return free;
    }
    if (3 * this.#used === this.#nodes.length) this.#grow();
    return this.#used++;
  }

  #link(node: number, hash: number): void {
    const bucket = hash & (this.#heads.length - 1);
    this.#nodes[3 * node] = this.#heads[bucket];
    this.#heads[bucket] = node;
  }

  /** Only called when no node is free, so all nodes are in use. */
  #grow(): void {
    const nodes = this.#nodes;
    const used = this.#used;
    const size = Math.ceil(used * growth);
    this.#nodes = new Uint32Array(3 * size);
    this.#nodes.set(nodes);
    const buckets = bucketsFor(size);
    if (buckets === this.#heads.length) return;
    this.#heads = new Uint32Array(buckets);
    for (let node = 1; node < used; node++)
      this.#link(node, hashAt(this.#wordsOf(nodes[3 * node + 1]), nodes[3 * node + 2]));
  }
}

/** The smallest power of two that is at least half the number of nodes. */
function bucketsFor(size: number): number {
  return 1 << Math.ceil(Math.log2(size / 2));
}
