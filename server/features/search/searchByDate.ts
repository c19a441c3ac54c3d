import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { SearchAnswer, SearchGroup, SearchRequest } from '../../search/query/searchRequest';
import { maxFetchedHits, type AskIndex, type IndexHit } from './askIndex';

export const searchSorts = ['relevance', 'newest', 'oldest'] as const;
export type SearchSort = (typeof searchSorts)[number];

/**
 * The transcripts in the order of a search result: the newest first for `newest`, or else the oldest first; undated
 * last.
 */
export function sortedEntries(corpus: Corpus, sort: SearchSort): readonly Entry[] {
  const entries = corpus.entries();
  if (sort !== 'newest') return entries;
  return [
    ...entries.filter(({ date }) => date !== undefined).reverse(),
    ...entries.filter(({ date }) => date === undefined),
  ];
}

/**
 * Searches with hits in the order of `entries`, and in text order inside a transcript. The index sorts only by
 * relevance, so it is asked for one batch of transcripts after the other until there are enough hits. With few hits,
 * one batch holds all transcripts; otherwise a batch is so small that all its hits can be fetched and sorted. Rejects
 * with `Cancelled`.
 */
export async function searchByDate(
  entries: readonly Entry[],
  request: SearchRequest,
  ask: AskIndex,
): Promise<SearchAnswer> {
  const { limit, offset = 0, scope } = request;
  const whole = await ask({ ...request, limit: 1, offset: 0 });
  const needed = Math.min(offset + limit, whole.total);
  const positions = new Map(entries.map(({ uri }, position) => [uri, position]));
  const hits: IndexHit[] = [];
  let batchSize =
    whole.total <= maxFetchedHits
      ? entries.length
      : Math.max(1, Math.ceil((entries.length * Math.min(maxFetchedHits / 2, needed)) / whole.total));
  for (let from = 0; from < entries.length && hits.length < needed;) {
    const batch = new Set(entries.slice(from, from + batchSize).map(({ uri }) => uri));
    const answer = await ask({
      ...request,
      limit: maxFetchedHits,
      offset: 0,
      scope: { ...scope, file: uri => batch.has(uri) && (scope?.file(uri) ?? true) },
    });
    if (answer.total > maxFetchedHits && batchSize > 1) {
      batchSize = Math.ceil(batchSize / 4);
      continue;
    }
    hits.push(
      ...answer.hits
        .map(hit => ({ ...hit, group: indexOfGroup(whole.groups, answer.groups[hit.group]) }))
        .sort((a, b) => positions.get(a.uri)! - positions.get(b.uri)! || a.start - b.start),
    );
    from += batchSize;
    batchSize *= 2;
  }
  return { ...whole, hits: hits.slice(offset, offset + limit) };
}

/** Index of the same group in another answer; 0 when it is not there. */
function indexOfGroup(groups: readonly SearchGroup[], group: SearchGroup | undefined): number {
  return Math.max(
    0,
    groups.findIndex(({ form, kind }) => form === group?.form && kind === group.kind),
  );
}
