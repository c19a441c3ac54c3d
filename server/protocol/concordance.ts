import type { SortPlace } from '../features/study/concordance/lineView';
import type { ProtocolRange } from './range';

export type { SortPlace } from '../features/study/concordance/lineView';

/** Which of the lines are shown, and in which order: see `LineView`. */
export interface ConcordanceView {
  /** The most important first, three at most. Without any, and for equal lines, the order is that of the corpus. */
  sort: SortPlace[];
  /** URIs of the transcripts whose lines are shown; all by default. */
  transcripts?: string[];
  /** So many of the lines, chosen by chance. The same number (`seed`) chooses the same lines of the same files. */
  sample?: { size: number; seed: number };
  /** Lines with the same matched words stand together, the most frequent first. */
  grouped?: boolean;
}

/** `corpus/concordance`: a line for each match of a query. */
export interface ConcordanceParams {
  query: string;
  /** Name of a set of corpus.json. */
  set?: string;
  /** Root of a corpus; all corpora of the workspace by default. */
  root?: string;
  view: ConcordanceView;
  /** Most UTF-16 units of text on each side of the node. */
  window: number;
}
export interface ConcordanceResult extends ConcordanceLinesResult {
  /** Names this result in requests for further lines. */
  state: string;
  /** Number of lines. */
  total: number;
  /** The transcripts with lines, in the order of the corpus. */
  transcripts: ConcordanceTranscript[];
  /** Names of the sets of corpus.json, for a choice. */
  sets: string[];
  /** Sentences for the user: what was not understood or replaced, and what is missing. */
  notes: string[];
  /** Numbers of transcripts, if only some of them could be searched because the others are not indexed yet. */
  indexing?: { indexed: number; found: number; stopped?: boolean };
}
export interface ConcordanceTranscript {
  uri: string;
  title: string;
  /** ISO 8601. */
  date?: string;
  /** Number of its lines. */
  count: number;
  /** Changes with its words and with their places. */
  version: string;
}

/** `corpus/concordanceLines`: lines of an earlier result, perhaps in another order. */
export interface ConcordanceLinesParams {
  state: string;
  view: ConcordanceView;
  window: number;
  /** Number of lines of the view to skip. */
  offset: number;
  limit: number;
}
/** Null if the server no longer has the result: ask for it again. */
export type ConcordanceLinesAnswer = ConcordanceLinesResult | null;
export interface ConcordanceLinesResult {
  /** Number of lines of the view. */
  shown: number;
  /** The groups of the view in their order, if it is grouped. */
  groups?: { text: string; count: number }[];
  lines: ConcordanceRow[];
}
/** A line. */
export interface ConcordanceRow {
  uri: string;
  /** Offset of the node in the file. With `uri` it tells lines apart. */
  offset: number;
  /** The node, and its passage, in the file. */
  range: ProtocolRange;
  passage: ProtocolRange;
  /** Title of the transcript, and its date in ISO 8601. */
  title: string;
  date?: string;
  /** Who speaks: of the turn, or else of the transcript. */
  speaker?: string;
  before: string;
  node: string;
  after: string;
  dir: 'ltr' | 'rtl';
  /** The words that the view is sorted by. */
  marks: ConcordanceMark[];
  /** The file was changed or deleted, so there is no text. */
  gone?: true;
}
/** A word in a part of a line. `sort` is an index in the sorts of the view; offsets are those of the part. */
export interface ConcordanceMark {
  part: 'before' | 'node' | 'after';
  sort: number;
  start: number;
  end: number;
}

/** `corpus/concordanceExport`: the lines of a view as a file for other programs, without some that the user dropped. */
export interface ConcordanceExportParams {
  state: string;
  view: ConcordanceView;
  window: number;
  format: ConcordanceFormat;
  dropped: { uri: string; offset: number }[];
}
export type ConcordanceFormat = 'csv' | 'tsv' | 'markdown' | 'html' | 'jsonl';
/** Null if the server no longer has the result. */
export type ConcordanceExportResult = {
  text: string;
  /** Number of lines in it. */
  lines: number;
  /** Sentences for the user: what is left out. */
  notes: string[];
} | null;
