import type { Corpus } from '../../index/corpus';
import type { Filter, FilterField } from '../../search/query/query';
import type { Scope } from '../../search/query/searchRequest';
import { groupBy } from '../shared/groupBy';
import { citesCondition } from './filters/citesFilter';
import type { Condition, FilterContext } from './filters/condition';
import { fileCondition } from './filters/fileFilter';
import { placeCondition } from './filters/placeFilter';
import { setCondition } from './filters/setFilter';
import { speakerCondition } from './filters/speakerFilter';
import { themeCondition } from './filters/themeFilter';
import { yearCondition } from './filters/yearFilter';
import type { SpanSet } from './spanSet';

/** The meaning of the filters of a query in one state of a corpus. */
export interface ResolvedScope {
  /** The transcripts and passages to search; undefined when everything is searched. */
  readonly scope?: Scope;
  /** Sentences for the user: which values match nothing, and what was left out. */
  readonly notes: readonly string[];
  /** The cited or mentioned places that the filters ask for. They are highlighted when the query has no words. */
  readonly sites: readonly SpanSet[];
  /** Whether the matched words must stand in a quotation. */
  readonly inQuotations: boolean;
}

const everything: ResolvedScope = { notes: [], sites: [], inQuotations: false };

/**
 * A passage has one year, part, speaker and file, so several such filters are alternatives. It may cite several
 * sources.
 */
const alternativeFields: ReadonlySet<FilterField> = new Set(['year', 'in', 'speaker', 'file']);

const conditions: Readonly<
  Record<FilterField, (context: FilterContext) => Condition | undefined | Promise<Condition | undefined>>
> = {
  year: yearCondition,
  in: placeCondition,
  speaker: speakerCondition,
  file: fileCondition,
  cites: citesCondition,
  theme: themeCondition,
  set: setCondition,
};

/** The scope of the last filters for each corpus: on most keystrokes the filters of a query stay the same. */
const cache = new WeakMap<Corpus, { readonly key: string; readonly resolved: ResolvedScope }>();

/**
 * Resolves filters in a corpus. Takes time in the number of transcripts and of cited or mentioned places. A filter that
 * is still being typed and matches nothing yet is ignored. Rejects with `Cancelled`.
 */
export async function resolveScope(
  corpus: Corpus,
  filters: readonly Filter[],
  { findPassages, cancelled }: Pick<FilterContext, 'findPassages' | 'cancelled'>,
): Promise<ResolvedScope> {
  if (filters.length === 0) return everything;
  const key = JSON.stringify(filters);
  const cached = cache.get(corpus);
  if (cached?.key === key) return cached.resolved;
  const notes: string[] = [];
  const active: Condition[] = [];
  for (const filter of filters) {
    const condition = await conditions[filter.field]({ corpus, filter, notes, findPassages, cancelled });
    if (condition !== undefined) active.push(condition);
  }
  const resolved = active.length === 0 ? { ...everything, notes } : combine(corpus, active, notes);
  cache.set(corpus, { key, resolved });
  return resolved;
}

/** Combines conditions: all groups of alternatives must hold. */
function combine(corpus: Corpus, active: readonly Condition[], notes: readonly string[]): ResolvedScope {
  const groups = [...groupBy(active, ({ field }) => field).values()].flatMap(alternatives);
  const ofFiles = groups.filter(group => group[0].file !== undefined);
  const ofPassages = groups.filter(group => group[0].passage !== undefined);
  const sites = ofPassages
    .flat()
    .flatMap(condition => (condition.sites !== undefined && !condition.not ? [condition.sites] : []));
  // A transcript without any of the sites need not be searched.
  const files = new Set(
    corpus
      .entries()
      .filter(
        entry =>
          ofFiles.every(group => group.some(({ file }) => file!(entry)) !== group[0].not) &&
          ofPassages.every(group => group[0].not || group.some(({ files }) => files?.has(entry.uri) ?? true)) &&
          sites.every(set => set.files.has(entry.uri)),
      )
      .map(({ uri }) => uri),
  );
  const scope: Scope = {
    file: uri => files.has(uri),
    ...(ofPassages.length > 0 && {
      passage: (uri, start, end, kind) =>
        ofPassages.every(group => group.some(({ passage }) => passage!(uri, start, end, kind)) !== group[0].not),
    }),
  };
  return {
    scope: files.size === 0 ? { file: () => false } : scope,
    notes,
    sites,
    inQuotations: ofPassages.some(group => group.every(({ not, quotations }) => quotations === true && !not)),
  };
}

/**
 * Splits the conditions of one field into groups; in each group one must hold, or none if it is negated. Each negated
 * condition is a group of its own.
 */
function alternatives(ofField: readonly Condition[]): Condition[][] {
  const required = ofField.filter(({ not }) => !not);
  const excluded = ofField.filter(({ not }) => not).map(condition => [condition]);
  if (required.length === 0) return excluded;
  const isAlternative = alternativeFields.has(required[0].field);
  return [...(isAlternative ? [required] : required.map(condition => [condition])), ...excluded];
}
