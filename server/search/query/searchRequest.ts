import type { Span } from '../../text/span';
import type { Query } from './query';

/** What to search for. */
export interface SearchRequest {
  /** As typed, or parsed. */
  readonly query: Query | string;
  /** Most hits in the answer. */
  readonly limit: number;
  /** Number of hits before the first one in the answer; 0 by default. */
  readonly offset?: number;
  /**
   * Whether the typed query is complete (command line, history). If not, its last word matches all words that begin
   * with it.
   */
  readonly finished?: boolean;
  /**
   * How many of the rarer parts of the query may be missing in a passage; common parts may always be missing then.
   * Parts with quotation marks or NEAR must match. Passages in other spellings are not put last then: a passage is
   * better the more parts it matches. By default no part may be missing.
   */
  readonly maxMissing?: number;
  /** Where to search; everywhere by default. */
  readonly scope?: Scope;
  /** A factor of the score of passages with a quotation; 1 by default. */
  readonly quotations?: number;
}

export interface Scope {
  /** Whether passages of a file may be in the answer. */
  file(uri: string): boolean;
  /** Whether a passage may be; called only for files that may. `kind`: index in `passageKinds`. */
  passage?(uri: string, start: number, end: number, kind: number): boolean;
}

export interface SearchAnswer {
  /** Number of passages that match. */
  readonly total: number;
  /** False if `total` is a lower bound. */
  readonly exact: boolean;
  /** The spellings that matched, likeliest first. */
  readonly groups: readonly SearchGroup[];
  /** Best first. `group`: index in `groups`, or -1. */
  readonly hits: readonly (SearchHit & { readonly group: number })[];
  /** Sentences for the user about what was not understood or was replaced. */
  readonly note?: string;
}

/**
 * Passages that matched by the same words of the corpus. Rare completions of a word are one group. If the total of the
 * answer is a lower bound, the counts are independent estimates.
 */
export interface SearchGroup {
  /** The words, in the order of the query; of rare completions the typed prefix and an ellipsis. */
  readonly form: string;
  /**
   * Exact: as typed; variant: another form of the word or another romanisation, or words joined or split; fuzzy: typos.
   */
  readonly kind: 'exact' | 'variant' | 'fuzzy';
  readonly count: number;
}

/**
 * A passage that matches: a paragraph, or a part of one with more than 120 words. Offsets are UTF-16 units of the file.
 */
export interface SearchHit extends Span {
  readonly uri: string;
  readonly score: number;
  readonly matches: readonly SearchMatch[];
}

/** A matched word. `form` is the folded word of the corpus, for example the one that a typo was taken for. */
export interface SearchMatch extends Span {
  readonly form: string;
}

/** The passages of one state of a corpus. Equal requests have equal answers, whatever happens to the corpus later. */
export interface SearchIndex {
  /** Number of passages that can be found. */
  readonly passages: number;
  /**
   * Does not reject because of anything that the query contains. Rejects with `Cancelled` (base/slices.ts) when
   * `cancelled` returns true between two slices of the work.
   */
  search(request: SearchRequest, cancelled: () => boolean): Promise<SearchAnswer>;
}
