import { Cancelled } from './slices';

/** Tells whether the caller has cancelled a request. Compatible with LSP's `CancellationToken`. */
export interface CancellationSignal {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}

/** Throws `Cancelled` if the request was cancelled. */
export function throwIfCancelled(token: CancellationSignal): void {
  if (token.isCancellationRequested) throw new Cancelled();
}

/**
 * Settles like the promise, or rejects with `Cancelled` as soon as the request is cancelled. The work behind the
 * promise is not stopped.
 */
export async function cancellable<T>(promise: Promise<T>, token: CancellationSignal): Promise<T> {
  throwIfCancelled(token);
  let removeListener: (() => void) | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    const listener = token.onCancellationRequested(() => reject(new Cancelled()));
    removeListener = () => listener.dispose();
  });
  try {
    return await Promise.race([promise, cancelled]);
  } finally {
    removeListener?.();
  }
}
