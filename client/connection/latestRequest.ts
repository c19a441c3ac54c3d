/** Creates and cancels tokens; `CancellationTokenSource` of VS Code and of the protocol library fit. */
interface TokenSource<T> {
  readonly token: T;
  cancel(): void;
}

/**
 * Runs at most one job at a time, for requests that follow what the user types. A job that arrives while another one
 * runs cancels it and starts when it has ended; of several that arrive meanwhile, only the newest is run.
 */
export class LatestRequest<T> {
  readonly #createSource: () => TokenSource<T>;
  #running: TokenSource<T> | undefined;
  #pending: ((token: T) => Promise<void>) | undefined;

  constructor(createSource: () => TokenSource<T>) {
    this.#createSource = createSource;
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** `job` must not reject, and must check its token before it shows a result. */
  run(job: (token: T) => Promise<void>): void {
    if (this.#running === undefined) void this.#start(job);
    else {
      this.#pending = job;
      this.#running.cancel();
    }
  }

  /** Cancels the running job and drops the pending one. */
  cancel(): void {
    this.#pending = undefined;
    this.#running?.cancel();
  }

  async #start(job: (token: T) => Promise<void>): Promise<void> {
    const source = (this.#running = this.#createSource());
    try {
      await job(source.token);
    } finally {
      this.#running = undefined;
      const next = this.#pending;
      this.#pending = undefined;
      if (next !== undefined) void this.#start(next);
    }
  }
}
