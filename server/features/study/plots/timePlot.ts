import { Cancelled, createPacer } from '../../../base/slices';
import type { Corpus } from '../../../index/corpus';
import { relativeFrequency, type PartCount } from '../../../study/measures/frequency';
import { studyScope } from '../studyScope';
import { countWords } from '../wordCounts';
import type { SubjectsQuestion } from './dispersionPlot';
import { findPlaces } from './plotSubject';
import { placeInTime, type TimePlace, type TimeScale } from './timeAxis';

/** How often subjects occur in each period. */
export interface TimePlot {
  /** Running words of what is studied. */
  readonly words: number;
  /** Periods that have transcripts, in order, then transcripts with a rough date, then undated ones. */
  readonly periods: readonly TimePeriod[];
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
  const { words, wordsOf } = await countWords(corpus, scope, cancelled);
  const places = await placesInTime(corpus, wordsOf, scale, cancelled);
  const periods = periodsOf(places, wordsOf);
  const remarks = new Set(notes);
  const series: TimeSeries[] = [];
  for (const subject of subjects) {
    const found = await findPlaces(corpus, subject, { set, scope, cancelled });
    for (const note of found.notes) remarks.add(note);
    const counts = new Map(found.entries.map(({ entry, nodes }) => [entry.uri, nodes.length]));
    const parts = new Map<TimePlace, PartCount[]>(periods.map(({ place }) => [place, []]));
    for (const [uri, place] of places)
      parts.get(place)!.push({ count: counts.get(uri) ?? 0, words: wordsOf.get(uri)! });
    const points = periods.map(({ place }) => pointOf(parts.get(place)!));
    const total = points.reduce((sum, { count }) => sum + count, 0);
    series.push({ label: found.label, query: found.query, total, points });
  }
  return { words, periods, series, notes: [...remarks] };
}

/** The place of each transcript with words, by URI. */
async function placesInTime(
  corpus: Corpus,
  wordsOf: ReadonlyMap<string, number>,
  scale: TimeScale,
  cancelled: () => boolean,
): Promise<ReadonlyMap<string, TimePlace>> {
  const pace = createPacer();
  const places = new Map<string, TimePlace>();
  for (const { uri, date } of corpus.entries()) {
    if (!wordsOf.has(uri)) continue;
    places.set(uri, placeInTime(date, scale));
    await pace();
    if (cancelled()) throw new Cancelled();
  }
  return places;
}

function periodsOf(places: ReadonlyMap<string, TimePlace>, wordsOf: ReadonlyMap<string, number>): TimePeriod[] {
  const periods = new Map<TimePlace, { transcripts: number; words: number }>();
  for (const [uri, place] of places) {
    let period = periods.get(place);
    if (period === undefined) periods.set(place, (period = { transcripts: 0, words: 0 }));
    period.transcripts++;
    period.words += wordsOf.get(uri)!;
  }
  return [...periods]
    .map(([place, counts]) => ({ place, ...counts }))
    .sort((a, b) => orderOf(a.place) - orderOf(b.place));
}

function orderOf(place: TimePlace): number {
  if (place === 'rough') return Number.MAX_SAFE_INTEGER - 1;
  return place === 'undated' ? Number.MAX_SAFE_INTEGER : place;
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
