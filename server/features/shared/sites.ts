import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { Span } from '../../text/span';
import type { Place } from './place';

/** A span in a transcript: a citation, a mention of a theme, a date. */
export interface Site extends Span {
  readonly uri: string;
}

/** The number of sites, in all and in each transcript. Transcripts come in the order of the corpus. */
export interface SiteCount {
  readonly count: number;
  readonly byEntry: readonly { readonly entry: Entry; readonly count: number }[];
}

/** Counts sites by transcript. Sites in files that the corpus does not hold are not counted. */
export function countSites(corpus: Corpus, sites: readonly Site[]): SiteCount {
  const counts = new Map<string, number>();
  for (const { uri } of sites) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  const byEntry = [...counts].flatMap(([uri, count]) => {
    const entry = corpus.entry(uri);
    return entry === undefined ? [] : [{ entry, count }];
  });
  byEntry.sort((a, b) => corpus.position(a.entry.uri) - corpus.position(b.entry.uri));
  return { count: byEntry.reduce((sum, { count }) => sum + count, 0), byEntry };
}

/**
 * Sorts sites: those in the file `current` first, then the other files by date, undated files last. Inside a file they
 * come in text order.
 */
export function inReadingOrder<S extends Site>(corpus: Corpus, sites: readonly S[], current?: string): S[] {
  const order = (uri: string): number => (uri === current ? -1 : corpus.position(uri));
  return [...sites].sort((a, b) => order(a.uri) - order(b.uri) || a.start - b.start || a.end - b.end);
}

/** The place of a site; its other fields are dropped. */
export function toPlace({ uri, start, end }: Site): Place {
  return { uri, span: { start, end } };
}
