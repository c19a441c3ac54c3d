import type { Corpus } from '../../index/corpus';
import { parseQuery } from '../../search/query/parseQuery';
import type { Filter, Query } from '../../search/query/query';
import type { SearchAnswer, SearchRequest } from '../../search/query/searchRequest';
import type { AskIndex } from './askIndex';
import type { FoundPassages } from './filters/condition';
import { listPassages } from './listPassages';
import { searchInQuotations } from './quotationSearch';
import { searchWithFewerWords } from './relaxedSearch';
import { searchByDate, sortedEntries, type SearchSort } from './searchByDate';
import { resolveScope, type ResolvedScope } from './searchScope';
import { asksForWriting, searchAsWritten } from './writtenSearch';

/** A query as typed. */
export interface SearchQuestion {
  readonly query: string;
  /** Name of a set of corpus.json to search in, as a filter `set:` in the query. */
  readonly set?: string;
  /** Most hits of the answer. */
  readonly limit: number;
  /** Number of the first hit, counted from 0. */
  readonly offset?: number;
  readonly sort?: SearchSort;
  /** Whether the user has finished typing: the last word is then a whole word, not the beginning of one. */
  readonly finished?: boolean;
}

/** Factor for the score of a passage with a quotation. Chosen by hand. */
const quotationBoost = 1.1;

/** The passages of a corpus that match a query with its filters, without their texts. Rejects with `Cancelled`. */
export async function searchCorpus(
  corpus: Corpus,
  question: SearchQuestion,
  cancelled: () => boolean,
): Promise<SearchAnswer> {
  return searchParsedQuery(
    corpus,
    withinSet(parseQuery(question.query, question.finished === true), question.set),
    question,
    cancelled,
  );
}

/** The same query in a set of corpus.json; the query itself without a name. */
export function withinSet(query: Query, set: string | undefined): Query {
  return set === undefined
    ? query
    : { ...query, filters: [...query.filters, { field: 'set', value: set, not: false }] };
}

/** As `searchCorpus`, for a parsed query. */
export async function searchParsedQuery(
  corpus: Corpus,
  query: Query,
  { limit, offset = 0, sort = 'relevance', finished }: Omit<SearchQuestion, 'query'>,
  cancelled: () => boolean,
): Promise<SearchAnswer> {
  const resolved = await resolveFilters(corpus, query.filters, cancelled);
  const { scope, inQuotations } = resolved;
  const unfiltered: Query = { ...query, filters: [], notes: [...query.notes, ...resolved.notes] };
  if (unfiltered.parts.length === 0 && scope !== undefined)
    return listPassages(corpus, unfiltered, { ...resolved, scope }, { limit, offset, sort }, cancelled);
  const request: SearchRequest = {
    query: unfiltered,
    limit,
    offset,
    ...(finished !== undefined && { finished }),
    ...(scope !== undefined && { scope }),
    quotations: quotationBoost,
  };
  const index = corpus.search();
  const askAll: AskIndex = each => index.search(each, cancelled);
  const askIndex: AskIndex = asksForWriting(unfiltered)
    ? each => searchAsWritten(corpus, parsedQuery(each), each, askAll)
    : askAll;
  const ask: AskIndex = inQuotations
    ? each => searchInQuotations(corpus, unfiltered.parts.length, each, askIndex)
    : askIndex;
  const answer = await (sort === 'relevance' ? ask(request) : searchByDate(sortedEntries(corpus, sort), request, ask));
  return (await searchWithFewerWords(unfiltered, request, answer, ask)) ?? answer;
}

/** The transcripts and passages that filters ask for. Rejects with `Cancelled`. */
export function resolveFilters(
  corpus: Corpus,
  filters: readonly Filter[],
  cancelled: () => boolean,
): Promise<ResolvedScope> {
  return resolveScope(corpus, filters, { findPassages: query => allPassages(corpus, query, cancelled), cancelled });
}

/** All passages that match a query. Filters for sets in it are ignored, so that no set can be a part of itself. */
async function allPassages(corpus: Corpus, text: string, cancelled: () => boolean): Promise<FoundPassages> {
  const query = parseQuery(text, true);
  const filters = query.filters.filter(({ field }) => field !== 'set');
  const question = { limit: Math.max(1, corpus.search().passages), finished: true };
  const { hits, total, exact } = await searchParsedQuery(corpus, { ...query, filters }, question, cancelled);
  return { passages: hits, isComplete: exact && hits.length === total };
}

function parsedQuery({ query, finished }: SearchRequest): Query {
  return typeof query === 'string' ? parseQuery(query, finished === true) : query;
}
