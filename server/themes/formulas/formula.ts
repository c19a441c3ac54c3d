import type { Span } from '../../text/span';

/** The running words of a transcript, as `PassageFacts` of the search has them. */
export interface WordSequence {
  /** Folded words, each once, one per line. */
  readonly words: string;
  /** Index into `words` of each running word. */
  readonly tokens: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array | Uint16Array;
}

/** A passage that recurs nearly word for word. */
export interface Formula {
  /**
   * Number of words of the passage, which is the first site without `changes`. The other sites are compared with it.
   */
  readonly words: number;
  /** At least two, sorted by `uri` and start, without overlap. */
  readonly sites: readonly FormulaSite[];
}

/** One occurrence of a formula, from the start of its first word to the end of its last. */
export interface FormulaSite extends Span {
  readonly uri: string;
  /** Number of spoken words before and after the occurrence in its transcript. */
  readonly before: number;
  readonly after: number;
  /** Where its words differ from those of the passage, in text order; empty if all words are the same. */
  readonly changes: readonly FormulaChange[];
}

/**
 * Different words in the same place: offsets in the file of the site (`here`) and in that of the passage (`there`).
 * One of the two is empty where words were added or left out.
 */
export interface FormulaChange {
  readonly here: Span;
  readonly there: Span & { readonly uri: string };
}

/** A recurring passage, and the one of its sites that was asked for. */
export interface FormulaMatch {
  readonly formula: Formula;
  readonly site: FormulaSite;
}

/** The formulas of one state of a corpus. Immutable: the same question always gets the same answer. */
export interface FormulaIndex {
  /**
   * The recurring passage around an offset, with the site that contains the offset. If there are several, the shortest
   * one, which is also the most frequent. Computed on demand.
   */
  at(uri: string, offset: number): Promise<FormulaMatch | undefined>;
  /**
   * All formulas; those that cover the most text come first. Computed once per state, in slices. Rejects with
   * `Cancelled` (base/slices.ts) when `cancelled` becomes true between two slices; a later call continues where this
   * one stopped.
   */
  all(cancelled?: () => boolean): Promise<readonly Formula[]>;
}

/** The write side of an index. */
export interface FormulaIndexWriter {
  /** Adds or replaces a transcript. The cost grows with its length and not with the size of the corpus. */
  set(uri: string, words: SpokenWords): void;
  /** Does the work of `set` in steps. The content changes when the function is called that it returns; it must be called. */
  prepare(uri: string, words: SpokenWords): Generator<void, () => void>;
  delete(uri: string): void;
  /** The current state. The same object until the next change. O(1). */
  snapshot(): FormulaIndex;
}

/** What `spokenWords` finds in a sequence of words: plain data. */
export type Spoken = Omit<SpokenWords, 'sequence'>;

/**
 * The spoken words of a transcript as numbers. Titles, notes and their marks, citations, honorifics and stage
 * directions are left out.
 *
 *     We      laid    the     (3)     first   stone   …      words of the sequence
 *     words[0]   [1]     [2]             [3]     [4]         spoken words; skips [3, 1]: one word was left out before [3]
 */
export interface SpokenWords {
  /** A number for each word, the same for all its spellings. Odd for content words, even for function words. */
  readonly words: Uint32Array;
  /** Pairs [index into `words`, total number of words of the sequence left out before it], ascending. */
  readonly skips: Uint32Array;
  /** Indexes into `words` of the words that begin a sentence, ascending. */
  readonly sentences: Uint32Array;
  /** Where the words are in the file. */
  readonly sequence: Pick<WordSequence, 'starts' | 'lengths'>;
}
