/**
 * Measures the speed and size of the built extension in dist/ as an editor uses it: over LSP on standard input and
 * output.
 *
 *   --only=servers,search   only these parts
 *   --quick                 one run of each, without the parts that take long, for CI
 *   --strict                exit code 1 if a figure misses its target
 *   --save FILE             keeps the figures there and not in .cache/bench/results.json
 *   --against FILE          compares with the figures of an earlier run
 *   --draw FILE             measures nothing, and draws these figures as docs/bench.svg
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const root = resolve(import.meta.dirname, '..');
if (!existsSync(join(root, 'dist', 'server.js'))) {
  console.error('dist/server.js does not exist. Run "npm run build" first.');
  process.exit(2);
}
const { bench } = await tsImport('../test/bench/bench.ts', import.meta.url);
process.exitCode = await bench(root, process.argv.slice(2));
