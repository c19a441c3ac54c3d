/**
 * Parts of speech of the universal tag set, as small numbers: one byte for each word. `adposition` are prepositions,
 * `particle` the "to" of infinitives and "not", `other` what has no letters.
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

/**
 * Finds the part of speech of the words of an English text. It is passed in, because its model is large and slow to
 * load.
 */
export interface Tagger {
  /** The tag of each word of a text. Punctuation marks are words of their own. */
  tag(words: readonly string[]): Uint8Array;
}
