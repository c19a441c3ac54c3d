import { csvTable } from '../../base/csv';
import type { Corpus } from '../../index/corpus';
import type { Scope } from '../../search/query/searchRequest';
import { dispersionOf } from '../../study/measures/dispersion';
import type { NodesOfEntry } from './nodeTokens';
import { placesIn } from './scopePlaces';
import type { WordCounts } from './wordCounts';

/** What `corpus-study dispersion --json` prints: how the nodes are spread over the transcripts. */
export interface NodeDispersion {
  readonly total: number;
  /** All transcripts that have words, in the order of the corpus. */
  readonly transcripts: readonly {
    readonly file: string;
    /** Running words of what is studied. */
    readonly words: number;
    /** The number of the first word of each node among these words, counted from 0. */
    readonly hits: readonly number[];
  }[];
  /** Transcripts with a node. */
  readonly range: number;
  /** 0 is even, 1 is all in one place; null where nothing was found. */
  readonly dp: number | null;
  readonly dpNorm: number | null;
}

/** The dispersion of nodes over the transcripts of a scope; `all` are the counts of its words. */
export function nodeDispersion(
  corpus: Corpus,
  found: readonly NodesOfEntry[],
  all: WordCounts,
  scope: Scope | undefined,
): NodeDispersion {
  const nodesByUri = new Map(found.map(({ entry, nodes }) => [entry.uri, nodes]));
  const transcripts = corpus.entries().flatMap(entry => {
    const words = all.wordsOf.get(entry.uri);
    if (words === undefined) return [];
    const nodes = nodesByUri.get(entry.uri) ?? [];
    const place = nodes.length === 0 ? undefined : placesIn(entry, scope);
    return [{ file: entry.name, words, hits: nodes.map(({ first }) => place!(first)) }];
  });
  const parts = transcripts.map(({ words, hits }) => ({ words, count: hits.length }));
  const { range, dp, dpNorm } = dispersionOf(parts);
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return { total, transcripts, range, dp: finite(dp), dpNorm: finite(dpNorm) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

export function nodeDispersionCsv({ transcripts }: NodeDispersion): string {
  return csvTable(
    ['file', 'words', 'hits', 'per 1,000 words'],
    transcripts.map(({ file, words, hits }) => [file, words, hits.length, (1000 * hits.length) / words]),
  );
}
