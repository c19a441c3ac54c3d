import type { CancellationToken, Connection, Location } from 'vscode-languageserver';
import type { SearchPassage, SearchResults } from '../features/search/searchResults';
import type { SearchQuestion } from '../features/search/passageSearch';
import { destinations } from '../features/search/destinations';
import { completeQuery, maxListed } from '../features/search/queryCompletion';
import { searchResults } from '../features/search/searchResults';
import type { Place } from '../features/shared/place';
import type { Corpus } from '../index/corpus';
import {
  methods,
  type CompleteQueryParams,
  type CompleteQueryResult,
  type SearchDestination,
  type SearchParams,
  type SearchResult,
  type SearchResultHit,
} from '../protocol';
import { toRange } from './convert';
import { indexingOf } from './indexingReport';
import { mergeResults } from './mergeResults';
import type { PreparedThemes } from './preparedThemes';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';
import type { CorpusFolder } from '../workspace/corpusFolder';
import { NotWritten } from '../workspace/host';
import type { Workspace } from '../workspace/workspace';

/** Limits of one answer: number of hits, and the largest offset. */
const most = { hits: 500, offset: 10_000 };

/** The snapshots that the first page of a search came from. Its next pages come from the same. */
interface LastSearch {
  readonly key: string;
  readonly corpora: readonly Corpus[];
}

/** Milliseconds that a search spends on the theme that it names. Chosen by hand. */
const themesPatience = 10;

/** Connects the search. It answers from what is read so far, and says so where that is not all. */
export function connectSearchRequests(
  connection: Connection,
  workspace: Workspace,
  contexts: RequestContexts,
  themes: PreparedThemes,
  log: RequestLog,
): void {
  let lastSearch: LastSearch | undefined;
  const searching = (params: SearchParams, token: CancellationToken): Promise<SearchResult> =>
    themes.duringSearch(() => onSearch(params, token));
  connection.onRequest(methods.search, respond(methods.search, searching, log));
  connection.onRequest(methods.completeQuery, respond(methods.completeQuery, onCompleteQuery, log));

  async function onSearch(params: SearchParams, token: CancellationToken): Promise<SearchResult> {
    const { query, sort = 'relevance', finished } = params;
    const limit = within(params.limit, 1, most.hits);
    const offset = within(params.offset ?? 0, 0, most.offset);
    const corpora = await corporaFor(JSON.stringify([query, sort, finished]), offset, token);
    // Files that are read during the search are not in the answer, so take the count now.
    const read = indexingOf(workspace);
    const page = corpora.length === 1 ? { offset, limit } : { offset: 0, limit: offset + limit };
    const results: { corpus: Corpus; found: SearchResults }[] = [];
    for (const corpus of corpora) {
      const request: SearchQuestion = { query, sort, ...page, ...(finished !== undefined && { finished }) };
      results.push({ corpus, found: await searchResults(corpus, request, () => token.isCancellationRequested) });
    }
    const { hits, groups, ...totals } = mergeResults(
      results.map(({ found }) => found),
      sort,
    );
    const named = offset === 0 ? await destinationsOf(query, corpora, token) : [];
    const shown = corpora.length === 1 ? hits : hits.slice(offset, offset + limit);
    return {
      ...totals,
      ...(groups !== undefined && { groups: groups.map(group => ({ ...group })) }),
      ...read,
      ...(named.length > 0 && { destinations: named }),
      hits: shown.flatMap(({ hit, of }) => toHit(results[of].corpus, hit)),
    };
  }

  async function corporaFor(key: string, offset: number, token: CancellationToken): Promise<readonly Corpus[]> {
    if (offset > 0 && lastSearch?.key === key) return lastSearch.corpora;
    const corpora: Corpus[] = [];
    for (const folder of workspace.all()) {
      folder.searched();
      corpora.push(await contexts.searchableCorpus(folder, token));
    }
    lastSearch = { key, corpora };
    return corpora;
  }

  /** What the query names. A source that several corpora cite is taken from the first of them. */
  async function destinationsOf(
    query: string,
    corpora: readonly Corpus[],
    token: CancellationToken,
  ): Promise<SearchDestination[]> {
    const found = new Map<string, SearchDestination>();
    const folders = workspace.all();
    const end = Date.now() + themesPatience;
    const tooLate = (): boolean => token.isCancellationRequested || Date.now() > end;
    for (const [index, corpus] of corpora.entries()) {
      const named = await destinations(corpus, query, await themes.of(corpus), tooLate);
      for (const { kind, name, detail, place } of named) {
        const location = await locationOf(folders[index], corpus, place);
        if (location === undefined) continue;
        const id = `${location.uri}#${location.range.start.line}`;
        if (found.has(id)) continue;
        found.set(id, { kind, name, detail, ...location });
      }
    }
    return [...found.values()];
  }

  /** Where a client opens a place. Undefined where it opens files, and that of the page cannot be written: the hits count more. */
  async function locationOf(folder: CorpusFolder, corpus: Corpus, place: Place): Promise<Location | undefined> {
    try {
      return (await contexts.locations(folder, corpus, [place]))[0];
    } catch (error) {
      if (!(error instanceof NotWritten)) throw error;
      return undefined;
    }
  }

  async function onCompleteQuery(
    { query, offset }: CompleteQueryParams,
    token: CancellationToken,
  ): Promise<CompleteQueryResult> {
    const found: CompleteQueryResult[] = [];
    for (const folder of workspace.all()) {
      const corpus = await contexts.wholeCorpus(folder, token);
      const { replace, items } = await completeQuery(corpus, query, offset, () => token.isCancellationRequested);
      found.push({ replace: { ...replace }, items: items.map(item => ({ ...item })) });
    }
    const unique = new Map(interleave(found.map(({ items }) => items)).map(item => [item.insert, item]));
    return {
      replace: found[0]?.replace ?? { start: offset, end: offset },
      items: [...unique.values()].slice(0, maxListed),
    };
  }

  function toHit(
    corpus: Corpus,
    { uri, span, text, matches, matchSpans, title, speaker, date, time, group }: SearchPassage,
  ): SearchResultHit[] {
    const lines = corpus.entry(uri)?.facts.lineStarts;
    if (lines === undefined) return [];
    return [
      {
        uri: contexts.toClient(uri),
        range: toRange(lines, span),
        text,
        title,
        matches: matches.map(({ start, end }) => ({ start, end })),
        matchRanges: matchSpans.map(match => toRange(lines, match)),
        ...(speaker !== undefined && { speaker }),
        ...(date !== undefined && { date }),
        ...(time !== undefined && { time }),
        ...(group !== undefined && { group }),
      },
    ];
  }
}

function within(number: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, number));
}

/** The first items of all lists, then the second ones, and so on. */
function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(list => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap(list => list.slice(i, i + 1))).flat();
}
