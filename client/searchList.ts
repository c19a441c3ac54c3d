import { CancellationTokenSource, type CancellationToken } from 'vscode';
import { methods, type SearchParams, type SearchResult, type SearchSort } from '../server/protocol';
import { Latest } from './latest';
import type { Server } from './server';

/** Hits that are asked for at first. Later pages are as long as all before them, so that a long way down takes few of them. */
const firstPage = 50;
const longestPage = 500;

/** All hits of a query so far. `continued` where they begin with those that were listed before. */
export interface Listed extends SearchResult {
  readonly continued: boolean;
}

interface ListEvents {
  busy(busy: boolean): void;
  found(listed: Listed): void;
  failed(message: string): void;
}

/** Keeps a list in step with what is typed, and makes it longer on demand. At most one request is on its way. */
export class SearchList {
  sort: SearchSort = 'relevance';
  readonly #latest = new Latest<CancellationToken>(() => new CancellationTokenSource());
  #query = '';
  #listed: SearchResult | undefined;

  constructor(
    private readonly server: Server,
    private readonly events: ListEvents,
  ) {}

  get busy(): boolean {
    return this.#latest.busy;
  }

  /** The first page of a query. */
  ask(query: string): void {
    this.#query = query;
    const { sort } = this;
    this.#run({ query, sort, limit: firstPage }, result => this.#found(result, false));
  }

  /** The next page, where there is one and nothing else is on its way. */
  askForMore(): void {
    const listed = this.#listed;
    if (listed === undefined || this.busy || listed.hits.length >= listed.total) return;
    const offset = listed.hits.length;
    this.#run(
      { query: this.#query, sort: this.sort, offset, limit: Math.min(longestPage, offset) },
      ({ hits, ...result }) => {
        const known = new Set(listed.hits.map(keyOf));
        const more = hits.filter(hit => !known.has(keyOf(hit)));
        // An index that has changed under way may have nothing new: then the list ends here.
        const total = more.length === 0 ? listed.hits.length : result.total;
        this.#found({ ...result, total, hits: [...listed.hits, ...more] }, true);
      },
    );
  }

  cancel(): void {
    this.#latest.cancel();
    this.#listed = undefined;
    this.events.busy(false);
  }

  #found(result: SearchResult, continued: boolean): void {
    this.#listed = result;
    this.events.found({ ...result, continued });
  }

  #run(params: SearchParams, found: (result: SearchResult) => void): void {
    this.events.busy(true);
    this.#latest.run(async token => {
      try {
        const result = await this.server.request<SearchResult>(methods.search, params, token);
        if (result && !token.isCancellationRequested) found(result);
      } catch (error) {
        if (!token.isCancellationRequested) this.events.failed(error instanceof Error ? error.message : String(error));
      } finally {
        if (!token.isCancellationRequested) this.events.busy(false);
      }
    });
  }
}

function keyOf({ uri, range: { start } }: SearchResult['hits'][number]): string {
  return `${uri} ${start.line}:${start.character}`;
}
