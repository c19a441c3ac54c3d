import type { SearchSort } from '../../server/protocol';

export interface PastSearch {
  readonly query: string;
  readonly sort: SearchSort;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Most searches in the history. Chosen by hand. */
const limit = 50;
const key = 'searches';

/** Storage that outlives the window; `ExtensionContext.workspaceState` fits. */
interface Store {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/** The past searches of a workspace, newest first, each query once. */
export class SearchHistory {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Stored values that are not valid are skipped. */
  all(): PastSearch[] {
    const stored = this.#store.get(key);
    return Array.isArray(stored) ? stored.filter(isPastSearch).slice(0, limit) : [];
  }

  /** Adds a search as the newest one, unless the query is blank. `at` is in milliseconds since 1970. */
  add(query: string, sort: SearchSort, at: number): void {
    const trimmed = query.trim();
    if (trimmed === '') return;
    const others = this.all().filter(past => past.query !== trimmed);
    void this.#store.update(key, [{ query: trimmed, sort, at }, ...others].slice(0, limit));
  }

  remove(query: string): void {
    void this.#store.update(
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
