import { compareStrings } from '../../../base/compareStrings';
import { describeKey } from '../../../citations/key';
import { isResolved, type Citation } from '../../../citations/citation';
import type { Corpus } from '../../../index/corpus';
import type { Entry } from '../../../index/facts';
import { kindOf } from '../../../search/passages/passageFacts';
import type { Scope } from '../../../search/query/searchRequest';
import { createSpanSet, overlapsAny } from '../../search/spanSet';
import { countNoun } from '../../shared/counts';
import { describedWorks } from '../../sources/citedSources';

/** A cited source: a verse, a page, or a whole work, as it is cited. */
export interface CitedKey {
  readonly key: string;
  /** "The Qur'an, 5 al-Ma'idah, verse 54". */
  readonly description: string;
  /** Number of places that cite just this. */
  readonly count: number;
  /** Number of transcripts with these places. */
  readonly transcripts: number;
}

/** The citations of a scope. */
export interface CitationCounts {
  /** Places by key and URI of the transcript. */
  readonly byKey: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Sentences for the user: what is left out. */
  readonly notes: readonly string[];
}

/** Counts the citations in a scope, or in the whole corpus. Those whose source is unknown are left out, with a note. */
export function countCitations(corpus: Corpus, scope: Scope | undefined): CitationCounts {
  const byKey = new Map<string, Map<string, number>>();
  let unknown = 0;
  for (const entry of corpus.entries()) {
    for (const citation of citationsIn(entry, scope)) {
      if (!isResolved(citation)) {
        unknown++;
        continue;
      }
      let byUri = byKey.get(citation.key);
      if (byUri === undefined) byKey.set(citation.key, (byUri = new Map<string, number>()));
      byUri.set(entry.uri, (byUri.get(entry.uri) ?? 0) + 1);
    }
  }
  const notes = [
    ...(byKey.size === 0 ? ['No source is cited.'] : []),
    ...(unknown === 0 ? [] : [`${countNoun(unknown, 'citation')} whose source is not known: left out.`]),
  ];
  return { byKey, notes };
}

/** The cited sources with their descriptions, most cited first. */
export async function citedKeys(corpus: Corpus, { byKey }: CitationCounts): Promise<CitedKey[]> {
  const works = await describedWorks(corpus, byKey.keys());
  return [...byKey]
    .map(([key, byUri]) => ({ key, description: describeKey(key, works), ...countsOf([byUri]) }))
    .sort((a, b) => b.count - a.count || compareStrings(a.key, b.key));
}

/** Places and transcripts of several keys together. */
export function countsOf(each: readonly ReadonlyMap<string, number>[]): { count: number; transcripts: number } {
  const uris = new Set(each.flatMap(byUri => [...byUri.keys()]));
  const count = each.reduce((sum, byUri) => sum + [...byUri.values()].reduce((part, places) => part + places, 0), 0);
  return { count, transcripts: uris.size };
}

/**
 * The citations of a transcript in a scope. Of a set of speakers or of a query only some passages count; a citation is in the
 * passage in which it begins.
 */
export function citationsIn({ uri, facts }: Entry, scope: Scope | undefined): readonly Citation[] {
  if (scope === undefined) return facts.citations;
  if (!scope.file(uri)) return [];
  if (scope.passage === undefined || facts.citations.length === 0) return facts.citations;
  const { bounds, kinds } = facts.passages;
  const passages = Array.from(kinds, (kind, i) => ({ uri, start: bounds[2 * i], end: bounds[2 * i + 1], kind }));
  const inScope = createSpanSet(
    passages.filter(({ start, end, kind }) => scope.passage!(uri, start, end, kindOf(kind))),
  );
  return facts.citations.filter(({ start }) => overlapsAny(inScope, uri, start, start + 1));
}
