import type { CancellationSignal } from '../../server/base/cancellation';

/** The signal of a request that nobody cancels. */
export const never: CancellationSignal = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};
