import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { watchDisk } from './diskLayer';

/**
 * Loaded into a program before all else (`node --require`): kills its process at an operation that changes the disk. Each
 * thread counts its own operations. `KILL` is a JSON object of this shape.
 */
export interface KillOptions {
  /** Operations on this folder and what is in it count. */
  readonly under: string;
  readonly thread: 'main' | 'worker';
  /** The operation before which the process ends, from 1. Without it, nothing is killed. */
  readonly at?: number;
  /** Half of what is written then reaches the disk. */
  readonly half?: boolean;
  /** Gets a byte for each operation, so that others know how many there are. */
  readonly count?: string;
}

const { under, thread, at, half, count } = JSON.parse(process.env.KILL!) as KillOptions;
const isOurs = (thread === 'main') === isMainThread;
let operations = 0;

if (isOurs)
  watchDisk(operation => {
    if (!operation.writes || !operation.path.startsWith(under)) return;
    if (count !== undefined && count !== operation.path) appendFileSync(count, '.');
    if (++operations !== at) return;
    if (half === true) operation.half?.();
    process.kill(process.pid, 'SIGKILL');
    // The signal may take a moment, and nothing more may reach the disk.
    for (;;);
  });
