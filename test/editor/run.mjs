/**
 * npm run test:editor [-- host | ui | SUITE] [--shots FOLDER]
 *
 * Packs the extension and tries it in a real VS Code: suites inside the extension host, then the user interface in Chromium.
 * Everything written goes to test/editor/out. Ends with `N passed, N failed`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { installExtension, serveVscode } from '../../scripts/serve-vscode.mjs';
import { chromiumPath, launchBrowser } from './browser.mjs';
import { runSuite } from './host.mjs';
import { runUi } from './ui.mjs';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'test/editor/out');
const {
  values: { shots },
  positionals: [only],
} = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' } } });

/** Bytes above 127 in Windows-1252: no UTF-8. */
const latinTranscript = `Speech of Mira Talen at the Café of Orsk Mill - 6 /Jun/ 2007

The following is the full text of the speech delivered on June 6, 2007 by Mira Talen, in a meeting with bakers.

The café is older than the mill, and its owner naïve enough to lend cups to everybody who asks for one. Give full measure
when you measure, as it is written [The Holy Quran, 17: 35].

I have counted the cups since the spring. There were sixty of them on the shelf when the doors opened, and on the evening
of the first rain there were sixty-one. Somebody had brought back more than was lent.
`;

if (!chromiumPath) {
  console.error('No Chromium was found: install one, or name it in the environment variable CHROMIUM.');
  process.exit(2);
}
const vsix = prepare();
const totals = { passed: 0, failed: 0 };
if (!only || only !== 'ui') await inHost();
if (!only || only === 'ui') add(await runUi({ root, vsix, out, shots: shots && resolve(shots) }));
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;

/** Packs the extension anew; returns the .vsix. */
function prepare() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: 'inherit' });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(root, `corpus-study-${version}.vsix`);
}

async function inHost() {
  console.log('In the extension host of VS Code, on the packed extension:');
  await bundleSuites();
  const suites = workspaces().filter(({ name }) => !only || ['host', 'ui', name].includes(only));
  const extension = await installExtension(join(out, 'packed'), vsix);
  const server = await serveVscode({ data: join(out, 'host'), extra: ['--enable-smoke-test-driver'] });
  const { context, close } = await launchBrowser();
  try {
    for (const suite of suites) add(await runSuite({ ...suite, server, context, extension, out }));
  } finally {
    await close();
    server.stop();
  }
}

/** Each suite with a folder of its own, which it may change. */
function workspaces() {
  const copy = (from, to) => {
    const folder = join(out, 'workspaces', to);
    cpSync(from, folder, { recursive: true });
    return folder;
  };
  const own = join(root, 'test/editor/workspace');
  const working = copy(own, 'working');
  writeFileSync(join(working, '2007-cafe.txt'), Buffer.from(latinTranscript, 'latin1'));
  const real = resolve(root, '../shared/corpus');
  return [
    { name: 'software', folder: copy(join(root, 'test/editor/software'), 'software') },
    { name: 'single', file: join(copy(own, 'single'), '2001-bridge.txt') },
    { name: 'reading', folder: copy(own, 'reading') },
    { name: 'working', folder: working },
    { name: 'curating', folder: copy(own, 'curating') },
    { name: 'corpus', folder: copy(join(root, 'corpus'), 'corpus') },
    ...(existsSync(real) ? [{ name: 'corpus', folder: copy(real, 'real') }] : []),
  ];
}

async function bundleSuites() {
  const folder = join(root, 'test/editor/suite');
  await build({
    entryPoints: ['software', 'single', 'reading', 'working', 'curating', 'corpus'].map(name =>
      join(folder, `${name}.ts`),
    ),
    outdir: join(out, 'suite'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
    sourcemap: 'inline',
  });
}

function add({ passed, failed }) {
  totals.passed += passed;
  totals.failed += failed;
}
