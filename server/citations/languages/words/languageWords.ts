import type { DivisionKind } from '../../citation';

/**
 * The words of citations in a language. In lists, words are separated by spaces; case and accents do not matter. Facts of the
 * languages, chosen by hand.
 */
export interface LanguageWords {
  /** Frequent words with little meaning. They show the language, and may follow a citation. */
  readonly common: string;
  /** Words for divisions. A plural ends in `+`, an abbreviation in `.`, a plural abbreviation in `.+`. */
  readonly divisions: Partial<Record<DivisionKind, string>>;
  /** Words between a division and its source: "of", "in", "from". */
  readonly of: string;
  readonly and: string;
  /** Words between the ends of a range. */
  readonly to: string;
  /** Abbreviations of "and the next one" and "and the next ones". */
  readonly following?: readonly [one: string, more: string];
  /** Whether "5,3" after a book is chapter and verse, and "5,3.7" has two verses. */
  readonly comma: boolean;
  /** Words for "book", "letter" and "gospel", with which the name of a book may begin. */
  readonly bookHeads: string;
  /** Other words in names of books that do not tell one from another: "of", "the", "saint". */
  readonly bookFillers: string;
  /** Words for the number of a book, as `word:number`. */
  readonly bookOrdinals: string;
  /** Names and abbreviations of books that no other table has, as `osis:name,name`. A hyphen stands for a space. */
  readonly books?: string;
  /** Names of the table of bible-passage-reference-parser that are more often something else, as one word each. */
  readonly notBooks?: string;
  /** Names of books that are ordinary words in a script without capitals. In prose they need a word such as "book". */
  readonly weakBooks?: string;
  /** Words that show that a text is read or a reference follows. */
  readonly cues: string;
  /** Words for "surah". */
  readonly surah?: string;
  /** Words near the result of a game. */
  readonly scores: string;
  /** Numbers in words, each as `[words, value]`. */
  readonly cardinals?: () => readonly (readonly [string, number])[];
  readonly ordinals?: () => readonly (readonly [string, number])[];
}
