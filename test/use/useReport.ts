import { quantile } from '../bench/figures';
import type { UseFigures } from './userSession';

/** Requests with more processor time are listed, in milliseconds. */
const long = 100;

/** Prints figures of a session as tables. */
export function printReport({ took, memory, start }: UseFigures): void {
  console.log(
    `until searchable ${(start.searchable / 1000).toFixed(1)} s of CPU, with themes ${(start.themes / 1000).toFixed(1)} s`,
  );
  console.log('ms of CPU of the main thread      number  median     p95     p99     max');
  for (const [kind, times] of [...took].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const figures = [quantile(times, 0.5), quantile(times, 0.95), quantile(times, 0.99), Math.max(...times)];
    console.log(
      kind.padEnd(32) + String(times.length).padStart(8) + figures.map(one => one.toFixed(1).padStart(8)).join(''),
    );
  }
  const slow = [...took].flatMap(([kind, times]) => times.filter(time => time > long).map(time => ({ kind, time })));
  console.log(`${slow.length} requests took more than ${long} ms`);
  for (const { kind, time } of slow.sort((a, b) => b.time - a.time).slice(0, 20))
    console.log(`  ${kind} ${time.toFixed(0)} ms`);
  console.log(`resident MB at the beginning and after each tenth: ${memory.map(one => one.toFixed(0)).join(' ')}`);
}
