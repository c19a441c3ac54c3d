import { firstIndexWhere } from '../base/binarySearch';

/**
 * A half-open range `[start, end)` in UTF-16 code units of the decoded file (a BOM is not counted, line ends are as on
 * disk), so that `text.slice(start, end)` is its text.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `offset` is inside the span or at its end: a cursor right after a word belongs to it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether `inner` is completely inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Index of the first span whose end is greater than `offset`, in spans sorted by start that do not overlap. O(log n).
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstIndexWhere(0, spans.length, index => spans[index].end > offset);
}

/** Joins spans that overlap or touch each other. The result is sorted and covers the same offsets. O(n log n). */
export function mergeSpans(spans: Iterable<Span>): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/**
 * The span that touches `offset`, in spans sorted by start that do not overlap. A span that starts at the offset wins
 * over one that ends there.
 */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const index = firstEndingAfter(spans, offset);
  const next = spans[index];
  if (next !== undefined && next.start <= offset) return next;
  const before = spans[index - 1];
  return before !== undefined && before.end === offset ? before : undefined;
}
