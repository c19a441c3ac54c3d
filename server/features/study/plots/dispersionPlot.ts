import type { Corpus } from '../../../index/corpus';
import { nodeDispersion, type NodeDispersion } from '../dispersion';
import { studyScope } from '../studyScope';
import { countWords } from '../wordCounts';
import { findPlaces, type PlotSubject, type SubjectPlaces } from './plotSubject';
import { plotTranscripts, type PlotTranscript } from './plotTranscripts';

/** What several plots ask: subjects, in a set of corpus.json or everywhere. */
export interface SubjectsQuestion {
  readonly subjects: readonly PlotSubject[];
  readonly set?: string | undefined;
}

/** Where subjects occur along each transcript. */
export interface DispersionPlot {
  /** Running words of what is studied. */
  readonly words: number;
  /** All transcripts with words. */
  readonly transcripts: readonly PlotTranscript[];
  readonly series: readonly DispersionSeries[];
  /** Sentences for the user. */
  readonly notes: readonly string[];
}

/** One subject; the same numbers as `corpus-study dispersion`. */
interface DispersionSeries extends Omit<NodeDispersion, 'transcripts'> {
  readonly label: string;
  /** A query that lists the passages. */
  readonly query: string;
  /** The places in each of the transcripts that have any. */
  readonly hits: readonly TranscriptHits[];
}

interface TranscriptHits {
  /** Index in `transcripts`. */
  readonly transcript: number;
  /** The number of the first word of each place among the words of the transcript, counted from 0; ascending. */
  readonly places: readonly number[];
  /** The same places in the file, in UTF-16 units: start, end, start, end … */
  readonly spans: readonly number[];
}

/** Where each subject occurs along the transcripts. Rejects with `UnknownSet` or `Cancelled`. */
export async function dispersionPlot(
  corpus: Corpus,
  { subjects, set }: SubjectsQuestion,
  cancelled: () => boolean,
): Promise<DispersionPlot> {
  const { scope, notes } = await studyScope(corpus, set, cancelled);
  const all = await countWords(corpus, scope, cancelled);
  const transcripts = await plotTranscripts(corpus, all, cancelled);
  const series: DispersionSeries[] = [];
  const remarks = new Set(notes);
  for (const subject of subjects) {
    const found = await findPlaces(corpus, subject, { set, scope, cancelled });
    for (const note of found.notes) remarks.add(note);
    series.push(seriesOf(found, nodeDispersion(corpus, found.entries, all, scope)));
  }
  return { words: all.words, transcripts, series, notes: [...remarks] };
}

function seriesOf(
  { label, query, entries }: SubjectPlaces,
  { transcripts, ...measures }: NodeDispersion,
): DispersionSeries {
  const spansByFile = new Map(entries.map(({ entry, spans }) => [entry.name, spans]));
  const hits = transcripts.flatMap(({ file, hits: places }, transcript) => {
    const spans = spansByFile.get(file) ?? [];
    return places.length === 0 ? [] : [{ transcript, places, spans: spans.flatMap(({ start, end }) => [start, end]) }];
  });
  return { label, query, ...measures, hits };
}
