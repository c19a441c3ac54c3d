import {
  WorkDoneProgressCancelNotification,
  type LanguageClient,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageclient/node';

/**
 * The long work that the server has announced. The status item shows how far it is; the default of vscode-languageclient would
 * show it a second time.
 */
export class RunningWork {
  readonly #tokens = new Set<string | number>();

  /** For the middleware `handleWorkDoneProgress` of a client. */
  handle(token: string | number, { kind }: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    if (kind === 'begin') this.#tokens.add(token);
    else if (kind === 'end') this.#tokens.delete(token);
  }

  /** Whether there is work that can be stopped. */
  get isRunning(): boolean {
    return this.#tokens.size > 0;
  }

  stop(client: LanguageClient): void {
    for (const token of this.#tokens)
      void client.sendNotification(WorkDoneProgressCancelNotification.type, { token }).catch(() => undefined);
  }

  /** Forgets the work of a server that has stopped. */
  clear(): void {
    this.#tokens.clear();
  }
}
