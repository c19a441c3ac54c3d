import type { StatusReport } from '../features/status/statusReport';

export type { StatusReport } from '../features/status/statusReport';

/**
 * `corpus/statusReport`: the state of the server and its corpora, for a report of a fault, from what has been read by now. It
 * waits for nothing. There is no text of transcripts in the answer, and no path but names of files relative to their corpus.
 */
export type StatusReportParams = Record<string, never>;
export interface StatusReportResult {
  report: StatusReport;
  /** The same as plain text, several lines. */
  text: string;
}
