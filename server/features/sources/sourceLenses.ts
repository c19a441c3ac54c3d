import { keyContains, keyInterval } from '../../citations/key';
import type { CitationSite } from '../../index/citationIndex';
import type { Corpus } from '../../index/corpus';
import type { Span } from '../../text/span';
import { timesInTranscripts } from '../shared/counts';
import type { Place } from '../shared/place';
import { inReadingOrder, toPlace } from '../shared/sites';
import { sourcePage, type SourcePageItem } from './sourcePage';

/** How often the corpus cites a verse or a chapter. */
export interface SourceLens {
  /** The line of the source page that the lens stands above. */
  readonly span: Span;
  /** "cited 3 times in 2 transcripts" */
  readonly title: string;
  readonly key: string;
  /** In reading order. */
  readonly sites: readonly Place[];
}

/**
 * Lenses for the verses of a source page that the corpus cites, and one at the top for the chapter as a whole. A
 * citation of the whole chapter or work counts only at the top. A page that lists what cites a work has no lenses.
 */
export async function sourceLenses(corpus: Corpus, uri: string): Promise<SourceLens[]> {
  const page = await sourcePage(corpus, uri);
  if (page === undefined || page.links.length > 0) return [];
  const sites = inReadingOrder(corpus, corpus.citations.sites(page.key));
  if (sites.length === 0) return [];
  const verseSites = sites
    .filter(site => !keyContains(site.key, page.key))
    .map(site => ({ site, interval: keyInterval(site.key) }));
  const sitesOf = (item: SourcePageItem): CitationSite[] => {
    const verse = keyInterval(item.key);
    if (verse === undefined) return [];
    return verseSites
      .filter(({ interval }) => interval !== undefined && interval.first <= verse.last && verse.first <= interval.last)
      .map(({ site }) => site);
  };
  const firstLine = { start: 0, end: Math.max(0, (page.lines[1] ?? page.text.length) - 1) };
  return [
    lens(page.key, firstLine, sites),
    ...page.items.map(item => lens(item.key, item.heading, sitesOf(item))),
  ].filter(({ sites }) => sites.length > 0);
}

function lens(key: string, span: Span, sites: readonly CitationSite[]): SourceLens {
  const transcripts = new Set(sites.map(site => site.uri)).size;
  return { key, span, title: `cited ${timesInTranscripts(sites.length, transcripts)}`, sites: sites.map(toPlace) };
}
