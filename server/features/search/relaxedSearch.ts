import { isLoose, type Part, type Query } from '../../search/query/query';
import type { SearchAnswer, SearchRequest } from '../../search/query/searchRequest';
import type { AskIndex } from './askIndex';

/** Fewest words that a passage must contain if the query has more than two. */
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
 * missing, then two, up to about half of the words. Of two words, one is enough. Undefined when this gives no more
 * hits. Rejects with `Cancelled`.
 */
export async function searchWithFewerWords(
  query: Query,
  request: SearchRequest,
  answer: SearchAnswer,
  ask: AskIndex,
): Promise<SearchAnswer | undefined> {
  const { parts } = query;
  if (parts.length === 2 && answer.total === 0) return searchWithOneWord(query, request, ask);
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
  return answer.total === 0 && parts.length > 2 ? searchWithKnownWords(query, request, ask) : undefined;
}

/**
 * The passages with those words of a longer query that passages have at all. Undefined where a word in quotation marks is
 * missing, or no word or every word is known.
 */
async function searchWithKnownWords(
  query: Query,
  request: SearchRequest,
  ask: AskIndex,
): Promise<SearchAnswer | undefined> {
  const isKnown = new Map<Part, boolean>();
  for (const part of query.parts) {
    const { total } = await ask({ ...request, limit: 1, offset: 0, query: { ...query, parts: [part], notes: [] } });
    isKnown.set(part, total > 0);
    if (total === 0 && !isLoose(part)) return undefined;
  }
  const known = query.parts.filter(part => isKnown.get(part));
  if (known.length === 0 || known.length === query.parts.length) return undefined;
  const answer = await ask({ ...request, query: { ...query, parts: known, notes: [] } });
  if (answer.total === 0) return undefined;
  const missing = query.parts.filter(part => !isKnown.get(part)).map(part => `“${textOf(part)}”`);
  const shown = known.map(part => `“${textOf(part)}”`).join(', ');
  const reason = `No passage has ${missing.join(' or ')}. The passages shown have only ${shown}.`;
  return { ...answer, note: [...query.notes, reason].join(' ') };
}

/**
 * The passages with one of two words that no passage has together. If the passages have only one of them as typed, the
 * other was probably remembered wrongly; if they have both, the rarer one tells more. Words in quotation marks must match.
 */
async function searchWithOneWord(
  query: Query,
  request: SearchRequest,
  ask: AskIndex,
): Promise<SearchAnswer | undefined> {
  if (!query.parts.every(isLoose)) return undefined;
  const found: { part: Part; answer: SearchAnswer }[] = [];
  for (const part of query.parts) {
    const answer = await ask({ ...request, query: { ...query, parts: [part], notes: [] } });
    if (answer.groups.some(({ kind }) => kind === 'exact')) found.push({ part, answer });
  }
  if (found.length === 0) return undefined;
  const [{ part, answer }] = found.sort((a, b) => a.answer.total - b.answer.total);
  const other = query.parts.find(each => each !== part)!;
  const reason =
    found.length === 1
      ? `No passage has “${textOf(other)}”. The passages shown have only “${textOf(part)}”.`
      : `No passage has both words. The passages shown have the rarer one, “${textOf(part)}”.`;
  return { ...answer, note: [...query.notes, reason].join(' ') };
}

function textOf(part: Part): string {
  return part.flatMap(alternative => (alternative.kind === 'phrase' ? [alternative.words.join(' ')] : [])).join(' OR ');
}
