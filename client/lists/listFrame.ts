import { commands, Disposable, type CancellationToken, type TreeView } from 'vscode';
import type { StatusParams } from '../../server/protocol';
import type { Server } from '../connection/server';
import { errorMessage, formatNumber } from '../text';

/** Milliseconds between two refreshes of a tree while transcripts are being read. Chosen by hand. */
const refreshPause = 2000;

/** `Indexing: 54 of 65 transcripts…`, or `Only 54 of 65 transcripts are indexed.`; undefined when all are indexed. */
export function indexingMessage(status: StatusParams | undefined): string | undefined {
  if (status === undefined || status.indexed >= status.found) return undefined;
  const progress = `${formatNumber(status.indexed)} of ${formatNumber(status.found)} transcripts`;
  return status.stopped ? `Only ${progress} are indexed.` : `Indexing: ${progress}…`;
}

/**
 * What the trees of this extension have in common: a line above the rows that says how far indexing is, a context key with the
 * state that chooses a welcome text of package.json, and requests whose failures are logged.
 */
export class ListFrame<State extends string> {
  readonly #server: Server;
  readonly #view: TreeView<unknown>;
  readonly #stateKey: string;
  #state: State | undefined;

  constructor(server: Server, view: TreeView<unknown>, stateKey: string) {
    this.#server = server;
    this.#view = view;
    this.#stateKey = stateKey;
  }

  get state(): State | undefined {
    return this.#state;
  }

  set state(state: State) {
    this.#state = state;
    void commands.executeCommand('setContext', this.#stateKey, state);
  }

  /** Shows how far indexing is, or `reason` when it is complete. */
  showProgress(reason?: string): void {
    const message = indexingMessage(this.#server.status) ?? reason;
    // The types do not allow undefined, but VS Code removes the message only then.
    if (this.#view.message !== message) (this.#view as { message: string | undefined }).message = message;
  }

  /**
   * Resolves to undefined before the server was started, and when the request fails (which is logged) or is cancelled.
   */
  async send<R>(method: string, params: object, token?: CancellationToken): Promise<R | undefined> {
    if (!this.#server.startRequested) return undefined;
    try {
      return await this.#server.request<R>(method, params, token);
    } catch (error) {
      if (!token?.isCancellationRequested) this.#server.log(`${method}: ${errorMessage(error)}`);
      return undefined;
    }
  }
}

/** Calls `refresh` while transcripts are being read, now and then, and when a list is out of date. */
export function refreshWithCorpus(server: Server, refresh: () => void): Disposable {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    clearTimeout(timer);
    timer = undefined;
    last = Date.now();
    refresh();
  };
  let shown = '';
  const onStatus = (): void => {
    const { status } = server;
    const state = JSON.stringify([server.running, status?.indexed, status?.found, status?.stopped]);
    if (state === shown) return;
    shown = state;
    const isDone = status === undefined || status.indexed >= status.found || status.stopped === true;
    const wait = last + refreshPause - Date.now();
    if (isDone || wait <= 0) run();
    else timer ??= setTimeout(run, wait);
  };
  return Disposable.from(
    server.onDidChangeStatus(onStatus),
    server.onDidChangeThemes(run),
    new Disposable(() => clearTimeout(timer)),
  );
}
