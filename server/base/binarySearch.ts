/** A sorted list that can be read by index. */
export interface SortedNumbers {
  readonly length: number;
  readonly [index: number]: number;
}

/**
 * Index of the first element that is at least `value` in the ascending elements [from, to); `to` if there is none.
 * O(log n).
 */
export function lowerBound(sorted: SortedNumbers, value: number, from = 0, to = sorted.length): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Index of the first element greater than `value` in the ascending elements [from, to); `to` if there is none.
 * O(log n).
 */
export function upperBound(sorted: SortedNumbers, value: number, from = 0, to = sorted.length): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle] <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The first index in [from, to) for which `test` is true; `to` if there is none. If `test` is true for an index, it
 * must be true for all greater ones. O(log n) calls.
 */
export function firstIndexWhere(from: number, to: number, test: (index: number) => boolean): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (test(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
