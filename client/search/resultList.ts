import { CancellationTokenSource, type CancellationToken } from 'vscode';
import { methods, type SearchParams, type SearchResult, type SearchSort } from '../../server/protocol';
import { LatestRequest } from '../connection/latestRequest';
import type { Server } from '../connection/server';
import { errorMessage } from '../text';

/**
 * Hits of the first page. Each later page is as long as all pages before it together, up to `longestPage`, so that far
 * scrolling needs few requests. Both were chosen by hand.
 */
const firstPage = 50;
const longestPage = 500;

/** All hits of a query that are loaded so far. `extended` is true if they continue the list that was shown before. */
export interface LoadedResult extends SearchResult {
  readonly extended: boolean;
}

interface ResultListEvents {
  busyChanged(busy: boolean): void;
  loaded(result: LoadedResult): void;
  failed(message: string): void;
}

/** Loads the results of a query while the user types, page by page, with at most one running request. */
export class ResultList {
  sort: SearchSort = 'relevance';
  readonly #server: Server;
  readonly #events: ResultListEvents;
  readonly #requests = new LatestRequest<CancellationToken>(() => new CancellationTokenSource());
  #query = '';
  #result: SearchResult | undefined;

  constructor(server: Server, events: ResultListEvents) {
    this.#server = server;
    this.#events = events;
  }

  get busy(): boolean {
    return this.#requests.busy;
  }

  /** Loads the first page of a query. */
  load(query: string): void {
    this.#query = query;
    const { sort } = this;
    this.#request({ query, sort, limit: firstPage }, result => this.#loaded(result, false));
  }

  /** Loads the next page, if there is one and no request is running. */
  loadMore(): void {
    const current = this.#result;
    if (current === undefined || this.busy || current.hits.length >= current.total) return;
    const offset = current.hits.length;
    this.#request(
      { query: this.#query, sort: this.sort, offset, limit: Math.min(longestPage, offset) },
      ({ hits, ...result }) => {
        const known = new Set(current.hits.map(keyOf));
        const added = hits.filter(hit => !known.has(keyOf(hit)));
        // If the index has changed since the first page, a page may have no new hits. The list ends there.
        const total = added.length === 0 ? current.hits.length : result.total;
        const { destinations = [] } = current;
        this.#loaded({ ...result, total, destinations, hits: [...current.hits, ...added] }, true);
      },
    );
  }

  cancel(): void {
    this.#requests.cancel();
    this.#result = undefined;
    this.#events.busyChanged(false);
  }

  #loaded(result: SearchResult, extended: boolean): void {
    this.#result = result;
    this.#events.loaded({ ...result, extended });
  }

  #request(params: SearchParams, onResult: (result: SearchResult) => void): void {
    this.#events.busyChanged(true);
    this.#requests.run(async token => {
      try {
        const result = await this.#server.request<SearchResult>(methods.search, params, token);
        if (result && !token.isCancellationRequested) onResult(result);
      } catch (error) {
        if (!token.isCancellationRequested) this.#events.failed(errorMessage(error));
      } finally {
        if (!token.isCancellationRequested) this.#events.busyChanged(false);
      }
    });
  }
}

function keyOf({ uri, range: { start } }: SearchResult['hits'][number]): string {
  return `${uri} ${start.line}:${start.character}`;
}
