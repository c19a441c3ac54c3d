import type { CollocateMeasure } from '../features/study/collocates';
import type { SourceLevel } from '../features/study/plots/citedGroups';
import type { CollocatesPlot } from '../features/study/plots/collocatesPlot';
import type { DispersionPlot } from '../features/study/plots/dispersionPlot';
import type { PlotSubject } from '../features/study/plots/plotSubject';
import type { SourcesPlot } from '../features/study/plots/sourcesPlot';
import type { TimePlot } from '../features/study/plots/timePlot';
import type { Calendar } from '../transcript/dates/calendars';
import type { ProtocolRange } from './range';

export type { PlotSubject };
export type { CollocateMeasure, SourceLevel };
export type { PlotTranscript } from '../features/study/plots/plotTranscripts';
export type { Calendar };

/** `corpus/plotCorpora`: the corpora that can be plotted. */
export type PlotCorporaParams = Record<string, never>;
export type PlotCorporaResult = PlotCorpus[];
export interface PlotCorpus {
  /** URI of the folder. */
  root: string;
  name: string;
  transcripts: number;
  /** Names of the sets of its corpus.json. */
  sets: string[];
}

/** What is plotted: all of a corpus, or a set of its corpus.json. */
interface PlotScope {
  /** URI of the folder of the corpus. */
  root: string;
  /** Name of the set. */
  set?: string;
}

/** `corpus/dispersionPlot`: where words, themes or sources occur along each transcript. */
export interface DispersionPlotParams extends PlotScope {
  subjects: PlotSubject[];
}
export type DispersionPlotResult = DispersionPlot;

/** `corpus/timePlot`: how often words, themes or sources occur in each period. */
export interface TimePlotParams extends PlotScope {
  subjects: PlotSubject[];
  /** Years of a period. */
  years: number;
  calendar: Calendar;
}
export type TimePlotResult = TimePlot;

/** `corpus/sourcesPlot`: what is cited how often, by which transcripts, and together with what. */
export interface SourcesPlotParams extends PlotScope {
  level: SourceLevel;
  /** Key of the only work whose citations count. */
  work?: string;
  /** Most sources in the answer. */
  limit: number;
}
export type SourcesPlotResult = SourcesPlot;

/** `corpus/collocatesPlot`: the words around a query. */
export interface CollocatesPlotParams extends PlotScope {
  query: string;
  /** Words on each side. */
  window: number;
  measure: CollocateMeasure;
  /** Words that are fewer times around the query are left out. */
  minCount: number;
  /** Most collocates in the answer. */
  limit: number;
}
export type CollocatesPlotResult = CollocatesPlot;

/** `corpus/plotPlace`: the lines and characters of a place of a plot. */
export interface PlotPlaceParams {
  root: string;
  uri: string;
  /** The stamp that the plot has for the transcript. */
  stamp: string;
  /** The place in the file, in UTF-16 units. */
  start: number;
  end: number;
}
/** Null if the transcript has changed since it was plotted. */
export type PlotPlaceResult = { range: ProtocolRange } | null;
