import { decoder } from '../bytes/bytes';
import { compareBytes } from '../bytes/termTable';

/**
 * Words in order of their bytes (UTF-8), in two flat arrays:
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
  for (let at = from; at < to; at++) {
    if (bytes[at] > 127) return decoder.decode(bytes.subarray(from, to));
    word += String.fromCharCode(bytes[at]);
  }
  return word;
}

/** Index of a word, or -1. */
export function indexOf(lexicon: Lexicon, word: Uint8Array): number {
  const index = lowerBound(lexicon, word);
  if (index === lexicon.size) return -1;
  return compareBytes(lexicon.bytes, lexicon.offsets[index], lexicon.offsets[index + 1], word, 0, word.length) === 0
    ? index
    : -1;
}

/** Half-open range of the words that begin with `prefix`. */
export function prefixRange(lexicon: Lexicon, prefix: Uint8Array): readonly [from: number, to: number] {
  const behind = new Uint8Array(prefix.length + 1);
  behind.set(prefix);
  behind[prefix.length] = 0xff; // no byte of UTF-8
  return [lowerBound(lexicon, prefix), lowerBound(lexicon, behind)];
}

/** First index that does not come before `word`. */
function lowerBound({ size, bytes, offsets }: Lexicon, word: Uint8Array): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(bytes, offsets[middle], offsets[middle + 1], word, 0, word.length) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
