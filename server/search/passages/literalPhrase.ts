import { firstIndexWhere } from '../../base/binarySearch';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { wordList } from './passageFacts';
import { passageKinds, type PassageFacts } from './passageFacts';
import { eachTerm } from './terms';

const paragraph = passageKinds.indexOf('paragraph');

/** The words of a phrase as the search indexes them, folded. */
export function wordsOfPhrase(phrase: string): string[] {
  const words: string[] = [];
  eachTerm(phrase, 0, phrase.length, (start, end) => {
    const word = fold(phrase.slice(start, end));
    if (word !== '') words.push(word);
  });
  return words;
}

/**
 * The places in the paragraphs of a transcript where folded words follow each other, as a search for the exact phrase
 * would find them. The spans do not overlap. Reads the transcript only if it contains all words; else O(words · log
 * vocabulary).
 */
export function placesOfPhrase(facts: PassageFacts, words: readonly string[]): Span[] {
  const vocabulary = wordList(facts);
  const ids = words.map(word => indexOf(vocabulary, word));
  if (ids.length === 0 || ids.includes(-1)) return [];
  const { tokens, starts, lengths, firsts, kinds } = facts;
  const spans: Span[] = [];
  for (let passage = 0; passage < kinds.length; passage++) {
    if (kinds[passage] !== paragraph) continue;
    const last = firsts[passage + 1] - ids.length;
    for (let token = firsts[passage]; token <= last; token++) {
      if (tokens[token] !== ids[0] || !ids.every((id, i) => tokens[token + i] === id)) continue;
      const end = token + ids.length - 1;
      spans.push({ start: starts[token], end: starts[end] + lengths[end] });
      token = end;
    }
  }
  return spans;
}

/** Index of a word in a sorted list, or -1. */
function indexOf(words: readonly string[], word: string): number {
  const index = firstIndexWhere(0, words.length, i => words[i] >= word);
  return words[index] === word ? index : -1;
}
