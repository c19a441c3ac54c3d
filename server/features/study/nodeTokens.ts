import { lowerBound, upperBound } from '../../base/binarySearch';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { PassageFacts } from '../../search/passages/passageFacts';
import type { SearchHit } from '../../search/query/searchRequest';
import { findHits, nodesOf, type NodeOptions } from '../search/nodes';
import { textIfAvailable } from '../shared/transcriptTexts';

/** A node among the running words of its transcript: the words [first, end) in a passage with the words [from, to). */
interface TokenNode {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface NodesOfEntry {
  readonly entry: Entry;
  /** In the order of the text. */
  readonly nodes: readonly TokenNode[];
}

/** The nodes of a query: the same as the lines of its concordance. */
export interface FoundNodes {
  readonly total: number;
  /** In the order of the corpus. */
  readonly entries: readonly NodesOfEntry[];
  readonly notes: readonly string[];
}

/** Finds the nodes of a query. Transcripts whose files were deleted or changed are left out. Rejects with `Cancelled`. */
export async function findNodes(corpus: Corpus, query: string, options: NodeOptions): Promise<FoundNodes> {
  const { hits, notes } = await findHits(corpus, query, options);
  const entries: NodesOfEntry[] = [];
  for (const entry of corpus.entries()) {
    const hitsOfEntry = hits.get(entry.uri);
    const text = hitsOfEntry && (await textIfAvailable(corpus, entry.uri));
    if (hitsOfEntry === undefined || text === undefined) continue;
    const nodes = tokenNodes(hitsOfEntry, text, entry.facts.passages);
    if (nodes.length > 0) entries.push({ entry, nodes });
  }
  return { total: entries.reduce((sum, { nodes }) => sum + nodes.length, 0), entries, notes };
}

function tokenNodes(hits: readonly SearchHit[], text: string, { starts, firsts }: PassageFacts): TokenNode[] {
  return hits
    .flatMap(hit => nodesOf(hit, text))
    .map(({ start, end }) => {
      const first = lowerBound(starts, start);
      const passage = upperBound(firsts, first) - 1;
      return { first, end: lowerBound(starts, end), from: firsts[passage], to: firsts[passage + 1] };
    })
    .sort((a, b) => a.first - b.first);
}
