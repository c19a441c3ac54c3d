import { isAscii } from 'node:buffer';
import { mkdir, readdir, stat, unlink } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { keyOfCode, packCode, readCode } from './codeFile';
import { writeAtomically } from './writeAtomically';

/** The scripts of the build: each is one file in `dist/`, with a hash of its content. */
type ScriptHashes = Readonly<Record<string, string>>;

/** Runs scripts of the build with the code that V8 compiled for them in an earlier process. */
export interface Scripts {
  /** Runs a script, once, and returns its exports. Throws what the script throws, or what reading it does. */
  load(name: string): unknown;
  /**
   * Stores the code of the loaded scripts, with all functions that have run, unless it is stored already. Serialising it
   * takes tens of milliseconds of this thread; writing waits for nothing. Never rejects: the next process then compiles again.
   * With `again`, code that is stored already is stored again where more functions have run by now: the process that stored it
   * may have done little.
   */
  keep(options?: { readonly again: boolean }): Promise<void>;
}

export interface ScriptOptions {
  /** The folder of the build. */
  readonly dist: string;
  /** Without the hash of a script, its code is not stored. */
  readonly hashes?: ScriptHashes;
  /** Folder of the stored code. Nothing is read or written where it is relative: it would lie in somebody's workspace. */
  readonly folder?: string;
}

/** The code of so many scripts is kept: of several versions, editors and versions of Node. */
const mostFiles = 16;
/** Code is stored again where it is so many times as long. Chosen by hand. */
const worthStoring = 1.05;
/** In milliseconds. */
const day = 86_400_000;
const parameters = '(function (exports, require, module, __filename, __dirname) { ';

/** See `Scripts`. A name is that of a file in `dist` without `.js`. */
export function createScripts({ dist, hashes = {}, folder = '' }: ScriptOptions): Scripts {
  const exported = new Map<string, unknown>();
  /** Scripts by the path of their code, with the length of the code that is stored there. */
  const loaded = new Map<string, { readonly script: Script; readonly key: string; readonly stored: number }>();
  return {
    load(name) {
      if (exported.has(name)) return exported.get(name);
      const key = keyOfCode([hashes[name], process.versions.v8, process.arch, String(cachedDataVersionTag())]);
      const path = join(folder, `${name}-${key.slice(0, 16)}`);
      const isStorable = Object.hasOwn(hashes, name) && isAbsolute(folder);
      const code = isStorable ? readCode(path, key) : undefined;
      const file = join(dist, `${name}.js`);
      const script = compile(file, code);
      const stored = script.cachedDataRejected === true ? 0 : (code?.length ?? 0);
      if (isStorable) loaded.set(path, { script, key, stored });
      const result = run(script, file);
      exported.set(name, result);
      return result;
    },
    async keep({ again } = { again: false }) {
      const files: { readonly path: string; readonly bytes: Buffer }[] = [];
      for (const [path, { script, key, stored }] of loaded) {
        if (stored > 0 && !again) continue;
        const code = script.createCachedData();
        loaded.set(path, { script, key, stored: code.length });
        if (code.length > worthStoring * stored) files.push({ path, bytes: packCode(code, key) });
      }
      try {
        if (files.length === 0) return;
        await mkdir(folder, { recursive: true, mode: 0o700 });
        for (const { path, bytes } of files) await writeAtomically(path, bytes, { mode: 0o600, flush: false });
        await removeOldest(folder);
      } catch {
        // The folder cannot be written.
      }
    },
  };
}

function compile(path: string, cachedData: Buffer | undefined): Script {
  const source = `${parameters}${readSource(path)}\n})`;
  // The offset keeps the columns of stack traces, and so the source maps, those of the file.
  return new Script(source, { filename: path, columnOffset: -parameters.length, cachedData });
}

/** The build writes ASCII only, which takes a quarter of the time where it is not read as UTF-8. */
function readSource(path: string): string {
  const bytes = readFileSync(path);
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}

function run(script: Script, path: string): unknown {
  const module = { exports: {} as unknown };
  const body = script.runInThisContext() as (...args: unknown[]) => void;
  body.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  return module.exports;
}

async function removeOldest(folder: string): Promise<void> {
  const files: { readonly path: string; readonly time: number }[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const stats = await stat(path).catch(() => undefined);
    if (stats === undefined) continue;
    // A temporary file may be one that another process writes.
    if (!name.endsWith('.tmp')) files.push({ path, time: stats.mtimeMs });
    else if (Date.now() - stats.mtimeMs > day) await unlink(path).catch(() => undefined);
  }
  for (const { path } of files.sort((a, b) => b.time - a.time).slice(mostFiles))
    await unlink(path).catch(() => undefined);
}
