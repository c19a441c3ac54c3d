import { TextUnavailable } from '../index/corpus';
import type { Files } from './host';

/** Length of all texts that are kept, in UTF-16 units. */
const room = 4_000_000;

interface Kept {
  readonly size: number;
  readonly modified: number;
  readonly text: string;
}

/**
 * Texts of files as they are on disk. Those asked for last are kept, so that a search that is being typed does not decode
 * the same files at every key; whether they changed is looked up each time.
 */
export class TextCache {
  readonly #files: Files;
  readonly #kept = new Map<string, Kept>();
  #length = 0;

  constructor(files: Files) {
    this.#files = files;
  }

  /** Rejects with `TextGone` where there is no text that may be read. `maxBytes` is the limit for files. */
  async read(uri: string, maxBytes: number): Promise<string> {
    const found = await this.#files.stat(uri);
    const known = this.#take(uri);
    if (found !== undefined && known?.size === found.size && known.modified === found.modified) {
      this.#keep(uri, known);
      return known.text;
    }
    const read = found && (await this.#files.read(uri, maxBytes));
    if (found === undefined || read === undefined || 'reason' in read) throw new TextUnavailable(uri);
    this.#keep(uri, { ...found, text: read.text });
    return read.text;
  }

  #take(uri: string): Kept | undefined {
    const known = this.#kept.get(uri);
    if (known !== undefined) this.#length -= known.text.length;
    this.#kept.delete(uri);
    return known;
  }

  /** The latest last: what has not been asked for longest goes first. */
  #keep(uri: string, kept: Kept): void {
    this.#take(uri);
    this.#kept.set(uri, kept);
    this.#length += kept.text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#length <= room) break;
      this.#take(oldest);
    }
  }
}
