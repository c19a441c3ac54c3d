import type { ConcordanceLinesResult } from '../../../server/protocol';

/** What a row of the list shows: a line by its number in the view, or the heading of a group. */
export type Item =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'group'; readonly text: string; readonly count: number };

/** The lines of a view with the headings of their groups, numbered from 0. */
export class Items {
  readonly length: number;
  readonly #groups: NonNullable<ConcordanceLinesResult['groups']>;
  /** Number of the heading of each group. */
  readonly #starts: number[] = [];

  constructor(shown: number, groups: ConcordanceLinesResult['groups'] = []) {
    this.#groups = groups;
    let next = 0;
    for (const { count } of groups) {
      this.#starts.push(next);
      next += count + 1;
    }
    this.length = shown + groups.length;
  }

  at(index: number): Item {
    if (this.#groups.length === 0) return { kind: 'line', line: index };
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle] <= index) low = middle;
      else high = middle;
    }
    if (this.#starts[low] === index) return { kind: 'group', ...this.#groups[low] };
    return { kind: 'line', line: index - low - 1 };
  }
}
