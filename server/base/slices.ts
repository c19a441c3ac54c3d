/** Thrown out of long work that was called off. Never an empty answer: whoever asked must be able to tell the two apart. */
export class Cancelled extends Error {
  constructor() {
    super('The request was cancelled.');
    this.name = 'Cancelled';
  }
}

/** Longest stretch of work without a look at the event loop, in milliseconds: half a frame. */
const slice = 8;

/**
 * Runs `work` to its end in slices of about 8 ms; it yields wherever it may be interrupted, every millisecond or so.
 * Between slices the event loop turns, so that a cancel can arrive. Rejects with `Cancelled`.
 */
export async function inSlices<T>(work: Generator<void, T>, cancelled: () => boolean): Promise<T> {
  if (cancelled()) throw new Cancelled();
  let until = performance.now() + slice;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await turn();
    if (cancelled()) throw new Cancelled();
    until = performance.now() + slice;
  }
}

/**
 * For long work that is itself asynchronous: awaiting the returned function gives the event loop a turn whenever a slice
 * of about 8 ms has passed.
 */
export function createPacer(): () => Promise<void> {
  let until = performance.now() + slice;
  return async () => {
    if (performance.now() < until) return;
    await turn();
    until = performance.now() + slice;
  };
}

/** One turn of the event loop. A timer takes a millisecond at least; node has something quicker, a browser may not. */
function turn(): Promise<void> {
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
