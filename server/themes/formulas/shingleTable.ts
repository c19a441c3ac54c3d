import { hashAt } from './shingles';

/**
 * Where shingles stand: hash → places (file, word), in growing typed arrays, about 16 bytes a place.
 *
 *     heads   [ hash & mask ] → place → place → 0
 *     nodes   next, file, word; of places that were taken out `next` leads to the next free one
 *
 * It is cut into parts by the upper bits of the hash, each of which grows by itself: making room for one takes about a
 * millisecond, however large the corpus.
 */
export interface ShingleTable {
  add(hash: number, file: number, word: number): void;
  /** Takes out all places of a file under the hashes given; each of these should come once. */
  remove(hashes: Iterable<number>, file: number): void;
  /** Calls `visit` for all places of the hash, and of some others: the words tell. */
  each(hash: number, visit: (file: number, word: number) => void): void;
}

/** `wordsOf` gives the words of a file that has places here. */
export function createShingleTable(wordsOf: (file: number) => Uint32Array): ShingleTable {
  // Parts begin with different sizes, so that not all have to grow at the same time.
  const parts = Array.from({ length: 1 << partBits }, (_, i) => new Part(64 + (i >> 2), wordsOf));
  const partOf = (hash: number): Part => parts[hash >>> (32 - partBits)];
  return {
    add: (hash, file, word) => partOf(hash).add(hash, file, word),
    remove: (hashes, file) => {
      for (const hash of hashes) partOf(hash).remove(hash, file);
    },
    each: (hash, visit) => partOf(hash).each(hash, visit),
  };
}

const partBits = 8;
/** How much larger a part becomes when it is full. */
const growth = 1.5;

class Part {
  /** Number of the first place of each bucket, 0 for none; the number 0 stands for no place. */
  private heads: Uint32Array;
  /** Triples next, file, word. */
  private nodes: Uint32Array;
  private used = 1;
  private free = 0;

  constructor(
    size: number,
    private readonly wordsOf: (file: number) => Uint32Array,
  ) {
    this.nodes = new Uint32Array(3 * size);
    this.heads = new Uint32Array(bucketsFor(size));
  }

  add(hash: number, file: number, word: number): void {
    const node = this.take();
    this.nodes[3 * node + 1] = file;
    this.nodes[3 * node + 2] = word;
    this.link(node, hash);
  }

  remove(hash: number, file: number): void {
    const { heads, nodes } = this;
    const bucket = hash & (heads.length - 1);
    let before = 0;
    for (let node = heads[bucket]; node !== 0;) {
      const next = nodes[3 * node];
      if (nodes[3 * node + 1] === file) {
        if (before === 0) heads[bucket] = next;
        else nodes[3 * before] = next;
        nodes[3 * node] = this.free;
        this.free = node;
      } else {
        before = node;
      }
      node = next;
    }
  }

  each(hash: number, visit: (file: number, word: number) => void): void {
    const { nodes } = this;
    for (let node = this.heads[hash & (this.heads.length - 1)]; node !== 0; node = nodes[3 * node])
      visit(nodes[3 * node + 1], nodes[3 * node + 2]);
  }

  private take(): number {
    const { free } = this;
    if (free !== 0) {
      this.free = this.nodes[3 * free];
      return free;
    }
    if (3 * this.used === this.nodes.length) this.grow();
    return this.used++;
  }

  private link(node: number, hash: number): void {
    const bucket = hash & (this.heads.length - 1);
    this.nodes[3 * node] = this.heads[bucket];
    this.heads[bucket] = node;
  }

  /** Called when no place is free: all that are there are in use. */
  private grow(): void {
    const { nodes, used } = this;
    const size = Math.ceil(used * growth);
    this.nodes = new Uint32Array(3 * size);
    this.nodes.set(nodes);
    const buckets = bucketsFor(size);
    if (buckets === this.heads.length) return;
    this.heads = new Uint32Array(buckets);
    for (let node = 1; node < used; node++)
      this.link(node, hashAt(this.wordsOf(nodes[3 * node + 1]), nodes[3 * node + 2]));
  }
}

/** The power of two next above half as many as there may be places. */
function bucketsFor(size: number): number {
  return 1 << Math.ceil(Math.log2(size / 2));
}
