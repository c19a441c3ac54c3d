import { clustersCsv, clustersOf } from '../features/study/clusters';
import { collocateMeasures, collocatesCsv, collocatesOf, type CollocateMeasure } from '../features/study/collocates';
import { nodeDispersion, nodeDispersionCsv } from '../features/study/dispersion';
import { everydayReference, keyWords, keyWordsCsv, referenceOf, referenceWithout } from '../features/study/keyWords';
import { findNodes, type FoundNodes } from '../features/study/nodeTokens';
import { studyScope, UnknownSet, type StudyScope } from '../features/study/studyScope';
import { countWords, type WordCounts } from '../features/study/wordCounts';
import { wordList, wordListCsv } from '../features/study/wordList';
import { countNoun } from '../features/shared/counts';
import type { Corpus } from '../index/corpus';
import type { Input } from './input';
import type { Report } from './report';
import { checkFormat, choiceOption, countOption, Failure, requiredOption, usages, type Values } from './usage';

/** The reference of key words that is no set: the frequencies of everyday English. */
const everyday = 'everyday';
/** Rows for people, where no limit is given. */
const defaultLimit = 50;
const never = (): boolean => false;

/** Words and how often they occur. */
export async function reportWords({ corpus }: Input, values: Values): Promise<Report> {
  const { counts, notes } = await countsOf(corpus, setOption(values));
  const list = wordList(counts);
  const rows = list.forms.map(({ text, count, transcripts }) => [count, transcripts, text]);
  const lines = [
    `${countNoun(list.words, 'word')}, ${countNoun(list.forms.length, 'form')}, in ${countNoun(list.transcripts, 'transcript')}`,
    ...table(['count', 'transcripts', 'word'], rows, values),
  ];
  return { json: list, lines, remarks: notes, ...csvOf(values, () => wordListCsv(list)) };
}

export async function reportCollocates({ corpus }: Input, values: Values): Promise<Report> {
  const { window, measure, minCount } = collocateOptions(values);
  const set = setOption(values);
  const { counts, notes } = await countsOf(corpus, set);
  const nodes = await nodesOf(corpus, values, set);
  const report = collocatesOf(nodes.entries, counts, { window, measure, minCount });
  const rows = report.collocates.map(({ text, count, expected, score, score2, transcripts }) => [
    score,
    ...(measure === 'deltaP' ? [score2 ?? NaN] : []),
    count,
    expected,
    transcripts,
    text,
  ]);
  const columns = [measure, ...(measure === 'deltaP' ? ['reverse'] : []), 'count', 'expected', 'transcripts', 'word'];
  const leftOut =
    minCount > 1 ? [`Words that are fewer than ${minCount} times in a window are left out: see --min-count.`] : [];
  return {
    json: report,
    lines: [
      `${countNoun(report.total, 'occurrence')}, ${countNoun(report.words, 'word')}, ${window} words on each side`,
      ...table(columns, rows, values),
    ],
    remarks: unique([...notes, ...nodes.notes, ...leftOut]),
    ...csvOf(values, () => collocatesCsv(report)),
  };
}

export async function reportClusters({ corpus }: Input, values: Values): Promise<Report> {
  const size = clusterSize(values);
  const nodes = await nodesOf(corpus, values, setOption(values));
  const report = clustersOf(nodes.entries, size);
  const rows = report.clusters.map(({ text, count, transcripts }) => [count, transcripts, text]);
  return {
    json: report,
    lines: [
      `${countNoun(nodes.total, 'occurrence')}, ${countNoun(report.clusters.length, 'cluster')} of ${size} words`,
      ...table(['count', 'transcripts', 'words'], rows, values),
    ],
    remarks: nodes.notes,
    ...csvOf(values, () => clustersCsv(report)),
  };
}

export async function reportDispersion({ corpus }: Input, values: Values): Promise<Report> {
  const set = setOption(values);
  const { counts, scope, notes } = await countsOf(corpus, set);
  const nodes = await nodesOf(corpus, values, set);
  const report = nodeDispersion(corpus, nodes.entries, counts, scope);
  const rows = report.transcripts.map(({ file, words, hits }) => [
    hits.length,
    (1000 * hits.length) / words,
    words,
    file,
  ]);
  const measures = [
    `range ${report.range} of ${report.transcripts.length}`,
    `DP ${report.dp === null ? '–' : report.dp.toFixed(3)}`,
    `DPnorm ${report.dpNorm === null ? '–' : report.dpNorm.toFixed(3)}`,
  ];
  return {
    json: report,
    lines: [
      `${countNoun(report.total, 'occurrence')}; ${measures.join(', ')}`,
      ...table(['count', 'per 1,000', 'words', 'file'], rows, values),
    ],
    remarks: unique([...notes, ...nodes.notes]),
    ...csvOf(values, () => nodeDispersionCsv(report)),
  };
}

export async function reportKeyness({ corpus }: Input, values: Values): Promise<Report> {
  const { set, against } = keynessOptions(values);
  const target = await countsOf(corpus, set);
  const isEveryday = against === everyday && !corpus.config.sets.some(({ name }) => name === everyday);
  const other = isEveryday ? undefined : await countsOf(corpus, against);
  const reference = isEveryday
    ? everydayReference()
    : against === undefined
      ? referenceWithout(other!.counts, target.counts)
      : referenceOf(other!.counts);
  const report = keyWords(target.counts, reference);
  const rows = report.keywords.map(each => [
    each.logLikelihood,
    each.logRatio,
    each.target,
    each.referenceIsAtMost === true ? `≤ ${each.reference}` : each.reference,
    each.transcripts,
    each.text,
  ]);
  return {
    json: report,
    lines: [
      `${countNoun(report.target.words, 'word')} in ${countNoun(report.target.transcripts, 'transcript')}, against ` +
        countNoun(report.reference.words, 'word'),
      ...table(['log-likelihood', 'log ratio', 'set', 'reference', 'transcripts', 'word'], rows, values),
    ],
    remarks: unique([...target.notes, ...(other?.notes ?? [])]),
    ...csvOf(values, () => keyWordsCsv(report)),
  };
}

/** Throws a `Failure` for a wrong option. */
export function wordsOptions(values: Values): void {
  formatOptions(values);
}

export function queryOptions(name: 'collocates' | 'clusters' | 'dispersion'): (values: Values) => void {
  return values => {
    requiredOption(values, 'query', usages[name]);
    formatOptions(values);
    collocateOptions(values);
    clusterSize(values);
  };
}

export function keynessOptions(values: Values): { set: string; against: string | undefined } {
  formatOptions(values);
  const { against } = values;
  return {
    set: requiredOption(values, 'set', usages.keyness),
    against: typeof against === 'string' ? against : undefined,
  };
}

/** The name that `--set` gives. */
export function setOption({ set }: Values): string | undefined {
  return typeof set === 'string' ? set : undefined;
}

/** Throws a `Failure` that names the sets, where corpus.json has no such set. */
export async function scopeOf(corpus: Corpus, set: string | undefined): Promise<StudyScope> {
  try {
    return await studyScope(corpus, set, never);
  } catch (error) {
    throw error instanceof UnknownSet ? new Failure(error.message) : error;
  }
}

function formatOptions(values: Values): void {
  checkFormat(values);
  countOption(values, 'limit', defaultLimit);
}

function collocateOptions(values: Values): { window: number; measure: CollocateMeasure; minCount: number } {
  const typed = typeof values.measure === 'string' ? values.measure.toLowerCase() : undefined;
  const measure = collocateMeasures.find(each => each.toLowerCase() === typed);
  return {
    window: countOption(values, 'window', 5),
    measure: measure ?? choiceOption(values, 'measure', collocateMeasures) ?? 'logDice',
    minCount: countOption(values, 'min-count', 2),
  };
}

function clusterSize(values: Values): number {
  return countOption(values, 'size', 3);
}

function nodesOf(corpus: Corpus, values: Values, set: string | undefined): Promise<FoundNodes> {
  return findNodes(corpus, String(values.query), { ...(set !== undefined && { set }), cancelled: never });
}

async function countsOf(
  corpus: Corpus,
  set: string | undefined,
): Promise<StudyScope & { readonly counts: WordCounts }> {
  const found = await scopeOf(corpus, set);
  return { ...found, counts: await countWords(corpus, found.scope, never) };
}

function csvOf({ csv }: Values, table: () => string): Pick<Report, 'csv'> {
  return csv === true ? { csv: table() } : {};
}

/** Rows for people, numbers to the right; a last line says how many rows are not shown. */
function table(
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  values: Values,
): readonly string[] {
  const limit = countOption(values, 'limit', defaultLimit);
  const shown = [columns, ...rows.slice(0, limit).map(row => row.map(cellOf))];
  const widths = columns.map((_, i) => Math.max(...shown.map(row => row[i].length)));
  const lines = shown.map(row =>
    row.map((cell, i) => (i === columns.length - 1 ? cell : cell.padStart(widths[i]))).join('  '),
  );
  const rest = rows.length - limit;
  return rest > 0 ? [...lines, `… and ${rest} more: --limit ${rows.length} shows all.`] : lines;
}

function cellOf(value: string | number): string {
  if (typeof value === 'string') return value;
  if (Number.isNaN(value)) return '–';
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}

function unique(sentences: readonly string[]): readonly string[] {
  return [...new Set(sentences)];
}
