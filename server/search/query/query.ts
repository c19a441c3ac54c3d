/** A passage must match one alternative of each part and none of `without`, and the filters. */
export interface Query {
  readonly parts: readonly Part[];
  readonly without: readonly Part[];
  readonly filters: readonly Filter[];
  /** Sentences for the user about what was not understood. */
  readonly notes: readonly string[];
}

/** A passage must match one of the alternatives. */
export type Part = readonly Alternative[];
export type Alternative = Phrase | Near;

/** A word, or several words in a row. */
export interface Phrase {
  readonly kind: 'phrase';
  /** Folded; at least one. */
  readonly words: readonly string[];
  /** Whether the last word matches all words that begin with it. */
  readonly prefix: boolean;
  /** In quotation marks, or as written: without other spellings. */
  readonly quoted: boolean;
  /** With "=" before it: the words with the letter case and accents that the passage must have. */
  readonly written?: readonly string[];
  /** Quoted, but other forms of its words match, too ("common duties"): how concordances search for plain words. */
  readonly withForms?: boolean;
  /** Typed with a capital letter: taken for a name, whose other forms are not searched. */
  readonly name?: boolean;
}

/** A chain of phrases, each with at most `distance` other words between it and the one before it, in any order. */
interface Near {
  readonly kind: 'near';
  /** At least two. */
  readonly phrases: readonly Phrase[];
  readonly distance: number;
}

export const filterFields = ['year', 'in', 'speaker', 'file', 'cites', 'theme', 'set'] as const;
export type FilterField = (typeof filterFields)[number];

export interface Filter {
  readonly field: FilterField;
  /** As typed; for `year` always `2014`, `2014..2024`, `2014..` or `..2024`, for `in` one of `filterPlaces`. */
  readonly value: string;
  readonly not: boolean;
  /** Whether the value is still being typed: a value that matches nothing yet should be ignored. */
  readonly open?: boolean;
}

export const filterPlaces = ['title', 'body', 'notes', 'quotations'] as const;
export type FilterPlace = (typeof filterPlaces)[number];

/**
 * Whether a part consists of words without quotation marks or NEAR: other spellings match, and the part may be missing.
 */
export function isLoose(part: Part): boolean {
  return part.every(alternative => alternative.kind === 'phrase' && !alternative.quoted);
}
