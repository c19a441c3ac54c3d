import { TextUnavailable } from '../index/corpus';
import type { Files } from './host';

/** Length of all cached texts, in UTF-16 units. */
const room = 4_000_000;

interface Kept {
  readonly size: number;
  readonly modified: number;
  readonly text: string;
  /** When size and time were last compared, in milliseconds of `now`. */
  checked: number;
}

/**
 * Texts of files on disk. The last ones are cached, so that a search does not decode the same files after every key. Size
 * and time of the file are checked each time, unless the caller allows for an older check.
 */
export class TextCache {
  readonly #files: Files;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  #length = 0;

  /** `now`: a clock in milliseconds. */
  constructor(files: Files, now = (): number => performance.now()) {
    this.#files = files;
    this.#now = now;
  }

  /**
   * `maxAge`: how long ago the file may have been compared with the cached text, in milliseconds. Rejects with
   * `TextUnavailable` where the file is gone, unreadable or larger than `maxBytes`.
   */
  async read(uri: string, maxBytes: number, maxAge = 0): Promise<string> {
    const now = this.#now();
    const last = this.#take(uri);
    if (last !== undefined) this.#keep(uri, last);
    if (last !== undefined && now - last.checked < maxAge) return last.text;
    const found = await this.#files.stat(uri);
    const known = this.#take(uri);
    if (found !== undefined && known?.size === found.size && known.modified === found.modified) {
      known.checked = now;
      this.#keep(uri, known);
      return known.text;
    }
    const read = found && (await this.#files.read(uri, maxBytes));
    if (found === undefined || read === undefined || 'reason' in read) throw new TextUnavailable(uri);
    this.#keep(uri, { ...found, text: read.text, checked: now });
    return read.text;
  }

  /** The file was written to, perhaps with another text of the same size and time: the next `read` reads it. */
  forget(uri: string): void {
    this.#take(uri);
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
