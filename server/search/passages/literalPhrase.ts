import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { kindOf, passageKinds, wordList, type PassageFacts } from './passageFacts';
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

/** A word of phrases, with what follows it in them. */
interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  /** Indexes of the phrases that end here. */
  readonly ends: number[];
}

/**
 * Finds many phrases in one pass over a transcript: the places in its paragraphs where folded words follow each other, as a
 * search for the exact phrase would find them.
 */
export class PhraseFinder {
  readonly #root: PhraseNode = { next: new Map(), ends: [] };

  /** Each phrase is the list of its words, see `wordsOfPhrase`. Phrases without words are never found. */
  constructor(phrases: Iterable<readonly string[]>) {
    let index = 0;
    for (const words of phrases) {
      if (words.length > 0) this.#add(words, index);
      index++;
    }
  }

  /**
   * The places of the phrases that occur, by the index of the phrase. The places of one phrase do not overlap. Takes O(words of
   * the transcript · words of the longest phrase).
   */
  placesIn(facts: PassageFacts): Map<number, Span[]> {
    const { tokens, starts, lengths, firsts, kinds } = facts;
    const vocabulary = wordList(facts);
    const heads = vocabulary.map(word => this.#root.next.get(word));
    const found = new Map<number, Span[]>();
    if (heads.every(head => head === undefined)) return found;
    for (let passage = 0; passage < kinds.length; passage++) {
      if (kindOf(kinds[passage]) !== paragraph) continue;
      const end = firsts[passage + 1];
      for (let first = firsts[passage]; first < end; first++) {
        let node = heads[tokens[first]];
        for (
          let last = first;
          node !== undefined;
          node = ++last < end ? node.next.get(vocabulary[tokens[last]]) : undefined
        )
          for (const phrase of node.ends)
            addPlace(found, phrase, { start: starts[first], end: starts[last] + lengths[last] });
      }
    }
    return found;
  }

  #add(words: readonly string[], phrase: number): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) node.next.set(word, (next = { next: new Map(), ends: [] }));
      node = next;
    }
    node.ends.push(phrase);
  }
}

function addPlace(found: Map<number, Span[]>, phrase: number, span: Span): void {
  const places = found.get(phrase);
  if (places === undefined) found.set(phrase, [span]);
  else if (places[places.length - 1].end <= span.start) places.push(span);
}
