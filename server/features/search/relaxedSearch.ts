import type { SearchAnswer, SearchRequest } from '../../search/query/searchRequest';
import { isLoose, type Query } from '../../search/query/query';

/** Words that a passage has at least; and words of a query from which on one that no passage has may be remembered wrongly, not misspelt. */
const fewest = 2;
const telling = 4;
/** Passages that are few. */
const few = 10;

/**
 * A phrase that is only half remembered often holds words that the passage has not. Where no passage has all words, or few
 * that have some in another spelling only, those are given that lack one of the rarer words, else two, and so on up to half of
 * them. Undefined where there are none either.
 */
export async function searchWithoutSome(
  query: Query,
  request: SearchRequest,
  found: SearchAnswer,
  ask: (request: SearchRequest) => Promise<SearchAnswer>,
): Promise<SearchAnswer | undefined> {
  const { parts } = query;
  if (
    found.total >= few ||
    found.groups.some(({ kind }) => kind === 'exact') ||
    (found.total > 0 && parts.length < telling)
  )
    return undefined;
  const mostMissing = Math.min(
    parts.filter(isLoose).length,
    parts.length - fewest,
    Math.max(fewest, Math.ceil(parts.length / 2)),
  );
  for (let maxMissing = 1; maxMissing <= mostMissing; maxMissing++) {
    const answer = await ask({ ...request, query: { ...query, notes: [] }, maxMissing });
    if (answer.total > found.total)
      return {
        ...answer,
        note: [...query.notes, 'No passage has all of these words; shown are those that have most of them.'].join(' '),
      };
  }
  return undefined;
}
