import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { Span } from '../../text/span';
import type { Place } from './place';

/** How many places, in how many transcripts, and which: the entries in the order of the corpus with their counts. */
export interface SiteCount {
  readonly count: number;
  readonly byEntry: readonly { readonly entry: Entry; readonly count: number }[];
}

export function countSites(corpus: Corpus, sites: readonly ({ readonly uri: string } & Span)[]): SiteCount {
  const counts = new Map<string, number>();
  for (const { uri } of sites) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  const byEntry = [...counts].flatMap(([uri, count]) => {
    const entry = corpus.entry(uri);
    return entry === undefined ? [] : [{ entry, count }];
  });
  byEntry.sort((a, b) => corpus.position(a.entry.uri) - corpus.position(b.entry.uri));
  return { count: byEntry.reduce((sum, { count }) => sum + count, 0), byEntry };
}

/** Places in reading order: the current file first, then the others by date, undated last; in text order inside a file. */
export function inReadingOrder<S extends { readonly uri: string } & Span>(
  corpus: Corpus,
  sites: readonly S[],
  current?: string,
): S[] {
  const order = (uri: string): number => (uri === current ? -1 : corpus.position(uri));
  return [...sites].sort((a, b) => order(a.uri) - order(b.uri) || a.start - b.start || a.end - b.end);
}

export function toPlace({ uri, start, end }: { readonly uri: string } & Span): Place {
  return { uri, span: { start, end } };
}

/** Items by key, keys and items in the order in which they come. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
