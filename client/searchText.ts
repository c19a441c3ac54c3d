import type { SearchGroup, SearchResult, SearchResultHit, SearchSort } from '../server/protocol';

/** The list shows about so many characters of a line, … */
const shownLength = 90;
/** … and so many at most before the matches. */
const before = 30;
/** Around a matched word: legible, read out softly or not at all by screen readers, and rare in texts. */
const marks = ['‹', '›'] as const;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

const orders: Readonly<Record<SearchSort, string>> = {
  relevance: '',
  newest: ', newest first',
  oldest: ', oldest first',
};

/** How many passages were found, as a title: `1,234 passages, newest first`; `12 passages so far, newest first: 3 of 65 transcripts are read`. */
export function headline(
  { total, exact, note, indexing }: Omit<SearchResult, 'hits'>,
  sort: SearchSort = 'relevance',
): string {
  const passages =
    total === 0
      ? 'No passage'
      : total === 1 && exact
        ? '1 passage'
        : `${exact ? '' : 'More than '}${count(total)} passages`;
  const order = total > 1 ? orders[sort] : '';
  return [
    indexing === undefined ? passages + order : `${passages} so far${order}: ${read(indexing)}`,
    ...(note ? [note] : []),
  ].join('. ');
}

function read({ indexed, found, stopped }: NonNullable<SearchResult['indexing']>): string {
  return `${stopped ? 'only ' : ''}${count(indexed)} of ${count(found)} transcripts are read`;
}

/**
 * What stands above each hit in the list, where something begins there: the spelling that matched, with the number of its
 * passages (`Baqarah · 12 passages`), or the year. One spelling that is the typed one needs no name.
 */
export function headings(
  { hits, groups = [] }: Pick<SearchResult, 'hits' | 'groups'>,
  sort: SearchSort,
): (string | undefined)[] {
  if (sort !== 'relevance')
    return changes(hits.map(({ date }) => /^-?\d{4}/.exec(date ?? '')?.[0] ?? 'without a date'));
  if (groups.length === 0 || (groups.length === 1 && groups[0].kind === 'exact')) return hits.map(() => undefined);
  return changes(
    hits.map(({ group }) =>
      group === undefined || groups[group] === undefined ? undefined : describeGroup(groups[group]),
    ),
  );
}

function describeGroup({ form, kind, count: passages }: SearchGroup): string {
  return `${form}${kind === 'fuzzy' ? ' (similar)' : ''} · ${count(passages)} ${passages === 1 ? 'passage' : 'passages'}`;
}

/** Each value only where it differs from the one before. */
function changes(values: readonly (string | undefined)[]): (string | undefined)[] {
  return values.map((value, index) => (index > 0 && values[index - 1] === value ? undefined : value));
}

function count(number: number): string {
  return number.toLocaleString('en');
}

/** A name for the document that holds all results: one that every disk takes. */
export function documentName(query: string): string {
  const name = query
    // eslint-disable-next-line no-control-regex
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    [...name]
      .slice(0, 60)
      .join('')
      .replace(/^[. ]+|[. ]+$/g, '') || 'search'
  );
}

/** The passage from shortly before the place that holds most of the matches on, with matches between marks; in its own direction. */
export function passageAround({ text, matches }: Pick<SearchResultHit, 'text' | 'matches'>): string {
  const from = start(text, densest(matches));
  let shown = from > 0 ? '… ' : '';
  let done = from;
  for (const { start, end } of joined(text, matches)) {
    if (start < from) continue;
    shown += text.slice(done, start) + marks[0] + text.slice(start, end) + marks[1];
    done = end;
  }
  shown += text.slice(done);
  const plain = shown.replaceAll('$(', '$\u200b('); // `$(name)` would be drawn as an icon
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}

/** Words that stand side by side are marked as one: "‹care of common water›". */
function joined(text: string, matches: SearchResultHit['matches']): SearchResultHit['matches'] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of matches) {
    const last = runs.at(-1);
    if (last !== undefined && /^[ -]?$/.test(text.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** Where the stretch that the list shows holds the most matched letters: common words alone do not draw it to themselves. */
function densest(matches: SearchResultHit['matches']): number {
  const weight = (from: number): number =>
    matches.reduce(
      (sum, { start, end }) => (start >= from && end <= from + shownLength - before ? sum + (end - start) ** 2 : sum),
      0,
    );
  const best = matches.reduce(
    (best, { start }) => {
      const here = weight(start);
      return here > best.weight ? { start, weight: here } : best;
    },
    { start: 0, weight: 0 },
  );
  return best.start;
}

/** The first word that starts within `before` characters of the match. */
function start(text: string, match: number): number {
  if (match <= before) return 0;
  const space = text.indexOf(' ', match - before);
  return space >= 0 && space < match ? space + 1 : match;
}
