import { compareSpans, mayStandIn, rankOf, type TeiSpan } from './teiSpan';

/** An element with those that lie inside of it, in text order. */
export interface SpanNode {
  readonly span: TeiSpan;
  readonly children: readonly SpanNode[];
}

/** Spans as elements inside each other, and those that cannot be: they cross another, or TEI has no place for them there. */
export interface SpanTree {
  readonly nodes: readonly SpanNode[];
  readonly standOff: readonly TeiSpan[];
}

/**
 * Nests spans that lie inside one block. Of two spans that cross, one stands off:
 *
 *     theme       |---------|
 *     citation         |--------|
 *     result           <ref>    </ref>, and the theme as a pair of anchors
 *
 * `container` is the name of the element of the block. O(n log n) apart from spans that cross many others.
 */
export function* nestSpans(spans: readonly TeiSpan[], container: string): Generator<void, SpanTree> {
  const { kept, crossing } = yield* withoutCrossing([...spans].sort(compareSpans));
  const standOff = [...crossing];
  interface Open {
    readonly span: TeiSpan | undefined;
    readonly children: SpanNode[];
  }
  const root: Open = { span: undefined, children: [] };
  const stack: Open[] = [root];
  for (const span of kept) {
    while (stack.length > 1 && stack.at(-1)!.span!.end <= span.start) stack.pop();
    const parent = stack.at(-1)!;
    if (!mayStandIn(span.element, parent.span?.element ?? container)) {
      standOff.push(span);
      continue;
    }
    const node: Open & SpanNode = { span, children: [] };
    parent.children.push(node);
    stack.push(node);
  }
  return { nodes: root.children, standOff };
}

/** The spans, in order, without those that give way to one that they cross. */
function* withoutCrossing(sorted: readonly TeiSpan[]): Generator<void, { kept: TeiSpan[]; crossing: TeiSpan[] }> {
  const given = new Set<TeiSpan>();
  /** Spans around the present one, the innermost last. */
  let around: TeiSpan[] = [];
  for (const [i, span] of sorted.entries()) {
    if (i % 200 === 0) yield;
    while (around.length > 0 && around.at(-1)!.end <= span.start) around.pop();
    const crossed = around.filter(({ end }) => end < span.end);
    if (crossed.some(other => rankOf(other) <= rankOf(span))) {
      given.add(span);
      continue;
    }
    for (const other of crossed) given.add(other);
    if (crossed.length > 0) around = around.filter(other => !given.has(other));
    around.push(span);
  }
  const kept = sorted.filter(span => !given.has(span));
  return { kept, crossing: sorted.filter(span => given.has(span)) };
}
