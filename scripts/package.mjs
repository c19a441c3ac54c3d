/** Packs the built extension in dist/ into corpus-study-VERSION.vsix and prints its size. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `corpus-study-${version}.vsix`;
/** Bytes. */
const limit = 7_000_000;

const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
rmSync(join(root, name), { force: true });
execFileSync(
  process.execPath,
  [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', name],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  },
);
const { size } = statSync(join(root, name));
console.log(`${name}: ${(size / 1_000_000).toFixed(2)} MB`);
if (size >= limit) {
  console.error(`The package has to be smaller than ${limit / 1_000_000} MB.`);
  process.exitCode = 1;
}
