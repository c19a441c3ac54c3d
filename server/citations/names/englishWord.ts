import lexicon from 'wink-lexicon/src/lexicon.js';

/**
 * Whether a word in lower case is an English word. After "surah" it may then be the rest of the sentence, not a name.
 */
export function isEnglishWord(word: string): boolean {
  return Object.hasOwn(lexicon, word);
}

/** The usual part of speech of an English word in lower case, a Penn tag such as "NNS"; undefined for unknown words. */
export function partOfSpeech(word: string): string | undefined {
  return Object.hasOwn(lexicon, word) ? lexicon[word]?.[0] : undefined;
}
