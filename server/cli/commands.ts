import { createCitationReader } from '../citations/recognise';
import { describeKey } from '../citations/key';
import { builtInWorks } from '../citations/works';
import { annotations } from '../features/document/annotations';
import type { ConcordanceSort } from '../features/search/concordance';
import type { AnnotationKind } from '../features/document/annotations';
import type { CheckEntry } from '../features/document/problems';
import { concordance, concordanceCsv } from '../features/search/concordance';
import { formulasReport } from '../features/themes/formulas';
import { checkCorpus } from '../features/document/problems';
import { shorten } from '../features/shared/readableText';
import { searchSorts, type SearchSort } from '../features/search/searchByDate';
import { searchReport } from '../features/search/searchResults';
import { themesReport } from '../features/themes/themesReport';
import { timesInTranscripts } from '../features/shared/counts';
import { knownWorks } from '../features/sources/knownWorks';
import type { Corpus } from '../index/corpus';
import { parseQuery } from '../search/query/parseQuery';
import { lineStarts, positionAt } from '../text/lines';
import type { Host } from '../workspace/host';
import { readInput, type Input } from './input';
import { choiceOption, countOption, Failure, requiredOption, usages, type Values } from './usage';

/** What a command found. `text` is for people, `json` for programs. */
export interface Report {
  readonly json: unknown;
  readonly text: string;
  /** Whether the command ends with 1. */
  readonly errors?: boolean;
  /** Sentences for standard error. */
  readonly remarks?: readonly string[];
}

export interface Call {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly host: Host;
  /** Standard input, for commands that read it. */
  readonly readInput: () => Promise<string>;
}

export const commands: Readonly<Record<string, (call: Call) => Promise<Report>>> = {
  annotations: onFiles(reportAnnotations, kindOption),
  themes: onFiles(reportThemes, themesLimit, () => true),
  formulas: onFiles(reportFormulas),
  search: onFiles(reportSearch, searchOptions, asksForThemes, true),
  concordance: onFiles(reportConcordance, concordanceOptions, asksForThemes, true),
  check: onFiles(reportProblems),
  resolve: reportSources,
};

const kinds: readonly AnnotationKind[] = [
  'citation',
  'note-mark',
  'note',
  'editorial',
  'stage',
  'honorific',
  'date',
  'furniture',
];
const sorts: readonly (ConcordanceSort | 'file')[] = ['file', 'left', 'node', 'right', 'date', 'text'];

/** Options are looked at before any file is read: a slip should not cost a minute. */
function onFiles(
  report: (input: Input, values: Values) => Promise<Report>,
  checkOptions: (values: Values) => void = () => undefined,
  themes: (values: Values) => boolean = () => false,
  search = false,
): (call: Call) => Promise<Report> {
  return async ({ values, positionals, host }) => {
    checkOptions(values);
    const maxBytes = countOption(values, 'max-file-size', 20) * 1_000_000;
    const input = await readInput(positionals, maxBytes, host, { themes: themes(values), search });
    const found = await report(input, values);
    return { ...found, remarks: [...input.skipped.map(({ reason }) => reason), ...(found.remarks ?? [])] };
  };
}

async function reportAnnotations({ corpus }: Input, values: Values): Promise<Report> {
  const wanted = kindOption(values);
  const found: object[] = [];
  const lines: string[] = [];
  for (const entry of byName(corpus)) {
    const all = annotations(entry, await corpus.text(entry.uri)).filter(
      ({ kind }) => wanted === undefined || kind === wanted,
    );
    for (const annotation of all) {
      found.push({ file: entry.name, ...annotation });
      const { start, kind, target, text, problems = [] } = annotation;
      const what = [kind.padEnd(9), target ?? '', quote(text)].filter(part => part !== '').join('  ');
      lines.push(
        `${placeOf(corpus, entry.uri, start)}  ${what}${problems.map(problem => `\n    ! ${problem.message}`).join('')}`,
      );
    }
  }
  return { json: found, text: listOf(lines, 'Nothing was found.') };
}

async function reportThemes({ corpus }: Input, values: Values): Promise<Report> {
  const report = await themesReport(corpus, themesLimit(values));
  const lines = report.themes.map(({ label, count, transcripts, forms }) => {
    const others = forms
      .slice(0, 6)
      .map(form => `${form.text} (${form.count})`)
      .join(', ');
    return `${String(count).padStart(5)} in ${String(transcripts).padEnd(3)} ${label}${forms.length > 1 ? `: ${others}` : ''}`;
  });
  return {
    json: report,
    text: listOf(lines, 'No phrase recurs.'),
    remarks: [await corpus.themesUnavailableReason()].filter(reason => reason !== undefined),
  };
}

async function reportFormulas({ corpus }: Input): Promise<Report> {
  const found = await formulasReport(corpus);
  const works = knownWorks(corpus);
  const uris = new Map(corpus.entries().map(entry => [entry.name, entry.uri]));
  const lines = found.map(({ text, words, quotation, source, edge, occurrences }) => {
    const what =
      edge ??
      (source !== undefined
        ? `quoted from ${describeKey(source, works)}`
        : quotation
          ? 'quoted from a cited source'
          : undefined);
    const transcripts = new Set(occurrences.map(({ file }) => file)).size;
    const places = occurrences.map(
      ({ file, start, changes = [] }) =>
        `    ${[placeOf(corpus, uris.get(file)!, start), ...changes.map(wording)].join('  ')}`,
    );
    return [
      `${timesInTranscripts(occurrences.length, transcripts)}, ${words} words${what === undefined ? '' : `, ${what}`}: “${shorten(text, 300)}”`,
      ...places,
    ].join('\n');
  });
  return { json: found, text: listOf(lines, 'No longer passage recurs.') };
}

/** `[84 for 94]`, `[without the]`, `[with old]`: what a place has for the words of the passage. */
function wording({ here, there }: { readonly here: string; readonly there: string }): string {
  return here === ''
    ? `[without ${shorten(there, 60)}]`
    : there === ''
      ? `[with ${shorten(here, 60)}]`
      : `[${shorten(here, 60)} for ${shorten(there, 60)}]`;
}

async function reportSearch({ corpus }: Input, values: Values): Promise<Report> {
  const report = await searchReport(corpus, { ...searchOptions(values), finished: true });
  const uris = new Map(corpus.entries().map(entry => [entry.name, entry.uri]));
  const lines = report.hits.map(
    ({ file, start, text }) =>
      `${placeOf(corpus, uris.get(file)!, start)}\n    ${shorten(text.replace(/\s+/g, ' '), 400)}`,
  );
  const head = `${report.exact ? '' : 'At least '}${report.total} ${report.total === 1 ? 'passage' : 'passages'}${report.hits.length < report.total ? `, the best ${report.hits.length}` : ''}`;
  return {
    json: report,
    text: [head, ...lines].join('\n') + '\n',
    remarks: report.note === undefined ? [] : [report.note],
  };
}

async function reportConcordance({ corpus }: Input, values: Values): Promise<Report> {
  const { query, sort } = concordanceOptions(values);
  const found = await concordance(corpus, query, sort);
  if (values.csv === true) return { json: found, text: concordanceCsv(found) };
  const width = Math.max(0, ...found.lines.map(({ file }) => file.length));
  const lines = found.lines.map(
    ({ file, left, node, right }) =>
      `${file.padEnd(width)}  ${left.slice(-60).padStart(60)}[${node}]${right.slice(0, 60)}`,
  );
  return { json: found, text: listOf(lines, 'Nothing was found.') };
}

async function reportProblems({ corpus, configs }: Input): Promise<Report> {
  const ofConfigs = configs.flatMap(({ config, folder, lines }) =>
    config.problems.map(({ start, end, severity, code, message }) => ({
      entry: { file: `${folder}corpus.json`, start, end, severity, code, message },
      place: positionAt(lines, start),
    })),
  );
  const uris = new Map(corpus.entries().map(entry => [entry.name, entry.uri]));
  const ofTranscripts = (await checkCorpus(corpus)).map(entry => ({
    entry,
    place: positionAt(corpus.entry(uris.get(entry.file)!)!.facts.lineStarts, entry.start),
  }));
  const all = [...ofConfigs, ...ofTranscripts];
  const lines = all.map(
    ({ entry, place }) =>
      `${entry.file}:${place.line + 1}:${place.character + 1}  ${entry.severity}  ${entry.message} [${entry.code}]`,
  );
  const entries: CheckEntry[] = all.map(({ entry }) => entry);
  return {
    json: entries,
    text: listOf(lines, 'No problem was found.'),
    errors: entries.some(({ severity }) => severity === 'error'),
  };
}

async function reportSources({ values, positionals, readInput: readStandardInput }: Call): Promise<Report> {
  const texts = positionals.length > 0 ? [...positionals] : linesOf(await readStandardInput());
  const reader = createCitationReader(builtInWorks);
  const found = texts.map(text => {
    const { targets, problems } = values.query === true ? reader.resolveQuery(text) : reader.resolve(text);
    return { text, targets, problems: problems.map(({ code, message }) => ({ code, message })) };
  });
  const lines = found.map(({ text, targets, problems }) =>
    [
      shorten(text, 200),
      ...targets.map(key => `    ${key}  ${describeKey(key, builtInWorks)}`),
      ...(targets.length === 0 ? ['    cites nothing that is known'] : []),
      ...problems.map(({ message }) => `    ! ${message}`),
    ].join('\n'),
  );
  return { json: found, text: listOf(lines, 'There was no text.') };
}

function kindOption(values: Values): AnnotationKind | undefined {
  return choiceOption(values, 'kind', kinds);
}

function themesLimit(values: Values): number {
  return countOption(values, 'limit', 100);
}

function searchOptions(values: Values): { query: string; limit: number; sort: SearchSort } {
  return {
    query: requiredOption(values, 'query', usages.search),
    limit: countOption(values, 'limit', 20),
    sort: choiceOption(values, 'sort', searchSorts) ?? 'relevance',
  };
}

/** Themes take time to find: they are sought where a query asks for one. */
function asksForThemes({ query }: Values): boolean {
  return typeof query === 'string' && parseQuery(query, true).filters.some(({ field }) => field === 'theme');
}

function concordanceOptions(values: Values): { query: string; sort: ConcordanceSort } {
  if (values.csv === true && values.json === true) throw new Failure('--csv and --json exclude each other.');
  const sort = choiceOption(values, 'sort', sorts) ?? 'file';
  return { query: requiredOption(values, 'query', usages.concordance), sort: sort === 'file' ? 'text' : sort };
}

/** Transcripts by name: what is told of files one by one comes in the order in which a folder lists them. */
function byName(corpus: Corpus): readonly ReturnType<Corpus['entries']>[number][] {
  return [...corpus.entries()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** `file:line:column`, as editors and terminals understand it. */
function placeOf(corpus: Corpus, uri: string, offset: number): string {
  const entry = corpus.entry(uri)!;
  const { line, character } = positionAt(entry.facts.lineStarts, offset);
  return `${entry.name}:${line + 1}:${character + 1}`;
}

function quote(text: string): string {
  return `“${shorten(text.replace(/\s+/g, ' ').trim(), 100)}”`;
}

function linesOf(text: string): string[] {
  const lines = lineStarts(text);
  const found = Array.from(lines, (start, line) =>
    text.slice(start, lines[line + 1] ?? text.length).replace(/\r?\n$|\r$/, ''),
  );
  if (found.at(-1) === '') found.pop();
  return found;
}

function listOf(lines: readonly string[], otherwise: string): string {
  return (lines.length === 0 ? otherwise : lines.join('\n')) + '\n';
}
