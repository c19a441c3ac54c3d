import type { CancellationToken, Connection } from 'vscode-languageserver';
import { completeQuery, mostSuggestions } from '../features/queryCompletion';
import { neighbour } from '../features/neighbour';
import { citing } from '../features/references';
import { searchResults } from '../features/searchResults';
import { methods, type CompleteQueryParams, type CompleteQueryResult, type NeighbourParams, type NeighbourResult, type SearchParams, type SearchResult, type SearchResultHit, type SitesParams, type SitesResult } from '../protocol';
import { toRange } from './convert';
import type { CorpusFolder } from './corpusFolder';
import type { Questions } from './questions';
import { respond } from './respond';
import type { SourcePages } from './sourcePages';
import type { Workspace } from './workspace';

/** Most hits that one answer holds, whatever is asked for. */
const mostHits = 500;

/** Connects the requests of protocol.ts. */
export function connectOwn(connection: Connection, workspace: Workspace, questions: Questions, pages: SourcePages, canonical: (uri: string) => string): void {
  const log = (message: string): void => connection.console.error(message);
  connection.onRequest(methods.search, respond(methods.search, onSearch, log));
  connection.onRequest(methods.completeQuery, respond(methods.completeQuery, onCompleteQuery, log));
  connection.onRequest(methods.neighbour, respond(methods.neighbour, onNeighbour, log));
  connection.onRequest(methods.sites, respond(methods.sites, onSites, log));

  async function onSearch({ query, limit }: SearchParams, token: CancellationToken): Promise<SearchResult> {
    const request = { query, limit: Math.max(1, Math.min(mostHits, limit)) };
    const results: SearchResult[] = [];
    for (const folder of workspace.all()) {
      await questions.whole(folder, token);
      results.push(await searchFolder(folder, request, token));
    }
    const note = results.find(result => result.note !== undefined)?.note;
    return {
      total: results.reduce((sum, result) => sum + result.total, 0),
      exact: results.every(result => result.exact),
      hits: interleave(results.map(result => result.hits)).slice(0, request.limit),
      ...note !== undefined && { note },
    };
  }

  async function searchFolder(folder: CorpusFolder, request: SearchParams, token: CancellationToken): Promise<SearchResult> {
    const corpus = folder.snapshot();
    const { total, exact, note, hits } = await searchResults(corpus, request, () => token.isCancellationRequested);
    return {
      total, exact, ...note !== undefined && { note },
      hits: hits.flatMap((hit): SearchResultHit[] => {
        const lines = corpus.entry(hit.uri)?.facts.lineStarts;
        if (lines === undefined) return [];
        return [{
          uri: questions.outward(hit.uri), range: toRange(lines, hit.span), text: hit.text, title: hit.title,
          matches: hit.matches.map(({ start, end }) => ({ start, end })),
          matchRanges: hit.matchSpans.map(span => toRange(lines, span)),
          ...hit.date !== undefined && { date: hit.date },
        }];
      }),
    };
  }

  async function onCompleteQuery({ query, offset }: CompleteQueryParams, token: CancellationToken): Promise<CompleteQueryResult> {
    const found: CompleteQueryResult[] = [];
    for (const folder of workspace.all()) {
      await questions.whole(folder, token);
      const { replace, items } = await completeQuery(folder.snapshot(), query, offset, () => token.isCancellationRequested);
      found.push({ replace: { ...replace }, items: items.map(item => ({ ...item })) });
    }
    const unique = new Map(interleave(found.map(({ items }) => items)).map(item => [item.insert, item]));
    return { replace: found[0]?.replace ?? { start: offset, end: offset }, items: [...unique.values()].slice(0, mostSuggestions) };
  }

  async function onNeighbour({ uri, position, kind, direction }: NeighbourParams, token: CancellationToken): Promise<NeighbourResult> {
    const asked = await questions.about(uri, kind === 'theme' ? 'corpus' : 'file', token);
    if (asked === undefined || asked.isPage) return null;
    const span = neighbour(asked.corpus, asked.uri, questions.offset(asked, position), kind, direction);
    return span === undefined ? null : toRange(asked.lines, span);
  }

  async function onSites({ key, uri }: SitesParams, token: CancellationToken): Promise<SitesResult> {
    const found: SitesResult = [];
    for (const folder of foldersOf(uri)) {
      await questions.whole(folder, token);
      const corpus = folder.snapshot();
      found.push(...await questions.locations(folder, corpus, citing(corpus, key, uri && canonical(uri))));
    }
    return found;
  }

  function foldersOf(uri: string | undefined): CorpusFolder[] {
    if (uri === undefined) return workspace.all();
    const page = pages.inward(canonical(uri));
    const folder = page === undefined ? workspace.of(canonical(uri)) : pages.folderOf(page);
    return folder === undefined ? workspace.all() : [folder];
  }
}

/** The best of each corpus first, then the second of each …: scores of different corpora do not compare. */
function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  if (lists.length === 1) return [...lists[0]];
  const longest = Math.max(0, ...lists.map(list => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap(list => list.slice(i, i + 1))).flat();
}
