import { firstIndexWhere } from '../../base/binarySearch';
import { decoder } from '../bytes/bytes';
import { compareBytes } from '../bytes/termTable';

/**
 * Words in the order of their UTF-8 bytes, in two flat arrays:
 *
 *     bytes    a n d | b o o k | b o o k s | …
 *     offsets  0       3         7           12 …
 */
export interface Lexicon {
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

export function wordAt({ bytes, offsets }: Lexicon, index: number): string {
  const from = offsets[index];
  const to = offsets[index + 1];
  let word = '';
  for (let i = from; i < to; i++) {
    if (bytes[i] > 127) return decoder.decode(bytes.subarray(from, to));
    word += String.fromCharCode(bytes[i]);
  }
  return word;
}

/** Index of a word, or -1. O(log n). */
export function indexOf(lexicon: Lexicon, word: Uint8Array): number {
  const index = lowerBound(lexicon, word);
  if (index === lexicon.size) return -1;
  return compareBytes(lexicon.bytes, lexicon.offsets[index], lexicon.offsets[index + 1], word, 0, word.length) === 0
    ? index
    : -1;
}

/** Half-open range of the words that begin with `prefix`. O(log n). */
export function prefixRange(lexicon: Lexicon, prefix: Uint8Array): readonly [from: number, to: number] {
  const afterPrefix = new Uint8Array(prefix.length + 1);
  afterPrefix.set(prefix);
  afterPrefix[prefix.length] = 0xff; // never occurs in UTF-8
  return [lowerBound(lexicon, prefix), lowerBound(lexicon, afterPrefix)];
}

/** Compares a word of one lexicon with a word of another. */
export function compareTerms(a: Lexicon, indexInA: number, b: Lexicon, indexInB: number): number {
  return compareBytes(
    a.bytes,
    a.offsets[indexInA],
    a.offsets[indexInA + 1],
    b.bytes,
    b.offsets[indexInB],
    b.offsets[indexInB + 1],
  );
}

/**
 * Index in [from, end) of the first word that is not before a word of another lexicon, or `end`. Takes few steps where it is
 * near `from`, as for words that are looked up in their order.
 */
export function firstNotBefore(lexicon: Lexicon, from: number, end: number, other: Lexicon, word: number): number {
  const isBefore = (index: number): boolean => compareTerms(lexicon, index, other, word) < 0;
  let low = from;
  let high = from;
  for (let step = 1; high < end && isBefore(high); step *= 2) {
    low = high + 1;
    high += step;
  }
  return firstIndexWhere(low, Math.min(high, end), index => !isBefore(index));
}

/** Index of the first word that is not before `word`. */
function lowerBound({ size, bytes, offsets }: Lexicon, word: Uint8Array): number {
  return firstIndexWhere(
    0,
    size,
    index => compareBytes(bytes, offsets[index], offsets[index + 1], word, 0, word.length) >= 0,
  );
}
