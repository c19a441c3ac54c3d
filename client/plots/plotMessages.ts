import type {
  Calendar,
  CollocateMeasure,
  CollocatesPlotResult,
  DispersionPlotResult,
  PlotCorpus,
  PlotSubject,
  SourceLevel,
  SourcesPlotResult,
  TimePlotResult,
} from '../../server/protocol';

/* The messages between the extension and the page of a plot. Offsets are UTF-16 units of the file. */

export const plotKinds = ['dispersion', 'time', 'sources', 'collocates', 'matrix', 'together'] as const;
export type PlotKind = (typeof plotKinds)[number];

/** What a page plots. The page keeps it while it is hidden, and over restarts of VS Code. */
export interface PlotQuestion {
  kind: PlotKind;
  /** URI of the folder of the corpus; the first one by default. */
  root?: string;
  /** Name of a set of corpus.json. */
  set?: string;
  /** Of plots of places and of time. */
  subjects: PlotSubject[];
  /** The word whose collocates are plotted. */
  query: string;
  /** Frequencies are per so many words. */
  per: 1000 | 10_000;
  /** Years of a period. */
  years: number;
  calendar: Calendar;
  /** Transcripts are drawn as long as they are, or all of one length. */
  byLength: boolean;
  level: SourceLevel;
  measure: CollocateMeasure;
  window: number;
  minCount: number;
  /** Sources or collocates that are drawn. */
  limit: number;
}

/** The numbers of a plot. */
export type PlotAnswer =
  | { kind: 'dispersion'; plot: DispersionPlotResult }
  | { kind: 'time'; plot: TimePlotResult }
  | { kind: 'collocates'; plot: CollocatesPlotResult }
  | { kind: 'sources' | 'matrix' | 'together'; plot: SourcesPlotResult };

/** A place that a plot leads to: the first one of `count` in a transcript. */
export interface PlotPlace {
  uri: string;
  stamp: string;
  start: number;
  end: number;
  /** Title and date of the transcript, and the count in words. */
  label: string;
  detail: string;
}

/** What the extension sends. */
export type ToPlot =
  /** The first message. A page that has a question of its own asks that. */
  | { type: 'begin'; corpora: PlotCorpus[]; question: PlotQuestion }
  | { type: 'answer'; id: number; answer: PlotAnswer }
  /** There is no answer, and why, in a sentence. */
  | { type: 'failed'; id: number; reason: string }
  /** The corpus has changed: the page asks again. */
  | { type: 'changed'; corpora: PlotCorpus[] };

/** What the page sends. */
export type FromPlot =
  | { type: 'ready' }
  /** Only the last question is answered. */
  | { type: 'ask'; id: number; question: PlotQuestion }
  | { type: 'stop' }
  | { type: 'open'; root: string; places: PlotPlace[] }
  /** Shows passages in the search box. */
  | { type: 'search'; query: string }
  /** Writes a file that the user chooses. `content` is text, or for PNG the bytes as Base64. */
  | { type: 'save'; format: SavedFormat; name: string; content: string }
  | { type: 'copy'; text: string };

export type SavedFormat = 'svg' | 'png' | 'csv';
