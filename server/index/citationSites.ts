import type { Citation } from '../citations/citation';
import type { Span } from '../text/span';

/** A place that cites a source. */
export interface CitationSite extends Span {
  readonly uri: string;
  readonly key: string;
}

/** Citations of a corpus by source. */
export interface CitationIndex {
  /** Places that cite the same source as `key` or one that overlaps it, by transcript in the order of `set`, in text order inside one. */
  sites(key: string): CitationSite[];
  /** Number of such places, without building them. */
  count(key: string): number;
  /** Works that are cited, with the number of places. */
  works(): { readonly work: string; readonly count: number }[];
  /** Keys that are cited, as written, with the number of places, of one work where it is given. */
  keys(work?: string): { readonly key: string; readonly count: number }[];
}

export interface CitationIndexWriter extends CitationIndex {
  set(uri: string, citations: readonly Citation[]): void;
  delete(uri: string): void;
}
