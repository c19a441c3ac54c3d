import { cancellable, type CancellationSignal } from '../base/cancellation';
import { Cancelled } from '../base/slices';

/** Work in progress that requests may have to wait for. A failure is reported once; being cancelled is no failure. */
export class Pending {
  readonly #failed: (error: unknown) => void;
  readonly #works = new Set<Promise<unknown>>();

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  get isEmpty(): boolean {
    return this.#works.size === 0;
  }

  /** Adds work; returns the same promise. */
  track<T>(work: Promise<T>): Promise<T> {
    const tracked = work
      .catch((error: unknown) => {
        if (!(error instanceof Cancelled)) this.#failed(error);
      })
      .finally(() => this.#works.delete(tracked));
    this.#works.add(tracked);
    return work;
  }

  /** Resolves when no work is left, including work that is added meanwhile. Rejects with `Cancelled`. */
  async end(signal: CancellationSignal): Promise<void> {
    while (!this.isEmpty) await cancellable(Promise.all(this.#works), signal);
  }
}
