import type { Corpus } from '../../index/corpus';
import { touches, type Span } from '../../text/span';

/**
 * The next or previous citation in the file, or the next or previous mention of the theme at the cursor. After the last
 * one comes the first. Undefined when the file has none, or the cursor is not on a theme.
 */
export async function neighbour(
  corpus: Corpus,
  uri: string,
  offset: number,
  kind: 'citation' | 'theme',
  direction: 'next' | 'previous',
): Promise<Span | undefined> {
  const spans =
    kind === 'citation' ? (corpus.entry(uri)?.facts.citations ?? []) : await mentionsOfThemeAt(corpus, uri, offset);
  const current =
    spans.find(span => touches(span, offset) && offset < span.end) ?? spans.find(span => touches(span, offset));
  const from = current?.start ?? offset;
  const target =
    direction === 'next'
      ? (spans.find(span => span.start > from) ?? spans[0])
      : (spans.findLast(span => span.start < from) ?? spans.at(-1));
  return target && { start: target.start, end: target.end };
}

/** The mentions in the file of the theme at an offset, in text order. */
async function mentionsOfThemeAt(corpus: Corpus, uri: string, offset: number): Promise<Span[]> {
  const themes = await corpus.themes();
  const theme = themes.at(uri, offset);
  return theme === undefined
    ? []
    : themes
        .sites(theme.key)
        .filter(site => site.uri === uri)
        .sort((a, b) => a.start - b.start);
}
