import type { CancellationToken } from 'vscode-languageserver';
import { Cancelled } from '../text/slices';

/** Throws `Cancelled` once the request was called off. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new Cancelled();
}

/** The promise, or `Cancelled` as soon as the request is called off; what the promise waits for goes on by itself. */
export async function orCancelled<T>(promise: Promise<T>, token: CancellationToken): Promise<T> {
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
