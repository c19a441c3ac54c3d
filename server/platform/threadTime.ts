import { isMainThread } from 'node:worker_threads';

/** Since Node 23.9; the types of Node 20 do not have it. Times are in microseconds. */
const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };

/**
 * Milliseconds of work of this thread, of which only differences mean something. Processor time; where Node does not tell that of
 * a worker thread, elapsed time.
 */
export function threadTime(): number {
  if (threadCpuUsage === undefined && !isMainThread) return performance.now();
  const { user, system } = threadCpuUsage?.call(process) ?? process.cpuUsage();
  return (user + system) / 1000;
}
