import { KeyTable, type KeyTableWriter, type MentionCounts } from './keyTable';
import { SharedNames } from './sharedNames';
import { factsOf, type StoredFile } from './storedFile';
import type { ThemeFacts } from './themeFacts';

/**
 * The candidates of a corpus: one immutable state. For the corpus, only counts by key are kept. The sites of the
 * candidates stay with their file, so that a change of a file costs only what its own keys cost.
 */
export class ThemeStore {
  readonly #names: SharedNames;
  readonly #table: KeyTable;
  /** By slot, see `SharedNames`. */
  readonly #files: readonly (StoredFile | undefined)[];
  /** Running words of the corpus. */
  readonly words: number;
  #fileTotal: number | undefined;

  constructor(names: SharedNames, table: KeyTable, files: readonly (StoredFile | undefined)[], words: number) {
    this.#names = names;
    this.#table = table;
    this.#files = files;
    this.words = words;
  }

  /** Number of files of the corpus. */
  get files(): number {
    return (this.#fileTotal ??= this.#files.reduce((count, file) => count + (file === undefined ? 0 : 1), 0));
  }

  static empty(): ThemeStore {
    return new ThemeStore(new SharedNames(), new KeyTable(), [], 0);
  }

  /** A new writer that begins with this state. O(1). */
  writer(): ThemeStoreWriter {
    return new ThemeStoreWriter(this.#names, this.#table, this.#files, this.words);
  }

  /** Number of a key, or undefined if no file has it as a candidate. */
  idOf(key: string): number | undefined {
    const id = this.#names.keys.find(key);
    return id === undefined || this.#table.fileCount(id) === 0 ? undefined : id;
  }

  keyOf(id: number): string {
    return this.#names.keys.text(id);
  }

  file(uri: string): StoredFile | undefined {
    const slot = this.#names.slotOf(uri);
    return slot === undefined ? undefined : this.#files[slot];
  }

  /** Files that have the key as a candidate, in no particular order. */
  filesOf(id: number): StoredFile[] {
    const slots = this.#table.slots(id);
    const files: StoredFile[] = [];
    for (const slot of slots) files.push(this.#files[slot]!);
    return files;
  }

  /** Number of files that have the key as a candidate. */
  fileCount(id: number): number {
    return this.#table.fileCount(id);
  }

  /** All numbers of keys are below it; some may be unused. */
  get size(): number {
    return this.#table.size;
  }

  counts(id: number): MentionCounts {
    return this.#table.counts(id);
  }

  /** Number of exact mentions of a key. */
  exactCount(id: number): number {
    return this.#table.exactCount(id);
  }

  /** Number of exact mentions and variants of a key. */
  mentions(id: number): number {
    return this.#table.mentions(id);
  }

  /** Number of files that have the key in their title. */
  titleCount(id: number): number {
    return this.#table.titleCount(id);
  }

  /** How often the word with this key occurs in the corpus. */
  wordCount(key: string): number {
    const id = this.#names.keys.find(key);
    return id === undefined ? 0 : this.#table.wordCount(id);
  }
}

/** Changes a store. No snapshot changes with it. */
export class ThemeStoreWriter {
  readonly #names: SharedNames;
  readonly #table: KeyTableWriter;
  /** Copied before the first change after a snapshot. */
  #files: readonly (StoredFile | undefined)[];
  #ownFiles: (StoredFile | undefined)[] | undefined;
  #words: number;

  constructor(names: SharedNames, table: KeyTable, files: readonly (StoredFile | undefined)[], words: number) {
    this.#names = names;
    this.#table = table.writer();
    this.#files = files;
    this.#words = words;
  }

  /** O(1). */
  snapshot(): ThemeStore {
    this.#ownFiles = undefined;
    return new ThemeStore(this.#names, this.#table.snapshot(), this.#files, this.#words);
  }

  set(uri: string, facts: ThemeFacts): void {
    this.#replace(this.#names.acquireSlot(uri), this.#names.store(uri, facts));
  }

  /** Returns whether there was such a file. */
  delete(uri: string): boolean {
    const slot = this.#names.slotOf(uri);
    if (slot === undefined || this.#files[slot] === undefined) return false;
    this.#replace(slot, undefined);
    return true;
  }

  /** What was set for a file, without the sites of the user's phrases. */
  facts(uri: string): ThemeFacts | undefined {
    const slot = this.#names.slotOf(uri);
    const file = slot === undefined ? undefined : this.#files[slot];
    return file && factsOf(file, id => this.#names.keys.text(id));
  }

  #replace(slot: number, file: StoredFile | undefined): void {
    const before = this.#files[slot];
    const files = (this.#ownFiles ??= this.#files.slice());
    this.#files = files;
    while (files.length <= slot) files.push(undefined);
    files[slot] = file;
    this.#table.replace(slot, before, file);
    this.#words += (file?.words ?? 0) - (before?.words ?? 0);
  }
}
