import { compareStrings } from '../../base/compareStrings';
import { csvTable } from '../../base/csv';
import { wordList } from '../../search/passages/passageFacts';
import type { NodesOfEntry } from './nodeTokens';

/** What `corpus-study clusters --json` prints: rows of words with a node, the most frequent first. */
export interface Clusters {
  readonly clusters: readonly { readonly text: string; readonly count: number; readonly transcripts: number }[];
}

/**
 * The rows of `size` words that hold a whole node and lie in its passage. A row counts once, also where it holds two nodes. A node
 * that is longer than `size` is in none.
 */
export function clustersOf(entries: readonly NodesOfEntry[], size: number): Clusters {
  const found = new Map<string, { count: number; transcripts: number; last: NodesOfEntry }>();
  for (const each of entries) {
    const words = wordList(each.entry.facts.passages);
    const { tokens } = each.entry.facts.passages;
    for (const first of firstsOfRows(each, size)) {
      let text = words[tokens[first]];
      for (let i = first + 1; i < first + size; i++) text += ` ${words[tokens[i]]}`;
      const known = found.get(text);
      if (known === undefined) found.set(text, { count: 1, transcripts: 1, last: each });
      else {
        known.count++;
        if (known.last !== each) known.transcripts++;
        known.last = each;
      }
    }
  }
  const clusters = [...found].map(([text, { count, transcripts }]) => ({ text, count, transcripts }));
  return { clusters: clusters.sort((a, b) => b.count - a.count || compareStrings(a.text, b.text)) };
}

/** Where the rows of words begin, each once. */
function firstsOfRows({ nodes }: NodesOfEntry, size: number): ReadonlySet<number> {
  const firsts = new Set<number>();
  for (const { first, end, from, to } of nodes)
    for (let start = Math.max(from, end - size); start <= Math.min(first, to - size); start++) firsts.add(start);
  return firsts;
}

export function clustersCsv({ clusters }: Clusters): string {
  return csvTable(
    ['words', 'count', 'transcripts'],
    clusters.map(({ text, count, transcripts }) => [text, count, transcripts]),
  );
}
