import type { Corpus } from '../../index/corpus';
import { touches, type Span } from '../../text/span';
import type { Place } from '../shared/place';
import { inReadingOrder, toPlace, type Site } from '../shared/sites';

/**
 * The next or previous citation in the file, after the last one the first; or the next or previous mention of the theme at
 * the cursor, in this file or else in the transcript that follows by date, after the last one the first. Undefined when the
 * file has no citation, or the cursor is not on a theme.
 */
export async function neighbour(
  corpus: Corpus,
  uri: string,
  offset: number,
  kind: 'citation' | 'theme',
  direction: 'next' | 'previous',
): Promise<Place | undefined> {
  const sites = kind === 'citation' ? citationsIn(corpus, uri) : await mentionsOfThemeAt(corpus, uri, offset);
  const here = sites.filter(site => site.uri === uri);
  const current =
    here.find(span => touches(span, offset) && offset < span.end) ?? here.find(span => touches(span, offset));
  const from = current?.start ?? offset;
  const position = (site: Site): number => corpus.position(site.uri) - corpus.position(uri) || site.start - from;
  const target =
    direction === 'next'
      ? (sites.find(site => position(site) > 0) ?? sites[0])
      : (sites.findLast(site => position(site) < 0) ?? sites.at(-1));
  return target && toPlace(target);
}

function citationsIn(corpus: Corpus, uri: string): Site[] {
  const spans: readonly Span[] = corpus.entry(uri)?.facts.citations ?? [];
  return spans.map(({ start, end }) => ({ uri, start, end }));
}

/** All mentions of the theme at an offset, by date of the transcript and then in text order. */
async function mentionsOfThemeAt(corpus: Corpus, uri: string, offset: number): Promise<Site[]> {
  const themes = await corpus.themes();
  const theme = themes.at(uri, offset);
  return theme === undefined ? [] : inReadingOrder(corpus, themes.sites(theme.key));
}
