import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { SearchAnswer, SearchGroup, SearchMatch, SearchRequest } from '../../search/query/searchRequest';
import { parseQuery } from '../../search/query/parseQuery';
import type { Part, Query } from '../../search/query/query';
import { inSlices } from '../../base/slices';
import { contains, type Span } from '../../text/span';
import { searchWithoutSome } from './relaxedSearch';
import { holdsQuotation, resolveScope, type ResolvedScope } from './searchScope';
import { countBefore, spansIn } from './searchSpans';

export const searchSorts = ['relevance', 'newest', 'oldest'] as const;
export type SearchSort = (typeof searchSorts)[number];

/** A query as typed; `limit` hits at most, from number `offset` on. */
export interface SearchQuestion {
  readonly query: string;
  readonly limit: number;
  readonly offset?: number;
  readonly sort?: SearchSort;
  /** The query is not being typed any more: its last word stands for itself. */
  readonly finished?: boolean;
}

type Hit = SearchAnswer['hits'][number];
type Ask = (request: SearchRequest) => Promise<SearchAnswer>;

/** Passages up to which a total is exact where each has to be looked at. */
const mostCounted = 10_000;
/** Hits that are put in order of time, or looked at for quotations, at once. */
const mostSorted = 2000;
const quotationWeight = 1.1;

/** Passages of a corpus that match a query with its filters, without their texts. Rejects with `Cancelled`. */
export async function searchCorpus(
  corpus: Corpus,
  question: SearchQuestion,
  cancelled: () => boolean,
): Promise<SearchAnswer> {
  return searchParsed(corpus, parseQuery(question.query, question.finished === true), question, cancelled);
}

/** The same for a query that was read before. */
export async function searchParsed(
  corpus: Corpus,
  query: Query,
  { limit, offset = 0, sort = 'relevance', finished }: Omit<SearchQuestion, 'query'>,
  cancelled: () => boolean,
): Promise<SearchAnswer> {
  const resolved = await resolveScope(corpus, query.filters, cancelled);
  const plain: Query = { ...query, filters: [], notes: [...query.notes, ...resolved.notes] };
  if (plain.parts.length === 0 && resolved.scope !== undefined)
    return listPassages(corpus, plain, resolved, { limit, offset, sort }, cancelled);
  const request: SearchRequest = {
    query: plain,
    limit,
    offset,
    ...(finished !== undefined && { finished }),
    ...(resolved.scope !== undefined && { scope: resolved.scope }),
    boost: (uri, start, end) => (holdsQuotation(corpus, uri, start, end) ? quotationWeight : 1),
  };
  const index = corpus.search();
  const askIndex: Ask = each => index.search(each, cancelled);
  const ask: Ask = resolved.inQuotations ? each => askInQuotations(corpus, plain, each, askIndex) : askIndex;
  const found = await (sort === 'relevance' ? ask(request) : askByDate(inOrder(corpus, sort), request, ask));
  return (await searchWithoutSome(plain, request, found, ask)) ?? found;
}

/** By date as asked, undated last. */
function inOrder(corpus: Corpus, sort: SearchSort): readonly Entry[] {
  const entries = corpus.entries();
  if (sort !== 'newest') return entries;
  return [
    ...entries.filter(({ date }) => date !== undefined).reverse(),
    ...entries.filter(({ date }) => date === undefined),
  ];
}

/**
 * The index orders by relevance alone. So it is asked for stretches of the corpus in order of time, as long as hits are
 * missing: all of it at once where few match, else so little that its hits can be sorted.
 */
async function askByDate(entries: readonly Entry[], request: SearchRequest, ask: Ask): Promise<SearchAnswer> {
  const { limit, offset = 0, scope } = request;
  const whole = await ask({ ...request, limit: 1, offset: 0 });
  const wanted = Math.min(offset + limit, whole.total);
  const places = new Map(entries.map(({ uri }, place) => [uri, place]));
  const hits: Hit[] = [];
  let size =
    whole.total <= mostSorted
      ? entries.length
      : Math.max(1, Math.ceil((entries.length * Math.min(mostSorted / 2, wanted)) / whole.total));
  for (let at = 0; at < entries.length && hits.length < wanted;) {
    const here = new Set(entries.slice(at, at + size).map(({ uri }) => uri));
    const found = await ask({
      ...request,
      limit: mostSorted,
      offset: 0,
      scope: { ...scope, file: uri => here.has(uri) && (scope?.file(uri) ?? true) },
    });
    if (found.total > mostSorted && size > 1) {
      size = Math.ceil(size / 4);
      continue;
    }
    hits.push(
      ...found.hits
        .map(hit => ({ ...hit, group: groupIn(whole.groups, found.groups[hit.group]) }))
        .sort((a, b) => places.get(a.uri)! - places.get(b.uri)! || a.start - b.start),
    );
    at += size;
    size *= 2;
  }
  return { ...whole, hits: hits.slice(offset, offset + limit) };
}

function groupIn(groups: readonly SearchGroup[], group: SearchGroup | undefined): number {
  return Math.max(
    0,
    groups.findIndex(({ form, kind }) => form === group?.form && kind === group.kind),
  );
}

/** Hits whose words stand in one quotation. They are looked at one by one: the total is exact where there are few. */
async function askInQuotations(corpus: Corpus, query: Query, request: SearchRequest, ask: Ask): Promise<SearchAnswer> {
  const { limit, offset = 0 } = request;
  const found = await ask({ ...request, limit: Math.max(mostSorted, offset + limit), offset: 0 });
  const hits = found.hits.flatMap((hit): Hit[] => {
    const matches = matchesInQuotations(corpus, hit, query.parts.length);
    return matches.length === 0 ? [] : [{ ...hit, matches }];
  });
  const groups = found.groups.map((group, i) => ({ ...group, count: hits.filter(hit => hit.group === i).length }));
  return {
    ...found,
    groups,
    total: hits.length,
    exact: found.exact && found.hits.length === found.total,
    hits: hits.slice(offset, offset + limit),
  };
}

/** The matches in those quotations that hold as many different words as the query asks for. */
function matchesInQuotations(corpus: Corpus, { uri, matches }: Hit, parts: number): SearchMatch[] {
  const quotations = corpus.entry(uri)?.facts.transcript.quotations ?? [];
  const wanted = Math.min(parts, new Set(matches.map(({ form }) => form)).size);
  const byQuotation = new Map<Span, SearchMatch[]>();
  for (const match of matches) {
    const quotation = quotations[countBefore(quotations, match.start + 1) - 1] as Span | undefined;
    if (quotation === undefined || !contains(quotation, match)) continue;
    byQuotation.set(quotation, [...(byQuotation.get(quotation) ?? []), match]);
  }
  return [...byQuotation.values()].filter(inside => new Set(inside.map(({ form }) => form)).size >= wanted).flat();
}

/** The passages that filters alone ask for, in order of time, with the places that they were asked for by. */
async function listPassages(
  corpus: Corpus,
  query: Query,
  resolved: ResolvedScope,
  { limit, offset, sort }: { limit: number; offset: number; sort: SearchSort },
  cancelled: () => boolean,
): Promise<SearchAnswer> {
  const unwanted = new Set<string>();
  const anyOf: Part = query.without.flat();
  if (anyOf.length > 0) {
    const found = await corpus.search().search(
      {
        query: { parts: [anyOf], without: [], filters: [], notes: [] },
        limit: mostCounted,
        finished: true,
        ...(resolved.scope !== undefined && { scope: resolved.scope }),
      },
      cancelled,
    );
    for (const { uri, start } of found.hits) unwanted.add(`${uri} ${start}`);
  }
  const { total, exact, spans } = await inSlices(
    walk(inOrder(corpus, sort), resolved, unwanted, offset, limit),
    cancelled,
  );
  const hits = spans.map(({ uri, start, end }): Hit => {
    const sites = resolved.sites
      .flatMap(set => spansIn(set, uri, start, end))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    return {
      uri,
      start,
      end,
      score: 0,
      group: 0,
      matches: sites.map(site => ({ start: Math.max(start, site.start), end: Math.min(end, site.end), form: '' })),
    };
  });
  const note = query.notes.join(' ');
  return { total, exact, groups: [{ form: '', kind: 'exact', count: total }], hits, ...(note !== '' && { note }) };
}

function* walk(
  entries: readonly Entry[],
  { scope }: ResolvedScope,
  unwanted: ReadonlySet<string>,
  offset: number,
  limit: number,
): Generator<void, { total: number; exact: boolean; spans: ({ uri: string } & Span)[] }> {
  const spans: ({ uri: string } & Span)[] = [];
  let total = 0;
  for (const {
    uri,
    facts: {
      passages: { bounds, kinds },
    },
  } of entries) {
    if (!scope!.file(uri)) continue;
    for (let i = 0; i < kinds.length; i++) {
      const [start, end] = [bounds[2 * i], bounds[2 * i + 1]];
      if (scope!.passage?.(uri, start, end, kinds[i]) === false || unwanted.has(`${uri} ${start}`)) continue;
      if (total === mostCounted && spans.length >= limit) return { total, exact: false, spans };
      if (total >= offset && spans.length < limit) spans.push({ uri, start, end });
      total++;
    }
    yield;
  }
  return { total, exact: true, spans };
}
