import { indexOfKey, type StoredFile } from './storedFile';
import { siteFlags } from './themeFacts';

/** Counts of the mentions of a key in all files. */
export interface MentionCounts {
  readonly exact: number;
  readonly variants: number;
  readonly verbal: number;
  /** Of the exact mentions: those with this flag, see `siteFlags`. */
  readonly aside: number;
  readonly proper: number;
  readonly edge: number;
  readonly attributive: number;
  readonly general: number;
}

/** Columns of the row of a key. */
const columns = {
  exact: 0,
  variants: 1,
  verbal: 2,
  aside: 3,
  proper: 4,
  edge: 5,
  attributive: 6,
  general: 7,
  /** How often the word with this key occurs. */
  words: 8,
  /** Number of files that have the key in their title. */
  titles: 9,
  /** Number of files that have the key as a candidate. */
  files: 10,
} as const;
const width = 11;

/**
 * Keys in a chunk. The first change of a chunk after a snapshot copies it, so a change of a file copies at most this
 * many rows for each of its keys. Chosen by hand: smaller chunks need more memory for each key.
 */
const chunkSize = 1 << 6;
const chunkOf = (id: number): number => id >>> 6;
const cellOf = (id: number): number => id & (chunkSize - 1);

/** What is kept of the keys with the numbers [i × chunkSize, (i + 1) × chunkSize). */
interface Chunk {
  /** The state of the writer that created the chunk. It alone may change the chunk. */
  readonly owner: object;
  readonly rows: Int32Array;
  /**
   * Slots of the files that have the key. Most keys have one file; then there is no array. An array only grows at its
   * end, and several states may share it: only its first `columns.files` slots belong to this chunk.
   */
  readonly slots: (number | readonly number[] | undefined)[];
}

/** What all files together have of each key: one immutable state. */
export class KeyTable {
  readonly #chunks: readonly Chunk[];

  constructor(chunks: readonly Chunk[] = []) {
    this.#chunks = chunks;
  }

  /** A new writer that begins with this state. O(1). */
  writer(): KeyTableWriter {
    return new KeyTableWriter(this.#chunks);
  }

  /** All numbers of keys are below it; some may be unused. */
  get size(): number {
    return this.#chunks.length * chunkSize;
  }

  counts(id: number): MentionCounts {
    const chunk = this.#chunks[chunkOf(id)] as Chunk | undefined;
    if (chunk === undefined) return noMentions;
    const { rows } = chunk;
    const row = cellOf(id) * width;
    return {
      exact: rows[row + columns.exact],
      variants: rows[row + columns.variants],
      verbal: rows[row + columns.verbal],
      aside: rows[row + columns.aside],
      proper: rows[row + columns.proper],
      edge: rows[row + columns.edge],
      attributive: rows[row + columns.attributive],
      general: rows[row + columns.general],
    };
  }

  /** Number of exact mentions of a key. */
  exactCount(id: number): number {
    return this.#cell(id, columns.exact);
  }

  /** Number of exact mentions and variants of a key. */
  mentions(id: number): number {
    return this.#cell(id, columns.exact) + this.#cell(id, columns.variants);
  }

  /** How often the word with this key occurs. */
  wordCount(id: number): number {
    return this.#cell(id, columns.words);
  }

  /** Number of files that have the key in their title. */
  titleCount(id: number): number {
    return this.#cell(id, columns.titles);
  }

  /** Number of files that have the key as a candidate. */
  fileCount(id: number): number {
    return this.#cell(id, columns.files);
  }

  /** Slots of the files that have the key as a candidate, in no particular order. */
  slots(id: number): readonly number[] {
    const count = this.fileCount(id);
    if (count === 0) return [];
    const slots = this.#chunks[chunkOf(id)].slots[cellOf(id)];
    if (typeof slots === 'number') return [slots];
    return slots!.length === count ? slots! : slots!.slice(0, count);
  }

  #cell(id: number, column: number): number {
    const chunk = this.#chunks[chunkOf(id)] as Chunk | undefined;
    return chunk === undefined ? 0 : chunk.rows[cellOf(id) * width + column];
  }
}

/**
 * Changes a key table. Snapshots share its chunks: a chunk that an earlier snapshot may use is copied before its first
 * change (copy on write).
 */
export class KeyTableWriter {
  /** The list is copied before its first change too. */
  #chunks: readonly Chunk[];
  #ownChunks: Chunk[] | undefined;
  /** Owner of the chunks that were created after the newest snapshot. */
  #owner = {};

  constructor(chunks: readonly Chunk[]) {
    this.#chunks = chunks;
  }

  /** O(1). */
  snapshot(): KeyTable {
    this.#owner = {};
    this.#ownChunks = undefined;
    return new KeyTable(this.#chunks);
  }

  /** Replaces what the file in a slot contributes. */
  replace(slot: number, before: StoredFile | undefined, after: StoredFile | undefined): void {
    if (before !== undefined) this.#add(before, -1);
    if (after !== undefined) this.#add(after, 1);
    if (before !== undefined) {
      for (const id of before.keys) if (!hasKey(after, id)) removeSlot(this.#writable(id), cellOf(id), slot);
    }
    if (after !== undefined) {
      for (const id of after.keys) if (!hasKey(before, id)) addSlot(this.#writable(id), cellOf(id), slot);
    }
  }

  /** Adds the counts of a file (sign 1) or subtracts them (sign -1). */
  #add(file: StoredFile, sign: 1 | -1): void {
    const { keys, begins, sitesByKey, flags, vocabulary, counts, titleKeys } = file;
    for (let k = 0; k < keys.length; k++) {
      const { rows } = this.#writable(keys[k]);
      const row = cellOf(keys[k]) * width;
      for (let i = begins[k]; i < begins[k + 1]; i++) addMention(rows, row, flags[sitesByKey[i]], sign);
    }
    for (let i = 0; i < vocabulary.length; i++) {
      const id = vocabulary[i];
      this.#writable(id).rows[cellOf(id) * width + columns.words] += sign * counts[i];
    }
    for (const id of titleKeys) this.#writable(id).rows[cellOf(id) * width + columns.titles] += sign;
  }

  /** The chunk of a key, created or copied if this writer must not change it. */
  #writable(id: number): Chunk {
    const index = chunkOf(id);
    const chunk = this.#chunks[index] as Chunk | undefined;
    if (chunk?.owner === this.#owner) return chunk;
    const chunks = (this.#ownChunks ??= this.#chunks.slice());
    this.#chunks = chunks;
    while (chunks.length <= index) chunks.push(createChunk(this.#owner));
    if (chunk !== undefined) chunks[index] = copyChunk(chunk, this.#owner);
    return chunks[index];
  }
}

const noMentions: MentionCounts = {
  exact: 0,
  variants: 0,
  verbal: 0,
  aside: 0,
  proper: 0,
  edge: 0,
  attributive: 0,
  general: 0,
};

function createChunk(owner: object): Chunk {
  const slots = new Array<undefined>(chunkSize).fill(undefined);
  return { owner, rows: new Int32Array(chunkSize * width), slots };
}

function copyChunk({ rows, slots }: Chunk, owner: object): Chunk {
  return { owner, rows: rows.slice(), slots: slots.slice() };
}

function addSlot({ rows, slots }: Chunk, cell: number, slot: number): void {
  const list = slots[cell];
  const count = rows[cell * width + columns.files]++;
  if (list === undefined) slots[cell] = slot;
  else if (typeof list === 'number') slots[cell] = [list, slot];
  else if (count < shortList || list.length > count) slots[cell] = list.slice(0, count).concat(slot);
  else (list as number[]).push(slot);
}

function removeSlot({ rows, slots }: Chunk, cell: number, slot: number): void {
  const list = slots[cell];
  const count = --rows[cell * width + columns.files];
  if (list === undefined || typeof list === 'number') {
    slots[cell] = undefined;
    return;
  }
  const at = list.indexOf(slot);
  const remaining = list.slice(0, at).concat(list.slice(at + 1, count + 1));
  slots[cell] = count === 1 ? remaining[0] : remaining;
}

/**
 * Lists up to this length are copied to be extended: an array that grows in place reserves space for 16 more values.
 */
const shortList = 16;

function addMention(rows: Int32Array, row: number, flags: number, sign: 1 | -1): void {
  if (flags & siteFlags.verbal) rows[row + columns.verbal] += sign;
  if (flags & siteFlags.variant) {
    rows[row + columns.variants] += sign;
    return;
  }
  rows[row + columns.exact] += sign;
  if (flags & siteFlags.aside) rows[row + columns.aside] += sign;
  if (flags & siteFlags.proper) rows[row + columns.proper] += sign;
  if (flags & siteFlags.edge) rows[row + columns.edge] += sign;
  if (flags & siteFlags.attributive) rows[row + columns.attributive] += sign;
  if (flags & siteFlags.general) rows[row + columns.general] += sign;
}

function hasKey(file: StoredFile | undefined, id: number): boolean {
  return file !== undefined && indexOfKey(file, id) >= 0;
}
