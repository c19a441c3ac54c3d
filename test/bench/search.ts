import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from './bench';
import type { Figure } from './figures';
import { drawGrowth } from './growth';
import type { EngineFigures } from './searchWork';

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
  ['phrase', 'phraseP95'],
  ['to be the', 'phraseToBeThe'],
  ['real MB/s', 'realPath'],
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
 * The search alone, beside MiniSearch, SQLite FTS5, fuse.js and its prototype, at 1k to 1M passages; each engine in a process
 * of its own, built as it is shipped. Prints one table; a quick run stops at 10k and takes fewer queries. With the million, the
 * growth is drawn.
 */
export function measureSearch({ server, large }: Folders, runs: number, missing: string[]): Figure[] {
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
  const quick = runs < 5;
  const prototype = join(root, '..', 'shared', 'examples', 'search-prototype', 'own.mjs');
  if (!existsSync(prototype)) missing.push('The prototype of the search is not beside the project.');
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
      {
        encoding: 'utf8',
        timeout: patience,
        env: { ...process.env, BENCH_FTS5: join(root, 'test', 'bench', 'fts5.py'), BENCH_PROTOTYPE: prototype },
      },
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
    if (existsSync(prototype)) add({ engine: 'prototype', size, ...ask('prototype', size) });
    for (const ending of ['', '.queries']) rmSync(join(folder, `${size}.segment${ending}`), { force: true });
    if (size > 100_000) continue;
    add({ engine: 'MiniSearch', size, ...ask('minisearch', size) });
    add({ engine: 'fts5', size, ...ask('fts5', size) });
    if (size <= (quick ? 1000 : 10_000)) add({ engine: 'fuse.js', size, ...ask('fuse', size) });
  }
  if (rows.every(({ engine, build }) => engine !== 'fts5' || build === undefined))
    missing.push('SQLite FTS5 is not compared: there is no python3 whose sqlite3 has it.');
  if (!quick)
    writeFileSync(join(root, 'docs', 'search-growth.svg'), drawGrowth(rows.filter(({ engine }) => engine === 'own')));
  return quick ? figuresOf(rows, 10_000, 10_000) : figuresOf(rows, 1_000_000, 100_000);
}

/** `compared` is the number of passages at which the peers were measured last. */
function figuresOf(rows: readonly EngineRow[], largest: number, compared: number): Figure[] {
  const of = (engine: string, size: number): Partial<EngineFigures> =>
    rows.find(row => row.engine === engine && row.size === size) ?? {};
  const million = largest === 1_000_000;
  const sizes = [...new Set([compared, largest])];
  /** A figure of ours, beside each peer that has it. */
  const beside = (
    key: keyof EngineFigures,
    what: string,
    unit: Figure['unit'],
    size: number,
    { target, ratio = {} }: { target?: number; ratio?: Readonly<Record<string, number>> } = {},
  ): Figure[] => {
    const figure: Figure = { what: `search: ${what}, ${size} passages`, unit, value: of('own', size)[key] ?? NaN };
    // What fuse.js makes beforehand is no index.
    const peers = ['prototype', 'MiniSearch', 'fts5', 'fuse.js'].flatMap(name => {
      const value = of(name, size)[key];
      return value === undefined || value === null || (name === 'fuse.js' && key === 'build')
        ? []
        : [{ name, value, ...(ratio[name] !== undefined && { ratio: ratio[name] }) }];
    });
    return [
      ...(target !== undefined || peers.length === 0 ? [{ ...figure, ...(target !== undefined && { target }) }] : []),
      ...peers.map(peer => ({ ...figure, peer })),
    ];
  };
  const ofTokenising = (key: 'build' | 'realPath', size: number): number => of('own', size)[key] ?? NaN;
  return [
    ...sizes.flatMap(size => [
      ...beside('build', 'building', 'MB/s', size, { ratio: { prototype: 0.9 } }),
      {
        what: `search: building, ${size} passages`,
        unit: 'MB/s',
        value: ofTokenising('build', size),
        peer: { name: 'tokenising alone', value: of('own', size).tokenise ?? NaN },
      } as const,
      {
        what: `search: from texts to a segment, as the server, ${size} passages`,
        unit: 'MB/s',
        value: ofTokenising('realPath', size),
        peer: { name: 'building', value: ofTokenising('build', size), ratio: 0.7 },
      } as const,
      ...beside('keystroke', 'a key, p95', 'ms', size, {
        ratio: { prototype: size === 1_000_000 ? 1.2 : 2, MiniSearch: size === 100_000 ? 1 / 300 : 1 },
      }),
      ...beside(
        'phraseP95',
        'a phrase of three common words, p95',
        'ms',
        size,
        million && size === largest ? { target: 20 } : {},
      ),
      ...beside('phraseToBeThe', '"to be the"', 'ms', size, million && size === largest ? { target: 100 } : {}),
      ...beside('ratio', 'index, of the text', '×', size, { target: size === 1_000_000 ? 0.85 : 1 }),
      ...beside('reopen', 'reopening', 'ms CPU', size, { target: 30 }),
    ]),
    ...['keystroke', 'phraseP95', 'phraseToBeThe'].map((key): Figure => ({
      what: `search: exponent of growth, ${key}`,
      unit: '×',
      value: exponent(rows, key as keyof EngineFigures),
      target: 1,
    })),
    {
      what: `search: resident with ${largest} passages`,
      value: of('own', largest).rss ?? NaN,
      unit: 'MB',
      target: 150,
    },
    { what: 'search: a changed file of 40 KB', value: of('own', largest).change ?? NaN, unit: 'ms CPU', target: 5 },
  ];
}

/** The slope of a figure over the number of passages, both logarithmic, by least squares: 1 is linear. */
function exponent(rows: readonly EngineRow[], key: keyof EngineFigures): number {
  const points = rows
    .filter(row => row.engine === 'own' && (row[key] ?? 0) > 0)
    .map(row => ({ x: Math.log(row.size), y: Math.log(row[key]!) }));
  const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
  const [x, y] = [mean(points.map(point => point.x)), mean(points.map(point => point.y))];
  const upper = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return upper / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}

function shown(value: number | undefined): string {
  if (value === undefined || value === null || Number.isNaN(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2);
}
