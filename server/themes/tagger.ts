/**
 * Parts of speech, after the universal tag set, as small numbers: a paragraph's tags are a byte each.
 * `adposition` holds prepositions, `particle` the "to" of infinitives and "not", `other` what has no letters.
 */
export const tags = {
  other: 0,
  noun: 1,
  proper: 2,
  adjective: 3,
  verb: 4,
  auxiliary: 5,
  adverb: 6,
  adposition: 7,
  determiner: 8,
  pronoun: 9,
  conjunction: 10,
  particle: 11,
  number: 12,
} as const;

export type Tag = (typeof tags)[keyof typeof tags];

/** Knows what part of speech the words of an English text are. Built outside: its model is large and takes a moment to load. */
export interface Tagger {
  /** The tag of each word of a running text; words of one sentence stand together, with its punctuation marks as words of their own. */
  tag(words: readonly string[]): Uint8Array;
}
