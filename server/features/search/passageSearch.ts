import type { Corpus } from '../../index/corpus';
import { parseQuery } from '../../search/query/parseQuery';
import type { Query } from '../../search/query/query';
import type { SearchAnswer, SearchRequest } from '../../search/query/searchRequest';
import type { AskIndex } from './askIndex';
import { listPassages } from './listPassages';
import { searchInQuotations } from './quotationSearch';
import { searchWithFewerWords } from './relaxedSearch';
import { searchByDate, sortedEntries, type SearchSort } from './searchByDate';
import { resolveScope } from './searchScope';
import { asksForWriting, searchAsWritten } from './writtenSearch';

/** A query as typed. */
export interface SearchQuestion {
  readonly query: string;
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
  return searchParsedQuery(corpus, parseQuery(question.query, question.finished === true), question, cancelled);
}

/** As `searchCorpus`, for a parsed query. */
export async function searchParsedQuery(
  corpus: Corpus,
  query: Query,
  { limit, offset = 0, sort = 'relevance', finished }: Omit<SearchQuestion, 'query'>,
  cancelled: () => boolean,
): Promise<SearchAnswer> {
  const resolved = await resolveScope(corpus, query.filters, cancelled);
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

function parsedQuery({ query, finished }: SearchRequest): Query {
  return typeof query === 'string' ? parseQuery(query, finished === true) : query;
}
