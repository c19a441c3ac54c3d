/** Thrown by work that was cancelled, so that callers cannot mistake a cancelled request for an empty result. */
export class Cancelled extends Error {
  constructor() {
    super('The request was cancelled.');
    this.name = 'Cancelled';
  }
}

/** Length of a slice in milliseconds: half a frame. */
const sliceLength = 8;

/**
 * Runs `work` to its end in slices of about 8 ms. `work` yields where it may be interrupted, about every millisecond.
 * The event loop runs between slices, so that other requests and cancellations are processed. Rejects with `Cancelled`
 * if `cancelled` is true at the start or after a slice.
 */
export async function inSlices<T>(work: Generator<void, T>, cancelled: () => boolean): Promise<T> {
  if (cancelled()) throw new Cancelled();
  let sliceEnd = performance.now() + sliceLength;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await nextTurn();
    if (cancelled()) throw new Cancelled();
    sliceEnd = performance.now() + sliceLength;
  }
}

/**
 * For long work that is itself asynchronous: awaiting the returned function gives the event loop a turn whenever a
 * slice of about 8 ms has passed.
 */
export function createPacer(): () => Promise<void> {
  let sliceEnd = performance.now() + sliceLength;
  return async () => {
    if (performance.now() < sliceEnd) return;
    await nextTurn();
    sliceEnd = performance.now() + sliceLength;
  };
}

/**
 * Waits for the next turn of the event loop. Uses `setImmediate` where it exists (Node), since a timer takes at least
 * one millisecond.
 */
function nextTurn(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}

/** Runs `work` to its end without interruption: for short work, and for threads that answer no requests. */
export function runToEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
