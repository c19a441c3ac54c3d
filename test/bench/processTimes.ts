import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Processor time of a process, in milliseconds. */
export interface ProcessTimes {
  readonly total: number;
  /** Of its main thread. */
  readonly main: number;
  /** Of the busiest other thread: while transcripts are analysed that is the worker. */
  readonly worker: number;
  /** Of all others: those of V8 and libuv, and threads that ended. */
  readonly helpers: number;
}

/** What a process has used so far; undefined where the system does not tell. */
export function processTimes(pid: number | undefined): ProcessTimes | undefined {
  try {
    const total = ticks(`/proc/${pid}/stat`);
    const main = ticks(`/proc/${pid}/task/${pid}/stat`);
    const others = readdirSync(`/proc/${pid}/task`).filter(id => Number(id) !== pid);
    const worker = Math.max(0, ...others.map(id => ticks(`/proc/${pid}/task/${id}/stat`)));
    return { total, main, worker, helpers: total - main - worker };
  } catch {
    return undefined;
  }
}

/** Processor time of the main thread in milliseconds, to the microsecond; undefined where the system does not tell. */
export function mainThreadTime(pid: number | undefined): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return undefined;
  }
}

/** Milliseconds from the start of `node -e 0` to its end. */
export function emptyProgram(): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
      .on('exit', () => resolve(performance.now() - start))
      .on('error', reject);
  });
}

/** User and system time in a file `stat`, in milliseconds. Linux counts in hundredths of a second. */
function ticks(path: string): number {
  const content = readFileSync(path, 'utf8');
  const fields = content.slice(content.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
