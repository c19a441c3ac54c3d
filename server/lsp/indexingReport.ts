import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { withThousands } from '../base/thousands';
import { methods, type SearchResult, type StatusParams } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import type { Workspace } from '../workspace/workspace';

/** Shortest time between two notifications, in milliseconds. */
const pause = 100;
/** How long indexing must take before a progress bar is shown, in milliseconds. */
const progressDelay = 1000;
/** Progress is measured in bytes from this size on, in files below it. */
const enoughBytes = 1_000_000;

/** Reports to the client how far indexing is: by `corpus/status`, and by a progress bar where it takes long. */
export class IndexingReport {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #client: ClientFeatures;
  #timer: NodeJS.Timeout | undefined;
  /** When the timer fires, in milliseconds since 1970. */
  #due: number | undefined;
  #since: number | undefined;
  #bar: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  #last = '';

  constructor(connection: Connection, workspace: Workspace, client: ClientFeatures) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#client = client;
  }

  /** The status changed: it is sent soon. */
  changed(): void {
    this.#changedIn(pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #changedIn(ms: number): void {
    if (this.#due !== undefined && this.#due <= Date.now() + ms) return;
    clearTimeout(this.#timer);
    this.#due = Date.now() + ms;
    this.#timer = setTimeout(() => {
      this.#due = undefined;
      const status = this.#workspace.status();
      this.#send(status);
      void this.#showProgress(status);
    }, ms).unref();
  }

  #send(status: StatusParams): void {
    const text = JSON.stringify(status);
    if (text === this.#last) return;
    this.#last = text;
    void this.#connection.sendNotification(methods.status, status).catch(() => undefined);
  }

  async #showProgress(status: StatusParams): Promise<void> {
    if (!this.#client.progress) return;
    if (status.indexed >= status.found || status.stopped) {
      const bar = this.#bar;
      this.#bar = this.#since = undefined;
      (await bar)?.done();
      return;
    }
    this.#since ??= Date.now();
    const wait = this.#since + progressDelay - Date.now();
    if (wait > 0) {
      // One large file may give no other event before that.
      this.#changedIn(wait);
      return;
    }
    this.#bar ??= this.#begin();
    (await this.#bar)?.report(...progressOf(status));
  }

  async #begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const bar = await this.#connection.window.createWorkDoneProgress();
      bar.begin('Indexing transcripts', 0, undefined, true);
      bar.token.onCancellationRequested(() => {
        this.#workspace.stop();
        this.changed();
      });
      return bar;
    } catch {
      return undefined;
    }
  }
}

/** Percentage by bytes, and a message such as `12 of 65 transcripts, 1.2 of 4.3 MB`. */
export function progressOf({
  indexed,
  found,
  bytes,
}: Pick<StatusParams, 'indexed' | 'found' | 'bytes'>): [percent: number, message: string] {
  const transcripts = `${withThousands(indexed)} of ${withThousands(found)} transcripts`;
  if (bytes === undefined || bytes.found < enoughBytes)
    return [Math.floor((100 * indexed) / Math.max(1, found)), transcripts];
  const megabytes = (size: number): string =>
    (size / 1_000_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return [
    Math.floor((100 * bytes.indexed) / bytes.found),
    `${transcripts}, ${megabytes(bytes.indexed)} of ${megabytes(bytes.found)} MB`,
  ];
}

/** For an answer from what is indexed so far: how much that is, if it is not all. */
export function indexingOf(workspace: Workspace): Pick<SearchResult, 'indexing'> {
  const { indexed, found, stopped = false } = workspace.status();
  return indexed >= found ? {} : { indexing: { indexed, found, ...(stopped && { stopped }) } };
}
