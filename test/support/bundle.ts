import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Names in `dist/` without `.js`, as in scripts/build.mjs. */
const programs: Readonly<Record<string, string>> = { 'server/main.ts': 'server', 'server/commandLine.ts': 'cli' };
const scripts = {
  'server/server.ts': 'serverProgram',
  'server/platform/worker.ts': 'workerProgram',
  'server/cli.ts': 'cliProgram',
  'server/platform/tagger.ts': 'tagger',
};

const built = new Map<string, Promise<void>>();
const folder = mkdtempSync(join(tmpdir(), 'corpus-study-bundle-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/**
 * Path of a program (`server/main.ts`), bundled from the present sources; no test runs an old build. Beside it are the
 * scripts that the programs of `dist/` run.
 */
export async function bundle(entry: string): Promise<string> {
  const name = programs[entry] ?? entry.replace(/\W/g, '-');
  if (entry in programs) await once('programs', { ...programs, ...scripts });
  else await once(entry, { [entry]: name });
  return join(folder, `${name}.js`);
}

function once(key: string, entries: Readonly<Record<string, string>>): Promise<void> {
  let making = built.get(key);
  if (making === undefined) built.set(key, (making = make(entries)));
  return making;
}

async function make(entries: Readonly<Record<string, string>>): Promise<void> {
  await build({
    entryPoints: Object.entries(entries).map(([entry, out]) => ({ in: resolve(__dirname, '../..', entry), out })),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    // Any hash will do: the scripts of this folder never change.
    define: { SCRIPTS: JSON.stringify(Object.fromEntries(Object.values(scripts).map(name => [name, folder]))) },
  });
}
