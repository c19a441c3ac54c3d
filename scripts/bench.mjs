/**
 * Measures speed and size of what `npm run build` left in dist/, as an editor sees it: over LSP on standard input and
 * output. `--quick` takes fewer runs, for CI; `--only=search,themes` measures these parts alone;
 * `--strict` ends with 1 where a figure misses its target.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const root = resolve(import.meta.dirname, '..');
if (!existsSync(join(root, 'dist', 'server.js'))) {
  console.error('dist/server.js is not there; run "npm run build" first.');
  process.exit(2);
}
const { bench } = await tsImport('../test/bench/bench.ts', import.meta.url);
process.exitCode = await bench(root, process.argv.slice(2));
