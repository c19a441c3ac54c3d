import { lowerBound } from '../../base/binarySearch';
import type { Span } from '../../text/span';
import { groupBy } from '../shared/groupBy';
import type { Site } from '../shared/sites';

/** Spans by transcript, built once to find those that overlap a passage. The spans may overlap each other. */
export interface SpanSet {
  readonly files: ReadonlyMap<string, SpansOfFile>;
}

interface SpansOfFile {
  /** Sorted by start, then by end. */
  readonly spans: readonly Span[];
  /** Start of each span. */
  readonly starts: Uint32Array;
  /** The furthest end among each span and those before it: spans before a small one need not be looked at. */
  readonly furthestEnds: Uint32Array;
}

export function createSpanSet(sites: readonly Site[]): SpanSet {
  const files = new Map<string, SpansOfFile>();
  for (const [uri, ofFile] of groupBy(sites, site => site.uri)) {
    const spans = ofFile.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || a.end - b.end);
    let furthest = 0;
    files.set(uri, {
      spans,
      starts: Uint32Array.from(spans, span => span.start),
      furthestEnds: Uint32Array.from(spans, span => (furthest = Math.max(furthest, span.end))),
    });
  }
  return { files };
}

/** Whether a span of the set overlaps [start, end) of a transcript. O(log n). */
export function overlapsAny({ files }: SpanSet, uri: string, start: number, end: number): boolean {
  const file = files.get(uri);
  if (file === undefined) return false;
  const startingBefore = lowerBound(file.starts, end);
  return startingBefore > 0 && file.furthestEnds[startingBefore - 1] > start;
}

/** The spans of the set that overlap [start, end) of a transcript, in text order. */
export function spansOverlapping({ files }: SpanSet, uri: string, start: number, end: number): readonly Span[] {
  const file = files.get(uri);
  if (file === undefined) return [];
  const overlapping: Span[] = [];
  for (let i = lowerBound(file.starts, end) - 1; i >= 0 && file.furthestEnds[i] > start; i--)
    if (file.spans[i].end > start) overlapping.push(file.spans[i]);
  return overlapping.reverse();
}
