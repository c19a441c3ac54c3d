import { inSlices } from './slices';

/**
 * A computation that runs once, on demand, and whose result is kept. All callers advance the same generator. A caller
 * that cancels does not disturb the others, and the work done so far is reused by the next caller.
 */
export class SharedWork<T> {
  readonly #start: () => Generator<void, T>;
  #running: Generator<void, T> | undefined;
  #result: { readonly value: T } | undefined;

  constructor(start: () => Generator<void, T>) {
    this.#start = start;
  }

  /** Whether `run` has nothing left to do. */
  get isDone(): boolean {
    return this.#result !== undefined;
  }

  /**
   * The result, computed in slices. Rejects with `Cancelled`. After an error the next caller starts from the beginning.
   */
  run(cancelled: () => boolean): Promise<T> {
    return inSlices(this.steps(), cancelled);
  }

  /** As `run`, as a part of other work. */
  *steps(): Generator<void, T> {
    while (this.#result === undefined) {
      if (this.#step()) break;
      yield;
    }
    return this.#result!.value;
  }

  /** Runs the next step; true once the result is there. */
  #step(): boolean {
    this.#running ??= this.#start();
    try {
      const step = this.#running.next();
      if (step.done !== true) return false;
      this.#result = { value: step.value };
      this.#running = undefined;
      return true;
    } catch (error) {
      this.#running = undefined;
      throw error;
    }
  }
}
