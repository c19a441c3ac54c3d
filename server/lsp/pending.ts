import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled } from '../text/slices';
import { orCancelled } from './cancel';

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
  async end(token: CancellationToken): Promise<void> {
    while (!this.isEmpty) await orCancelled(Promise.all(this.#works), token);
  }

  readonly #told = (error: unknown): void => {
    if (!(error instanceof Cancelled)) this.failed(error);
  };
}
