import { compareStrings } from '../../../base/compareStrings';
import { Cancelled, createPacer } from '../../../base/slices';
import { isResolved } from '../../../citations/citation';
import { describeKey, workOf } from '../../../citations/key';
import type { Corpus } from '../../../index/corpus';
import type { Scope } from '../../../search/query/searchRequest';
import type { Span } from '../../../text/span';
import { countNoun } from '../../shared/counts';
import { describedWorks, divisionOf } from '../../sources/citedSources';
import { citationsIn } from '../export/citedKeys';

export const sourceLevels = ['work', 'division', 'place'] as const;
/** What counts as one source: a work; a chapter, volume or book of it; or each place by itself. */
export type SourceLevel = (typeof sourceLevels)[number];

/** A source with its citations. */
export interface CitedGroup {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** By URI of the transcript: number of citations, and the first one. */
  readonly byUri: ReadonlyMap<string, { readonly count: number; readonly first: Span }>;
}

/** Which citations are counted, and how they are grouped. */
export interface CitedQuestion {
  readonly level: SourceLevel;
  /** Only the citations of this work, by its key. */
  readonly work?: string | undefined;
}

/**
 * The cited sources of a scope, most cited first, with notes on what is left out. A citation of a whole work has no division, and
 * counts as the work itself on each level. Rejects with `Cancelled`.
 */
export async function citedGroups(
  corpus: Corpus,
  scope: Scope | undefined,
  { level, work }: CitedQuestion,
  cancelled: () => boolean,
): Promise<{ readonly groups: readonly CitedGroup[]; readonly notes: readonly string[] }> {
  const groups = new Map<string, Map<string, { count: number; first: Span }>>();
  const pace = createPacer();
  let unknown = 0;
  for (const entry of corpus.entries()) {
    for (const citation of citationsIn(entry, scope)) {
      if (!isResolved(citation)) unknown++;
      else if (work === undefined || workOf(citation.key) === work)
        add(groups, groupOf(citation.key, level), entry.uri, citation);
    }
    await pace();
    if (cancelled()) throw new Cancelled();
  }
  const works = await describedWorks(corpus, groups.keys());
  const list = [...groups].map(([key, byUri]) => ({
    key,
    label: key === 'speech' ? 'Speeches' : describeKey(key, works),
    count: countOf(byUri),
    byUri,
  }));
  list.sort((a, b) => b.count - a.count || compareStrings(a.key, b.key));
  const leftOut =
    work === undefined && unknown > 0
      ? [`${countNoun(unknown, 'citation')} whose source is not known: not counted.`]
      : [];
  return { groups: list, notes: [...(list.length === 0 ? ['No source is cited.'] : []), ...leftOut] };
}

function groupOf(key: string, level: SourceLevel): string {
  if (level === 'place') return key;
  const work = workOf(key);
  return level === 'work' ? work : (divisionOf(key) ?? key);
}

function add(
  groups: Map<string, Map<string, { count: number; first: Span }>>,
  key: string,
  uri: string,
  { start, end }: Span,
): void {
  let byUri = groups.get(key);
  if (byUri === undefined) groups.set(key, (byUri = new Map<string, { count: number; first: Span }>()));
  const known = byUri.get(uri);
  if (known === undefined) byUri.set(uri, { count: 1, first: { start, end } });
  else known.count++;
}

function countOf(byUri: ReadonlyMap<string, { readonly count: number }>): number {
  let sum = 0;
  for (const { count } of byUri.values()) sum += count;
  return sum;
}
