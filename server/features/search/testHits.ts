import type { SearchAnswer, SearchRequest } from '../../search/query/searchRequest';
import { maxFetchedHits, type AskIndex, type IndexHit } from './askIndex';

/**
 * Asks the index, and keeps the hits that pass a test which the index cannot make. `test` returns a hit with the matches
 * that remain, or undefined. The total is exact only when all hits of the index could be fetched. Rejects with
 * `Cancelled`.
 */
export async function testHits(
  request: SearchRequest,
  ask: AskIndex,
  test: (hit: IndexHit) => Promise<IndexHit | undefined> | IndexHit | undefined,
): Promise<SearchAnswer> {
  const { limit, offset = 0 } = request;
  const answer = await ask({ ...request, limit: Math.max(maxFetchedHits, offset + limit), offset: 0 });
  const hits: IndexHit[] = [];
  for (const hit of answer.hits) {
    const tested = await test(hit);
    if (tested !== undefined) hits.push(tested);
  }
  return {
    ...answer,
    groups: answer.groups.map((group, i) => ({ ...group, count: hits.filter(hit => hit.group === i).length })),
    total: hits.length,
    exact: answer.exact && answer.hits.length === answer.total,
    hits: hits.slice(offset, offset + limit),
  };
}
