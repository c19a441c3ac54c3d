import { compareStrings } from '../base/compareStrings';
import { createCitationReader } from '../citations/recognise';
import { describeKey } from '../citations/key';
import { builtInWorks } from '../citations/works';
import { annotations, type AnnotationKind } from '../features/document/annotations';
import { checkCorpus, type CheckEntry } from '../features/document/problems';
import { quotationProblems } from '../features/document/quotationProblems';
import { concordance, concordanceCsv, type ConcordanceSort } from '../features/search/concordance';
import { searchSorts, type SearchSort } from '../features/search/searchByDate';
import { searchReport } from '../features/search/searchResults';
import { readableText, shorten } from '../features/shared/readableText';
import { timesInTranscripts } from '../features/shared/counts';
import { knownWorks } from '../features/sources/knownWorks';
import { formulasReport } from '../features/themes/formulas';
import { themesReport } from '../features/themes/themesReport';
import { cueTime } from '../features/shared/cueTime';
import type { Corpus } from '../index/corpus';
import type { Entry } from '../index/facts';
import { parseQuery } from '../search/query/parseQuery';
import { positionAt } from '../text/lines';
import type { Span } from '../text/span';
import { themeOrders, type ThemeOrder } from '../themes/themeFacts';
import type { Host } from '../workspace/host';
import { checkExport, reportExport, takesThemes } from './export';
import { readInput, type Input } from './input';
import type { Report } from './report';
import { reportStatus } from './status';
import {
  keynessOptions,
  queryOptions,
  reportClusters,
  reportCollocates,
  reportDispersion,
  reportKeyness,
  reportWords,
  scopeOf,
  setOption,
  wordsOptions,
} from './study';
import { reportTranscripts } from './transcripts';
import { checkFormat, choiceOption, countOption, requiredOption, usages, type Values } from './usage';

/** A call of a command. */
export interface Call {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly host: Host;
  /** Reads standard input to its end. Rejects with a `Failure` if it is a terminal. */
  readonly readInput: () => Promise<string>;
}

/** The commands by name, except `serve`. They reject with a `Failure`. */
export const commands: Readonly<Record<string, (call: Call) => Promise<Report>>> = {
  annotations: onCorpus({ report: reportAnnotations, checkOptions: kindOption }),
  themes: onCorpus({ report: reportThemes, checkOptions: themesOptions, needsThemes: () => true }),
  formulas: onCorpus({ report: reportFormulas }),
  search: onCorpus({
    report: reportSearch,
    checkOptions: searchOptions,
    needsThemes: hasThemeFilter,
    needsSearch: true,
  }),
  concordance: onCorpus({
    report: reportConcordance,
    checkOptions: concordanceOptions,
    needsThemes: hasThemeFilter,
    needsSearch: true,
  }),
  words: onCorpus({ report: reportWords, checkOptions: wordsOptions, needsSearch: true }),
  collocates: onCorpus({ report: reportCollocates, ...studyOf('collocates') }),
  clusters: onCorpus({ report: reportClusters, ...studyOf('clusters') }),
  dispersion: onCorpus({ report: reportDispersion, ...studyOf('dispersion') }),
  keyness: onCorpus({ report: reportKeyness, checkOptions: keynessOptions, needsSearch: true }),
  transcripts: onCorpus({
    report: ({ corpus }, values) => reportTranscripts(corpus, values.csv === true),
    checkOptions: checkFormat,
  }),
  export: onCorpus({
    report: reportExport,
    checkOptions: checkExport,
    needsThemes: values => takesThemes(values) || hasThemeFilter(values),
    needsSearch: true,
  }),
  check: onCorpus({ report: reportProblems }),
  status: onCorpus({ report: reportStatus, needsSearch: true }),
  resolve: reportSources,
};

const annotationKinds: readonly AnnotationKind[] = [
  'citation',
  'note-mark',
  'note',
  'editorial',
  'stage',
  'honorific',
  'date',
  'speaker',
  'furniture',
];
/** `text` is a synonym of `file`. */
const concordanceSorts: readonly (ConcordanceSort | 'file')[] = ['file', 'left', 'node', 'right', 'date', 'text'];

interface CorpusCommand {
  readonly report: (input: Input, values: Values, host: Host) => Promise<Report>;
  /** Throws or rejects with a `Failure` for a wrong option. Called before files are read, so that an error is reported immediately. */
  readonly checkOptions?: (values: Values) => unknown;
  readonly needsThemes?: (values: Values) => boolean;
  readonly needsSearch?: boolean;
}

/** A command that reads the files of its arguments into a corpus. */
function onCorpus({
  report,
  checkOptions = () => undefined,
  needsThemes = () => false,
  needsSearch = false,
}: CorpusCommand): (call: Call) => Promise<Report> {
  return async ({ values, positionals, host }) => {
    await checkOptions(values);
    const maxBytes = countOption(values, 'max-file-size', 20) * 1_000_000;
    const input = await readInput(positionals, maxBytes, host, { themes: needsThemes(values), search: needsSearch });
    const result = await report(input, values, host);
    return { ...result, remarks: [...input.skipped.map(({ reason }) => reason), ...(result.remarks ?? [])] };
  };
}

async function reportAnnotations({ corpus }: Input, values: Values): Promise<Report> {
  const onlyKind = kindOption(values);
  const json: object[] = [];
  const lines: string[] = [];
  for (const entry of entriesByName(corpus)) {
    const text = await corpus.text(entry.uri);
    for (const annotation of annotations(entry, text, await quotationProblems(corpus, entry))) {
      const { start, kind, target, problems = [] } = annotation;
      if (onlyKind !== undefined && kind !== onlyKind) continue;
      json.push({ file: entry.name, ...annotation });
      const columns = [
        kind.padEnd(9),
        target ?? '',
        quote(kind === 'furniture' ? annotation.text : readable(entry, text, annotation)),
      ]
        .filter(part => part !== '')
        .join('  ');
      lines.push(`${placeOf(corpus, entry.uri, start)}  ${columns}`, ...problems.map(problemLine));
    }
  }
  return { json, lines: linesOrMessage(lines, 'No annotation was found.') };
}

async function reportThemes({ corpus }: Input, values: Values): Promise<Report> {
  const { limit, order } = themesOptions(values);
  const report = await themesReport(corpus, limit, order);
  const lines = report.themes.map(({ label, count, transcripts, forms }) => {
    const formCounts = forms
      .slice(0, 6)
      .map(form => `${form.text} (${form.count})`)
      .join(', ');
    const counts = `${String(count).padStart(5)} in ${String(transcripts).padEnd(3)}`;
    return `${counts} ${label}${forms.length > 1 ? `: ${formCounts}` : ''}`;
  });
  return {
    json: report,
    lines: linesOrMessage(lines, 'No phrase is repeated.'),
    remarks: [await corpus.themesUnavailableReason()].filter(reason => reason !== undefined),
  };
}

async function reportFormulas({ corpus }: Input): Promise<Report> {
  const { report, sameSpeeches } = await formulasReport(corpus);
  const works = knownWorks(corpus);
  const uris = urisByName(corpus);
  const formulas = report.filter(({ sameSpeech }) => sameSpeech !== true);
  const passages = formulas.flatMap(({ text, words, quotation, source, edge, occurrences }) => {
    const origin = source === undefined ? 'a cited source' : describeKey(source, works);
    const kind = edge ?? (quotation || source !== undefined ? `quoted from ${origin}` : undefined);
    const transcripts = new Set(occurrences.map(({ file }) => file)).size;
    const facts = [timesInTranscripts(occurrences.length, transcripts), `${words} words`, kind].filter(
      fact => fact !== undefined,
    );
    const places = occurrences.map(({ file, start, changes = [] }) =>
      [placeOf(corpus, uris.get(file)!, start), ...changes.map(describeChange)].join('  '),
    );
    return [`${facts.join(', ')}: “${shorten(text, 300)}”`, ...places.map(place => `    ${place}`)];
  });
  const agreements = sameSpeeches.map(({ uris, share }) => {
    const files = uris.map(uri => corpus.entry(uri)!.name).sort(compareStrings);
    return `The same speech, ${Math.floor(100 * share)} % of the words agree: ${files.join(', ')}`;
  });
  return { json: report, lines: linesOrMessage([...passages, ...agreements], 'No passage is repeated.') };
}

/** `[84 for 94]`, `[without the]`, `[with old]`: how the words of a place differ from those of the passage. */
function describeChange({ here, there }: { readonly here: string; readonly there: string }): string {
  if (here === '') return `[without ${shorten(there, 60)}]`;
  if (there === '') return `[with ${shorten(here, 60)}]`;
  return `[${shorten(here, 60)} for ${shorten(there, 60)}]`;
}

async function reportSearch({ corpus }: Input, values: Values): Promise<Report> {
  const set = await knownSet(corpus, values);
  const report = await searchReport(corpus, { ...searchOptions(values), ...set, finished: true });
  const uris = urisByName(corpus);
  const lines: string[] = [];
  for (const { file, start, end } of report.hits) {
    const uri = uris.get(file)!;
    const entry = corpus.entry(uri)!;
    const words = readable(entry, await corpus.text(uri), { start, end });
    const time = cueTime(entry, start);
    const place = `${placeOf(corpus, uri, start)}${time === undefined ? '' : `  ${time}`}`;
    lines.push(place, `    ${shorten(words, 400)}`);
  }
  const total = `${report.exact ? '' : 'At least '}${report.total} ${report.total === 1 ? 'passage' : 'passages'}`;
  const shown = report.hits.length < report.total ? `, the best ${report.hits.length}` : '';
  return {
    json: report,
    lines: [`${total}${shown}`, ...lines],
    remarks: report.note === undefined ? [] : [report.note],
  };
}

async function reportConcordance({ corpus }: Input, values: Values): Promise<Report> {
  const { query, sort } = concordanceOptions(values);
  const set = await knownSet(corpus, values);
  const { notes, ...report } = await concordance(corpus, query, sort, { ...set, cancelled: () => false });
  if (values.csv === true) return { json: report, lines: [], csv: concordanceCsv(report), remarks: notes };
  const width = Math.max(0, ...report.lines.map(({ file }) => file.length));
  const lines = report.lines.map(
    ({ file, left, node, right }) =>
      `${file.padEnd(width)}  ${left.slice(-60).padStart(60)}[${node}]${right.slice(0, 60)}`,
  );
  return { json: report, lines: linesOrMessage(lines, 'No match was found.'), remarks: notes };
}

async function reportProblems({ corpus, configs }: Input): Promise<Report> {
  const configFiles = configs.flatMap(({ config, folder, lines, bibliographies }) => [
    { name: `${folder}corpus.json`, lines, problems: config.problems },
    ...bibliographies.map(file => ({ name: file.name, lines: file.lines, problems: file.content.problems })),
  ]);
  const configProblems = configFiles.flatMap(({ name, lines, problems: found }) =>
    found.map(({ start, end, severity, code, message }) => ({
      entry: { file: name, start, end, severity, code, message },
      place: positionAt(lines, start),
    })),
  );
  const uris = urisByName(corpus);
  const transcriptProblems = (await checkCorpus(corpus)).map(entry => ({
    entry,
    place: positionAt(corpus.entry(uris.get(entry.file)!)!.facts.lineStarts, entry.start),
  }));
  const problems = [...configProblems, ...transcriptProblems];
  const lines = problems.map(({ entry: { file, severity, message, code }, place }) => {
    return `${file}:${place.line + 1}:${place.character + 1}  ${severity}  ${message} [${code}]`;
  });
  const entries: CheckEntry[] = problems.map(({ entry }) => entry);
  return {
    json: entries,
    lines: linesOrMessage(lines, 'No problem was found.'),
    hasErrors: entries.some(({ severity }) => severity === 'error'),
  };
}

async function reportSources({ values, positionals, readInput: readStandardInput }: Call): Promise<Report> {
  const texts = positionals.length > 0 ? [...positionals] : linesOf(await readStandardInput());
  const reader = createCitationReader(builtInWorks);
  const resolutions = texts.map(text => {
    const { targets, problems } = values.query === true ? reader.resolveQuery(text) : reader.resolve(text);
    return { text, targets, problems: problems.map(({ code, message }) => ({ code, message })) };
  });
  const lines = resolutions.flatMap(({ text, targets, problems }) => [
    shorten(text, 200),
    ...targets.map(key => `    ${key}  ${describeKey(key, builtInWorks)}`),
    ...(targets.length === 0 ? ['    cites no known source'] : []),
    ...problems.map(problemLine),
  ]);
  return { json: resolutions, lines: linesOrMessage(lines, 'There was no text.') };
}

/** What `--set` gives. Throws a `Failure` where there is no such set. */
async function knownSet(corpus: Corpus, values: Values): Promise<{ readonly set?: string }> {
  const set = setOption(values);
  await scopeOf(corpus, set);
  return set === undefined ? {} : { set };
}

/** Checks and parts that commands on the matches of a query have in common. */
function studyOf(name: Parameters<typeof queryOptions>[0]): Omit<CorpusCommand, 'report'> {
  return { checkOptions: queryOptions(name), needsThemes: hasThemeFilter, needsSearch: true };
}

function kindOption(values: Values): AnnotationKind | undefined {
  return choiceOption(values, 'kind', annotationKinds);
}

function themesOptions(values: Values): { limit: number; order: ThemeOrder } {
  return {
    limit: countOption(values, 'limit', 100),
    order: choiceOption(values, 'sort', themeOrders) ?? 'distinctive',
  };
}

function searchOptions(values: Values): { query: string; limit: number; sort: SearchSort } {
  return {
    query: requiredOption(values, 'query', usages.search),
    limit: countOption(values, 'limit', 20),
    sort: choiceOption(values, 'sort', searchSorts) ?? 'relevance',
  };
}

/** Finding themes takes time, so a search does it only if its query has a filter for one. */
function hasThemeFilter({ query }: Values): boolean {
  return typeof query === 'string' && parseQuery(query, true).filters.some(({ field }) => field === 'theme');
}

function concordanceOptions(values: Values): { query: string; sort: ConcordanceSort } {
  checkFormat(values);
  const sort = choiceOption(values, 'sort', concordanceSorts) ?? 'file';
  return { query: requiredOption(values, 'query', usages.concordance), sort: sort === 'file' ? 'text' : sort };
}

/** The order in which a folder lists its files, not that of dates. */
function entriesByName(corpus: Corpus): readonly ReturnType<Corpus['entries']>[number][] {
  return [...corpus.entries()].sort((a, b) => compareStrings(a.name, b.name));
}

function urisByName(corpus: Corpus): ReadonlyMap<string, string> {
  return new Map(corpus.entries().map(entry => [entry.name, entry.uri]));
}

/** `file:line:column`, which editors and terminals recognise as a link. */
function placeOf(corpus: Corpus, uri: string, offset: number): string {
  const entry = corpus.entry(uri)!;
  const { line, character } = positionAt(entry.facts.lineStarts, offset);
  return `${entry.name}:${line + 1}:${character + 1}`;
}

/** The text of a span as a reader sees it. */
function readable(entry: Entry, text: string, span: Span): string {
  return readableText(text, span, entry.facts.transcript.furniture);
}

function problemLine({ message }: { readonly message: string }): string {
  return `    ! ${message}`;
}

function quote(text: string): string {
  return `“${shorten(text.replace(/\s+/g, ' ').trim(), 100)}”`;
}

/** The lines of a text. The end of the last line starts no other line. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function linesOrMessage(lines: readonly string[], emptyMessage: string): readonly string[] {
  return lines.length === 0 ? [emptyMessage] : lines;
}
