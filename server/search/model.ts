import type { Span } from '../text/span';

/** A query as typed; `limit` hits at most. */
export interface SearchRequest {
  readonly query: string;
  readonly limit: number;
  /** Hits before those that are wanted. */
  readonly offset?: number;
  /** The query is not being typed any more (command line, history): its last word stands for itself, not for all that begin so. */
  readonly finished?: boolean;
}

export interface SearchAnswer {
  /** Number of passages that match. */
  readonly total: number;
  /** False where `total` is a lower bound. */
  readonly exact: boolean;
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** What of the query was not understood, as a sentence for the user. */
  readonly note?: string;
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

export const passageKinds = ['paragraph', 'title', 'heading', 'note'] as const;

/** The words of one transcript by passage, as found at parse. Plain data: it crosses threads. */
export interface PassageFacts {
  /** Folded words of the transcript, each once, sorted by code unit. */
  readonly words: readonly string[];
  /** Starts and ends of passages: start, end, start, end … */
  readonly bounds: Uint32Array;
  /** What each passage is: an index into `passageKinds`. */
  readonly kinds: Uint8Array;
  /** Index into `words` of each running word, in text order. */
  readonly tokens: Uint16Array | Uint32Array;
  /** Start offset of each running word; its length is in `lengths`. */
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array | Uint16Array;
  /** Number of running words up to the end of each passage: passage i holds tokens [firsts[i], firsts[i + 1]). */
  readonly firsts: Uint32Array;
}

/** Passages of a corpus by their words. */
export interface SearchIndex {
  /** Never rejects for what the query holds; rejects with `Cancelled` (text/slices.ts) when `cancelled` becomes true between slices. */
  search(request: SearchRequest, cancelled: () => boolean): Promise<SearchAnswer>;
}

/** The write side; one writer. */
export interface SearchIndexWriter extends SearchIndex {
  set(uri: string, facts: PassageFacts): void;
  delete(uri: string): void;
}
