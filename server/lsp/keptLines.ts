import { randomUUID } from 'node:crypto';
import { orderLines, type OrderedLines } from '../features/study/concordance/lineOrder';
import type { LineSet } from '../features/study/concordance/lineSet';
import type { LineView } from '../features/study/concordance/lineView';

/** Most sets of lines that are kept: one for each view that a window is likely to have open. Chosen by hand. */
const mostSets = 4;
/** Most orders of one set that are kept. Chosen by hand. */
const mostOrders = 2;

interface Kept {
  readonly set: LineSet;
  /** The orders of views, the one that was used last at the end. */
  readonly orders: Map<string, OrderedLines>;
}

/** The lines of the last concordances, for their next pages. */
export class KeptLines {
  /** By state; the one that was used last at the end. */
  readonly #kept = new Map<string, Kept>();

  /** Keeps a set. Returns its state, which no other set has, of this server or of another. */
  keep(set: LineSet): string {
    const state = randomUUID();
    put(this.#kept, state, { set, orders: new Map() }, mostSets);
    return state;
  }

  get(state: string): LineSet | undefined {
    return this.#used(state)?.set;
  }

  /** The lines of a view. Undefined if the set is no longer kept. Rejects with `Cancelled`. */
  async ordered(state: string, view: LineView, cancelled: () => boolean): Promise<OrderedLines | undefined> {
    const kept = this.#used(state);
    if (kept === undefined) return undefined;
    const { sort, transcripts, sample, grouped } = view;
    const key = JSON.stringify([sort, transcripts, sample, grouped]);
    const ordered = kept.orders.get(key) ?? (await orderLines(kept.set, view, cancelled));
    put(kept.orders, key, ordered, mostOrders);
    return ordered;
  }

  #used(state: string): Kept | undefined {
    const kept = this.#kept.get(state);
    if (kept !== undefined) put(this.#kept, state, kept, mostSets);
    return kept;
  }
}

/** Puts a value at the end, and drops those at the beginning that are too many. */
function put<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  for (const first of map.keys()) {
    if (map.size <= most) break;
    map.delete(first);
  }
}
