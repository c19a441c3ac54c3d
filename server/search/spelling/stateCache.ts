import type { LiveSegment } from '../postings/liveSegment';

/**
 * What was found for the last words or prefixes in one state of the index. Each key asks for the words before it again,
 * and a search with few hits asks several times for all of its words. States share nothing.
 */
export class StateCache<T> {
  readonly #most: number;
  readonly #states = new WeakMap<readonly LiveSegment[], Map<string, T>>();

  /** `most`: results that are kept for one state, the newest ones. */
  constructor(most: number) {
    this.#most = most;
  }

  get(segments: readonly LiveSegment[], key: string): T | undefined {
    return this.#states.get(segments)?.get(key);
  }

  /** Adds a result. Returns it. */
  set(segments: readonly LiveSegment[], key: string, result: T): T {
    let known = this.#states.get(segments);
    if (known === undefined) this.#states.set(segments, (known = new Map<string, T>()));
    if (known.size >= this.#most) known.delete(known.keys().next().value!);
    known.set(key, result);
    return result;
  }
}
