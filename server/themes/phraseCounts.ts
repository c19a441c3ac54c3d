import { mutualInformation } from './association';
import { keyness } from './frequencies';
import { wordsOf } from './phraseKey';
import { indexOfKey } from './storedFile';
import type { ThemeStore } from './themeStore';

/** A smaller corpus is treated as if it had this many running words: in a few sentences every word is frequent. */
export const fewestWords = 5000;

/** Keyness of phrases in Arabic script, for whose words there are no everyday counts: twice as frequent here. */
const unknownKeyness = 1;

export const arabicScript = /\p{Script=Arabic}/u;

/** Mean keyness (see `keyness`) of the words of a key. */
export function meanKeyness(store: ThemeStore, key: string, words: readonly string[] = wordsOf(key)): number {
  if (arabicScript.test(key)) return unknownKeyness;
  const size = Math.max(fewestWords, store.words);
  // Half an occurrence is added, so that a word without occurrences has a finite keyness.
  const sum = words.reduce((total, word) => total + keyness(word, (store.wordCount(word) + 0.5) / size), 0);
  return sum / Math.max(1, words.length);
}

/**
 * Longer phrases with at least two exact mentions that contain a key, each with the number of mentions of the key
 * inside it.
 */
export function longerPhrases(store: ThemeStore, id: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const file of store.filesOf(id)) {
    const { nesting, keys } = file;
    const k = indexOfKey(file, id);
    if (nesting.begins[k] === nesting.begins[k + 1]) continue;
    for (let i = nesting.begins[k]; i < nesting.begins[k + 1]; i++) {
      const longer = keys[nesting.longer[i]];
      // Most are said once.
      if (store.exactCount(longer) >= 2) counts.set(longer, (counts.get(longer) ?? 0) + nesting.counts[i]);
    }
  }
  return counts;
}

/**
 * How firmly the words of a phrase belong together: its mutual information by word, as a share of the greatest possible
 * one; 1 for words that occur only together, 0 for words that meet by chance. Bouma, "Normalized (Pointwise) Mutual
 * Information in Collocation Extraction", GSCL 2009. Undefined for single words and where words are not counted.
 */
export function firmnessOf(
  store: ThemeStore,
  key: string,
  together: number,
  words: readonly string[] = wordsOf(key),
): number | undefined {
  if (words.length < 2 || arabicScript.test(key)) return undefined;
  const counts = words.map(word => store.wordCount(word));
  if (counts.includes(0)) return undefined;
  const total = Math.max(fewestWords, store.words);
  let information = 0;
  for (let i = 1; i < counts.length; i++)
    information += mutualInformation({ together, first: counts[i - 1], second: counts[i], total });
  return Math.max(0, information / (counts.length - 1) / Math.log2(total / together));
}
