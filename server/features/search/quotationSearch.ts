import type { Corpus } from '../../index/corpus';
import type { SearchAnswer, SearchMatch, SearchRequest } from '../../search/query/searchRequest';
import { contains, firstEndingAfter, type Span } from '../../text/span';
import type { AskIndex, IndexHit } from './askIndex';
import { testHits } from './testHits';

/**
 * Searches for passages with the words of the query inside one quotation. The index knows no quotations, so its hits
 * are tested one by one. `partCount` is the number of parts of the query. Rejects with `Cancelled`.
 */
export function searchInQuotations(
  corpus: Corpus,
  partCount: number,
  request: SearchRequest,
  ask: AskIndex,
): Promise<SearchAnswer> {
  return testHits(request, ask, hit => {
    const matches = matchesInQuotations(corpus, hit, partCount);
    return matches.length === 0 ? undefined : { ...hit, matches };
  });
}

/** Whether a quotation overlaps [start, end) of a transcript. O(log n). */
export function overlapsQuotation(corpus: Corpus, uri: string, start: number, end: number): boolean {
  const quotations = quotationsOf(corpus, uri);
  const next = firstEndingAfter(quotations, start);
  return next < quotations.length && quotations[next].start < end;
}

/** The matches in quotations that contain as many different words as the query requires. */
function matchesInQuotations(corpus: Corpus, { uri, matches }: IndexHit, partCount: number): SearchMatch[] {
  const quotations = quotationsOf(corpus, uri);
  const required = Math.min(partCount, countForms(matches));
  const byQuotation = new Map<Span, SearchMatch[]>();
  for (const match of matches) {
    const index = firstEndingAfter(quotations, match.start);
    if (index >= quotations.length || !contains(quotations[index], match)) continue;
    const inside = byQuotation.get(quotations[index]);
    if (inside === undefined) byQuotation.set(quotations[index], [match]);
    else inside.push(match);
  }
  return [...byQuotation.values()].filter(inside => countForms(inside) >= required).flat();
}

function countForms(matches: readonly SearchMatch[]): number {
  return new Set(matches.map(({ form }) => form)).size;
}

/** In text order and without overlap. */
function quotationsOf(corpus: Corpus, uri: string): readonly Span[] {
  return corpus.entry(uri)?.facts.transcript.quotations ?? [];
}
