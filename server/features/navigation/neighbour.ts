import type { Corpus } from '../../index/corpus';
import { touches, type Span } from '../../text/span';

/**
 * The citation before or behind the cursor in the same file, or the mention of the theme at the cursor; after the last
 * comes the first. Undefined where there is none, or the cursor is on no theme.
 */
export async function neighbour(
  corpus: Corpus,
  uri: string,
  offset: number,
  kind: 'citation' | 'theme',
  direction: 'next' | 'previous',
): Promise<Span | undefined> {
  const spans = kind === 'citation' ? (corpus.entry(uri)?.facts.citations ?? []) : await mentions(corpus, uri, offset);
  const here =
    spans.find(span => touches(span, offset) && offset < span.end) ?? spans.find(span => touches(span, offset));
  const from = here?.start ?? offset;
  const found =
    direction === 'next'
      ? (spans.find(span => span.start > from) ?? spans[0])
      : (spans.findLast(span => span.start < from) ?? spans.at(-1));
  return found && { start: found.start, end: found.end };
}

async function mentions(corpus: Corpus, uri: string, offset: number): Promise<Span[]> {
  const themes = await corpus.themes();
  const theme = themes.at(uri, offset);
  return theme === undefined
    ? []
    : themes
        .sites(theme.key)
        .filter(site => site.uri === uri)
        .sort((a, b) => a.start - b.start);
}
