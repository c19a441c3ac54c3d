import lexicon from 'wink-lexicon/src/lexicon.js';

/** Whether English has the word, in small letters: what stands behind "Surah" may then be the sentence going on. */
export function isEnglishWord(word: string): boolean {
  return Object.hasOwn(lexicon, word);
}
