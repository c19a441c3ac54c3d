import { siteFlags } from './themeFacts';

/** What the corpus has of a key, summed over its files. */
export interface Sums {
  readonly exact: number;
  readonly variants: number;
  readonly aside: number;
  readonly proper: number;
  readonly edge: number;
  readonly verbal: number;
  readonly attributive: number;
}

/** Sums by number of a key, in one array: a corpus has hundreds of thousands of keys. */
export interface Tally {
  /** Counts a site by its flags, or takes it back. */
  add(id: number, flags: number, sign: 1 | -1): void;
  of(id: number): Sums;
}

/** One row for each key: exact, variants, aside, proper, edge, verbal, attributive. */
const width = 7;

export function createTally(): Tally {
  let rows = new Int32Array(1024 * width);
  return {
    add(id, flags, sign) {
      const row = id * width;
      if (row >= rows.length) rows = grown(rows, row + width);
      if (flags & siteFlags.verbal) rows[row + 5] += sign;
      if (flags & siteFlags.variant) {
        rows[row + 1] += sign;
        return;
      }
      rows[row] += sign;
      if (flags & siteFlags.aside) rows[row + 2] += sign;
      if (flags & siteFlags.proper) rows[row + 3] += sign;
      if (flags & siteFlags.edge) rows[row + 4] += sign;
      if (flags & siteFlags.attributive) rows[row + 6] += sign;
    },
    of(id) {
      const row = id * width;
      const at = (column: number): number => rows[row + column] ?? 0;
      return {
        exact: at(0),
        variants: at(1),
        aside: at(2),
        proper: at(3),
        edge: at(4),
        verbal: at(5),
        attributive: at(6),
      };
    },
  };
}

function grown(rows: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, Math.ceil(rows.length * 1.5)));
  larger.set(rows);
  return larger;
}
