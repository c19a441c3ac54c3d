import { methods, type SearchResult, type SitesResult, type ThemesResult } from '../../server/protocol';

/** Asks a server. */
export type Ask = <R>(method: string, params: object) => Promise<R>;

/** What a server says about a corpus: searches, citations and themes. */
export interface Answers {
  readonly searches: readonly object[];
  readonly sites: readonly SitesResult[];
  readonly themes: ThemesResult;
}

const queries = ['common water', '"honest measure" rain', 'stewrdship', 'quran:18', 'masons date:1990/2010'];
const keys = ['quran:18', 'quran', 'quran:2:1'];

/** Answers of a server about the whole corpus; waits until it has read everything. */
export async function answersOf(ask: Ask): Promise<Answers> {
  // Waits for all transcripts and their themes.
  const themes = await ask<ThemesResult>(methods.themes, { limit: 60 });
  const searches: object[] = [];
  for (const query of queries) {
    const {
      total,
      exact,
      hits,
      groups = [],
      indexing,
    } = await ask<SearchResult>(methods.search, {
      query,
      limit: 40,
      finished: true,
    });
    searches.push({ query, total, exact, hits, groups, indexing: indexing ?? null });
  }
  const sites: SitesResult[] = [];
  for (const key of keys) sites.push(await ask<SitesResult>(methods.sites, { key }));
  return { themes, searches, sites };
}
