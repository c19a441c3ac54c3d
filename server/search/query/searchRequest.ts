import type { Span } from '../../text/span';
import type { Query } from './query';

/** A query as typed, or read already; `limit` hits at most, beginning with number `offset`. */
export interface SearchRequest {
  readonly query: Query | string;
  readonly limit: number;
  readonly offset?: number;
  /** The query is not being typed any more (command line, history): its last word stands for itself, not for all that begin so. */
  readonly finished?: boolean;
  /**
   * So many of the rarer words may be missing, and all common ones; none without. What is in quotation marks, or near something, is
   * always there. Other spellings are not put behind then: a passage is the better the more it holds.
   */
  readonly lacking?: number;
  /** Where to look; everywhere without. */
  readonly scope?: Scope;
  /** What the score of a passage is multiplied by, 1 for nothing: quotations, recency. Asked for the best by their words alone. */
  readonly boost?: (uri: string, start: number, end: number) => number;
}

export interface Scope {
  file(uri: string): boolean;
  /** Asked only for files that it admits. */
  passage?(uri: string, start: number, end: number, kind: number): boolean;
}

export interface SearchAnswer {
  /** Number of passages that match. */
  readonly total: number;
  /** False where `total` is a lower bound. */
  readonly exact: boolean;
  /** The spellings that matched, the likeliest first. */
  readonly groups: readonly SearchGroup[];
  /** Best first. */
  readonly hits: readonly (SearchHit & { readonly group: number })[];
  /** What of the query was not understood, as a sentence for the user. */
  readonly note?: string;
}

/**
 * Passages that matched by the same words of the corpus, in the order of the query. Rare completions of a word are one group,
 * told as what was typed and an ellipsis. Where the total is a lower bound, counts are what is known of each for itself.
 */
export interface SearchGroup {
  readonly form: string;
  /** Exact: as typed; variant: another romanisation, or written apart; fuzzy: other letters. */
  readonly kind: 'exact' | 'variant' | 'fuzzy';
  readonly count: number;
}

/** A passage (a paragraph, split at sentences above 120 words) that matches. Offsets are the file's. */
export interface SearchHit extends Span {
  readonly uri: string;
  readonly score: number;
  readonly matches: readonly SearchMatch[];
}

/** A matched word. `form` is the word of the corpus that matched, folded; it tells what a typo was taken for. */
export interface SearchMatch extends Span {
  readonly form: string;
}

/** The passages of one state of a corpus. Equal requests have equal answers, whatever happens to the corpus later. */
export interface SearchIndex {
  /**
   * Does not reject because of anything that the query contains. Rejects with `Cancelled` (base/slices.ts) when `cancelled`
   * returns true between two slices of the work.
   */
  search(request: SearchRequest, cancelled: () => boolean): Promise<SearchAnswer>;
}
