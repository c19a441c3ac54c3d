import type { FromPage } from '../concordanceMessages';

interface Host {
  postMessage(message: FromPage): void;
}

declare function acquireVsCodeApi(): Host;

/** VS Code, as the page knows it. */
export const host = acquireVsCodeApi();
