import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The longest piece of work between two turns of the event loop, in milliseconds of CPU, from now until `stop`. */
export function longestSlice(): { stop: () => number } {
  let longest = 0;
  let before = process.cpuUsage();
  let handle: NodeJS.Immediate;
  const look = (): void => {
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    before = process.cpuUsage();
    handle = setImmediate(look);
  };
  handle = setImmediate(look);
  return {
    stop: () => {
      clearImmediate(handle);
      return longest;
    },
  };
}

/** Memory in use once garbage is collected, in MB. */
export function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
