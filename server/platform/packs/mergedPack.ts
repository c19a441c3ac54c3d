import { open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { writeAtomically } from '../writeAtomically';
import { entryWords, fileHeader, indexMagic, keyWords, packMagic, recordEntry } from './format';
import { daysPath, indexPath, newPackId, packPath } from './files';

/** Bytes that are written at once. */
const batch = 1_000_000;
/** Chosen by hand: a few are within the usual limit, and their index is read in some milliseconds. */
const fullPack = { bytes: 64_000_000, entries: 100_000 };

/** A pack that is written as a whole: it does not count before `finish`. */
export class MergedPack {
  readonly #folder: string;
  readonly #id: string;
  readonly #file: FileHandle;
  readonly #entries: Uint32Array[] = [];
  readonly #days: number[] = [];
  #pending: Uint8Array[] = [];
  #pendingSize = 0;
  /** In bytes, of the header and the records. */
  #size = 0;

  private constructor(folder: string, id: string, file: FileHandle) {
    this.#folder = folder;
    this.#id = id;
    this.#file = file;
  }

  /** `time` is that of the newest pack that this one replaces. Rejects with the error of the file system, like all methods. */
  static async create(folder: string, time: number): Promise<MergedPack> {
    const id = newPackId(time);
    const pack = new MergedPack(folder, id, await open(`${packPath(folder, id)}.tmp`, 'wx', 0o600));
    pack.#push(fileHeader(packMagic));
    return pack;
  }

  /** Whether the next entry should go into another pack. */
  get isFull(): boolean {
    return this.#size >= fullPack.bytes || this.#entries.length >= fullPack.entries;
  }

  /** Adds an entry, with its record if it has one. Returns whether bytes were written. */
  async add(entry: Uint32Array, record: Uint8Array | undefined, day: number): Promise<boolean> {
    this.#entries.push(
      record === undefined ? entry.slice() : recordEntry(entry.subarray(0, keyWords), this.#size, record.length),
    );
    this.#days.push(day);
    if (record !== undefined) this.#push(record);
    if (this.#pendingSize < batch) return false;
    await this.#write();
    return true;
  }

  /** After this the pack counts, and survives a power failure. */
  async finish(): Promise<void> {
    await this.#write();
    await this.#file.sync();
    await this.#file.close();
    const path = packPath(this.#folder, this.#id);
    await rename(`${path}.tmp`, path);
    const days = new Uint8Array(Uint16Array.from(this.#days).buffer);
    await writeAtomically(daysPath(this.#folder, this.#id), days, { mode: 0o600, flush: false });
    const entries = new Uint32Array(this.#entries.length * entryWords);
    this.#entries.forEach((entry, number) => entries.set(entry, number * entryWords));
    const index = Buffer.concat([fileHeader(indexMagic), new Uint8Array(entries.buffer)]);
    await writeAtomically(indexPath(this.#folder, this.#id), index, { mode: 0o600 });
  }

  /** Never rejects. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    for (const path of [`${packPath(this.#folder, this.#id)}.tmp`, packPath(this.#folder, this.#id)])
      await unlink(path).catch(() => undefined);
  }

  #push(bytes: Uint8Array): void {
    this.#pending.push(bytes);
    this.#pendingSize += bytes.length;
    this.#size += bytes.length;
  }

  async #write(): Promise<void> {
    await this.#file.writeFile(Buffer.concat(this.#pending));
    this.#pending = [];
    this.#pendingSize = 0;
  }
}
