import type { ProtocolRange } from './range';

/** `corpus/search`: passages that match a query, best first. */
export interface SearchParams {
  query: string;
  /** Maximum number of hits. */
  limit: number;
  /** Number of hits to skip. All pages of a query are computed from the same state of the corpus. */
  offset?: number;
  /** The default is `relevance`. */
  sort?: SearchSort;
  /** The user has finished typing: the last word of the query is complete. Otherwise it also matches longer words. */
  finished?: boolean;
}
/** Best first, or by date. */
export type SearchSort = 'relevance' | 'newest' | 'oldest';
export interface SearchResult {
  /** Number of passages that match. */
  total: number;
  /** False if `total` is a lower bound. */
  exact: boolean;
  hits: SearchResultHit[];
  /** The spellings that matched, if the server groups hits by spelling. */
  groups?: SearchGroup[];
  /** A sentence about parts of the query that were not understood. */
  note?: string;
  /** Sources and transcripts that the query names without doubt; a few, only with the first hits. */
  destinations?: SearchDestination[];
  /** Numbers of transcripts, if only some of them could be searched because the others are not indexed yet. */
  indexing?: { indexed: number; found: number; stopped?: boolean };
}
/** A source, a transcript, or the first mention of a theme. */
export interface SearchDestination {
  kind: 'source' | 'transcript' | 'theme';
  /** Its full name or its title. */
  name: string;
  /** How often it is cited or mentioned; a date. May be empty. */
  detail: string;
  uri: string;
  range: ProtocolRange;
}
/** Hits that have the same spelling. */
export interface SearchGroup {
  /** The spelling, as it occurs in the corpus; empty if all hits are in one group. */
  form: string;
  /** The spelling of the query, another spelling of the same word, or a similar word in case of a typing error. */
  kind: 'exact' | 'variant' | 'fuzzy';
  /** Number of passages. */
  count: number;
}
/** A passage. */
export interface SearchResultHit {
  /** Index in `groups`. */
  group?: number;
  uri: string;
  /** The passage in the file. */
  range: ProtocolRange;
  /** The passage on one line, shortened to about 300 characters around its matches. */
  text: string;
  /** The matched words, as offsets in `text`. */
  matches: { start: number; end: number }[];
  /** The matched words in the file. */
  matchRanges: ProtocolRange[];
  /** Title of the transcript. */
  title: string;
  /** Who speaks: of the turn, or else of the transcript. Missing if it is unknown. */
  speaker?: string;
  /** Date of the transcript in ISO 8601: a day, a month or a year. Missing if it is unknown. */
  date?: string;
  /** In subtitles the time of the cue in the recording: `12:35`. */
  time?: string;
}

/**
 * `corpus/searchReport`: all passages that match a query, grouped by transcript, as one text to read, search and save. With
 * a `partialResultToken`, the slices of the text are sent in `$/progress` notifications and not in the result, so that a
 * long report does not block other messages.
 */
export interface SearchReportParams {
  query: string;
  /** The default is `relevance`. */
  sort?: SearchSort;
  partialResultToken?: string | number;
}
export interface SearchReportResult {
  /** Number of passages that match. */
  total: number;
  /** False if `total` is a lower bound. */
  exact: boolean;
  /** Number of passages in the text; less than `total` if the report was cut. */
  shown: number;
  slices: SearchReportSlice[];
}
/** A part of a report. The texts of all slices, joined, are the report. */
export interface SearchReportSlice {
  text: string;
  /** The matched words as start, end, start, end …: offsets in the text of this slice. */
  matches: number[];
}

/** `corpus/completeQuery`: completions at the cursor in a query: names of filters, and their values. */
export interface CompleteQueryParams {
  query: string;
  /** Offset of the cursor in the query. */
  offset: number;
}
export interface CompleteQueryResult {
  /** The part of the query before the cursor that an item replaces. */
  replace: { start: number; end: number };
  /** A short list, best first. */
  items: { label: string; insert: string; detail?: string }[];
}
