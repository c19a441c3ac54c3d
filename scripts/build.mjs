#!/usr/bin/env node
/**
 * Builds dist/:
 *   client.js     the extension
 *   server.js     the language server, which is its own worker; runs serverProgram.js or workerProgram.js
 *   cli.js        the command line; runs cliProgram.js
 *   tagger.js     parts of speech, run by the programs when they need them
 *   readingView.* the page of the reading view
 *   concordanceView.* the page of the concordance
 *   plotsView.*   the page of plots
 *   quran.json    the text of the Qur'an that hovers and source pages show
 *   bible.dat     the text of the Bible, each book compressed by itself
 *   LICENSES.txt  the licences of the packages in all of these
 *   bundled.json  the folders of these packages, for other scripts
 *
 * With `--watch`, builds again after each change of a source file, without minifying, until it is stopped.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { builtInTitles } from './built-in-titles.mjs';
import { bundledPackages } from './bundled-packages.mjs';
import { dataAsText } from './data-as-text.mjs';
import { expressionsWhenUsed } from './expressions-when-used.mjs';
import { frequentWords } from './frequent-words.mjs';
import { licences } from './licences.mjs';
import { taggingOnly } from './tagging-only.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const inBrowser = { platform: 'browser', format: 'iife', target: 'chrome124' };
/** Scripts that `server.js` and `cli.js` run. Their names are in server/main.ts, commandLine.ts and lazyTagger.ts. */
const scripts = [
  { from: 'server/server.ts', to: 'serverProgram.js' },
  { from: 'server/platform/worker.ts', to: 'workerProgram.js' },
  { from: 'server/cli.ts', to: 'cliProgram.js' },
  { from: 'server/platform/tagger.ts', to: 'tagger.js', plugins: [taggingOnly()] },
];
const bundles = [
  { from: 'client/extension.ts', to: 'client.js', external: ['vscode'] },
  { from: 'server/main.ts', to: 'server.js' },
  { from: 'server/commandLine.ts', to: 'cli.js', banner: { js: '#!/usr/bin/env node' } },
  { from: 'client/reading/view/page.ts', to: 'readingView.js', ...inBrowser },
  { from: 'client/reading/view/reading.css', to: 'readingView.css', ...inBrowser },
  { from: 'client/concordance/view/page.ts', to: 'concordanceView.js', ...inBrowser },
  { from: 'client/concordance/view/concordance.css', to: 'concordanceView.css', ...inBrowser },
  { from: 'client/plots/view/page.ts', to: 'plotsView.js', ...inBrowser },
  { from: 'client/plots/view/plots.css', to: 'plotsView.css', ...inBrowser },
];

const isWatching = process.argv.includes('--watch');
if (isWatching) await watch();
else await buildAll();

async function buildAll() {
  mkdirSync(dist, { recursive: true });
  const builds = {
    BUILD: JSON.stringify(await fingerprint(['server/platform/analyseFile.ts', 'server/platform/tagger.ts'])),
    SEGMENTS: JSON.stringify(
      await fingerprint(['server/platform/segmentMaker.ts', 'server/search/writing/mergeSegments.ts']),
    ),
  };
  const [programs] = await Promise.all([Promise.all(scripts.map(options => bundle(options, builds))), packTexts()]);
  const SCRIPTS = JSON.stringify(Object.fromEntries(scripts.map(({ to }) => [parse(to).name, hashOf(to)])));
  const others = await Promise.all(bundles.map(options => bundle(options, { ...builds, SCRIPTS })));
  const packages = bundledPackages([...programs, ...others]);
  writeFileSync(join(dist, 'bundled.json'), JSON.stringify(packages));
  writeFileSync(join(dist, 'LICENSES.txt'), licences(root, packages));
}

/** The hash of a script, by which `server.js` and `cli.js` know its compiled code. */
function hashOf(name) {
  return createHash('sha256')
    .update(readFileSync(join(dist, name)))
    .digest('hex');
}

/**
 * Uses esbuild only to learn that an input changed, and then builds everything: the fingerprints in the bundles have to
 * change too, or the programs would take results of the old code from the cache.
 */
async function watch() {
  const watcher = await context({
    absWorkingDir: root,
    entryPoints: [...scripts, ...bundles].map(({ from }) => from),
    outdir: dist,
    write: false,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    logLevel: 'warning',
    plugins: [taggingOnly(), frequentWords(root), { name: 'build-all', setup: buildAfterChanges }],
  });
  await watcher.watch();
}

/** The lines that this prints are read by the task "watch" in .vscode/tasks.json. */
function buildAfterChanges({ onStart, onEnd }) {
  onStart(() => console.log('[watch] build started'));
  onEnd(async ({ errors }) => {
    if (errors.length === 0) await buildAll().catch(error => console.error(error.message));
    console.log('[watch] build finished');
  });
}

/** Writes one bundle. Returns esbuild's record of its inputs. */
async function bundle({ from, to, ...options }, builds) {
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: [from],
    outfile: join(dist, to),
    bundle: true,
    platform: 'node',
    target: 'node20',
    // Otherwise /\p{L}/u becomes a constructor, which V8 calls each time; all versions of Node 20 know such properties.
    supported: { 'regexp-unicode-property-escapes': true },
    format: 'cjs',
    // Prefer the "module" form of packages: jsonc-parser's "main" requires its parts in a way that no bundler can follow.
    mainFields: ['module', 'main'],
    minify: !isWatching,
    keepNames: false,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    define: { VERSION: JSON.stringify(version), ...builds },
    logLevel: 'warning',
    ...options,
    plugins: [
      ...(options.plugins ?? []),
      builtInTitles(root),
      frequentWords(root),
      dataAsText(),
      expressionsWhenUsed(root),
    ],
  });
  if (options.banner !== undefined) chmodSync(join(dist, to), 0o755);
  return metafile;
}

/**
 * A hash of all code and data that decide what is found in a text, or what a search segment holds. Cached results with
 * another hash are not used.
 */
async function fingerprint(entryPoints) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: dist,
    write: false,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    minify: true,
    logLevel: 'warning',
    plugins: [taggingOnly()],
  });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  return hash.digest('hex').slice(0, 32);
}

async function packTexts() {
  const script = name => import(pathToFileURL(join(root, 'scripts', name)).href);
  const { packQuran } = await script('quran-data.mjs');
  const { packBible } = await script('bible-data.mjs');
  writeFileSync(join(dist, 'quran.json'), packQuran());
  writeFileSync(join(dist, 'bible.dat'), packBible());
}
