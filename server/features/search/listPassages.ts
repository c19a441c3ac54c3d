import { inSlices } from '../../base/slices';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { kindOf } from '../../search/passages/passageFacts';
import type { Part, Query } from '../../search/query/query';
import type { Scope, SearchAnswer } from '../../search/query/searchRequest';
import type { Site } from '../shared/sites';
import type { AskIndex, IndexHit } from './askIndex';
import { sortedEntries, type SearchSort } from './searchByDate';
import type { ResolvedScope } from './searchScope';
import { spansOverlapping } from './spanSet';
import { asksForWriting, searchAsWritten } from './writtenSearch';

/** Passages up to this number are counted; beyond it, the total is a lower bound. Chosen by hand. */
const maxCounted = 10_000;

/**
 * The passages that the filters of a query without words ask for, by date, with the cited or mentioned places as their
 * matches. Rejects with `Cancelled`.
 */
export async function listPassages(
  corpus: Corpus,
  query: Query,
  { scope, sites }: ResolvedScope & { readonly scope: Scope },
  { limit, offset, sort }: { readonly limit: number; readonly offset: number; readonly sort: SearchSort },
  cancelled: () => boolean,
): Promise<SearchAnswer> {
  const excluded = await excludedPassages(corpus, query, scope, cancelled);
  const { total, exact, passages } = await inSlices(
    passagesInScope(sortedEntries(corpus, sort), scope, excluded, offset, limit),
    cancelled,
  );
  const hits = passages.map(({ uri, start, end }): IndexHit => {
    const matches = sites
      .flatMap(set => spansOverlapping(set, uri, start, end))
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(site => ({ start: Math.max(start, site.start), end: Math.min(end, site.end), form: '' }));
    return { uri, start, end, score: 0, group: 0, matches };
  });
  const note = query.notes.join(' ');
  return { total, exact, groups: [{ form: '', kind: 'exact', count: total }], hits, ...(note !== '' && { note }) };
}

/** The passages with words that the query excludes, as `passageId`. */
async function excludedPassages(
  corpus: Corpus,
  { without }: Query,
  scope: Scope,
  cancelled: () => boolean,
): Promise<ReadonlySet<string>> {
  const anyOf: Part = without.flat();
  if (anyOf.length === 0) return new Set();
  const query: Query = { parts: [anyOf], without: [], filters: [], notes: [] };
  const request = { query, limit: maxCounted, finished: true, scope };
  const ask: AskIndex = each => corpus.search().search(each, cancelled);
  const { hits } = await (asksForWriting(query) ? searchAsWritten(corpus, query, request, ask) : ask(request));
  return new Set(hits.map(({ uri, start }) => passageId(uri, start)));
}

/** Yields after each transcript; see `inSlices`. `passages` are at most `limit`, from number `offset` on. */
function* passagesInScope(
  entries: readonly Entry[],
  scope: Scope,
  excluded: ReadonlySet<string>,
  offset: number,
  limit: number,
): Generator<void, { total: number; exact: boolean; passages: Site[] }> {
  const passages: Site[] = [];
  let total = 0;
  for (const { uri, facts } of entries) {
    if (!scope.file(uri)) continue;
    const { bounds, kinds } = facts.passages;
    for (let i = 0; i < kinds.length; i++) {
      const [start, end] = [bounds[2 * i], bounds[2 * i + 1]];
      if (scope.passage?.(uri, start, end, kindOf(kinds[i])) === false || excluded.has(passageId(uri, start))) continue;
      if (total === maxCounted && passages.length >= limit) return { total, exact: false, passages };
      if (total >= offset && passages.length < limit) passages.push({ uri, start, end });
      total++;
    }
    yield;
  }
  return { total, exact: true, passages };
}

function passageId(uri: string, start: number): string {
  return `${uri} ${start}`;
}
