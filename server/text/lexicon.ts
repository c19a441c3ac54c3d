import lexicon from 'wink-lexicon/src/lexicon.js';

/**
 * The parts of speech of an English word in lower case, as Penn tags, the most frequent first; undefined for a word that is
 * not in the lexicon of about 13,000 common words.
 */
export function lexiconTags(word: string): readonly string[] | undefined {
  // The lexicon is a plain object, so "constructor" must not find an inherited property.
  return Object.hasOwn(lexicon, word) ? lexicon[word] : undefined;
}

/** The same, empty for a word that is not in the lexicon. */
export function partsOfSpeech(word: string): readonly string[] {
  return lexiconTags(word) ?? [];
}
