import { TextUnavailable } from '../index/corpus';
import type { Files } from './host';

/** Length of all cached texts, in UTF-16 units. */
const room = 4_000_000;

interface Kept {
  readonly size: number;
  readonly modified: number;
  readonly text: string;
}

/**
 * Texts of files on disk. The last ones are cached, so that a search does not decode the same files after every key. Size
 * and time of the file are checked each time.
 */
export class TextCache {
  readonly #files: Files;
  readonly #kept = new Map<string, Kept>();
  #length = 0;

  constructor(files: Files) {
    this.#files = files;
  }

  /** Rejects with `TextUnavailable` where the file is gone, unreadable or larger than `maxBytes`. */
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

  /** Adds a text as the newest one, and drops the oldest ones above the limit. */
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
