import type { ConcordanceLinesResult, ConcordanceResult, ConcordanceRow, ConcordanceView } from '../../server/protocol';

/* The messages between the extension and the page of the concordance. */

/** What the lines are asked for. */
export interface Question {
  query: string;
  /** Name of a set of corpus.json. */
  set?: string;
  /** Root of a corpus; all by default. */
  root?: string;
  view: ConcordanceView;
  /** UTF-16 units of text on each side of a match, at most. */
  window: number;
}

/** A line that the user left out, of a transcript with this version. */
export interface DroppedLine {
  uri: string;
  offset: number;
  version: string;
}

/** What is kept over restarts of VS Code. */
export interface KeptConcordance {
  question: Question;
  dropped: DroppedLine[];
  /** The line that the user looks at, and the first that is shown. Lines are numbered from 0, with headings of groups. */
  active: number;
  top: number;
}

/** A place that a line shows. */
export type LinePlace = Pick<ConcordanceRow, 'uri' | 'range' | 'passage'>;

/** What the extension sends. */
export type ToPage =
  /** A request runs. The lines on the page are those of an earlier one. */
  | { type: 'busy' }
  /** There are no lines to show, and why, in a sentence. */
  | { type: 'nothing'; question: Question | undefined; reason: string }
  /** The first lines of a view. `generation` names it in requests for further ones. */
  | ({
      type: 'lines';
      generation: number;
      question: Question;
      dropped: DroppedLine[];
      leftOut: number;
      active: number;
      top: number;
    } & Summary &
      ConcordanceLinesResult)
  | { type: 'page'; generation: number; offset: number; lines: ConcordanceRow[] }
  /** `leftOut` is the number of those in the transcripts that are shown. */
  | { type: 'dropped'; dropped: DroppedLine[]; leftOut: number }
  /** The transcripts were changed: the lines show how they were. */
  | { type: 'old' };

/** What is said about all lines of a query. */
export interface Summary {
  total: number;
  /** Number of transcripts with lines. */
  transcripts: number;
  hasSets: boolean;
  notes: string[];
  indexing?: NonNullable<ConcordanceResult['indexing']>;
}

/** What the page sends. */
export type FromPage =
  | { type: 'ready' }
  | { type: 'ask'; query: string }
  /** Other sorts, groups or context; the transcripts and the sample stay. */
  | { type: 'view'; view: Pick<ConcordanceView, 'sort' | 'grouped'>; window: number }
  | { type: 'page'; generation: number; offset: number }
  | { type: 'choose'; what: 'transcripts' | 'set' | 'sample' }
  | { type: 'export' }
  | { type: 'update' }
  /** The line that the user looks at: the editor shows its passage. */
  | { type: 'preview'; place: LinePlace }
  | { type: 'open'; place: LinePlace }
  | { type: 'drop'; uri: string; offset: number; drop: boolean }
  | { type: 'scrolled'; active: number; top: number }
  /** Back to the editor. */
  | { type: 'leave' };
