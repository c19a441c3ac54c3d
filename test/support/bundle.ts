import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const built = new Map<string, Promise<string>>();
const folder = mkdtempSync(join(tmpdir(), 'corpus-study-bundle-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Path of a program (`server/main.ts`), bundled from the present sources with the tagger beside it: no test runs an old build. */
export async function bundle(entry: string): Promise<string> {
  const [path] = await Promise.all([one(entry), one('server/platform/tagger.ts')]);
  return path;
}

function one(entry: string): Promise<string> {
  let path = built.get(entry);
  if (path === undefined) built.set(entry, (path = make(entry)));
  return path;
}

async function make(entry: string): Promise<string> {
  const outfile = join(folder, basename(entry).replace('.ts', '.js'));
  await build({
    entryPoints: [resolve(__dirname, '../..', entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return outfile;
}
