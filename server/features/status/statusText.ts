import { plainLine } from '../../base/safeText';
import type { Counts, StatusReport } from './statusReport';

/** The causes for which a file or folder is left out, in words. */
const causes: Readonly<Record<string, string>> = {
  'too-large': 'larger than the setting corpusStudy.maxFileSizeMB',
  binary: 'no text but binary data',
  unreadable: 'cannot be read',
  link: 'a link to a place outside the folder',
  'too-many-folders': 'more folders than are searched',
  failed: 'the analysis failed',
  other: 'other causes',
};
/** Width of the first column, and longest name of a file that is shown, in UTF-16 units. */
const width = 28;
const longestName = 120;

type Row = readonly [name: string, value: string];

/** The report as lines of plain text, which is safe to show and to paste whatever the files are called. */
export function statusText(report: StatusReport): string[] {
  const sections = [
    ['Corpus Study: status', ...introduction],
    section('Versions', versionRows(report)),
    section('Corpus', corpusRows(report)),
    section(
      'Files and folders left out',
      countRows(report.skipped, name => String(causes[name] ?? name)),
    ),
    section('Transcripts that are not in UTF-8', countRows(report.encodings)),
    section(
      `Problems in ${number(report.problems.transcripts)} transcripts and corpus.json`,
      countRows(report.problems.codes),
    ),
    section('On disk', diskRows(report)),
    section('Memory', memoryRows(report)),
    section('Times', timeRows(report)),
    slowestFiles(report),
    requests(report),
    section('Notices', noticeRows(report)),
  ];
  return sections.filter(lines => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

const introduction = [
  'Names of files are relative to the folder of the corpus.',
  'There is no text of transcripts here, and no other path.',
];

function versionRows({ versions }: StatusReport): Row[] {
  const { corpusStudy, client, node, icu, platform, facts, index } = versions;
  return rows([
    ['Corpus Study', corpusStudy],
    ['editor', client],
    ['Node.js', node],
    ['Unicode (ICU)', icu],
    ['system', platform],
    ['format of cached facts', facts],
    ['format of the index', index],
  ]);
}

function corpusRows({ corpora, files, transcripts, words, passages, citations, themes }: StatusReport): Row[] {
  return rows([
    ['corpora', corpora === 1 ? undefined : number(corpora)],
    [
      'files',
      `${number(files.searchable)} of ${number(files.found)} can be searched, ${megabytes(files.bytes)} in all`,
    ],
    ['transcripts', number(transcripts)],
    ['words', number(words)],
    ['passages', number(passages)],
    ['citations', number(citations)],
    ['read for themes', themes && `${number(themes.read)} of ${number(themes.found)} transcripts`],
  ]);
}

function diskRows({ disk }: StatusReport): Row[] {
  if (disk === undefined) return [];
  return [
    ['index of this corpus', megabytes(disk.index)],
    ['indexes of all corpora', megabytes(disk.indexes)],
    ['cached facts of all corpora', megabytes(disk.facts)],
    ['compiled code', megabytes(disk.code)],
  ];
}

function memoryRows({ memory }: StatusReport): Row[] {
  if (memory === undefined) return [];
  return [
    ['resident', megabytes(memory.resident)],
    ['heap', `${megabytes(memory.heap)} of ${megabytes(memory.heapSize)}`],
  ];
}

function timeRows({ times: { searchable, running, processor } }: StatusReport): Row[] {
  return rows([
    ['all files searchable after', searchable === undefined ? 'not yet' : seconds(searchable)],
    ['running for', running === undefined ? undefined : seconds(running)],
    ['processor time', processor === undefined ? undefined : seconds(processor)],
  ]);
}

function slowestFiles({ slowestFiles: files }: StatusReport): string[] {
  if (files.length === 0) return [];
  return [
    'Transcripts that took longest to read, when they were last read',
    ...files.map(({ file, ms, words, corpus }) => {
      const name = shortened(plainLine(file));
      const place = corpus === undefined ? name : `corpus ${corpus}: ${name}`;
      return `  ${milliseconds(ms).padStart(12)}  ${`${number(words)} words`.padStart(16)}  ${place}`;
    }),
  ];
}

function requests({ requests: kinds }: StatusReport): string[] {
  if (kinds.length === 0) return [];
  const line = (method: string, ...columns: string[]): string =>
    `  ${method.padEnd(36)}${columns.map(column => column.padStart(12)).join('')}`;
  return [
    'Requests, in milliseconds until the answer, with what they waited for',
    line('', 'count', 'median', '95 %', 'longest'),
    ...kinds.map(({ method, count, median, p95, max }) =>
      line(plainLine(method), number(count), tenths(median), tenths(p95), tenths(max)),
    ),
  ];
}

function noticeRows({ notices, log }: StatusReport): Row[] {
  const logged: Row[] =
    log === undefined || log.error + log.warning === 0
      ? []
      : [[`The log has ${number(log.error)} errors and ${number(log.warning)} warnings since the start.`, '']];
  return [...notices.map((notice): Row => [notice, '']), ...logged];
}

function countRows(counts: Counts, nameOf = (name: string): string => name): Row[] {
  return Object.entries(counts).map(([name, count]) => [nameOf(name), number(count)]);
}

function rows(all: readonly (readonly [name: string, value: string | undefined])[]): Row[] {
  return all.filter((row): row is Row => row[1] !== undefined);
}

function section(heading: string, all: readonly Row[]): string[] {
  if (all.length === 0) return [];
  return [heading, ...all.map(([name, value]) => `  ${plainLine(name).padEnd(width)}  ${plainLine(value)}`.trimEnd())];
}

function shortened(name: string): string {
  // Without the half of a character at the start.
  return name.length <= longestName ? name : `…${name.slice(1 - longestName).replace(/^[\udc00-\udfff]/, '')}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function tenths(value: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function milliseconds(value: number): string {
  return `${number(Math.round(value))} ms`;
}

function seconds(ms: number): string {
  return `${tenths(ms / 1000)} s`;
}

function megabytes(bytes: number): string {
  return `${tenths(bytes / 1_000_000)} MB`;
}
