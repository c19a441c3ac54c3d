import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
let isReported = false;

/** The folder that `npm run build` writes. */
export const dist = join(root, 'dist');

/**
 * Skips the tests of a suite where `dist/` is missing or older than the sources of the server: call it in `before`. On a
 * continuous integration server (`CI` is set) the suite fails instead, so that it cannot pass without testing anything.
 */
export function needsBuild(this: Mocha.Context): void {
  if (isBuilt()) return;
  const message = 'dist/ is missing or older than server/: run "npm run build" first.';
  if (process.env.CI) throw new Error(message);
  if (!isReported) process.on('exit', () => console.error(`Some tests were skipped, because ${message}`));
  isReported = true;
  this.skip();
}

function isBuilt(): boolean {
  const built = statSync(join(dist, 'server.js'), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs >= newest(join(root, 'server'));
}

/** The time of the newest file in a folder, in milliseconds since 1970. */
function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map(item => {
    const path = join(folder, item.name);
    return item.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
