import type { Corpus } from '../../../index/corpus';
import type { Entry } from '../../../index/facts';
import type { Filter, FilterField } from '../../../search/query/query';
import type { Site } from '../../shared/sites';
import { overlapsAny, type SpanSet } from '../spanSet';

/** The meaning of one filter in a corpus: a test either for transcripts (`file`) or for passages (`passage`). */
export interface Condition {
  readonly field: FilterField;
  /** Whether the filter excludes what passes the test. */
  readonly not: boolean;
  readonly file?: (entry: Entry) => boolean;
  /** `kind` is an index into `passageKinds`. */
  readonly passage?: (uri: string, start: number, end: number, kind: number) => boolean;
  /** The transcripts in which a passage may pass the test; without it, all. */
  readonly files?: ReadonlySet<string>;
  /** The cited or mentioned places that passages are tested for. */
  readonly sites?: SpanSet;
  /** Whether the test is for quotations, which are parts of passages. */
  readonly quotations?: boolean;
}

/** The passages that match a query without sets; `isComplete` is false if there are more. */
export interface FoundPassages {
  readonly passages: readonly Site[];
  readonly isComplete: boolean;
}

/** What the condition of a filter is made from. */
export interface FilterContext {
  readonly corpus: Corpus;
  readonly filter: Filter;
  /** Sentences for the user; conditions add to them. */
  readonly notes: string[];
  /** Rejects with `Cancelled`. */
  readonly findPassages: (query: string) => Promise<FoundPassages>;
  readonly cancelled: () => boolean;
}

/**
 * For a filter whose value matches nothing in the corpus: a condition that nothing passes, with a note that says so. A
 * value that is still being typed is ignored instead, and the note says so.
 */
export function matchesNothing(
  { filter: { field, not, open }, notes }: FilterContext,
  note: string,
): Condition | undefined {
  if (open === true) {
    notes.push(`${note} This filter is not used while you type it.`);
    return undefined;
  }
  notes.push(note);
  return { field, not, file: () => false };
}

/** The condition that a passage overlaps one of the sites. */
export function overlapsSites({ filter: { field, not } }: FilterContext, sites: SpanSet): Condition {
  return { field, not, sites, passage: (uri, start, end) => overlapsAny(sites, uri, start, end) };
}
