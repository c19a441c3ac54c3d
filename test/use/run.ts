/**
 * npm run use -- [--transcripts N (1000)] [--steps N (300)] [--seed S (1)]
 *
 * An hour's use of the built server in minutes: a scripted user opens transcripts, types, hovers, searches, follows citations,
 * edits themes, saves and closes. Prints processor time by kind of request, the requests that took long, and memory; while it
 * runs, a line for each tenth of the steps.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runSession } from './userSession';
import { printReport } from './useReport';

function option(name: string, otherwise: number): number {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? otherwise : Number(process.argv[index + 1]);
}

async function main(): Promise<void> {
  const root = resolve(__dirname, '../..');
  if (!existsSync(join(root, 'dist', 'server.js'))) throw new Error('Run "npm run build" first.');
  const counts = { transcripts: option('transcripts', 1000), steps: option('steps', 300), seed: option('seed', 1) };
  const began = performance.now();
  const tell = (line: string): void => console.log(`${((performance.now() - began) / 1000).toFixed(0)} s: ${line}`);
  printReport(await runSession(join(root, 'dist', 'server.js'), counts, tell));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
