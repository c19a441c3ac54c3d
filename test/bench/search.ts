import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from './bench';
import type { Figure } from './figures';
import { drawGrowth } from './growth';
import type { EngineFigures } from './searchChild';

export type EngineRow = { readonly engine: string; readonly size: number } & Partial<EngineFigures>;

const columns: readonly (readonly [string, keyof EngineFigures])[] = [
  ['MB/s', 'build'],
  ['RSS MB', 'rss'],
  ['×text', 'ratio'],
  ['reopen', 'reopen'],
  ['key p95', 'keystroke'],
  ['typo med', 'typoMedian'],
  ['typo p95', 'typoP95'],
  ['recall@10', 'recall'],
  ['8 groups', 'typoGroups'],
  ['romanised', 'knownGroups'],
  ['held out', 'heldOutGroups'],
  ['40 KB', 'change'],
];

/** A program that bundles searchChild.ts as the server is bundled: with the frequent words of everyday English only. */
const bundle = `
import { build } from 'esbuild';
import { frequentWords } from './scripts/frequent-words.mjs';
await build({
  entryPoints: ['test/bench/searchChild.ts'],
  outfile: process.argv[1],
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
  plugins: [frequentWords(process.cwd())],
});`;

/** Milliseconds after which an engine is given up at a size. */
const patience = 600_000;

/**
 * The search alone, beside fuse.js and MiniSearch, at 1k to 1M passages; each engine in a process of its own, built as it is
 * shipped. Prints one table; `runs` below 7 stops at 10k and takes fewer queries. With the million, the growth is drawn.
 */
export function measureSearch({ server, large }: Folders, runs: number): Figure[] {
  const root = join(server, '..', '..');
  const folder = join(root, '.cache', 'bench');
  mkdirSync(folder, { recursive: true });
  const script = join(folder, 'searchChild.cjs');
  // In a process of its own: esbuild cannot be loaded through tsx.
  const bundled = spawnSync(process.execPath, ['--input-type=module', '--eval', bundle, script], {
    cwd: root,
    encoding: 'utf8',
  });
  if (bundled.status !== 0) throw new Error(`The search could not be bundled: ${bundled.stderr}`);
  const quick = runs < 7;
  const ask = (engine: string, size: number): Partial<EngineFigures> => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [
        '--expose-gc',
        '--max-old-space-size=6000',
        script,
        engine,
        String(size),
        large,
        join(folder, `${size}.segment`),
        String(quick),
      ],
      { encoding: 'utf8', timeout: patience },
    );
    if (stderr !== '') console.error(stderr.trim());
    return status === 0 ? (JSON.parse(stdout) as Partial<EngineFigures>) : {};
  };
  const rows: EngineRow[] = [];
  console.log(
    `${'passages'.padStart(9)} ${'engine'.padEnd(11)}${columns.map(([name]) => name.padStart(10)).join('')}   (times in ms)`,
  );
  const add = (row: EngineRow): void => {
    rows.push(row);
    console.log(
      `${String(row.size).padStart(9)} ${row.engine.padEnd(11)}${columns.map(([, key]) => shown(row[key]).padStart(10)).join('')}`,
    );
  };
  for (const size of quick ? [1000, 10_000] : [1000, 10_000, 100_000, 1_000_000]) {
    add({ engine: 'own', size, ...ask('build', size), ...ask('own', size) });
    for (const ending of ['', '.queries']) rmSync(join(folder, `${size}.segment${ending}`), { force: true });
    if (size > 100_000) continue;
    add({ engine: 'MiniSearch', size, ...ask('minisearch', size) });
    add({ engine: 'fuse.js', size, ...ask('fuse', size) });
  }
  if (!quick)
    writeFileSync(join(root, 'docs', 'search-growth.svg'), drawGrowth(rows.filter(({ engine }) => engine === 'own')));
  return quick ? figuresOf(rows, 10_000, 10_000) : figuresOf(rows, 1_000_000, 100_000);
}

/** `compared` is the number of passages at which the peers were measured last. */
function figuresOf(rows: readonly EngineRow[], largest: number, compared: number): Figure[] {
  const of = (engine: string, size: number): Partial<EngineFigures> =>
    rows.find(row => row.engine === engine && row.size === size) ?? {};
  const own = of('own', largest);
  const small = of('own', compared);
  const mini = of('MiniSearch', compared);
  const million = largest === 1_000_000;
  return [
    {
      what: `search: building ${largest} passages`,
      value: own.build ?? NaN,
      unit: 'MB/s',
      ...(million && { target: 40 }),
    },
    {
      what: `search: building ${compared} passages`,
      value: small.build ?? NaN,
      unit: 'MB/s',
      peer: { name: 'MiniSearch', value: mini.build ?? NaN },
    },
    { what: `search: keystroke, p95 of ${largest} passages`, value: own.keystroke ?? NaN, unit: 'ms', target: 10 },
    {
      what: `search: keystroke, p95 of ${compared} passages`,
      value: small.keystroke ?? NaN,
      unit: 'ms',
      peer: { name: 'MiniSearch', value: mini.keystroke ?? NaN },
    },
    {
      what: `search: keystroke, p95 of ${compared} passages`,
      value: small.keystroke ?? NaN,
      unit: 'ms',
      peer: { name: 'fuse.js', value: of('fuse.js', compared).keystroke ?? NaN },
    },
    { what: `search: reopening ${largest} passages`, value: own.reopen ?? NaN, unit: 'ms', target: 50 },
    { what: `search: resident with ${largest} passages`, value: own.rss ?? NaN, unit: 'MB', target: 150 },
    { what: 'search: a changed file of 40 KB', value: own.change ?? NaN, unit: 'ms', target: 5 },
  ];
}

function shown(value: number | undefined): string {
  if (value === undefined || value === null || Number.isNaN(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2);
}
