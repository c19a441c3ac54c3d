import type { FromPlot, PlotQuestion } from '../plotMessages';

interface Host {
  postMessage(message: FromPlot): void;
  getState(): unknown;
  setState(state: PlotQuestion): void;
}

declare function acquireVsCodeApi(): Host;

/** VS Code, as the page knows it. */
export const host = acquireVsCodeApi();
