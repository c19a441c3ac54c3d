import type { SearchAnswer, SearchRequest } from '../../search/query/searchRequest';

/** Sends a request to the search index of a corpus. Rejects with `Cancelled`. */
export type AskIndex = (request: SearchRequest) => Promise<SearchAnswer>;

export type IndexHit = SearchAnswer['hits'][number];

/**
 * Most hits that are fetched from the index to be sorted by date, or to be tested for quotations. Chosen by hand: each
 * fetched hit costs time and memory.
 */
export const maxFetchedHits = 2000;
