import { firstIndexWhere } from '../base/binarySearch';
import { differences, type Difference, type MapState } from '../base/stateMap';
import { compareEntries } from './entry';
import type { Entry } from './facts';

/** What is kept of a transcript. */
interface WithEntry {
  readonly entry: Entry;
}

/** The entries of one state in their order. */
export interface OrderedEntries {
  entries(): readonly Entry[];
  /** Index of the entry of a URI; after all others for one that is not there. */
  position(uri: string): number;
}

/** Up to so many changes are put into the last order one by one; more are sorted. Chosen by hand. */
const mostChanges = 64;

/** Sorts the entries of states of a corpus: those of a state that differs little from the last one are not sorted again. */
export class EntryOrder<Item extends WithEntry> {
  #last: { readonly items: MapState<Item>; readonly sorted: readonly Entry[] } | undefined;

  /** The order of a state is found when it is first asked for. */
  of(items: MapState<Item>): OrderedEntries {
    let sorted: readonly Entry[] | undefined;
    const positions = new Map<string, number>();
    const entries = (): readonly Entry[] => (sorted ??= this.#sort(items));
    const position = (uri: string): number => {
      const entry = items.get(uri)?.entry;
      return entry === undefined ? items.size : indexOf(entries(), entry);
    };
    return {
      entries,
      position: uri => {
        const known = positions.get(uri) ?? position(uri);
        positions.set(uri, known);
        return known;
      },
    };
  }

  #sort(items: MapState<Item>): readonly Entry[] {
    const changes = this.#last && differences(this.#last.items, items, mostChanges);
    const sorted =
      changes === undefined
        ? Array.from(items.values(), ({ entry }) => entry).sort(compareEntries)
        : withChanges(this.#last!.sorted, changes);
    this.#last = { items, sorted };
    return sorted;
  }
}

function withChanges(sorted: readonly Entry[], changes: readonly Difference<WithEntry>[]): readonly Entry[] {
  const entries = [...sorted];
  for (const { before } of changes) if (before !== undefined) entries.splice(indexOf(entries, before.entry), 1);
  for (const { after } of changes)
    if (after !== undefined) entries.splice(indexOf(entries, after.entry), 0, after.entry);
  return entries;
}

/** Where an entry is, or belongs. */
function indexOf(sorted: readonly Entry[], entry: Entry): number {
  return firstIndexWhere(0, sorted.length, index => compareEntries(sorted[index], entry) >= 0);
}
