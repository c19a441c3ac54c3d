import type { Place } from '../shared/place';
import { keyContains, keyInterval } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import type { CitationSite } from '../../index/citationIndex';

import { inReadingOrder, toPlace } from '../shared/sites';
import { sourceDocument, type SourceItem } from './sourceDocument';
import { countLabel } from './knownWorks';
import type { Span } from '../../text/span';

/** How often the corpus cites a verse of a source page. */
export interface Lens {
  readonly span: Span;
  /** "cited 3 times in 2 transcripts" */
  readonly title: string;
  readonly key: string;
  readonly sites: readonly Place[];
}

/**
 * How often the corpus cites each verse of a source page, and the chapter as a whole at its head. A citation of the whole
 * chapter or work counts at the head only. Pages without a text say it themselves and have no lenses.
 */
export async function sourceLenses(corpus: Corpus, uri: string): Promise<Lens[]> {
  const page = await sourceDocument(corpus, uri);
  if (page === undefined || page.links.length > 0) return [];
  const sites = inReadingOrder(corpus, corpus.citations.sites(page.key));
  if (sites.length === 0) return [];
  const narrow = sites
    .filter(site => !keyContains(site.key, page.key))
    .map(site => ({ site, interval: keyInterval(site.key) }));
  const cites = (item: SourceItem): CitationSite[] => {
    const place = keyInterval(item.key);
    if (place === undefined) return [];
    return narrow
      .filter(({ interval }) => interval !== undefined && interval.first <= place.last && place.first <= interval.last)
      .map(({ site }) => site);
  };
  const head = { start: 0, end: Math.max(0, (page.lines[1] ?? page.text.length) - 1) };
  return [lens(page.key, head, sites), ...page.items.map(item => lens(item.key, item.heading, cites(item)))].filter(
    ({ sites }) => sites.length > 0,
  );
}

function lens(key: string, span: Lens['span'], sites: readonly CitationSite[]): Lens {
  return {
    key,
    span,
    title: `cited ${countLabel(sites.length, new Set(sites.map(site => site.uri)).size)}`,
    sites: sites.map(toPlace),
  };
}
