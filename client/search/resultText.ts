import type { SearchGroup, SearchResult, SearchSort } from '../../server/protocol';
import { counted, formatNumber } from '../text';

const orderSuffix: Readonly<Record<SearchSort, string>> = {
  relevance: '',
  newest: ', newest first',
  oldest: ', oldest first',
};

/**
 * The title of the search box: `1,234 passages, newest first`, `0 passages`, or while transcripts are being indexed
 * `12 passages so far, newest first: 3 of 65 transcripts indexed`.
 */
export function headline(
  { total, exact, note, indexing }: Omit<SearchResult, 'hits'>,
  sort: SearchSort = 'relevance',
): string {
  const passages = `${exact ? '' : 'More than '}${counted(total, 'passage')}`;
  const order = total > 1 ? orderSuffix[sort] : '';
  const sentence =
    indexing === undefined ? passages + order : `${passages} so far${order}: ${indexingProgress(indexing)}`;
  // Without passages, the row below has the note.
  return note && total > 0 ? `${sentence}. ${note}` : sentence;
}

function indexingProgress({ indexed, found, stopped }: NonNullable<SearchResult['indexing']>): string {
  return `${stopped ? 'only ' : ''}${formatNumber(indexed)} of ${formatNumber(found)} transcripts indexed`;
}

/**
 * The heading above each hit, undefined where the hit continues the section of the one before. Sections are spellings
 * with their number of passages (`Baqarah · 12 passages`), or years when hits are sorted by date. No heading comes twice:
 * where spellings of one kind alternate, the section is the kind. A list with only the typed spelling has no headings.
 */
export function headings(
  { hits, groups = [] }: Pick<SearchResult, 'hits' | 'groups'>,
  sort: SearchSort,
): (string | undefined)[] {
  if (sort !== 'relevance')
    return withoutRepeats(hits.map(({ date }) => /^-?\d{4}/.exec(date ?? '')?.[0] ?? 'No date'));
  const none = hits.map(() => undefined);
  if (groups.length === 0 || (groups.length === 1 && groups[0].kind === 'exact')) return none;
  const groupOf = hits.map(({ group }) => (group === undefined ? undefined : groups[group]));
  const alternating = new Set(repeatedIn(groupOf).map(group => group?.kind));
  const sections = withoutRepeats(
    groupOf.map(group =>
      group === undefined ? undefined : alternating.has(group.kind) ? kindHeadings[group.kind] : describeGroup(group),
    ),
  );
  return repeatedIn(sections.filter(section => section !== undefined)).length > 0 ? none : sections;
}

const kindHeadings: Readonly<Record<SearchGroup['kind'], string>> = {
  exact: 'as typed',
  variant: 'other spellings',
  fuzzy: 'similar words',
};

/** The values that come again after another value. */
function repeatedIn<T>(values: readonly T[]): T[] {
  const seen = new Set<T>();
  return values.filter((value, i) => {
    if (i > 0 && values[i - 1] === value) return false;
    if (seen.has(value)) return true;
    seen.add(value);
    return false;
  });
}

function describeGroup({ form, kind, count }: SearchGroup): string {
  return `${form}${kind === 'fuzzy' ? ' (similar)' : ''} · ${counted(count, 'passage')}`;
}

/** The values, undefined where a value equals the one before. */
function withoutRepeats(values: readonly (string | undefined)[]): (string | undefined)[] {
  return values.map((value, index) => (index > 0 && values[index - 1] === value ? undefined : value));
}

/** A file name, without extension, for the document with all results of a query; valid on all file systems. */
export function documentName(query: string): string {
  const name = query
    // eslint-disable-next-line no-control-regex
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...name].slice(0, 60).join('');
  return short.replace(/^[. ]+|[. ]+$/g, '') || 'search';
}
