/** One entry of a map. */
type Pair<V> = readonly [key: string, value: V];
/** Pairs in the order in which their keys were added; undefined where a key was deleted. */
type Chunk<V> = (Pair<V> | undefined)[];

/** Pairs of one chunk. A change of a state that was handed out copies one chunk and the list of chunks. */
const chunkLength = 64;

/** A map that never changes. */
export interface MapState<V> extends Iterable<Pair<V>> {
  readonly size: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
  values(): Iterable<V>;
}

/** What differs between two states of a map: the value of a key in each, if it is there. */
export interface Difference<V> {
  readonly before: V | undefined;
  readonly after: V | undefined;
}

/**
 * A map that hands out states of itself. States share their data, so a change costs about the same however many keys there
 * are. Keys come in the order in which they were added, as in a `Map`.
 *
 *     slots      a → 0   b → 1   c → 2     shared by all states: a key keeps its slot until it is deleted
 *     chunks     [a b] [c]                 of the first state
 *                [a b] [C]                 after c was set: the first chunk is the same array
 */
export class StateMap<V> implements MapState<V> {
  /** The slots that each key has had. Only in one of them a state has a pair. */
  #slots: Map<string, number[]>;
  #chunks: Chunk<V>[] = [];
  /** The chunks that no state has. */
  #own = new Set<Chunk<V>>();
  /** Whether a state has `#chunks`. */
  #isShared = false;
  #end = 0;
  #size = 0;

  constructor(pairs: Iterable<Pair<V>> = []) {
    this.#slots = new Map();
    for (const [key, value] of pairs) this.set(key, value);
  }

  get size(): number {
    return this.#size;
  }

  get(key: string): V | undefined {
    return find(this.#slots, this.#chunks, key)?.pair[1];
  }

  has(key: string): boolean {
    return find(this.#slots, this.#chunks, key) !== undefined;
  }

  set(key: string, value: V): void {
    const slot = find(this.#slots, this.#chunks, key)?.slot ?? this.#addSlot(key);
    this.#write(slot, [key, value]);
  }

  delete(key: string): boolean {
    const found = find(this.#slots, this.#chunks, key);
    if (found === undefined) return false;
    this.#write(found.slot, undefined);
    this.#size--;
    if (this.#end > chunkLength && this.#end > 2 * this.#size) this.#compact();
    return true;
  }

  values(): Iterable<V> {
    return valuesOf(this);
  }

  [Symbol.iterator](): Iterator<Pair<V>> {
    return pairsOf(this.#chunks);
  }

  /** The present content. Later changes do not change it. */
  state(): MapState<V> {
    this.#isShared = true;
    this.#own = new Set();
    return new State(this.#slots, this.#chunks, this.#size);
  }

  #addSlot(key: string): number {
    const slot = this.#end++;
    const slots = this.#slots.get(key);
    if (slots === undefined) this.#slots.set(key, [slot]);
    else slots.push(slot);
    this.#size++;
    return slot;
  }

  #write(slot: number, pair: Pair<V> | undefined): void {
    if (this.#isShared) this.#chunks = [...this.#chunks];
    this.#isShared = false;
    const index = Math.floor(slot / chunkLength);
    let chunk = this.#chunks[index];
    if (chunk === undefined || !this.#own.has(chunk)) {
      chunk = chunk === undefined ? [] : [...chunk];
      this.#chunks[index] = chunk;
      this.#own.add(chunk);
    }
    chunk[slot % chunkLength] = pair;
  }

  /** Gives new slots to all keys, so that deleted ones take no room. */
  #compact(): void {
    const compact = new StateMap(this);
    this.#slots = compact.#slots;
    this.#chunks = compact.#chunks;
    this.#own = compact.#own;
    this.#end = compact.#end;
    this.#isShared = false;
  }
}

class State<V> implements MapState<V> {
  readonly slots: ReadonlyMap<string, readonly number[]>;
  readonly chunks: readonly Chunk<V>[];
  readonly size: number;

  constructor(slots: ReadonlyMap<string, readonly number[]>, chunks: readonly Chunk<V>[], size: number) {
    this.slots = slots;
    this.chunks = chunks;
    this.size = size;
  }

  get(key: string): V | undefined {
    return find(this.slots, this.chunks, key)?.pair[1];
  }

  has(key: string): boolean {
    return find(this.slots, this.chunks, key) !== undefined;
  }

  values(): Iterable<V> {
    return valuesOf(this);
  }

  [Symbol.iterator](): Iterator<Pair<V>> {
    return pairsOf(this.chunks);
  }
}

/**
 * What differs between two states of one map. Fast where they share most of their data; undefined where they share none, or
 * are more than `most` changes apart.
 */
export function differences<V>(before: MapState<V>, after: MapState<V>, most: number): Difference<V>[] | undefined {
  if (!(before instanceof State) || !(after instanceof State) || before.slots !== after.slots) return undefined;
  const [a, b] = [before as State<V>, after as State<V>];
  const found: Difference<V>[] = [];
  for (let i = 0; i < Math.max(a.chunks.length, b.chunks.length); i++) {
    if (a.chunks[i] === b.chunks[i]) continue;
    for (let k = 0; k < chunkLength; k++) {
      const [left, right] = [a.chunks[i]?.[k], b.chunks[i]?.[k]];
      if (left === right) continue;
      if (found.length === most) return undefined;
      found.push({ before: left?.[1], after: right?.[1] });
    }
  }
  return found;
}

function find<V>(
  slots: ReadonlyMap<string, readonly number[]>,
  chunks: readonly Chunk<V>[],
  key: string,
): { readonly slot: number; readonly pair: Pair<V> } | undefined {
  const ofKey = slots.get(key) ?? [];
  for (let i = ofKey.length - 1; i >= 0; i--) {
    const slot = ofKey[i];
    const pair = chunks[Math.floor(slot / chunkLength)]?.[slot % chunkLength];
    if (pair !== undefined) return { slot, pair };
  }
  return undefined;
}

function* pairsOf<V>(chunks: readonly Chunk<V>[]): Generator<Pair<V>> {
  for (const chunk of chunks) for (const pair of chunk) if (pair !== undefined) yield pair;
}

function* valuesOf<V>(map: MapState<V>): Generator<V> {
  for (const [, value] of map) yield value;
}
