import { Cancelled, createPacer } from '../../../base/slices';
import type { Corpus } from '../../../index/corpus';
import { relativeFrequency, type PartCount } from '../../../study/measures/frequency';
import { studyScope } from '../studyScope';
import { countWords } from '../wordCounts';
import type { SubjectsQuestion } from './dispersionPlot';
import { findPlaces, type SubjectPlaces } from './plotSubject';
import { plotTranscripts, type PlotTranscript } from './plotTranscripts';
import { placeInTime, type TimePlace, type TimeScale } from './timeAxis';

/** How often subjects occur in each period. */
export interface TimePlot {
  /** Running words of what is studied. */
  readonly words: number;
  /** Periods that have transcripts, in order, then transcripts with a rough date, then undated ones. */
  readonly periods: readonly TimePeriod[];
  /** All transcripts with words. */
  readonly transcripts: readonly PlotTranscript[];
  /** The period of each transcript: an index in `periods`. */
  readonly periodOf: readonly number[];
  readonly series: readonly TimeSeries[];
  readonly notes: readonly string[];
}

/** Transcripts of one period. */
interface TimePeriod {
  /** First year of the period. */
  readonly place: TimePlace;
  readonly transcripts: number;
  readonly words: number;
}

interface TimeSeries {
  readonly label: string;
  /** A query that lists the passages. */
  readonly query: string;
  readonly total: number;
  /** One for each period. */
  readonly points: readonly TimePoint[];
  /** Transcripts with the subject, and its first place in each. */
  readonly firsts: readonly FirstPlace[];
}

interface FirstPlace {
  /** Index in `transcripts`. */
  readonly transcript: number;
  readonly count: number;
  /** The first place in the file, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface TimePoint {
  readonly count: number;
  /** Transcripts of the period with the subject. */
  readonly transcripts: number;
  /** Share of the words, 0 to 1. */
  readonly rate: number;
  /** An interval of 95 % over transcripts; missing for a single transcript, which says nothing about others. */
  readonly low?: number;
  readonly high?: number;
}

/** How often each subject occurs in each period. Rejects with `UnknownSet` or `Cancelled`. */
export async function timePlot(
  corpus: Corpus,
  { subjects, set, ...scale }: SubjectsQuestion & TimeScale,
  cancelled: () => boolean,
): Promise<TimePlot> {
  const { scope, notes } = await studyScope(corpus, set, cancelled);
  const all = await countWords(corpus, scope, cancelled);
  const transcripts = await plotTranscripts(corpus, all, cancelled);
  const places = await placesInTime(corpus, transcripts, scale, cancelled);
  const periods = periodsOf(places, transcripts);
  const indexes = new Map(periods.map(({ place }, index) => [place, index]));
  const periodOf = places.map(place => indexes.get(place)!);
  const remarks = new Set(notes);
  const series: TimeSeries[] = [];
  for (const subject of subjects) {
    const found = await findPlaces(corpus, subject, { set, scope, cancelled });
    for (const note of found.notes) remarks.add(note);
    const firsts = firstPlaces(found, transcripts);
    const points = pointsOf(periods.length, periodOf, transcripts, firsts);
    const total = points.reduce((sum, { count }) => sum + count, 0);
    series.push({ label: found.label, query: found.query, total, points, firsts });
  }
  return { words: all.words, periods, transcripts, periodOf, series, notes: [...remarks] };
}

/** The place in time of each transcript. */
async function placesInTime(
  corpus: Corpus,
  transcripts: readonly PlotTranscript[],
  scale: TimeScale,
  cancelled: () => boolean,
): Promise<TimePlace[]> {
  const pace = createPacer();
  const places: TimePlace[] = [];
  for (const { uri } of transcripts) {
    places.push(placeInTime(corpus.entry(uri)?.date, scale));
    await pace();
    if (cancelled()) throw new Cancelled();
  }
  return places;
}

function periodsOf(places: readonly TimePlace[], transcripts: readonly PlotTranscript[]): TimePeriod[] {
  const periods = new Map<TimePlace, { transcripts: number; words: number }>();
  places.forEach((place, index) => {
    let period = periods.get(place);
    if (period === undefined) periods.set(place, (period = { transcripts: 0, words: 0 }));
    period.transcripts++;
    period.words += transcripts[index].words;
  });
  return [...periods]
    .map(([place, counts]) => ({ place, ...counts }))
    .sort((a, b) => orderOf(a.place) - orderOf(b.place));
}

function orderOf(place: TimePlace): number {
  if (place === 'rough') return Number.MAX_SAFE_INTEGER - 1;
  return place === 'undated' ? Number.MAX_SAFE_INTEGER : place;
}

function firstPlaces({ entries }: SubjectPlaces, transcripts: readonly PlotTranscript[]): FirstPlace[] {
  const byUri = new Map(entries.map(({ entry, spans }) => [entry.uri, spans]));
  return transcripts.flatMap(({ uri }, transcript) => {
    const spans = byUri.get(uri);
    return spans === undefined ? [] : [{ transcript, count: spans.length, start: spans[0].start, end: spans[0].end }];
  });
}

function pointsOf(
  periods: number,
  periodOf: readonly number[],
  transcripts: readonly PlotTranscript[],
  firsts: readonly FirstPlace[],
): TimePoint[] {
  const counts = new Map(firsts.map(({ transcript, count }) => [transcript, count]));
  const parts = Array.from({ length: periods }, (): PartCount[] => []);
  transcripts.forEach(({ words }, index) => parts[periodOf[index]].push({ count: counts.get(index) ?? 0, words }));
  return parts.map(pointOf);
}

function pointOf(parts: readonly PartCount[]): TimePoint {
  const { rate, low, high, unit } = relativeFrequency(parts)!;
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    transcripts: parts.filter(({ count }) => count > 0).length,
    rate,
    ...(unit === 'transcripts' && { low, high }),
  };
}
