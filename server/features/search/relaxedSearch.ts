import { isLoose, type Query } from '../../search/query/query';
import type { SearchAnswer, SearchRequest } from '../../search/query/searchRequest';
import type { AskIndex } from './askIndex';

/** Fewest words that a passage must contain. */
const minWords = 2;
/**
 * From this number of words on, hits that match only other spellings do not stop the search with fewer words: in a long
 * query, the user more likely remembers a word wrongly than misspells it.
 */
const minWordsToDoubtSpelling = 4;
/** From this number of hits on, no word is left out. The three numbers were chosen by hand. */
const enoughHits = 10;

/**
 * Searches again with fewer words when `answer` has no hits, or only a few that match other spellings: a
 * half-remembered phrase often contains words that the passage does not have. First one of the rarer words may be
 * missing, then two, up to about half of the words. Undefined when this gives no more hits. Rejects with `Cancelled`.
 */
export async function searchWithFewerWords(
  query: Query,
  request: SearchRequest,
  answer: SearchAnswer,
  ask: AskIndex,
): Promise<SearchAnswer | undefined> {
  const { parts } = query;
  if (
    answer.total >= enoughHits ||
    answer.groups.some(({ kind }) => kind === 'exact') ||
    (answer.total > 0 && parts.length < minWordsToDoubtSpelling)
  )
    return undefined;
  const mostMissing = Math.min(
    parts.filter(isLoose).length,
    parts.length - minWords,
    Math.max(minWords, Math.ceil(parts.length / 2)),
  );
  for (let missing = 1; missing <= mostMissing; missing++) {
    const relaxed = await ask({ ...request, query: { ...query, notes: [] }, maxMissing: missing });
    if (relaxed.total > answer.total)
      return {
        ...relaxed,
        note: [...query.notes, 'No passage has all of these words. The passages shown have most of them.'].join(' '),
      };
  }
  return undefined;
}
