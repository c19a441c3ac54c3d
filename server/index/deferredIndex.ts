import { createPacer, inSlices } from '../base/slices';

/** An index with one writer that can hand out immutable states of itself. */
export interface ForkableIndex<Facts, State> {
  set(uri: string, facts: Facts): void;
  /** Where `set` takes long: does its work in steps. The content changes when the function is called that it returns. */
  prepare?(uri: string, facts: Facts): Generator<void, () => void>;
  delete(uri: string): void;
  /** The present content. It never changes, whatever is set later. Cheap. */
  snapshot(): State;
  /** An independent index that begins with the content of `state`. Cheap. */
  fork(state: State): ForkableIndex<Facts, State>;
}

/** Gives the facts of a file when they are needed; undefined where there are none. Called more than once: must be cheap the second time. */
export type FactsOnDemand<Facts> = () => Facts | undefined | Promise<Facts | undefined>;

interface Change<Facts> {
  readonly facts: FactsOnDemand<Facts>;
  /** In running words. */
  readonly size: number;
}

/** Changes that are being applied. */
interface Batch<Facts> {
  readonly changes: Map<string, Change<Facts>>;
  readonly applied: () => void;
}

/** A state of the index that can still be made. */
interface Capture<Facts, State> {
  base: State;
  /** Changes that the base lacks. */
  pending: readonly (readonly [uri: string, change: Change<Facts>])[];
  state?: Promise<State>;
}

/**
 * An index that is brought up to date when somebody asks. Changes wait in a queue; whoever captures the index gets the
 * state with all changes up to then, and none that come later:
 *
 *     put a, put b, capture 1, put b', capture 2      queue: a b │ b'
 *     capture 1 is asked for: a and b are applied     state 1 = a b
 *     capture 2 is asked for: b' is applied           state 2 = a b'
 *
 * A capture that is first asked for after later changes were put works on a fork of the index, so that later changes are
 * never seen.
 */
export class DeferredIndex<Facts, State> {
  readonly #index: ForkableIndex<Facts, State>;
  readonly #failed: (uri: string, error: unknown) => void;
  /** Changes that are being applied, oldest first. */
  readonly #batches: Batch<Facts>[] = [];
  /** Changes after the last batch. */
  #open = new Map<string, Change<Facts>>();
  #size = 0;
  /** The capture of the present state, if there is one. */
  #latest: Capture<Facts, State> | undefined;

  /** `failed` is told of a file whose facts could not be found or indexed: the index goes on without it. */
  constructor(index: ForkableIndex<Facts, State>, failed: (uri: string, error: unknown) => void) {
    this.#index = index;
    this.#failed = failed;
  }

  /** Running words of all changes that are not applied yet. */
  get pendingWords(): number {
    return this.#size;
  }

  /** Replaces the facts of a file. `words` is its size in running words. */
  put(uri: string, facts: FactsOnDemand<Facts>, words: number): void {
    this.#latest = undefined;
    this.#size += words - (this.#open.get(uri)?.size ?? 0);
    this.#open.delete(uri);
    this.#open.set(uri, { facts, size: words });
  }

  delete(uri: string): void {
    this.put(uri, () => undefined, 0);
  }

  /** Must be called after the index itself was changed other than by `put` and `delete`: earlier captures keep their state. */
  changed(): void {
    this.#latest = undefined;
  }

  /** A function that gives the state as of now, whenever it is called. */
  capture(): () => Promise<State> {
    const capture = (this.#latest ??= {
      base: this.#index.snapshot(),
      pending: [...this.#batches.map(batch => batch.changes), this.#open].flatMap(changes => [...changes]),
    });
    return () => (capture.state ??= this.#stateOf(capture));
  }

  /** Resolves once all changes up to now are applied. */
  applyAll(): Promise<void> {
    if (this.#open.size === 0 && this.#batches.length === 0) return Promise.resolve();
    return new Promise(resolve => this.#apply(resolve));
  }

  #stateOf(capture: Capture<Facts, State>): Promise<State> {
    if (capture.pending.length === 0) return Promise.resolve(capture.base);
    if (capture !== this.#latest) return this.#forked(capture);
    return new Promise(resolve => this.#apply(() => resolve(this.#index.snapshot())));
  }

  /** Applies all changes up to now; `applied` runs before any later change is applied. */
  #apply(applied: () => void): void {
    this.#batches.push({ changes: this.#open, applied });
    this.#open = new Map();
    if (this.#batches.length === 1) void this.#applyBatches();
  }

  async #applyBatches(): Promise<void> {
    const pause = createPacer();
    for (let batch = this.#batches[0]; batch !== undefined; batch = this.#batches[0]) {
      for (const [uri, change] of batch.changes) {
        const put = await this.#prepared(this.#index, uri, await this.#find(uri, change));
        // In one turn of the event loop, so that a capture sees either the index or the queue with the change.
        batch.changes.delete(uri);
        this.#size -= change.size;
        put();
        await pause();
      }
      this.#batches.shift();
      batch.applied();
    }
    this.#releaseLatest();
  }

  /** Lets go of the changes that the latest capture holds, once the index has all of them. */
  #releaseLatest(): void {
    const capture = this.#latest;
    if (capture === undefined || this.#open.size > 0) return;
    capture.base = this.#index.snapshot();
    capture.pending = [];
  }

  async #forked({ base, pending }: Capture<Facts, State>): Promise<State> {
    const index = this.#index.fork(base);
    const pause = createPacer();
    for (const [uri, change] of pending) {
      const put = await this.#prepared(index, uri, await this.#find(uri, change));
      put();
      await pause();
    }
    return index.snapshot();
  }

  async #find(uri: string, { facts }: Change<Facts>): Promise<Facts | undefined> {
    try {
      return await facts();
    } catch (error) {
      this.#failed(uri, error);
      return undefined;
    }
  }

  /** Does most of the work with a change. The function that it gives changes the content; it never throws. */
  async #prepared(index: ForkableIndex<Facts, State>, uri: string, facts: Facts | undefined): Promise<() => void> {
    const guarded = (put: () => void) => (): void => {
      try {
        put();
      } catch (error) {
        this.#failed(uri, error);
        index.delete(uri);
      }
    };
    if (facts === undefined) return guarded(() => index.delete(uri));
    if (index.prepare === undefined) return guarded(() => index.set(uri, facts));
    try {
      return guarded(await inSlices(index.prepare(uri, facts), () => false));
    } catch (error) {
      this.#failed(uri, error);
      return guarded(() => index.delete(uri));
    }
  }
}
