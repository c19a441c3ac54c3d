/**
 * npm run test:editor [-- host | ui | SUITE] [--shots FOLDER]
 *
 * Packs the extension and tests it in a real VS Code: first with suites in the extension host, then through the user
 * interface in Chromium. With --shots, the pictures of the README are written to FOLDER. All other output goes to
 * test/editor/out. The last line is `N passed, N failed`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { installExtension, serveVscode } from '../../scripts/serve-vscode.mjs';
import { chromiumPath, launchBrowser } from './browser.mjs';
import { runSuite } from './host.mjs';
import { runUi } from './ui/run.mjs';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'test/editor/out');
const {
  values: { shots },
  positionals: [only],
} = parseArgs({ allowPositionals: true, options: { shots: { type: 'string' } } });

/** Has letters that are not ASCII. Encoded as Windows-1252, it is not valid UTF-8. */
const latinTranscript = `Speech of Mira Talen at the Café of Orsk Mill - 6 /Jun/ 2007

The following is the full text of the speech delivered on June 6, 2007 by Mira Talen, in a meeting with bakers.

The café is older than the mill, and its owner naïve enough to lend cups to everybody who asks for one. Give full measure
when you measure, as it is written [The Holy Quran, 17: 35].

I have counted the cups since the spring. There were sixty of them on the shelf when the doors opened, and on the evening
of the first rain there were sixty-one. Somebody had brought back more than was lent.
`;

/** Settings of a folder. Those that choose its files are not used where it is not trusted. */
const chosenFiles = {
  'corpusStudy.include': ['shelf/**'],
  'corpusStudy.exclude': ['2001-*'],
  'corpusStudy.inlayHints.surahNames': false,
};

if (!chromiumPath) {
  console.error('Chromium was not found. Install it, or set the environment variable CHROMIUM to its path.');
  process.exit(2);
}
const vsix = prepare();
const totals = { passed: 0, failed: 0 };
if (!only || only !== 'ui') await inHost();
if (!only || only === 'ui') add(await runUi({ root, vsix, out, shots: shots && resolve(shots) }));
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;

/** Packs the extension. Returns the path of the .vsix file. */
function prepare() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: 'inherit' });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return join(root, `corpus-study-${version}.vsix`);
}

async function inHost() {
  console.log('In the extension host of VS Code, with the packed extension:');
  const suites = workspaces().filter(({ name }) => !only || ['host', 'ui', name].includes(only));
  await bundleSuites([...new Set(suites.map(({ name }) => name))]);
  const extension = await installExtension(join(out, 'packed'), vsix);
  const server = await serveVscode({ data: join(out, 'host'), extra: ['--enable-smoke-test-driver'] });
  const { context, close } = await launchBrowser();
  try {
    for (const suite of suites.filter(({ restricted }) => !restricted))
      add(await runSuite({ ...suite, server, context, extension, out }));
  } finally {
    await close();
    server.stop();
  }
  const restricted = suites.filter(suite => suite.restricted);
  if (restricted.length > 0) await inRestrictedMode(restricted, extension);
}

/** Runs suites in windows whose folders are not trusted: without the question, VS Code opens them in Restricted Mode. */
async function inRestrictedMode(suites, extension) {
  const settings = {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'security.workspace.trust.emptyWindow': false,
  };
  const server = await serveVscode({ data: join(out, 'restricted'), extra: ['--enable-smoke-test-driver'], settings });
  const { context, close } = await launchBrowser();
  try {
    for (const suite of suites) add(await runSuite({ ...suite, server, context, extension, out }));
  } finally {
    await close();
    server.stop();
  }
}

/** The suites, each with its own copy of a folder, which it may change. */
function workspaces() {
  const copy = (from, to) => {
    const folder = join(out, 'workspaces', to);
    cpSync(from, folder, { recursive: true });
    return folder;
  };
  const transcripts = join(root, 'test/editor/workspace');
  const working = copy(transcripts, 'working');
  writeFileSync(join(working, '2007-cafe.txt'), Buffer.from(latinTranscript, 'latin1'));
  const realCorpus = resolve(root, '../shared/corpus');
  return [
    { name: 'software', folder: copy(join(root, 'test/editor/software'), 'software') },
    { name: 'single', file: join(copy(transcripts, 'single'), '2001-bridge.txt') },
    { name: 'reading', folder: copy(transcripts, 'reading') },
    { name: 'readingView', folder: copy(transcripts, 'readingView') },
    { name: 'plots', folder: copy(transcripts, 'plots') },
    { name: 'working', folder: working },
    { name: 'curating', folder: copy(transcripts, 'curating') },
    {
      name: 'crash',
      folder: withSettings(copy(transcripts, 'crash'), { 'files.autoSave': 'off' }),
      timeLimit: 600_000,
    },
    { name: 'trusted', folder: withSettings(copy(transcripts, 'trusted'), chosenFiles) },
    { name: 'restricted', folder: withSettings(copy(transcripts, 'restricted'), chosenFiles), restricted: true },
    { name: 'lists', folder: copy(join(root, 'corpus'), 'lists') },
    { name: 'corpus', folder: copy(join(root, 'corpus'), 'corpus') },
    ...(existsSync(realCorpus) ? [{ name: 'corpus', folder: copy(realCorpus, 'real') }] : []),
  ];
}

/** Gives a folder settings of its own. */
function withSettings(folder, settings) {
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  return folder;
}

async function bundleSuites(names) {
  const folder = join(root, 'test/editor/suite');
  await build({
    entryPoints: names.map(name => join(folder, `${name}.ts`)),
    outdir: join(out, 'suite'),
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
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
