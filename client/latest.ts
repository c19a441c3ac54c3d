/** What a request can be called off with. */
interface Source<T> {
  readonly token: T;
  cancel(): void;
}

/**
 * Keeps up with somebody who types: a job starts at once where none runs; else the running one is called off, and of those
 * asked for meanwhile only the last is done, as soon as it has ended. So there is never more than one request on its way.
 */
export class Latest<T> {
  #running: Source<T> | undefined;
  #next: ((token: T) => Promise<void>) | undefined;

  constructor(private readonly source: () => Source<T>) {}

  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** `job` must not reject; it looks at its token before it shows anything. */
  run(job: (token: T) => Promise<void>): void {
    if (this.#running === undefined) void this.#start(job);
    else {
      this.#next = job;
      this.#running.cancel();
    }
  }

  cancel(): void {
    this.#next = undefined;
    this.#running?.cancel();
  }

  async #start(job: (token: T) => Promise<void>): Promise<void> {
    const running = (this.#running = this.source());
    try {
      await job(running.token);
    } finally {
      this.#running = undefined;
      const next = this.#next;
      this.#next = undefined;
      if (next !== undefined) void this.#start(next);
    }
  }
}
