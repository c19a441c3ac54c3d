import { join } from 'node:path';
import { compactPacks, dayAt } from './packs/compaction';
import { listPacks } from './packs/files';
import {
  entryWords,
  formatVersion,
  hashOfKey,
  kindOf,
  kinds,
  recordOf,
  targetOf,
  valueOf,
  wordsOfHash,
} from './packs/format';
import { maxRecordSize, Pack } from './packs/pack';
import { EntryTable, type EntryPlace } from './packs/table';
import { PackWriter, type WriteBytes } from './packs/writer';
import type { Log } from '../base/log';
import { errorMessage } from './fileErrors';

/**
 * A persistent key-value cache. No method rejects: callers must be able to rebuild every value, because it may be
 * missing at any time.
 */
export interface Store {
  /** The value of a key, or of the key that it stands for; undefined if it is missing or damaged. */
  read(key: string): Promise<unknown>;
  /**
   * Stores a value that V8 can serialise (plain objects, typed arrays). It is serialised before this function returns,
   * so the caller may change it or transfer its buffers immediately.
   */
  write(key: string, value: unknown): Promise<void>;
  /** As `read`, but waits for the disk, and does not look for what other processes wrote since. */
  readNow(key: string): unknown;
  /** Whether there is a value, as far as is known without waiting. It counts as used. */
  has(key: string): boolean;
  /** From now on `alias` stands for `key`: its value is read in one step. */
  link(alias: string, key: string): Promise<void>;
}

export interface DiskStoreOptions {
  /** Size on disk, in bytes, above which the least recently used values are deleted. */
  readonly limit?: number;
  readonly log?: Log;
  /** For how long, in milliseconds, a store trusts that other processes wrote nothing new. */
  readonly trusted?: number;
  /** Replaces `fs.writeSync`, for tests of full disks. */
  readonly writeBytes?: WriteBytes;
}

/** In milliseconds. Chosen by hand: the first compaction comes after the start, at which everything is read. */
const compactionDelay = 5000;
const compactionInterval = 600_000;
/** As many packs are compacted at once. */
const manyPacks = 64;
/** Packs beyond these are not opened: an index takes memory. */
const maxPacks = 1000;
/** So long after the last read, in milliseconds, what was read ahead is freed and what was used is noted. */
const afterReading = 100;

/**
 * A store in a folder that several processes may share: in packs, see `packs/format.ts`, of which each process writes its
 * own and reads all. The packs of ended processes are merged in the background. The default limit was chosen by hand.
 */
export function createDiskStore(folder: string, options: DiskStoreOptions = {}): Store {
  return new DiskStore(folder, options);
}

/** Folder of the packs of this version, in the folder of a store. Those of later versions are left alone. */
export function packsFolder(folder: string): string {
  return join(folder, `packs-${formatVersion}`);
}

class DiskStore implements Store {
  readonly #folder: string;
  readonly #limit: number;
  readonly #trusted: number;
  readonly #log: Log;
  readonly #writer: PackWriter;
  readonly #packs = new Map<string, Pack>();
  #table = new EntryTable<Pack>();
  #refreshing: Promise<void> | undefined;
  /** When the folder was last looked at, as `performance.now()` tells it. */
  #lastRefresh = -Infinity;
  #isReadOnly = false;
  #isCompacting = false;
  #compactionTimer: NodeJS.Timeout | undefined;
  #readTimer: NodeJS.Timeout | undefined;
  readonly #told = new Set<string>();

  constructor(
    folder: string,
    { limit = 512_000_000, log = () => undefined, trusted = 100, writeBytes }: DiskStoreOptions,
  ) {
    this.#folder = packsFolder(folder);
    this.#limit = limit;
    this.#trusted = trusted;
    this.#log = log;
    this.#writer = new PackWriter(this.#folder, writeBytes);
  }

  async read(key: string): Promise<unknown> {
    this.#readTimer = this.#readTimer?.refresh() ?? setTimeout(() => this.#endReading(), afterReading);
    const words = wordsOfHash(hashOfKey(key));
    let place = this.#find(words);
    if (place === undefined && (await this.#refreshed())) place = this.#find(words);
    // A pack that was merged into another one is looked for once more.
    for (let attempt = 0; place !== undefined && attempt < 2; attempt++) {
      const record = await place.pack.record(place.number);
      if (record instanceof Buffer) {
        this.#noteUse(words, place);
        return valueOf(record)?.value;
      }
      place.pack.forget(place.number);
      if (record === 'damaged') this.#tellDamaged(place.pack);
      else await this.#refresh();
      place = this.#find(words);
    }
    return undefined;
  }

  readNow(key: string): unknown {
    const place = this.#find(wordsOfHash(hashOfKey(key)));
    const record = place?.pack.recordNow(place.number);
    if (record !== undefined) return valueOf(record)?.value;
    place?.pack.forget(place.number);
    return undefined;
  }

  has(key: string): boolean {
    const words = wordsOfHash(hashOfKey(key));
    const place = this.#find(words);
    if (place === undefined) void this.#refreshed();
    else this.#noteUse(words, place);
    return place !== undefined;
  }

  write(key: string, value: unknown): Promise<void> {
    if (!this.#isReadOnly) {
      const hash = hashOfKey(key);
      const record = recordOf(hash, value);
      if (record.length <= Math.min(maxRecordSize, this.#limit / 4))
        this.#append(() => this.#writer.addRecord(wordsOfHash(hash), record));
    }
    return Promise.resolve();
  }

  link(alias: string, key: string): Promise<void> {
    const [words, target] = [wordsOfHash(hashOfKey(alias)), wordsOfHash(hashOfKey(key))];
    if (!this.#isReadOnly && !this.#isLinked(words, target)) this.#append(() => this.#writer.addAlias(words, target));
    return Promise.resolve();
  }

  #append(add: () => Pack): void {
    try {
      const pack = add();
      if (!this.#packs.has(pack.id)) {
        this.#packs.set(pack.id, pack);
        this.#compactLater();
      }
      this.#table.add(pack, pack.count - 1);
    } catch (error) {
      this.#isReadOnly = true;
      this.#log(
        `What was found in transcripts cannot be saved in ${this.#folder} (${errorMessage(error)}). ` +
          'Everything still works, but the next start takes longer.',
      );
    }
  }

  #isLinked(alias: Uint32Array, target: Uint32Array): boolean {
    const known = this.#table.find(alias);
    if (known === undefined) return false;
    const at = known.number * entryWords;
    return (
      kindOf(known.pack.entries, at) === kinds.alias &&
      targetOf(known.pack.entries, at).every((word, i) => word === target[i])
    );
  }

  /** The entry of the record that a key or alias stands for. */
  #find(words: Uint32Array): EntryPlace<Pack> | undefined {
    const place = this.#table.find(words);
    if (place === undefined) return undefined;
    const at = place.number * entryWords;
    if (kindOf(place.pack.entries, at) !== kinds.alias) return place;
    const target = this.#table.find(targetOf(place.pack.entries, at));
    // An alias of an alias cannot be made by `link` unless the same key was written as a value and as an alias.
    return target !== undefined && kindOf(target.pack.entries, target.number * entryWords) === kinds.record
      ? target
      : undefined;
  }

  #noteUse(words: Uint32Array, record: EntryPlace<Pack>): void {
    const today = dayAt(Date.now());
    record.pack.use(record.number, today);
    const named = this.#table.find(words);
    named?.pack.use(named.number, today);
  }

  /** Looks for what other processes wrote, unless it did so a moment ago. Returns whether it looked. */
  async #refreshed(): Promise<boolean> {
    if (this.#refreshing === undefined && performance.now() - this.#lastRefresh < this.#trusted) return false;
    await this.#refresh();
    return true;
  }

  #refresh(): Promise<void> {
    return (this.#refreshing ??= this.#readFolder().finally(() => {
      this.#refreshing = undefined;
      this.#lastRefresh = performance.now();
    }));
  }

  async #readFolder(): Promise<void> {
    const isFirst = this.#lastRefresh === -Infinity;
    const { packs } = await listPacks(this.#folder);
    const present = new Set(packs.slice(-maxPacks));
    for (const id of present) {
      const known = this.#packs.get(id);
      if (known === undefined) {
        const pack = await Pack.open(this.#folder, id);
        // It may have become our own meanwhile.
        if (pack === undefined || this.#packs.has(id)) continue;
        this.#packs.set(id, pack);
        this.#table.add(pack);
      } else if (!this.#writer.writes(known)) {
        const before = known.count;
        if (await known.readNew()) this.#table.add(known, before);
      }
    }
    const gone = [...this.#packs.values()].filter(pack => !present.has(pack.id) && !this.#writer.writes(pack));
    if (gone.length > 0) this.#drop(gone);
    if (isFirst) this.#compactLater();
  }

  #drop(packs: readonly Pack[]): void {
    for (const pack of packs) {
      this.#packs.delete(pack.id);
      pack.retire();
    }
    this.#table = new EntryTable();
    for (const pack of [...this.#packs.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) this.#table.add(pack);
  }

  #tellDamaged({ id }: Pack): void {
    if (this.#told.has(id)) return;
    this.#told.add(id);
    this.#log(
      `${join(this.#folder, id)}.pack is damaged or belongs to another version; what is missing is built again.`,
    );
  }

  #endReading(): void {
    this.#readTimer = undefined;
    for (const pack of this.#packs.values()) {
      pack.releaseWindow();
      void pack.saveDays();
    }
  }

  #compactLater(): void {
    if (this.#packs.size > manyPacks) void this.#compact();
    else this.#compactAfter(compactionDelay);
  }

  /** A store that nobody uses any more is not kept for the sake of its compaction. */
  #compactAfter(delay: number): void {
    const store = new WeakRef(this);
    clearTimeout(this.#compactionTimer);
    this.#compactionTimer = setTimeout(() => {
      const stillUsed = store.deref();
      if (stillUsed !== undefined) void stillUsed.#compact();
    }, delay).unref();
  }

  async #compact(): Promise<void> {
    if (this.#isCompacting || this.#isReadOnly) return;
    this.#isCompacting = true;
    if (await compactPacks(this.#folder, this.#limit)) await this.#refresh();
    this.#isCompacting = false;
    this.#compactAfter(compactionInterval);
  }
}
