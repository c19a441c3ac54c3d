import * as v from 'valibot';
import { sortPlaces } from '../../features/study/concordance/lineView';
import { collocateMeasures } from '../../features/study/collocates';
import { sourceLevels } from '../../features/study/plots/citedGroups';
import { plotCalendars } from '../../features/study/plots/timeAxis';
import { methods } from '../../protocol';

/** A schema of the parameters of one method. Fields that it does not name are allowed and not looked at. */
export type ParamsSchema = v.GenericSchema<unknown>;

/** Longest URI, in UTF-16 units: more than any path that an operating system allows, each letter escaped. */
const longestUri = 65_536;
/** Longest query, name or filter of a request, in UTF-16 units. */
const longestText = 100_000;
/** Most positions, kinds or files in one message. */
const mostItems = 100_000;
/** Most words, themes or sources in one plot. */
const mostSubjects = 20;
const largest = 2 ** 31 - 1;

const text = v.pipe(v.string(), v.maxLength(longestText));
const flag = v.boolean();
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(largest));
const version = v.pipe(v.number(), v.integer(), v.minValue(-largest - 1), v.maxValue(largest));
const uri = v.pipe(v.string(), v.maxLength(longestUri), v.check(isUri, 'a URI'));
const token = v.union([v.string(), v.number()]);
const position = v.looseObject({ line: count, character: count });
const range = v.looseObject({ start: position, end: position });
const document = v.looseObject({ uri });
const about = v.looseObject({ textDocument: document });
const at = v.looseObject({ textDocument: document, position });
const inRange = v.looseObject({ textDocument: document, range });
const folder = v.looseObject({ uri });
const folders = list(folder);
const files = v.looseObject({ files: list(v.looseObject({})) });
const corpusPlace = v.looseObject({ uri, position });
const theme = { key: text, root: uri, current: v.optional(uri) };
const limit = count;
const sort = v.optional(v.picklist(['relevance', 'newest', 'oldest']));
const grouping = v.picklist(['year', 'speaker', 'folder']);
const object = v.looseObject({});
/** Most places that a concordance is sorted by. */
const mostSorts = 3;
/** Most UTF-16 units of text on each side of a node. */
const widest = 1000;
const view = v.looseObject({
  sort: v.pipe(v.array(v.picklist(sortPlaces)), v.maxLength(mostSorts)),
  transcripts: v.optional(list(uri)),
  sample: v.optional(v.looseObject({ size: v.pipe(count, v.minValue(1)), seed: count })),
  grouped: v.optional(flag),
});
const lines = { view, window: v.pipe(count, v.maxValue(widest)) };
const plotScope = { root: uri, set: v.optional(text) };
const subjects = v.pipe(
  v.array(v.looseObject({ kind: v.picklist(['query', 'theme', 'source']), text })),
  v.maxLength(mostSubjects),
);

/** Schemas of the messages that a client sends, by method. Other messages are not ours: the library answers them. */
export const schemas: Readonly<Record<string, ParamsSchema>> = {
  initialize: v.looseObject({
    rootUri: v.nullish(v.string()),
    workspaceFolders: v.nullish(folders),
    capabilities: v.looseObject({
      workspace: v.optional(
        v.looseObject({
          symbol: v.optional(
            v.looseObject({ resolveSupport: v.optional(v.looseObject({ properties: list(v.string()) })) }),
          ),
          workspaceEdit: v.optional(v.looseObject({ resourceOperations: v.optional(list(v.string())) })),
        }),
      ),
      textDocument: v.optional(object),
      window: v.optional(object),
    }),
  }),
  '$/cancelRequest': v.looseObject({ id: token }),
  '$/progress': v.looseObject({ token }),
  '$/setTrace': v.looseObject({ value: v.string() }),

  'textDocument/didOpen': v.looseObject({
    textDocument: v.looseObject({ uri, languageId: v.string(), version, text: v.string() }),
  }),
  'textDocument/didChange': v.looseObject({
    textDocument: v.looseObject({ uri, version }),
    contentChanges: list(v.looseObject({ range: v.optional(range), text: v.string() })),
  }),
  'textDocument/didClose': about,
  'textDocument/didSave': about,
  'workspace/didChangeWatchedFiles': v.looseObject({ changes: list(v.looseObject({ uri })) }),
  'workspace/didChangeConfiguration': object,
  'workspace/didChangeWorkspaceFolders': v.looseObject({
    event: v.looseObject({ added: folders, removed: folders }),
  }),
  'workspace/didDeleteFiles': files,
  'workspace/didRenameFiles': files,

  'textDocument/hover': at,
  'textDocument/definition': at,
  'textDocument/references': v.looseObject({
    ...at.entries,
    context: v.looseObject({ includeDeclaration: flag }),
  }),
  'textDocument/documentHighlight': at,
  'textDocument/documentSymbol': about,
  'textDocument/foldingRange': about,
  'textDocument/selectionRange': v.looseObject({ textDocument: document, positions: list(position) }),
  'textDocument/documentLink': about,
  'textDocument/completion': at,
  'textDocument/codeLens': about,
  'textDocument/semanticTokens/full': about,
  'textDocument/semanticTokens/range': inRange,
  'textDocument/inlayHint': inRange,
  'textDocument/diagnostic': about,
  'textDocument/codeAction': v.looseObject({
    ...inRange.entries,
    context: v.looseObject({ only: v.optional(list(v.string())) }),
  }),
  'workspace/symbol': v.looseObject({ query: text }),
  'workspaceSymbol/resolve': v.looseObject({ name: v.string(), location: v.looseObject({ uri }) }),
  'workspace/executeCommand': v.looseObject({ command: v.string(), arguments: v.optional(v.array(v.unknown())) }),
  'workspace/textDocumentContent': v.looseObject({ uri }),

  [methods.search]: v.looseObject({
    query: text,
    limit,
    offset: v.optional(count),
    sort,
    finished: v.optional(flag),
  }),
  [methods.searchReport]: v.looseObject({ query: text, sort, partialResultToken: v.optional(token) }),
  [methods.concordance]: v.looseObject({ query: text, set: v.optional(text), root: v.optional(uri), ...lines }),
  [methods.concordanceLines]: v.looseObject({ state: text, ...lines, offset: count, limit }),
  [methods.concordanceExport]: v.looseObject({
    state: text,
    ...lines,
    format: v.picklist(['csv', 'tsv', 'markdown', 'html', 'jsonl']),
    dropped: list(v.looseObject({ uri, offset: count })),
  }),
  [methods.completeQuery]: v.looseObject({ query: text, offset: count }),
  [methods.quote]: v.looseObject({ uri, range }),
  [methods.footnotes]: v.looseObject({ uri, range }),
  [methods.tei]: v.looseObject({ uri }),
  [methods.neighbour]: v.looseObject({
    ...corpusPlace.entries,
    kind: v.picklist(['citation', 'theme']),
    direction: v.picklist(['next', 'previous']),
  }),
  [methods.marks]: v.looseObject({ uri }),
  [methods.readingText]: v.looseObject({ uri, themes: v.optional(flag) }),
  [methods.citationLevels]: corpusPlace,
  [methods.sites]: v.looseObject({ key: text, uri: v.optional(uri) }),
  [methods.statusReport]: object,
  [methods.formulas]: v.looseObject({ limit }),
  [methods.formulaAt]: corpusPlace,
  [methods.curate]: v.looseObject({ uri: v.optional(uri), confirmed: v.optional(flag) }),
  [methods.undoCuration]: v.looseObject({ uri: v.optional(uri), ask: v.optional(flag) }),
  [methods.themes]: v.looseObject({
    root: v.optional(uri),
    uri: v.optional(uri),
    filter: v.optional(text),
    order: v.optional(v.picklist(['distinctive', 'frequent', 'spread', 'recent'])),
    limit,
    partial: v.optional(flag),
  }),
  [methods.themeTranscripts]: v.looseObject(theme),
  [methods.themeMentions]: v.looseObject({ ...theme, uri }),
  [methods.themeSites]: v.looseObject(theme),
  [methods.themeSummary]: v.looseObject(theme),
  [methods.themeAt]: v.looseObject({ uri, range }),
  [methods.transcriptGroups]: v.looseObject({ by: grouping, filter: v.optional(text) }),
  [methods.transcripts]: v.looseObject({
    root: uri,
    by: grouping,
    group: v.optional(text),
    uri: v.optional(uri),
    filter: v.optional(text),
    limit,
  }),
  [methods.sources]: v.looseObject({ root: v.optional(uri), key: v.optional(text), filter: v.optional(text), limit }),
  [methods.citingSentences]: v.looseObject({ root: uri, key: text, exact: v.optional(flag), limit }),
  [methods.sourcePlace]: v.looseObject({ root: uri, key: text }),
  [methods.cursor]: corpusPlace,
  [methods.plotCorpora]: object,
  [methods.dispersionPlot]: v.looseObject({ ...plotScope, subjects }),
  [methods.timePlot]: v.looseObject({
    ...plotScope,
    subjects,
    years: v.pipe(count, v.minValue(1)),
    calendar: v.picklist(plotCalendars),
  }),
  [methods.sourcesPlot]: v.looseObject({
    ...plotScope,
    level: v.picklist(sourceLevels),
    work: v.optional(text),
    limit,
  }),
  [methods.collocatesPlot]: v.looseObject({
    ...plotScope,
    query: text,
    window: count,
    measure: v.picklist(collocateMeasures),
    minCount: count,
    limit,
  }),
  [methods.plotPlace]: v.looseObject({ root: uri, uri, stamp: text, start: count, end: count }),
};

function list<Item extends ParamsSchema>(
  item: Item,
): v.SchemaWithPipe<
  readonly [v.ArraySchema<Item, undefined>, v.MaxLengthAction<v.InferOutput<Item>[], number, undefined>]
> {
  return v.pipe(v.array(item), v.maxLength(mostItems));
}

/** Whether a text has a scheme, and every `%` in it begins an escape of UTF-8. */
function isUri(given: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(given) || given.includes('\0')) return false;
  try {
    return !decodeURIComponent(given).includes('\0');
  } catch {
    return false;
  }
}
