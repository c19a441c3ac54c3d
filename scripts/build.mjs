#!/usr/bin/env node
// Builds dist/: client.js (the extension), server.js (the language server, its own worker), cli.js (the command), tagger.js
// (parts of speech, loaded by the two when they are asked for), quran.json (the text that hovers and source pages show) and LICENSES.txt (of the packages in all of these). `--watch` is left out on purpose: a build takes a second.
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { frequentWords } from './frequent-words.mjs';
import { licences } from './licences.mjs';
import { taggingOnly } from './tagging-only.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const bundles = [
  { from: 'client/extension.ts', to: 'client.js', external: ['vscode'] },
  { from: 'server/main.ts', to: 'server.js' },
  { from: 'server/cli.ts', to: 'cli.js', banner: { js: '#!/usr/bin/env node' } },
  { from: 'server/platform/tagger.ts', to: 'tagger.js', plugins: [taggingOnly()] },
];

mkdirSync(dist, { recursive: true });
const recognisers = await fingerprint(['server/platform/analyseFile.ts', 'server/platform/tagger.ts']);
const segments = await fingerprint(['server/platform/segmentMaker.ts', 'server/search/writing/mergeSegments.ts']);
const [metafiles] = await Promise.all([Promise.all(bundles.map(bundle)), packQuran()]);
writeFileSync(join(dist, 'LICENSES.txt'), licences(root, metafiles));

/** Returns esbuild's record of what went into the bundle. */
async function bundle({ from, to, ...options }) {
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: [from],
    outfile: join(dist, to),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Modules in the "module" form first: jsonc-parser's "main" requires its parts in a way that no bundler can follow.
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: false,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    define: {
      VERSION: JSON.stringify(version),
      BUILD: JSON.stringify(recognisers),
      SEGMENTS: JSON.stringify(segments),
    },
    logLevel: 'warning',
    plugins: [frequentWords(root)],
    ...options,
  });
  if (options.banner !== undefined) chmodSync(join(dist, to), 0o755);
  return metafile;
}

/** A hash of all code and data that decides what is found in a text, or what a segment of the search holds: what was made by another is not taken from the cache. */
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

async function packQuran() {
  const script = join(root, 'scripts/quran-data.mjs');
  const { packQuran: pack } = await import(pathToFileURL(script).href);
  writeFileSync(join(dist, 'quran.json'), pack());
}
