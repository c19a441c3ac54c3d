import type { Corpus } from '../../index/corpus';
import { countTimes } from '../shared/counts';
import { collapseWhitespace, shorten } from '../shared/readableText';
import { sourceLenses } from '../sources/sourceLenses';
import { sourcePage, type SourcePage, type SourcePageItem } from '../sources/sourcePage';
import type { OutlineSymbol } from './outline';

/** Longest name in characters. Chosen by hand. */
const maxName = 80;

/** The outline of a source page: its title, and under it the verses or places that the corpus cites. */
export async function pageOutline(corpus: Corpus, uri: string): Promise<OutlineSymbol[]> {
  const page = await sourcePage(corpus, uri);
  if (page === undefined) return [];
  const counts = await countsOf(corpus, uri, page);
  const end = Math.max(0, page.text.trimEnd().length);
  return [
    {
      name: page.title,
      kind: 'title',
      span: { start: 0, end },
      selection: { start: 0, end: Math.max(0, Math.min(end, (page.lines[1] ?? end + 1) - 1)) },
      children: page.items.flatMap(item => {
        const count = counts.get(item.key) ?? 0;
        return count === 0 ? [] : [toSymbol(page, item, count)];
      }),
    },
  ];
}

/** How often each part of a page is cited, by key: on the page of a chapter without citations of all of it. */
async function countsOf(corpus: Corpus, uri: string, page: SourcePage): Promise<ReadonlyMap<string, number>> {
  if (page.links.length === 0)
    return new Map((await sourceLenses(corpus, uri)).map(({ key, sites }) => [key, sites.length]));
  return new Map(
    page.items.map(({ key, start, end }) => [
      key,
      page.links.filter(link => start <= link.start && link.end <= end).length,
    ]),
  );
}

function toSymbol(page: SourcePage, { start, end, heading }: SourcePageItem, count: number): OutlineSymbol {
  return {
    name: shorten(collapseWhitespace(page.text.slice(heading.start, heading.end)), maxName),
    detail: `cited ${countTimes(count)}`,
    kind: 'section',
    span: { start, end },
    selection: { start: heading.start, end: heading.end },
    children: [],
  };
}
