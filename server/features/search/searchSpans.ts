import type { Entry } from '../../index/facts';
import type { Span } from '../../text/span';

/**
 * Places by transcript, to ask whether a passage holds one. Sorted by start; `reach[i]` is the furthest end among the
 * first i + 1, so that one look behind the last start before the end of the passage is enough.
 */
export interface SpanSet {
  readonly files: ReadonlyMap<string, { readonly spans: readonly Span[]; readonly reach: Uint32Array }>;
}

export function createSpanSet(places: readonly ({ readonly uri: string } & Span)[]): SpanSet {
  const byFile = new Map<string, Span[]>();
  for (const { uri, start, end } of places) {
    const list = byFile.get(uri);
    if (list === undefined) byFile.set(uri, [{ start, end }]);
    else list.push({ start, end });
  }
  return {
    files: new Map(
      [...byFile].map(([uri, spans]) => {
        spans.sort((a, b) => a.start - b.start || a.end - b.end);
        let furthest = 0;
        return [uri, { spans, reach: Uint32Array.from(spans, span => (furthest = Math.max(furthest, span.end))) }];
      }),
    ),
  };
}

/** Whether a place lies at least partly in [start, end). O(log n). */
export function holdsSpan({ files }: SpanSet, uri: string, start: number, end: number): boolean {
  const file = files.get(uri);
  if (file === undefined) return false;
  const before = countBefore(file.spans, end);
  return before > 0 && file.reach[before - 1] > start;
}

/** The places that lie at least partly in [start, end), in text order. */
export function spansIn({ files }: SpanSet, uri: string, start: number, end: number): readonly Span[] {
  const file = files.get(uri);
  if (file === undefined) return [];
  const found: Span[] = [];
  for (let i = countBefore(file.spans, end) - 1; i >= 0 && file.reach[i] > start; i--)
    if (file.spans[i].end > start) found.push(file.spans[i]);
  return found.reverse();
}

/** Number of spans that start before an offset, in spans sorted by start. */
export function countBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The marks in the text that lead to the notes in which some places of a transcript lie. */
export function marksTo(
  {
    facts: {
      transcript: { notes, marks },
    },
  }: Entry,
  places: readonly Span[],
): Span[] {
  if (notes.length === 0) return [];
  const cited = new Set<number>();
  for (const { start } of places) {
    const note = countBefore(notes, start + 1) - 1;
    if (note >= 0 && start < notes[note].end) cited.add(note);
  }
  return cited.size === 0 ? [] : marks.filter(mark => mark.note !== undefined && cited.has(mark.note));
}
