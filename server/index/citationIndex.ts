import { keyInterval, workOf, type KeyInterval } from '../citations/key';
import type { Citation } from '../citations/citation';
import type { CitationIndexWriter, CitationSite } from './citationSites';

/**
 * The citations of one work in one transcript, by the stretch of the work that they cite. Sorted by where the stretch
 * starts; `reach[i]` is the furthest end among the first i + 1 of them, so that a search can stop as soon as nothing
 * before it reaches far enough:
 *
 *     firsts   2:1   2:155   2:183   5:54
 *     lasts    2:286 2:157   2:187   5:54
 *     reach    2:286 2:286   2:286   5:54      asked for 5:54: looks at one; asked for 2:156: at three
 */
interface Shelf {
  readonly firsts: Float64Array;
  readonly lasts: Float64Array;
  readonly reach: Float64Array;
  /** Index of the citation in its transcript. */
  readonly order: Uint32Array;
}

interface FileCitations {
  readonly citations: readonly Citation[];
  readonly shelves: ReadonlyMap<string, Shelf>;
  /** Citations whose key is no key by the rules: found by the same text only. */
  readonly odd: readonly number[];
}

/**
 * Citations by source. Each transcript keeps its own sorted stretches, so that an edit costs its own citations only; a
 * question costs O(log n + hits) for each transcript that cites the work.
 */
export function createCitationIndex(): CitationIndexWriter {
  const files = new Map<string, FileCitations>();
  /** Citations that nobody asked about yet: to look into their keys takes tables that a start should not wait for. */
  const waiting = new Map<string, readonly Citation[]>();

  const arrangeAll = (): typeof files => {
    for (const [uri, citations] of waiting) files.set(uri, arrange(citations));
    waiting.clear();
    return files;
  };

  function* hits(key: string): Generator<readonly [string, FileCitations, number[]]> {
    const interval = keyInterval(key);
    for (const [uri, file] of arrangeAll()) {
      const found =
        interval === undefined ? file.odd.filter(index => file.citations[index].key === key) : find(file, interval);
      if (found.length > 0) yield [uri, file, found];
    }
  }

  return {
    set(uri, citations) {
      waiting.set(uri, citations);
    },
    delete(uri) {
      waiting.delete(uri);
      files.delete(uri);
    },
    sites(key) {
      const sites: CitationSite[] = [];
      for (const [uri, file, found] of hits(key)) {
        for (const index of found.sort((a, b) => a - b)) {
          const citation = file.citations[index];
          sites.push({ uri, key: citation.key, start: citation.start, end: citation.end });
        }
      }
      return sites;
    },
    count(key) {
      let count = 0;
      for (const [, , found] of hits(key)) count += found.length;
      return count;
    },
    works() {
      return tally(arrangeAll(), citation => (citation.key === '' ? undefined : workOf(citation.key))).map(
        ([work, count]) => ({ work, count }),
      );
    },
    keys(work) {
      return tally(arrangeAll(), citation =>
        citation.key !== '' && (work === undefined || workOf(citation.key) === work) ? citation.key : undefined,
      ).map(([key, count]) => ({ key, count }));
    },
  };
}

function arrange(citations: readonly Citation[]): FileCitations {
  const stretches = new Map<string, { first: number; last: number; index: number }[]>();
  const odd: number[] = [];
  citations.forEach((citation, index) => {
    const interval = keyInterval(citation.key);
    if (interval === undefined) {
      odd.push(index);
      return;
    }
    const { work, first, last } = interval;
    const list = stretches.get(work);
    if (list === undefined) stretches.set(work, [{ first, last, index }]);
    else list.push({ first, last, index });
  });
  return { citations, odd, shelves: new Map([...stretches].map(([work, list]) => [work, makeShelf(list)])) };
}

function makeShelf(list: { first: number; last: number; index: number }[]): Shelf {
  list.sort((a, b) => a.first - b.first || a.index - b.index);
  let furthest = -Infinity;
  return {
    firsts: Float64Array.from(list, item => item.first),
    lasts: Float64Array.from(list, item => item.last),
    reach: Float64Array.from(list, item => (furthest = Math.max(furthest, item.last))),
    order: Uint32Array.from(list, item => item.index),
  };
}

/** Indices of the citations that overlap the stretch, in no order. */
function find(file: FileCitations, interval: KeyInterval): number[] {
  const shelf = file.shelves.get(interval.work);
  if (shelf === undefined) return [];
  const found: number[] = [];
  for (let i = countUpTo(shelf.firsts, interval.last) - 1; i >= 0 && shelf.reach[i] >= interval.first; i--) {
    if (shelf.lasts[i] >= interval.first) found.push(shelf.order[i]);
  }
  return found;
}

/** Number of values that are at most `limit`, in ascending values. */
function countUpTo(values: Float64Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle] <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How often each name occurs, most frequent first, equals by name. */
function tally(
  files: ReadonlyMap<string, FileCitations>,
  nameOf: (citation: Citation) => string | undefined,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const { citations } of files.values()) {
    for (const citation of citations) {
      const name = nameOf(citation);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
