import { closeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { writeAtomically } from '../writeAtomically';
import {
  entryLength,
  entryWords,
  fileHeaderLength,
  indexMagic,
  isEntry,
  isFileHeader,
  isRecordOf,
  kill,
  packMagic,
  placeOf,
} from './format';
import {
  daysPath,
  indexPath,
  isClosed,
  openRegularFile,
  openRegularFileNow,
  packPath,
  readBytes,
  readBytesNow,
  readRegularFile,
} from './files';

/** Bytes that are read, kept or trusted at most: far more than writers make. */
const maxIndexSize = 64_000_000;
const maxPackSize = 4_000_000_000;
export const maxRecordSize = 256_000_000;
/**
 * Where records are read in their order, more and more is read at once, up to this many bytes. Chosen by hand: at twice as
 * many, 10,000 records are not read faster.
 */
const maxReadAhead = 1_000_000;
const minReadAhead = 64_000;

/** A pack that is open for reading. */
export class Pack {
  readonly id: string;
  readonly #folder: string;
  entries: Uint32Array;
  /** Number of entries. */
  count: number;
  /** For each entry the day on which it was last used, as `dayOf` tells it. Shorter than `count` where that is not known. */
  #days: Uint16Array;
  #changedDays = false;
  #file: Promise<number | undefined> | undefined;
  #descriptor: number | undefined;
  #reading = 0;
  #mayGrow = true;
  #isRetired = false;
  #window: { readonly start: number; readonly end: number; readonly bytes: Promise<Buffer | undefined> } | undefined;
  #windowSize = minReadAhead;
  /** Where the last read ended. */
  #lastEnd = -1;

  constructor(
    folder: string,
    id: string,
    entries: Uint32Array = new Uint32Array(0),
    days: Uint16Array = new Uint16Array(0),
  ) {
    this.#folder = folder;
    this.id = id;
    this.entries = entries;
    this.count = entries.length / entryWords;
    this.#days = days;
  }

  /** Opens a pack that another store wrote. Undefined if it is not one of this version. */
  static async open(folder: string, id: string): Promise<Pack | undefined> {
    const index = await readRegularFile(indexPath(folder, id), maxIndexSize);
    if (index === undefined || !isFileHeader(index, indexMagic)) return undefined;
    const days = await readRegularFile(daysPath(folder, id), maxIndexSize);
    return new Pack(folder, id, entriesIn(index.subarray(fileHeaderLength)), days && daysIn(days));
  }

  /** Reads entries that were added to the index since. Returns whether there are any. */
  async readNew(): Promise<boolean> {
    if (!this.#mayGrow) return false;
    const path = indexPath(this.#folder, this.id);
    this.#mayGrow = !(await isClosed(path, this.id, Date.now()));
    const known = fileHeaderLength + this.count * entryLength;
    const size = (await stat(path).catch(() => undefined))?.size ?? 0;
    if (size < known + entryLength) return false;
    const added = await readRegularFile(path, maxIndexSize, known);
    const before = this.count;
    if (added !== undefined) this.append(entriesIn(added));
    return this.count > before;
  }

  /** Adds entries that are in the file. */
  append(added: Uint32Array): void {
    const used = this.count * entryWords;
    if (this.entries.length < used + added.length) {
      const longer = new Uint32Array(Math.max(used + added.length, 2 * used));
      longer.set(this.entries.subarray(0, used));
      this.entries = longer;
    }
    this.entries.set(added, used);
    this.count += added.length / entryWords;
  }

  /** The record of an entry. It is gone where another process merged this pack into another one. */
  async record(number: number): Promise<Buffer | 'gone' | 'damaged'> {
    const at = number * entryWords;
    const { offset, length } = placeOf(this.entries, at);
    if (length > maxRecordSize) return 'damaged';
    const bytes = await this.#read(offset, offset + length);
    if (bytes === undefined) return this.#descriptor === undefined ? 'gone' : 'damaged';
    return isRecordOf(this.entries, at, bytes) ? bytes : 'damaged';
  }

  /** As `record`, but waits for the disk. Undefined where the record is gone or damaged. */
  recordNow(number: number): Buffer | undefined {
    const at = number * entryWords;
    const { offset, length } = placeOf(this.entries, at);
    if (length > maxRecordSize) return undefined;
    // Its header was checked, or will be, by those that do not wait; a record has a checksum of its own.
    const descriptor = this.#descriptor ?? openRegularFileNow(packPath(this.#folder, this.id), maxPackSize);
    if (descriptor === undefined) return undefined;
    try {
      const bytes = readBytesNow(descriptor, offset, length);
      return isRecordOf(this.entries, at, bytes) ? bytes : undefined;
    } catch {
      return undefined;
    } finally {
      if (descriptor !== this.#descriptor) closeSync(descriptor);
      // From now on it is open.
      void (this.#file ??= this.#open());
    }
  }

  /** Takes the entry for missing from now on, in this process. */
  forget(number: number): void {
    kill(this.entries, number * entryWords);
  }

  /** When an entry was last used; undefined if nobody noted it. */
  dayOf(number: number): number | undefined {
    return this.#days[number] || undefined;
  }

  /** Notes that an entry is used. Returns whether that has to be saved. */
  use(number: number, day: number): boolean {
    if (this.#days[number] === day) return false;
    if (number >= this.#days.length) {
      const longer = new Uint16Array(this.entries.length / entryWords);
      longer.set(this.#days);
      this.#days = longer;
    }
    this.#days[number] = day;
    return (this.#changedDays = true);
  }

  /** Saves what `use` noted. Of two processes that do this at a time, one is lost, which does no harm. Never rejects. */
  async saveDays(): Promise<void> {
    if (!this.#changedDays || this.#isRetired) return;
    this.#changedDays = false;
    const bytes = new Uint8Array(this.#days.buffer, 0, 2 * Math.min(this.count, this.#days.length));
    const path = daysPath(this.#folder, this.id);
    await writeAtomically(path, bytes, { mode: 0o600, flush: false }).catch(() => undefined);
  }

  /** Frees what is kept of the file for the next reads. */
  releaseWindow(): void {
    this.#window = undefined;
  }

  /** The file is not needed any more. It is closed after the reads that are under way. */
  retire(): void {
    this.#isRetired = true;
    this.#window = undefined;
    if (this.#reading === 0) this.#close();
  }

  /** More is read at once where the records before were asked for as well. Undefined where the file ends before. */
  async #read(start: number, end: number): Promise<Buffer | undefined> {
    const isInOrder = start >= this.#lastEnd && start - this.#lastEnd <= minReadAhead;
    this.#lastEnd = end;
    const window = this.#window;
    if (window !== undefined && start >= window.start && end <= window.end) {
      const found = slice(await window.bytes, start - window.start, end - window.start);
      // The file was shorter when the window was read.
      return found ?? this.#readFile(start, end - start);
    }
    this.#windowSize = isInOrder ? Math.min(2 * this.#windowSize, maxReadAhead) : minReadAhead / 2;
    const size = isInOrder ? Math.max(end - start, this.#windowSize) : end - start;
    const bytes = this.#readFile(start, size);
    if (isInOrder) this.#window = { start, end: start + size, bytes };
    return slice(await bytes, 0, end - start);
  }

  async #readFile(offset: number, length: number): Promise<Buffer | undefined> {
    this.#reading++;
    try {
      const descriptor = await (this.#file ??= this.#open());
      return descriptor === undefined ? undefined : await readBytes(descriptor, offset, length);
    } catch {
      return undefined;
    } finally {
      if (--this.#reading === 0 && this.#isRetired) this.#close();
    }
  }

  /** Never rejects, because `recordNow` does not wait for it. */
  async #open(): Promise<number | undefined> {
    const file = await openRegularFile(packPath(this.#folder, this.id), maxPackSize);
    if (file === undefined) return undefined;
    this.#descriptor = file.descriptor;
    openDescriptors.register(this, file.descriptor, this);
    const header = await readBytes(file.descriptor, 0, fileHeaderLength).catch(() => undefined);
    return header !== undefined && isFileHeader(header, packMagic) ? file.descriptor : undefined;
  }

  #close(): void {
    openDescriptors.unregister(this);
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    this.#file = Promise.resolve(undefined);
  }
}

/** Closes the file of each pack that is garbage collected. */
const openDescriptors = new FinalizationRegistry<number>(descriptor => closeSync(descriptor));

/** Whole entries. A damaged one stands for nothing. */
function entriesIn(bytes: Buffer): Uint32Array {
  const count = Math.floor(bytes.length / entryLength);
  const entries = new Uint32Array(count * entryWords);
  new Uint8Array(entries.buffer).set(bytes.subarray(0, count * entryLength));
  for (let at = 0; at < entries.length; at += entryWords) if (!isEntry(entries, at)) kill(entries, at);
  return entries;
}

function daysIn(bytes: Buffer): Uint16Array {
  const days = new Uint16Array(Math.floor(bytes.length / 2));
  new Uint8Array(days.buffer).set(bytes.subarray(0, 2 * days.length));
  return days;
}

/** Undefined if the bytes end before. */
function slice(bytes: Buffer | undefined, start: number, end: number): Buffer | undefined {
  return bytes !== undefined && bytes.length >= end ? bytes.subarray(start, end) : undefined;
}
