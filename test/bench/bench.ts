import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureIndex, measureReading, measureStart } from './editing';
import { draw } from './draw';
import { line, misses, type Figure } from './figures';
import { measureFormulas } from './formulas';
import { measureGenerated } from './generated';
import { measureMany } from './many';
import { measurePeers } from './peers';
import { compare, load, resultsOf, save, type Results } from './results';
import { measureSearch } from './search';
import { measureServers } from './servers';
import { measureSize } from './size';
import { measureThemes } from './themes';

/** Where the figures are taken: the real transcripts beside the project where they are there, the sample corpus elsewhere. */
export interface Folders {
  readonly server: string;
  /** A few transcripts that cite much. */
  readonly transcripts: string;
  /** A larger corpus. */
  readonly large: string;
}

/**
 * Measures some figures. In a quick run `runs` is less than 5. Adds a sentence to `missing` for what cannot be measured on this
 * machine.
 */
type Measure = (folders: Folders, runs: number, missing: string[]) => Figure[] | Promise<Figure[]>;

/** What is measured, by the names that `--only` takes. */
const parts: Readonly<Record<string, Measure>> = {
  servers: measureServers,
  start: measureStart,
  reading: measureReading,
  index: measureIndex,
  peers: measurePeers,
  search: measureSearch,
  themes: measureThemes,
  formulas: measureFormulas,
  many: measureMany,
  generated: measureGenerated,
  size: measureSize,
};
/** Millions of words and thousands of files take minutes: in a quick run only where they are asked for. */
const longParts = new Set(['many', 'generated', 'index', 'formulas']);

/**
 * Prints the figures and keeps them in `.cache/bench/results.json`. Returns the exit code: 1 if `--strict` is given and a figure
 * misses its target, 2 if an option is wrong.
 */
export async function bench(root: string, options: readonly string[]): Promise<number> {
  try {
    const drawn = valueOf(options, '--draw');
    if (drawn !== undefined) {
      const picture = join(root, 'docs', 'bench.svg');
      writeFileSync(picture, draw(load(drawn)));
      console.log(`${picture} is drawn.`);
      return 0;
    }
    const before = valueOf(options, '--against');
    // Read first: a run takes minutes.
    return await measure(root, options, before === undefined ? undefined : load(before));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    console.error(error.message);
    return 2;
  }
}

async function measure(root: string, options: readonly string[], before: Results | undefined): Promise<number> {
  const quick = options.includes('--quick');
  const runs = quick ? 1 : 5;
  const wanted = options
    .filter(option => option.startsWith('--only='))
    .flatMap(option => option.slice('--only='.length).split(','));
  const unknown = wanted.filter(name => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new Error(`There is no part "${unknown.join('", "')}"; there are ${Object.keys(parts).join(', ')}.`);
  const folders = foldersOf(root);
  console.log(
    `Node ${process.version}, ${runs} ${runs === 1 ? 'run' : 'runs'} each, medians. Less is better, of rates (…/s) more.`,
  );

  const figures: Figure[] = [];
  const missing: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 ? !wanted.includes(name) : quick && longParts.has(name)) continue;
    for (const figure of await part(folders, runs, missing)) {
      console.log(line(figure));
      figures.push(figure);
    }
  }
  for (const sentence of missing) console.log(sentence);
  const over = figures.filter(misses);
  const withTarget = figures.filter(({ target, peer }) => target !== undefined || peer?.ratio !== undefined);
  console.log(`${figures.length} figures; of ${withTarget.length} with a target ${over.length} miss it.`);
  const results = resultsOf(root, quick, figures, missing);
  const path = valueOf(options, '--save') ?? join(root, '.cache', 'bench', 'results.json');
  save(path, results);
  console.log(`Kept in ${path}.`);
  if (before !== undefined) for (const change of compare(before, results)) console.log(change);
  return over.length > 0 && options.includes('--strict') ? 1 : 0;
}

function foldersOf(root: string): Folders {
  const sample = join(root, 'corpus');
  const beside = (path: string): string =>
    existsSync(join(root, '..', 'shared', path)) ? join(root, '..', 'shared', path) : sample;
  const folders: Folders = {
    server: join(root, 'dist', 'server.js'),
    transcripts: beside('corpus'),
    large: beside(join('data', 'state-of-the-union')),
  };
  if (folders.transcripts === sample)
    console.log('The transcripts beside the project are not there; everything is measured on corpus/.');
  return folders;
}

/** The value of `--name VALUE` or `--name=VALUE`. Throws an error with a sentence if there is none. */
function valueOf(options: readonly string[], name: string): string | undefined {
  const joined = options.find(option => option.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = options.indexOf(name);
  if (at < 0) return undefined;
  const value = options[at + 1];
  if (value === undefined || value.startsWith('--')) throw new Error(`${name} needs the name of a file.`);
  return value;
}
