import { grown } from '../../base/growableArray';
import type { MapState } from '../../base/stateMap';
import { inSlices, runToEnd } from '../../base/slices';
import type { SpokenWords } from './formula';
import { createShingleTable } from './shingleTable';
import { eachShingle } from './shingles';

/** One version of a file: every change creates a new one. */
export interface IndexedFile {
  /** Unique among the versions that are indexed at the same time. */
  readonly id: number;
  readonly uri: string;
  readonly spoken: SpokenWords;
}

/**
 * Most places of a shingle that are found in one file; the first ones count. Only words that a file has again and again have
 * more. Chosen by hand.
 */
const mostPlacesInFile = 256;
/** Words whose places are removed between two points where the removal may be interrupted. */
const wordsPerStep = 256;
/** The same for words that are added. */
const wordsAddedPerStep = 4096;

/**
 * The shingles of all file versions that an index, its snapshots and its forks refer to, in one shared table. A state
 * of an index is a set of versions (`FileSet`), which ignores the places of all other versions.
 *
 * The places of a version are removed from the table when no state can refer to it any more: by `delete`, or after the
 * garbage collector has found the `IndexedFile` unreachable. Answers do not depend on when that happens. An unreachable
 * version belongs to no reachable state, and its id is reused only after its places were removed.
 */
export class FileVersions {
  /**
   * The words of each version by id. The table needs them, so they outlive the `IndexedFile`, until its places are
   * removed.
   */
  readonly #words: (Uint32Array | undefined)[] = [];
  readonly #freeIds: number[] = [];
  readonly #table = createShingleTable(id => this.#words[id]!);
  /** 1 for versions by id that no state can refer to any more, until their places are removed. */
  #isDead = new Uint8Array(64);
  /** Ids of collected versions whose places will be removed next. */
  #collected: number[] = [];
  readonly #registry = new FinalizationRegistry<number>(id => this.#onCollected(id));

  add(uri: string, spoken: SpokenWords): IndexedFile {
    return runToEnd(this.addInSteps(uri, spoken));
  }

  /** As `add`, yielding on the way. States that are asked meanwhile do not see the version. Must run to its end. */
  *addInSteps(uri: string, spoken: SpokenWords): Generator<void, IndexedFile> {
    const { words } = spoken;
    const id = this.#freeIds.pop() ?? this.#words.length;
    this.#words[id] = words;
    this.#isDead = grown(this.#isDead, id + 1);
    const frequent = new FrequentHashes();
    const add = (at: number, hash: number): void => {
      if (frequent.count(hash) <= mostPlacesInFile) this.#table.add(hash, id, at);
    };
    for (let from = 0; from < words.length; from += wordsAddedPerStep) {
      eachShingle(words, from, Math.min(words.length, from + wordsAddedPerStep), add);
      yield;
    }
    const file: IndexedFile = { id, uri, spoken };
    this.#registry.register(file, id, file);
    return file;
  }

  /** Removes a version immediately. No state that is still in use may contain it. */
  delete(file: IndexedFile): void {
    this.#registry.unregister(file);
    this.#isDead[file.id] = 1;
    runToEnd(this.#remove([file.id]));
  }

  /** Calls `visit` for all places of the hash in any version, and for some with another hash: compare the words. */
  eachPlace(hash: number, visit: (id: number, word: number) => void): void {
    this.#table.each(hash, visit);
  }

  /** All ids are below this number. */
  get idLimit(): number {
    return this.#words.length;
  }

  /** Called for each version that the garbage collector has found unreachable. */
  #onCollected(id: number): void {
    this.#isDead[id] = 1;
    this.#collected.push(id);
    // The microtask runs after all calls for this garbage collection.
    if (this.#collected.length === 1) queueMicrotask(() => void inSlices(this.#removeCollected(), () => false));
  }

  *#removeCollected(): Generator<void, void> {
    const ids = this.#collected;
    this.#collected = [];
    yield* this.#remove(ids);
  }

  /**
   * Removes the places of versions that are marked as dead, and frees their ids. Versions of the same file have most of
   * their shingles in common, so each shingle is looked up once for all of them.
   */
  *#remove(ids: readonly number[]): Generator<void, void> {
    const done = new Set<number>();
    const remove = (_: number, hash: number): void => {
      if (!done.has(hash)) this.#table.remove(hash, this.#isDead);
      done.add(hash);
    };
    for (const id of ids) {
      const words = this.#words[id]!;
      for (let from = 0; from < words.length; from += wordsPerStep) {
        eachShingle(words, from, Math.min(words.length, from + wordsPerStep), remove);
        yield;
      }
      this.#words[id] = undefined;
      this.#isDead[id] = 0;
      this.#freeIds.push(id);
    }
  }
}

/** The files of one state of an index: one version of each. Immutable. */
export class FileSet {
  readonly #byUri: MapState<IndexedFile>;
  readonly #versions: FileVersions;
  #byId: (IndexedFile | undefined)[] | undefined;

  /** All files must come from `versions`. */
  constructor(byUri: MapState<IndexedFile>, versions: FileVersions) {
    this.#byUri = byUri;
    this.#versions = versions;
  }

  get byUri(): MapState<IndexedFile> {
    return this.#byUri;
  }

  get versions(): FileVersions {
    return this.#versions;
  }

  /** The file with an id that `eachPlace` reported. */
  withId(id: number): IndexedFile {
    return this.#files()[id]!;
  }

  /** Calls `visit` for all places of the hash in these files, and for some with another hash: compare the words. */
  eachPlace(hash: number, visit: (file: IndexedFile, word: number) => void): void {
    const files = this.#files();
    this.#versions.eachPlace(hash, (id, word) => {
      const file = files[id];
      if (file !== undefined) visit(file, word);
    });
  }

  /** By id. Made on first use: most states of a corpus that is being loaded are never queried. */
  #files(): readonly (IndexedFile | undefined)[] {
    if (this.#byId === undefined) {
      this.#byId = new Array<IndexedFile | undefined>(this.#versions.idLimit).fill(undefined);
      for (const file of this.#byUri.values()) this.#byId[file.id] = file;
    }
    return this.#byId;
  }
}

/** Counts hashes, exactly only those that may be frequent: counting all of them would take longer than the table. */
class FrequentHashes {
  /** Counts of all hashes with the same last bits. */
  readonly #together = new Uint32Array(0x1000);
  readonly #exact = new Map<number, number>();

  /** How often a hash was counted, this time included. Too low by at most `mostPlacesInFile`. */
  count(hash: number): number {
    if (++this.#together[hash & 0xfff] <= mostPlacesInFile) return 1;
    const count = (this.#exact.get(hash) ?? 0) + 1;
    this.#exact.set(hash, count);
    return count;
  }
}
