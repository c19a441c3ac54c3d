import { upperBound } from '../base/binarySearch';
import { keyInterval, workOf, type KeyInterval } from '../citations/key';
import type { Citation } from '../citations/citation';
import type { Span } from '../text/span';

/** A place that cites a source. */
export interface CitationSite extends Span {
  readonly uri: string;
  readonly key: string;
}

/** Citations of a corpus by source. Immutable. */
export interface CitationIndex {
  /** Places that cite the same source as `key`, or one that overlaps it: by transcript, in text order inside one. */
  sites(key: string): CitationSite[];
  /** Number of such places, without building them. */
  count(key: string): number;
  /** Works that are cited, with the number of places; most cited first. */
  works(): { readonly work: string; readonly count: number }[];
  /** Keys that are cited, as written, with the number of places; most cited first. `work` limits them to one work. */
  keys(work?: string): { readonly key: string; readonly count: number }[];
}

/**
 * The citations of one work in one transcript, by the range of the work that they cite. Sorted by the start of the range;
 * `reach[i]` is the furthest end among the first i + 1 of them, so that a search can stop as soon as nothing before it
 * reaches far enough:
 *
 *     firsts   2:1   2:155   2:183   5:54
 *     lasts    2:286 2:157   2:187   5:54
 *     reach    2:286 2:286   2:286   5:54      asked for 5:54: looks at one; asked for 2:156: at three
 */
interface WorkRanges {
  readonly firsts: Float64Array;
  readonly lasts: Float64Array;
  readonly reach: Float64Array;
  /** Index of the citation in its transcript. */
  readonly order: Uint32Array;
}

interface FileCitations {
  readonly citations: readonly Citation[];
  readonly works: ReadonlyMap<string, WorkRanges>;
  /** Indexes of citations whose key does not follow the rules of keys: only the same text finds them. */
  readonly malformed: readonly number[];
}

/** What was worked out for the citations of a file. Citations never change, so all corpora and snapshots share it. */
const byCitations = new WeakMap<readonly Citation[], FileCitations>();

/**
 * The citations of transcripts by source. `files` gives the citations of each transcript; they must stay the same. A file
 * is looked into when somebody asks, once for all indexes. A question costs O(log n + hits) for each transcript that cites
 * the work.
 */
export function createCitationIndex(
  files: () => Iterable<readonly [uri: string, citations: readonly Citation[]]>,
): CitationIndex {
  function* hits(key: string): Generator<readonly [string, FileCitations, number[]]> {
    const interval = keyInterval(key);
    for (const [uri, citations] of files()) {
      const file = sorted(citations);
      const found =
        interval === undefined
          ? file.malformed.filter(index => citations[index].key === key)
          : overlapping(file, interval);
      if (found.length > 0) yield [uri, file, found];
    }
  }

  return {
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
      return countNames(files(), ({ key }) => (key === '' ? undefined : workOf(key))).map(([work, count]) => ({
        work,
        count,
      }));
    },
    keys(work) {
      const isWanted = (key: string): boolean => key !== '' && (work === undefined || workOf(key) === work);
      return countNames(files(), ({ key }) => (isWanted(key) ? key : undefined)).map(([key, count]) => ({
        key,
        count,
      }));
    },
  };
}

function sorted(citations: readonly Citation[]): FileCitations {
  let file = byCitations.get(citations);
  if (file === undefined) {
    file = sortByWork(citations);
    byCitations.set(citations, file);
  }
  return file;
}

function sortByWork(citations: readonly Citation[]): FileCitations {
  const ranges = new Map<string, { first: number; last: number; index: number }[]>();
  const malformed: number[] = [];
  citations.forEach((citation, index) => {
    const interval = keyInterval(citation.key);
    if (interval === undefined) {
      malformed.push(index);
      return;
    }
    const { work, first, last } = interval;
    const list = ranges.get(work);
    if (list === undefined) ranges.set(work, [{ first, last, index }]);
    else list.push({ first, last, index });
  });
  return { citations, malformed, works: new Map([...ranges].map(([work, list]) => [work, workRanges(list)])) };
}

function workRanges(list: { first: number; last: number; index: number }[]): WorkRanges {
  list.sort((a, b) => a.first - b.first || a.index - b.index);
  let furthest = -Infinity;
  return {
    firsts: Float64Array.from(list, item => item.first),
    lasts: Float64Array.from(list, item => item.last),
    reach: Float64Array.from(list, item => (furthest = Math.max(furthest, item.last))),
    order: Uint32Array.from(list, item => item.index),
  };
}

/** Indexes of the citations that overlap the range, in no particular order. */
function overlapping(file: FileCitations, interval: KeyInterval): number[] {
  const ranges = file.works.get(interval.work);
  if (ranges === undefined) return [];
  const found: number[] = [];
  for (let i = upperBound(ranges.firsts, interval.last) - 1; i >= 0 && ranges.reach[i] >= interval.first; i--) {
    if (ranges.lasts[i] >= interval.first) found.push(ranges.order[i]);
  }
  return found;
}

/** How often each name occurs, most frequent first, then by name. */
function countNames(
  files: Iterable<readonly [string, readonly Citation[]]>,
  nameOf: (citation: Citation) => string | undefined,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const [, citations] of files) {
    for (const citation of citations) {
      const name = nameOf(citation);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
