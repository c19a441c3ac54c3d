import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { wordList } from './fingerprint';
import { passageKinds, type PassageFacts } from './passageFacts';
import { eachTerm } from './terms';

const paragraph = passageKinds.indexOf('paragraph');

/** The searchable words of a phrase, folded. */
export function wordsOfPhrase(phrase: string): string[] {
  const words: string[] = [];
  eachTerm(phrase, 0, phrase.length, (start, end) => {
    const word = fold(phrase.slice(start, end));
    if (word !== '') words.push(word);
  });
  return words;
}

/**
 * The places in the paragraphs of a transcript where words follow each other, as a search for an exact phrase finds them;
 * places do not overlap. Costs a look-up for each word, and a walk through the transcript where all of them are in it.
 */
export function placesOfPhrase(facts: PassageFacts, words: readonly string[]): Span[] {
  const known = wordList(facts);
  const ids = words.map(word => indexOf(known, word));
  if (ids.length === 0 || ids.includes(-1)) return [];
  const { tokens, starts, lengths, firsts, kinds } = facts;
  const found: Span[] = [];
  for (let passage = 0; passage < kinds.length; passage++) {
    if (kinds[passage] !== paragraph) continue;
    const last = firsts[passage + 1] - ids.length;
    for (let at = firsts[passage]; at <= last; at++) {
      if (tokens[at] !== ids[0] || !ids.every((id, i) => tokens[at + i] === id)) continue;
      const end = at + ids.length - 1;
      found.push({ start: starts[at], end: starts[end] + lengths[end] });
      at = end;
    }
  }
  return found;
}

/** Place of a word in a sorted list, or -1. */
function indexOf(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (words[middle] === word) return middle;
    if (words[middle] < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
