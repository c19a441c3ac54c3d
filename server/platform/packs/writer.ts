import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { aliasEntry, fileHeader, indexMagic, packMagic, recordEntry } from './format';
import { indexPath, newPackId, packPath, timeOfNewPack, writerPause } from './files';
import { Pack } from './pack';

/** Writes bytes at a place of an open file, as `fs.writeSync` does. A parameter for the sake of tests. */
export type WriteBytes = (descriptor: number, bytes: Uint8Array, from: number, length: number, at: number) => number;

/** A pack that is as large, in bytes, is followed by another, so that old ones can be merged or deleted. Chosen by hand. */
const fullPack = { data: 64_000_000, index: 4_000_000 };

interface OpenPack {
  readonly pack: Pack;
  readonly data: GrowingFile;
  readonly index: GrowingFile;
  /** When it was last written, in milliseconds since 1970. */
  lastWrite: number;
}

/**
 * Appends to packs that nobody else writes. Writing is synchronous: it goes to the memory of the operating system, takes
 * some microseconds, less than the turn of an asynchronous write, and only threads that analyse transcripts write.
 */
export class PackWriter {
  readonly #folder: string;
  readonly #write: WriteBytes;
  #open: OpenPack | undefined;

  constructor(folder: string, write: WriteBytes = writeSync) {
    this.#folder = folder;
    this.#write = write;
  }

  /** Stores a record. Returns the pack whose last entry it is. Throws the error of the file system; nothing is stored then. */
  addRecord(key: Uint32Array, record: Uint8Array): Pack {
    return this.#add(open => {
      const offset = open.data.size;
      open.data.append(record);
      return recordEntry(key, offset, record.length);
    });
  }

  /** Stores that a key stands for another, in the same way. */
  addAlias(key: Uint32Array, target: Uint32Array): Pack {
    return this.#add(() => aliasEntry(key, target));
  }

  /** Whether this pack is the one that the next record goes to. */
  writes(pack: Pack): boolean {
    return this.#open?.pack === pack;
  }

  #add(write: (open: OpenPack) => Uint32Array): Pack {
    const open = this.#openPack();
    try {
      return this.#addTo(open, write);
    } catch (error) {
      this.#close();
      // The folder may have been replaced. Where nothing can be written, a new pack cannot be either.
      if (open.pack.count === 0) throw error;
      return this.#addTo(this.#openPack(), write);
    }
  }

  #addTo(open: OpenPack, write: (open: OpenPack) => Uint32Array): Pack {
    const entry = write(open);
    open.index.append(Buffer.from(entry.buffer));
    open.pack.append(entry);
    open.lastWrite = Date.now();
    return open.pack;
  }

  #openPack(): OpenPack {
    const open = this.#open;
    if (open !== undefined) {
      const isFresh = Math.abs(Date.now() - open.lastWrite) < writerPause;
      if (
        isFresh &&
        open.data.size < fullPack.data &&
        open.index.size < fullPack.index &&
        open.data.exists() &&
        open.index.exists()
      )
        return open;
      this.#close();
    }
    // The values are as private as the transcripts, so only the user may read them.
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const id = newPackId(timeOfNewPack(this.#folder, Date.now()));
    const data = new GrowingFile(packPath(this.#folder, id), packMagic, this.#write);
    try {
      const index = new GrowingFile(indexPath(this.#folder, id), indexMagic, this.#write);
      return (this.#open = { pack: new Pack(this.#folder, id), data, index, lastWrite: Date.now() });
    } catch (error) {
      data.close();
      throw error;
    }
  }

  #close(): void {
    this.#open?.data.close();
    this.#open?.index.close();
    this.#open = undefined;
  }
}

/** A new file with a header, to which bytes are appended all or not at all. */
class GrowingFile {
  readonly #descriptor: number;
  readonly #write: WriteBytes;
  /** In bytes. */
  size = 0;

  constructor(path: string, magic: number, write: WriteBytes) {
    this.#descriptor = openSync(path, 'wx', 0o600);
    this.#write = write;
    try {
      this.append(fileHeader(magic));
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Throws the error of the file system. What was written until then is cut off, or overwritten by the next bytes. */
  append(bytes: Uint8Array): void {
    try {
      for (let done = 0; done < bytes.length;)
        done += this.#write(this.#descriptor, bytes, done, bytes.length - done, this.size + done);
    } catch (error) {
      this.#cut();
      throw error;
    }
    this.size += bytes.length;
  }

  /** Whether the file still has a name. */
  exists(): boolean {
    return fstatSync(this.#descriptor).nlink > 0;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #cut(): void {
    try {
      ftruncateSync(this.#descriptor, this.size);
    } catch {
      // Bytes after the last entry that nothing refers to.
    }
  }
}
