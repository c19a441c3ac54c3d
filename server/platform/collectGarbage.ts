import { Session } from 'node:inspector';

/** Bytes by which memory must have grown since the last collection for another one to be worth its time. Chosen by hand. */
const worthwhile = 16_000_000;

/**
 * A function that frees the memory of what is no longer used and gives it back to the system. V8 alone does so only when it
 * needs the space: a server at rest would keep what reading the files has left behind. It takes about a tenth of a second
 * of the main thread, so it does nothing where little has been added since the last time.
 */
export function createCollector(): () => Promise<void> {
  let kept = 0;
  return async () => {
    if (usedMemory() - kept < worthwhile) return;
    await collectGarbage();
    kept = usedMemory();
  };
}

/** Through the inspector, because only this request makes V8 give back the space of young objects and of unused code. */
async function collectGarbage(): Promise<void> {
  const session = new Session();
  try {
    session.connect();
    await new Promise(resolve => session.post('HeapProfiler.collectGarbage', resolve));
    session.disconnect();
  } catch {
    // Without an inspector, V8 collects when it has to.
  }
}

function usedMemory(): number {
  const { heapTotal, external } = process.memoryUsage();
  return heapTotal + external;
}
