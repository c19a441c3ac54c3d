import type {
  CollocatesPlotResult,
  DispersionPlotResult,
  SourcesPlotResult,
  TimePlotResult,
} from '../../../server/protocol';
import { placesOfTranscripts, placeOf } from './openings';
import { formatNumber } from './numbers';
import type { PlotAnswer, PlotQuestion } from '../plotMessages';
import type { Opening } from './targets';

/** A table with the numbers of a plot. */
export interface TableData {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

interface Column {
  readonly name: string;
  readonly numeric: boolean;
  readonly isDate?: boolean;
}

export interface TableRow {
  readonly cells: readonly (string | number | undefined)[];
  /** What the first cell leads to. */
  readonly open?: Opening | undefined;
}

/** The table of a plot, with all of its numbers. */
export function tableOf(answer: PlotAnswer, question: PlotQuestion, root: string): TableData {
  switch (answer.kind) {
    case 'dispersion':
      return dispersionTable(answer.plot, question, root);
    case 'time':
      return timeTable(answer.plot, question, root);
    case 'sources':
      return sourcesTable(answer.plot, root);
    case 'collocates':
      return collocatesTable(answer.plot, question);
    case 'matrix':
      return matrixTable(answer.plot, root);
    case 'together':
      return togetherTable(answer.plot, root);
  }
}

const text = (name: string): Column => ({ name, numeric: false });
const number = (name: string): Column => ({ name, numeric: true });

function dispersionTable(
  { transcripts, series }: DispersionPlotResult,
  { per }: PlotQuestion,
  root: string,
): TableData {
  const perName = `per ${formatNumber(per)} words`;
  const several = series.length > 1;
  const byTranscript = series.map(({ hits }) => new Map(hits.map(each => [each.transcript, each])));
  return {
    columns: [
      text('Transcript'),
      { ...text('Date'), isDate: true },
      number('Words'),
      ...series.flatMap(({ label }) => [
        number(several ? label : 'Places'),
        number(several ? `${label}, ${perName}` : capital(perName)),
      ]),
    ],
    rows: transcripts.map((transcript, index) => {
      const hits = byTranscript.map(each => each.get(index));
      const first = hits.find(each => each !== undefined);
      const counts = hits.map(each => each?.places.length ?? 0);
      return {
        cells: [
          transcript.title,
          transcript.date,
          transcript.words,
          ...counts.flatMap(count => [count, (per * count) / transcript.words]),
        ],
        open:
          first &&
          placeOf(root, transcript, {
            count: counts.find(count => count > 0)!,
            start: first.spans[0],
            end: first.spans[1],
          }),
      };
    }),
  };
}

function timeTable(
  { periods, series, transcripts, periodOf }: TimePlotResult,
  { per, years }: PlotQuestion,
  root: string,
): TableData {
  const several = series.length > 1;
  const named = (label: string, name: string): string => (several ? `${label}: ${name}` : capital(name));
  return {
    columns: [
      text('Period'),
      number('Transcripts'),
      number('Words'),
      ...series.flatMap(({ label }) => [
        number(named(label, 'places')),
        number(named(label, 'transcripts with it')),
        number(named(label, `per ${formatNumber(per)} words`)),
        number(named(label, 'interval from')),
        number(named(label, 'to')),
      ]),
    ],
    rows: periods.map((period, index) => {
      const firsts = series.flatMap(each => each.firsts.filter(({ transcript }) => periodOf[transcript] === index));
      return {
        cells: [
          periodName(period.place, years),
          period.transcripts,
          period.words,
          ...series.flatMap(({ points }) => {
            const { count, transcripts: withIt, rate, low, high } = points[index];
            return [
              count,
              withIt,
              per * rate,
              low === undefined ? undefined : per * low,
              high === undefined ? undefined : per * high,
            ];
          }),
        ],
        open: placesOfTranscripts(root, transcripts, series.length === 1 ? firsts : []),
      };
    }),
  };
}

/** "1990–1994", "1996", "Date not exact", "No date". */
export function periodName(place: number | 'rough' | 'undated', years: number): string {
  if (place === 'rough') return 'Date not exact';
  if (place === 'undated') return 'No date';
  return years === 1 ? yearName(place) : `${yearName(place)}–${yearName(place + years - 1)}`;
}

/** A year; those before the year 1 are counted as historians do. */
export function yearName(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function sourcesTable({ sources, transcripts, cells }: SourcesPlotResult, root: string): TableData {
  return {
    columns: [text('Source'), number('Citations'), number('Transcripts')],
    rows: sources.map(({ label, count, transcripts: citing }, index) => ({
      cells: [label, count, citing],
      open: placesOfTranscripts(
        root,
        transcripts,
        cells.filter(({ source }) => source === index),
      ),
    })),
  };
}

function collocatesTable({ collocates }: CollocatesPlotResult, { measure, query, window }: PlotQuestion): TableData {
  const reverse = measure === 'deltaP';
  return {
    columns: [
      text('Word'),
      number(measureNames[measure]),
      ...(reverse ? [number('ΔP of the other direction')] : []),
      number('Count'),
      number('Expected'),
      number('Transcripts'),
    ],
    rows: collocates.map(({ text: word, score, score2, count, expected, transcripts }) => ({
      cells: [word, score, ...(reverse ? [score2] : []), count, expected, transcripts],
      open: searchNear(query, word, window),
    })),
  };
}

export const measureNames = { logDice: 'logDice', MI: 'MI', t: 't-score', LL: 'Log-likelihood', deltaP: 'ΔP' } as const;

/** The passages in which a word stands near a query; NEAR takes only words. */
export function searchNear(query: string, word: string, window: number): Opening {
  const isWord = /^[\p{L}\p{M}\p{N}]+$/u.test(query);
  return { type: 'search', query: isWord ? `${query} NEAR/${window} =${word}` : `${query} ${word}` };
}

function matrixTable({ transcripts, sources, cells }: SourcesPlotResult, root: string): TableData {
  const byTranscript = new Map<number, (typeof cells)[number][]>();
  for (const cell of cells) {
    const own = byTranscript.get(cell.transcript);
    if (own === undefined) byTranscript.set(cell.transcript, [cell]);
    else own.push(cell);
  }
  return {
    columns: [text('Transcript'), { ...text('Date'), isDate: true }, ...sources.map(({ label }) => number(label))],
    rows: [...byTranscript].map(([index, own]) => {
      const counts = new Map(own.map(({ source, count }) => [source, count]));
      const [first] = own;
      return {
        cells: [transcripts[index].title, transcripts[index].date, ...sources.map((_, i) => counts.get(i) ?? 0)],
        open: placeOf(root, transcripts[index], first),
      };
    }),
  };
}

function togetherTable({ sources, together, transcripts, cells }: SourcesPlotResult, root: string): TableData {
  return {
    columns: [
      text('Source'),
      text('Cited together with'),
      number('Transcripts that cite both'),
      number('That cite the first'),
      number('That cite the second'),
    ],
    rows: together.map(({ first, second, transcripts: both }) => ({
      cells: [
        sources[first].label,
        sources[second].label,
        both,
        sources[first].transcripts,
        sources[second].transcripts,
      ],
      open: placesOfTranscripts(root, transcripts, cellsOfBoth(cells, first, second)),
    })),
  };
}

/** The cells of the first source in transcripts that cite the second one, too. */
export function cellsOfBoth(
  cells: SourcesPlotResult['cells'],
  first: number,
  second: number,
): SourcesPlotResult['cells'] {
  const citing = new Set(cells.filter(({ source }) => source === second).map(({ transcript }) => transcript));
  return cells.filter(({ source, transcript }) => source === first && citing.has(transcript));
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
