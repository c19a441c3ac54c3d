import { ProgressLocation, window, type Progress } from 'vscode';
import {
  WorkDoneProgressCancelNotification,
  type LanguageClient,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageclient/node';

type WorkDoneProgress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

interface ProgressBar {
  report(progress: WorkDoneProgressReport): void;
  end(): void;
}

/**
 * Shows the progress of the server as a notification with a bar and a cancel button. The default of
 * vscode-languageclient is the status bar, which has neither.
 */
export class ProgressBars {
  readonly #bars = new Map<string | number, ProgressBar>();

  /** For the middleware `handleWorkDoneProgress` of a client. */
  handle(client: LanguageClient, token: string | number, progress: WorkDoneProgress): void {
    if (progress.kind === 'begin') this.#bars.set(token, showBar(client, token, progress));
    else if (progress.kind === 'report') this.#bars.get(token)?.report(progress);
    else this.#end(token);
  }

  /** Removes all bars, for a server that has stopped. */
  clear(): void {
    for (const token of [...this.#bars.keys()]) this.#end(token);
  }

  #end(token: string | number): void {
    this.#bars.get(token)?.end();
    this.#bars.delete(token);
  }
}

function showBar(
  client: LanguageClient,
  token: string | number,
  { title, cancellable = false }: WorkDoneProgressBegin,
): ProgressBar {
  let bar: Progress<{ message?: string; increment?: number }> | undefined;
  let shownPercentage = 0;
  let end: () => void = () => undefined;
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  void window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable },
    (progress, { onCancellationRequested }) => {
      bar = progress;
      onCancellationRequested(() => void client.sendNotification(WorkDoneProgressCancelNotification.type, { token }));
      return ended;
    },
  );
  return {
    end,
    report: ({ message, percentage = 0 }) => {
      const increment = Math.max(0, percentage - shownPercentage);
      bar?.report({ ...(message !== undefined && { message }), increment });
      shownPercentage = Math.max(shownPercentage, percentage);
    },
  };
}
