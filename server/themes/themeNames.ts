import { lowerBound } from '../base/binarySearch';
import { hashUnits } from '../base/hash';
import { fold } from '../text/fold';

/** Numbers of themes are below it. A hash of 32 bits and such a number fit into a double. */
const mostThemes = 2 ** 21;

/** A name as names are compared: its folded words, without what is neither letter nor digit. */
export function comparableName(text: string): string {
  return wordsOfName(text).join(' ');
}

/** The folded words of a name. */
export function wordsOfName(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

/**
 * Which themes may have a name. Only hashes of the names are kept: 8 bytes for each name of a theme. The caller checks
 * the names of the themes that are found.
 */
export class ThemeNames {
  /** Hash of a name times `mostThemes`, plus the number of a theme; ascending. */
  readonly #entries: Float64Array;

  /** `entries`: results of `entry`, in any order. */
  constructor(entries: readonly number[]) {
    this.#entries = Float64Array.from(entries).sort();
  }

  /** One name of a theme: what `comparableName` gives, and the number of the theme. */
  static entry(name: string, theme: number): number {
    return firstEntry(name) + Math.min(theme, mostThemes - 1);
  }

  /** Numbers of the themes that may have a name, ascending. O(log n). */
  find(name: string): number[] {
    const first = firstEntry(name);
    const found = new Set<number>();
    for (let i = lowerBound(this.#entries, first); this.#entries[i] < first + mostThemes; i++)
      found.add(this.#entries[i] - first);
    return [...found];
  }
}

function firstEntry(name: string): number {
  return (hashUnits(name) >>> 0) * mostThemes;
}
