import { lexiconTags } from '../../text/lexicon';

/**
 * Whether a word in lower case is an English word. After "surah" it may then be the rest of the sentence, not a name.
 */
export function isEnglishWord(word: string): boolean {
  return lexiconTags(word) !== undefined;
}

/** The usual part of speech of an English word in lower case, a Penn tag such as "NNS"; undefined for unknown words. */
export function partOfSpeech(word: string): string | undefined {
  return lexiconTags(word)?.[0];
}
