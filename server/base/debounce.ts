export interface Debounced<A extends unknown[]> {
  (...args: A): void;
  /** Drops a call that is still pending. */
  cancel(): void;
}

/**
 * Runs `run` with the last arguments once `ms` milliseconds have passed without another call. A pending call does not
 * keep a Node process alive.
 */
export function debounced<A extends unknown[]>(ms: number, run: (...args: A) => void): Debounced<A> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (...args: A): void => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), ms);
    if (typeof timer === 'object') timer.unref();
  };
  return Object.assign(later, { cancel: () => clearTimeout(timer) });
}
