/**
 * Work that waits until nobody has searched for a while, so that it does not compete with the keys of a query. Nobody searches
 * for ever, but a program might: then it begins all the same.
 */
export class SearchPause {
  readonly #rest: number;
  readonly #longest: number;
  readonly #begin: () => void;
  #timer: NodeJS.Timeout | undefined;
  /** When the wait ends even if somebody searches, as `Date.now()` tells it. */
  #end = 0;

  /** `begin` is called after `rest` milliseconds without a search, and at most `longest` milliseconds after `start`. */
  constructor(rest: number, longest: number, begin: () => void) {
    this.#rest = rest;
    this.#longest = longest;
    this.#begin = begin;
  }

  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  /** Begins to wait. Does nothing while it waits. */
  start(): void {
    if (this.isWaiting) return;
    this.#end = Date.now() + this.#longest;
    this.#wait();
  }

  searched(): void {
    if (this.isWaiting && Date.now() + this.#rest <= this.#end) this.#wait();
  }

  /** Ends the wait without beginning. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#begin();
    }, this.#rest);
    this.#timer.unref();
  }
}
