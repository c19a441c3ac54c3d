import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';

/** The exports of a module of the server, for the build. `contents` is its source, as if it were a file in the root. */
export async function loadModule(root, contents) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, loader: 'ts' },
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const module = { exports: {} };
  const load = runInThisContext(`(function (module, exports, require) {${outputFiles[0].text}\n})`);
  load(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}
