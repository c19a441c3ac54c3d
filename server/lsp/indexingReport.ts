import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { methods, type StatusParams } from '../protocol';
import type { ClientAbilities } from './abilities';
import type { Workspace } from './workspace';

/** Shortest time between two messages, and how long indexing must take to be worth a progress bar, in milliseconds. */
const pause = 100;
const worthShowing = 500;

/** Tells the client how far indexing is: `corpus/status`, and a progress bar where it takes a while. */
export class IndexingReport {
  #timer: NodeJS.Timeout | undefined;
  #since: number | undefined;
  #bar: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  #last = '';

  constructor(private readonly connection: Connection, private readonly workspace: Workspace, private readonly client: ClientAbilities) {}

  /** Something changed; the client hears of it soon. */
  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const status = this.workspace.status();
      this.#send(status);
      void this.#showProgress(status);
    }, pause).unref();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #send(status: StatusParams): void {
    const text = JSON.stringify(status);
    if (text === this.#last) return;
    this.#last = text;
    void this.connection.sendNotification(methods.status, status).catch(() => undefined);
  }

  async #showProgress({ indexed, found }: StatusParams): Promise<void> {
    if (!this.client.progress) return;
    if (indexed >= found) {
      const bar = this.#bar;
      this.#bar = this.#since = undefined;
      (await bar)?.done();
      return;
    }
    this.#since ??= Date.now();
    if (Date.now() - this.#since < worthShowing) return;
    this.#bar ??= this.#begin();
    (await this.#bar)?.report(Math.floor(100 * indexed / found), `${indexed} of ${found} transcripts`);
  }

  async #begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const bar = await this.connection.window.createWorkDoneProgress();
      bar.begin('Reading the corpus', 0);
      return bar;
    } catch {
      return undefined;
    }
  }
}
