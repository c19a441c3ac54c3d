import type { SearchSort } from '../server/protocol';

/** A search that was made. */
export interface PastSearch {
  readonly query: string;
  readonly sort: SearchSort;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Searches that are kept. */
const most = 50;
const key = 'searches';

/** A place that outlasts the window: `ExtensionContext.workspaceState`. */
interface Store {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/** The searches that were made in a workspace, newest first, each once. */
export class SearchHistory {
  constructor(private readonly store: Store) {}

  /** What cannot be read as a search is passed over. */
  all(): PastSearch[] {
    const kept = this.store.get(key);
    return Array.isArray(kept) ? kept.filter(isPastSearch).slice(0, most) : [];
  }

  add(query: string, sort: SearchSort, at: number): void {
    const words = query.trim();
    if (words === '') return;
    void this.store.update(
      key,
      [{ query: words, sort, at }, ...this.all().filter(past => past.query !== words)].slice(0, most),
    );
  }

  remove(query: string): void {
    void this.store.update(
      key,
      this.all().filter(past => past.query !== query),
    );
  }
}

function isPastSearch(value: unknown): value is PastSearch {
  if (typeof value !== 'object' || value === null) return false;
  const { query, sort, at } = value as Partial<Record<keyof PastSearch, unknown>>;
  return (
    typeof query === 'string' && typeof at === 'number' && ['relevance', 'newest', 'oldest'].includes(sort as string)
  );
}
