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
 * scripts that the programs of `dist/` run. With `version`, it takes itself for another version of the extension than the
 * programs with another one: none uses the facts and the index that others have stored.
 */
export async function bundle(entry: string, version?: string): Promise<string> {
  const name = programs[entry] ?? entry.replace(/\W/g, '-');
  const out = version === undefined ? folder : join(folder, version);
  if (entry in programs) await once(`programs ${out}`, { ...programs, ...scripts }, out, version);
  else await once(`${entry} ${out}`, { [entry]: name }, out, version);
  return join(out, `${name}.js`);
}

function once(
  key: string,
  entries: Readonly<Record<string, string>>,
  out: string,
  version: string | undefined,
): Promise<void> {
  let making = built.get(key);
  if (making === undefined) built.set(key, (making = make(entries, out, version)));
  return making;
}

async function make(
  entries: Readonly<Record<string, string>>,
  outdir: string,
  version: string | undefined,
): Promise<void> {
  await build({
    entryPoints: Object.entries(entries).map(([entry, out]) => ({ in: resolve(__dirname, '../..', entry), out })),
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    define: {
      // Any hash will do: the scripts of this folder never change.
      SCRIPTS: JSON.stringify(Object.fromEntries(Object.values(scripts).map(name => [name, outdir]))),
      ...(version !== undefined && {
        VERSION: JSON.stringify(version),
        BUILD: JSON.stringify(version),
        SEGMENTS: JSON.stringify(version),
      }),
    },
  });
}
