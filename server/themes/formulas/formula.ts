import type { Span } from '../../text/span';

/** The running words of a transcript, as `PassageFacts` of the search has them. */
export interface WordSequence {
  /** Folded words, each once, one a line. */
  readonly words: string;
  /** Index into `words` of each running word. */
  readonly tokens: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array | Uint16Array;
}

/** A passage that recurs nearly word for word. */
export interface Formula {
  /** Number of running words of the passage that the others are compared with: that of the first site which is `exact`. */
  readonly words: number;
  /** At least two, sorted by `uri` and start, without overlap. */
  readonly sites: readonly FormulaSite[];
}

/** One place of a formula, from its first to the end of its last word. */
export interface FormulaSite extends Span {
  readonly uri: string;
  /** Words of what is said that stand before and behind it in its transcript. */
  readonly before: number;
  readonly behind: number;
  /** Where its words differ from those of the passage, in text order; empty where it is the same word for word. */
  readonly changes: readonly FormulaChange[];
}

/** Other words in the same place: offsets in the file of the site, and in that of the passage. Where words were added or left out one of the two is empty. */
export interface FormulaChange {
  readonly here: Span;
  readonly there: Span & { readonly uri: string };
}

/** Formulas of a corpus. All is found when asked; a change touches only what the index holds of its own transcript. */
export interface FormulaIndex {
  /**
   * The passage around an offset that recurs elsewhere, with the site that touches the offset: of several the shortest,
   * which is also the most frequent.
   */
  at(uri: string, offset: number): { readonly formula: Formula; readonly site: FormulaSite } | undefined;
  /**
   * All formulas, those that cover most text first. Works in slices; rejects with `Cancelled` (text/slices.ts) when
   * `cancelled` becomes true between them.
   */
  all(cancelled?: () => boolean): Promise<readonly Formula[]>;
}

/** What `spokenWords` finds in a sequence of words: plain data. */
export type Spoken = Omit<SpokenWords, 'sequence'>;

/** The write side; one writer. */
export interface FormulaIndexWriter extends FormulaIndex {
  set(uri: string, words: SpokenWords): void;
  delete(uri: string): void;
}

/**
 * What is said in a transcript, as numbers: titles, notes and their marks, citations, honorifics and stage directions left out.
 *
 *     We      laid    the     (3)     first   stone   …      words of the sequence
 *     words[0]   [1]     [2]             [3]     [4]         what is said; skips [3, 1]: from 3 on one word was left out
 */
export interface SpokenWords {
  /** A number of each word: the same for all spellings of it; odd for words that say something, even for function words. */
  readonly words: Uint32Array;
  /** Pairs [index into `words`, words of the sequence left out before it], ascending. */
  readonly skips: Uint32Array;
  /** Numbers of the words that begin a sentence, ascending. */
  readonly sentences: Uint32Array;
  /** Where the words stand. */
  readonly sequence: Pick<WordSequence, 'starts' | 'lengths'>;
}
