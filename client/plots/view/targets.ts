import { lowerBound } from '../../../server/base/binarySearch';
import type { FromPlot } from '../plotMessages';

/** What a place of a plot does when it is chosen. */
export type Opening = Extract<FromPlot, { type: 'open' | 'search' }>;

/** Places of a plot that belong together: the marks of a transcript, the points of a line. In pixels of the picture. */
export interface TargetRow {
  /** Ascending. */
  readonly xs: ArrayLike<number>;
  y(index: number): number;
  /** Marks are so high around `y`; points have no height. */
  readonly height: number;
  /** They are lines, not points. */
  readonly areLines?: boolean;
  /** What the place is, in words. */
  label(index: number): string;
  open(index: number): Opening | undefined;
}

/** A place: a row, and an index in it. */
export interface TargetPlace {
  readonly row: number;
  readonly index: number;
}

/** The place nearest to a point, at most so many pixels away; in each row it is found by binary search. */
export function nearestPlace(
  rows: readonly TargetRow[],
  x: number,
  y: number,
  within: number,
): TargetPlace | undefined {
  let best: (TargetPlace & { readonly distance: number }) | undefined;
  rows.forEach((target, row) => {
    const { xs, height } = target;
    if (xs.length === 0 || (height > 0 && Math.abs(target.y(0) - y) > height / 2 + 1)) return;
    for (let index = lowerBound(xs, x - within); index < xs.length && xs[index] <= x + within; index++) {
      const distance = Math.hypot(xs[index] - x, Math.max(0, Math.abs(target.y(index) - y) - height / 2));
      if (distance <= within && (best === undefined || distance < best.distance)) best = { row, index, distance };
    }
  });
  return best && { row: best.row, index: best.index };
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** The place beside another one; the same where there is none. Without a place, the first one. */
export function placeBeside(
  rows: readonly TargetRow[],
  place: TargetPlace | undefined,
  direction: Direction,
): TargetPlace | undefined {
  if (place === undefined || rows[place.row] === undefined) {
    const row = rows.findIndex(({ xs }) => xs.length > 0);
    return row < 0 ? undefined : { row, index: 0 };
  }
  const { row, index } = place;
  const { xs } = rows[row];
  switch (direction) {
    case 'left':
      return { row, index: Math.max(0, index - 1) };
    case 'right':
      return { row, index: Math.min(xs.length - 1, index + 1) };
    case 'first':
      return { row, index: 0 };
    case 'last':
      return { row, index: xs.length - 1 };
    case 'up':
    case 'down': {
      const step = direction === 'up' ? -1 : 1;
      for (let next = row + step; next >= 0 && next < rows.length; next += step)
        if (rows[next].xs.length > 0) return { row: next, index: nearestIndex(rows[next].xs, xs[index]) };
      return place;
    }
  }
}

function nearestIndex(xs: ArrayLike<number>, x: number): number {
  const at = lowerBound(xs, x);
  if (at === 0) return 0;
  return at === xs.length || x - xs[at - 1] <= xs[at] - x ? at - 1 : at;
}
