import { Cancelled } from './slices';

/** Tells whether the caller has cancelled. LSP's `CancellationToken` fits. */
export interface CancellationSignal {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}

/** Throws `Cancelled` once the request was called off. */
export function throwIfCancelled(token: CancellationSignal): void {
  if (token.isCancellationRequested) throw new Cancelled();
}

/** The promise, or `Cancelled` as soon as the request is called off; what the promise waits for goes on by itself. */
export async function cancellable<T>(promise: Promise<T>, token: CancellationSignal): Promise<T> {
  throwIfCancelled(token);
  let stop: (() => void) | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    const listener = token.onCancellationRequested(() => reject(new Cancelled()));
    stop = () => listener.dispose();
  });
  try {
    return await Promise.race([promise, cancelled]);
  } finally {
    stop?.();
  }
}
