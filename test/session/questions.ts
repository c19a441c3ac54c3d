import type { Location } from 'vscode-languageserver-types';
import {
  methods,
  type FormulasResult,
  type SearchResult,
  type SourcesResult,
  type ThemesResult,
  type TranscriptsResult,
} from '../../server/protocol';
import type { Editor } from '../support/editor';
import type { ClockedFolder } from './machine';

const queries = [
  'water',
  '"common water"',
  'patience masons',
  'seed OR mill',
  'honour labor',
  'in:notes kafi',
  'cites:quran:18',
  'theme:"seed bank"',
  'speaker:pell',
  'year:1985..1999 water',
  'آب',
  'watre',
  'file:talks water',
  'trust NEAR/5 measure',
];
const everything = 500;

/**
 * What a server says about a folder and the open documents, by question. URIs are as they are; equal hits, whose order is not
 * promised, are sorted.
 */
export async function askAll(
  editor: Editor,
  folder: ClockedFolder,
  names: readonly string[],
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  // The themes come first: a search answers with those that are known.
  answers.themes = await askThemes(editor);
  for (const query of queries) answers[`search ${query}`] = await search(editor, query);
  answers.formulas = await askFormulas(editor);
  for (const query of ['water', 'bridge', '2:255', 'kahf', 'seed'])
    answers[`symbols ${query}`] = await editor.request('workspace/symbol', { query });
  for (const by of ['year', 'speaker', 'folder'])
    answers[`transcripts by ${by}`] = await editor.request<TranscriptsResult>(methods.transcripts, {
      root: folder.uri,
      by,
      limit: everything,
    });
  answers.groups = await editor.request(methods.transcriptGroups, { by: 'year' });
  answers.sources = await askSources(editor, folder);
  answers.report = await editor.request(methods.searchReport, { query: 'water', sort: 'newest' });
  answers.completions = await editor.request(methods.completeQuery, { query: 'speaker:', offset: 8 });
  for (const name of names) answers[name] = await askAbout(editor, folder.uriOf(name));
  return answers;
}

/** The repeated passages, and all places of each. */
async function askFormulas(editor: Editor): Promise<unknown> {
  const listed = await editor.request<FormulasResult>(methods.formulas, { limit: everything });
  const places: unknown[] = [];
  for (const { first } of listed.formulas)
    places.push(await editor.request(methods.formulaAt, { uri: first.uri, position: first.range.start }));
  return { listed, places };
}

/** One question by its number, while files change. */
export async function askOne(
  editor: Editor,
  folder: ClockedFolder,
  names: readonly string[],
  question: number,
): Promise<unknown> {
  if (question < queries.length) return search(editor, queries[question]);
  const name = names[question % Math.max(1, names.length)];
  if (name !== undefined && question % 3 > 0) return askAbout(editor, folder.uriOf(name));
  switch (question % 4) {
    case 0:
      return editor.request(methods.themes, { limit: everything, partial: true });
    case 1:
      return editor.request(methods.formulas, { limit: everything });
    case 2:
      return askSources(editor, folder);
    default:
      return editor.request('workspace/symbol', { query: 'water' });
  }
}

async function search(editor: Editor, query: string): Promise<unknown> {
  const params = { query, limit: everything, finished: true };
  const found = await editor.request<SearchResult>(methods.search, params);
  // Themes that a query names are looked up while they take no time: whether they are found depends on the machine.
  const destinations = found.destinations?.filter(({ kind }) => kind !== 'theme') ?? [];
  return { ...found, destinations, hits: [...found.hits].sort(byJson) };
}

async function askThemes(editor: Editor): Promise<unknown> {
  const answers: unknown[] = [];
  for (const order of ['distinctive', 'frequent', 'spread', 'recent']) {
    const { sections } = await editor.request<ThemesResult>(methods.themes, { limit: everything, order });
    answers.push(sections);
    if (order !== 'frequent') continue;
    for (const { root, themes } of sections)
      for (const { key } of themes.slice(0, 8)) {
        answers.push(await editor.request(methods.themeSites, { key, root }));
        answers.push(await editor.request(methods.themeTranscripts, { key, root }));
      }
  }
  return answers;
}

async function askSources(editor: Editor, folder: ClockedFolder): Promise<unknown> {
  const works = await editor.request<SourcesResult>(methods.sources, { limit: everything });
  const answers: unknown[] = [works];
  for (const { key } of works.flatMap(({ sources }) => sources)) {
    answers.push(await editor.request(methods.sites, { key }));
    answers.push(await editor.request(methods.citingSentences, { root: folder.uri, key, limit: everything }));
  }
  return answers;
}

/** All that is asked about one document. */
async function askAbout(editor: Editor, uri: string): Promise<unknown> {
  const textDocument = { uri };
  const about: unknown[] = [];
  for (const method of [
    'textDocument/documentSymbol',
    'textDocument/foldingRange',
    'textDocument/documentLink',
    'textDocument/diagnostic',
    'textDocument/codeLens',
  ])
    about.push([method, await editor.request(method, { textDocument })]);
  const tokens = await editor.request<{ data: number[] } | null>('textDocument/semanticTokens/full', { textDocument });
  const range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  about.push(tokens?.data, await editor.request('textDocument/inlayHint', { textDocument, range }));
  about.push(await editor.request(methods.readingText, { uri, themes: true }));
  about.push(await editor.request(methods.marks, { uri }));
  for (const line of [0, 2, 4, 6])
    for (const character of [4, 60, 200]) {
      const at = { textDocument, position: { line, character } };
      const found = await editor.request<Location[] | null>('textDocument/references', {
        ...at,
        context: { includeDeclaration: true },
      });
      about.push(await editor.request('textDocument/hover', at), found);
      about.push(await editor.request('textDocument/definition', at));
    }
  return about;
}

function byJson(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
