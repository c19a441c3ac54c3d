import { spawnSync } from 'node:child_process';

const missing = new Set<string>();

/**
 * Skips a test that needs a program of the machine where it is not there, and says so at the end. Call it in `before`, or in the test.
 */
export function needsProgram(context: Mocha.Context, program: string): void {
  if (!spawnSync(program, ['--version']).error) return;
  sayMissing(program);
  context.skip();
}

/** Says at the end that some tests were skipped because something is missing. */
export function sayMissing(what: string): void {
  if (missing.has(what)) return;
  missing.add(what);
  process.on('exit', () => console.error(`Some tests were skipped, because ${what} is missing.`));
}
