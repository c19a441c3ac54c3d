/**
 * Words in order of their UTF-16 units, in two flat arrays:
 *
 *     units    a n d | b o o k | b o o k s | …
 *     offsets  0       3         7           12 …
 */
export interface Lexicon {
  readonly size: number;
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
}

/** `words`: each once, sorted by code unit. */
export function createLexicon(words: readonly string[]): Lexicon {
  const offsets = new Uint32Array(words.length + 1);
  words.forEach((word, i) => { offsets[i + 1] = offsets[i] + word.length; });
  const units = new Uint16Array(offsets[words.length]);
  words.forEach((word, i) => {
    for (let k = 0; k < word.length; k++) units[offsets[i] + k] = word.charCodeAt(k);
  });
  return { size: words.length, units, offsets };
}

export function wordAt(lexicon: Lexicon, index: number): string {
  return String.fromCharCode(...lexicon.units.subarray(lexicon.offsets[index], lexicon.offsets[index + 1]));
}

/** Index of a word, or -1. */
export function indexOf(lexicon: Lexicon, word: string): number {
  const index = lowerBound(lexicon, word, compare);
  return index < lexicon.size && compare(lexicon, index, word) === 0 ? index : -1;
}

/** Half-open range of the words that begin with `prefix`. */
export function prefixRange(lexicon: Lexicon, prefix: string): readonly [from: number, to: number] {
  const from = lowerBound(lexicon, prefix, compare);
  const to = lowerBound(lexicon, prefix, (of, index, text) => (compareStart(of, index, text) > 0 ? 1 : -1));
  return [from, to];
}

type Compare = (lexicon: Lexicon, index: number, text: string) => number;

/** First index that does not come before `text`. */
function lowerBound(lexicon: Lexicon, text: string, compareWith: Compare): number {
  let low = 0;
  let high = lexicon.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareWith(lexicon, middle, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(lexicon: Lexicon, index: number, text: string): number {
  const difference = compareStart(lexicon, index, text);
  return difference !== 0 ? difference : lexicon.offsets[index + 1] - lexicon.offsets[index] - text.length;
}

/** As `compare`, but 0 where the word begins with `text`. */
function compareStart(lexicon: Lexicon, index: number, text: string): number {
  const start = lexicon.offsets[index];
  const length = lexicon.offsets[index + 1] - start;
  for (let k = 0; k < text.length; k++) {
    if (k === length) return -1;
    const difference = lexicon.units[start + k] - text.charCodeAt(k);
    if (difference !== 0) return difference;
  }
  return 0;
}
