export interface Debounced<A extends unknown[]> {
  (...args: A): void;
  cancel(): void;
}

/** Runs once `ms` milliseconds have passed without another call. */
export function debounced<A extends unknown[]>(ms: number, run: (...args: A) => void): Debounced<A> {
  let timer: NodeJS.Timeout | undefined;
  const later = (...args: A): void => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), ms);
  };
  return Object.assign(later, { cancel: () => clearTimeout(timer) });
}
