import { ProgressLocation, window, type Progress } from 'vscode';
import {
  WorkDoneProgressCancelNotification,
  type LanguageClient,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageclient/node';

type Told = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/**
 * Shows the server's progress as a bar with a button that stops the work. The library shows it in the status bar, where
 * neither bar nor button can be seen.
 */
export class ProgressBars {
  readonly #bars = new Map<string | number, { report(told: WorkDoneProgressReport): void; end(): void }>();

  /** The middleware of a client. */
  handle(client: LanguageClient, token: string | number, told: Told): void {
    if (told.kind === 'begin') this.#begin(client, token, told);
    else if (told.kind === 'report') this.#bars.get(token)?.report(told);
    else this.#end(token);
  }

  /** Takes all bars away: the server has gone. */
  clear(): void {
    for (const token of [...this.#bars.keys()]) this.#end(token);
  }

  #begin(client: LanguageClient, token: string | number, { title, cancellable = false }: WorkDoneProgressBegin): void {
    let bar: Progress<{ message?: string; increment?: number }> | undefined;
    let shown = 0;
    let end: () => void = () => undefined;
    const ended = new Promise<void>(resolve => {
      end = resolve;
    });
    this.#bars.set(token, {
      end,
      report: ({ message, percentage = 0 }) => {
        bar?.report({ message, increment: Math.max(0, percentage - shown) });
        shown = Math.max(shown, percentage);
      },
    });
    void window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable },
      (progress, { onCancellationRequested }) => {
        bar = progress;
        onCancellationRequested(() => void client.sendNotification(WorkDoneProgressCancelNotification.type, { token }));
        return ended;
      },
    );
  }

  #end(token: string | number): void {
    this.#bars.get(token)?.end();
    this.#bars.delete(token);
  }
}
