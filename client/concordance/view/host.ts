import type { FromPage, PageState } from '../concordanceMessages';

interface Host {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

/** VS Code, as the page knows it. */
export const host = acquireVsCodeApi();
