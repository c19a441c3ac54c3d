import lexicon from 'wink-lexicon/src/lexicon.js';

/**
 * Whether a word in lower case is an English word. After "surah" it may then be the rest of the sentence, not a name.
 */
export function isEnglishWord(word: string): boolean {
  return Object.hasOwn(lexicon, word);
}
