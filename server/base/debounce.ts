/** A debounced function; see `debounced`. */
export interface Debounced<A extends unknown[]> {
  (...args: A): void;
  /** Drops the pending call, if there is one. */
  cancel(): void;
}

/**
 * A function that calls `run` with its latest arguments after `ms` milliseconds without another call. A pending call
 * does not keep a Node process alive.
 */
export function debounced<A extends unknown[]>(ms: number, run: (...args: A) => void): Debounced<A> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (...args: A): void => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), ms);
    if (typeof timer === 'object') timer.unref();
  };
  return Object.assign(schedule, { cancel: () => clearTimeout(timer) });
}
