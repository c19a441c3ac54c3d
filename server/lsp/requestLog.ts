import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { describeError, type Log } from '../base/log';
import { withThousands } from '../base/thousands';
import type { RequestTimes } from '../features/status/statusReport';

/** Steps of a histogram in one millisecond, and its largest value: an hour. */
const stepsPerMs = 10;
const largest = 3_600_000 * stepsPerMs;
/** A request that takes longer is in the log, in milliseconds. Chosen by hand. */
const slow = 500;

interface Times {
  /** In tenths of a millisecond, to about one percent; its size does not grow. */
  readonly histogram: RecordableHistogram;
  count: number;
  /** In milliseconds. */
  max: number;
}

/** What is known of the requests of this session: what failed is in the log, how long they took is kept as a few numbers. */
export class RequestLog {
  readonly #log: Log;
  readonly #now: () => number;
  readonly #times = new Map<string, Times>();

  /** `now` gives the time in milliseconds. */
  constructor(log: Log, now = (): number => performance.now()) {
    this.#log = log;
    this.#now = now;
  }

  /** Notes how long a request takes from now on; the returned function is called when it was answered, or failed. */
  begin(method: string): () => void {
    const began = this.#now();
    return () => this.#add(method, this.#now() - began);
  }

  /**
   * A request, or work that nobody asked for, failed for no reason that its user can change. `params` are those of the request: they
   * name its file. The message of an error in a file names it already.
   */
  failed(what: string, error: unknown, params?: unknown): void {
    const file = fileOf(params);
    const place = file === undefined ? '' : ` (${file})`;
    this.#log(
      `${what} failed${place}: ${describeError(error)}. The rest goes on. Please report this line with "Corpus: Show Status".`,
      'error',
    );
  }

  /** The times of all kinds of requests, those with the largest median first. */
  times(): RequestTimes[] {
    return [...this.#times]
      .map(([method, { histogram, count, max }]) => {
        const percentile = (share: number): number => Math.min(max, histogram.percentile(share) / stepsPerMs);
        return { method, count, median: percentile(50), p95: percentile(95), max };
      })
      .sort((a, b) => b.median - a.median || (a.method < b.method ? -1 : 1));
  }

  #add(method: string, ms: number): void {
    let times = this.#times.get(method);
    if (times === undefined) {
      const histogram = createHistogram({ lowest: 1, highest: largest, figures: 2 });
      this.#times.set(method, (times = { histogram, count: 0, max: 0 }));
    }
    times.histogram.record(Math.max(1, Math.min(largest, Math.round(ms * stepsPerMs))));
    times.count++;
    times.max = Math.max(times.max, ms);
    if (ms >= slow) this.#log(`${method} took ${withThousands(Math.round(ms))} ms.`, 'debug');
  }
}

/** The name of the file that a request asks about, without its folders. */
function fileOf(params: unknown): string | undefined {
  const { uri, textDocument } = (params ?? {}) as { uri?: unknown; textDocument?: { uri?: unknown } };
  const found = textDocument?.uri ?? uri;
  if (typeof found !== 'string') return undefined;
  const name = found.slice(found.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
