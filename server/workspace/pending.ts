import type { CancellationSignal } from '../base/cancellation';
import { Cancelled } from '../base/slices';
import { cancellable } from '../base/cancellation';

/** Work that is on its way, for those who wait for its end. What fails is told once; to be called off is no failure. */
export class Pending {
  readonly #works = new Set<Promise<unknown>>();

  constructor(private readonly failed: (error: unknown) => void) {}

  get isEmpty(): boolean {
    return this.#works.size === 0;
  }

  track<T>(work: Promise<T>): Promise<T> {
    const tracked = work.catch(this.#told).finally(() => {
      this.#works.delete(tracked);
    });
    this.#works.add(tracked);
    return work;
  }

  /** Resolves when nothing is on its way any more. Rejects with `Cancelled`. */
  async end(token: CancellationSignal): Promise<void> {
    while (!this.isEmpty) await cancellable(Promise.all(this.#works), token);
  }

  readonly #told = (error: unknown): void => {
    if (!(error instanceof Cancelled)) this.failed(error);
  };
}
