import type { Span } from '../../text/span';

/** A span of some kind. */
export interface KindOfSpan<K extends string> {
  readonly kind: K;
  readonly span: Span;
}

/** The part of an item that is shown. The parts of one item have the same `of`. */
export interface ShownPart<T> extends Span {
  readonly of: T;
}

/**
 * Splits items so that none overlap, sorted. Between two neighbouring edges the item is kept whose kind comes first in
 * `priority`; of two items of the same kind, the one that starts later:
 *
 *     quotation   |----------------------|
 *     citation            |-----|
 *     result      |-------|-----|--------|
 */
export function withoutOverlap<K extends string, T extends KindOfSpan<K>>(
  items: readonly T[],
  priority: readonly K[],
): ShownPart<T>[] {
  const sorted = items.filter(({ span }) => span.start < span.end).sort((a, b) => a.span.start - b.span.start);
  const edges = [...new Set(sorted.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  const result: ShownPart<T>[] = [];
  let active: T[] = [];
  let next = 0;
  let last: T | undefined;
  for (let i = 0; i + 1 < edges.length; i++) {
    active = active.filter(({ span }) => span.end > edges[i]);
    while (next < sorted.length && sorted[next].span.start <= edges[i]) active.push(sorted[next++]);
    const winner = highestPriority(active, priority);
    if (winner === undefined) {
      last = undefined;
    } else if (winner === last) {
      result[result.length - 1] = { of: winner, start: result[result.length - 1].start, end: edges[i + 1] };
    } else {
      result.push({ of: winner, start: edges[i], end: edges[i + 1] });
      last = winner;
    }
  }
  return result;
}

function highestPriority<K extends string, T extends KindOfSpan<K>>(
  items: readonly T[],
  priority: readonly K[],
): T | undefined {
  let winner: T | undefined;
  for (const item of items) {
    if (winner === undefined || priority.indexOf(item.kind) <= priority.indexOf(winner.kind)) winner = item;
  }
  return winner;
}
