/**
 * In the tests of the current `describe`, every step of work that runs in slices (base/slices.ts) is a slice of its own:
 * each look at the clock takes longer than a slice.
 */
export function sliceAtEveryStep(): void {
  const now = performance.now.bind(performance);
  let clock = 0;
  beforeEach(() => {
    performance.now = () => (clock += 1000);
  });
  afterEach(() => {
    performance.now = now;
  });
}

/** A cancellation that arrives after the first slice. */
export function cancelAfterFirstSlice(): () => boolean {
  let calls = 0;
  return () => calls++ > 0;
}
