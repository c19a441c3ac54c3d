import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureIndex, measureReading, measureStart } from './editing';
import { line, misses, type Figure } from './figures';
import { measureFormulas } from './formulas';
import { measureGenerated } from './generated';
import { measureMany } from './many';
import { measurePeers } from './peers';
import { measureSearch } from './search';
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

/** What is measured, by the names that `--only` takes. */
const parts = {
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

/** Prints the figures. Returns the exit code: 1 if `--strict` is given and a figure misses its target, 2 if a part is unknown. */
export async function bench(root: string, options: readonly string[]): Promise<number> {
  const quick = options.includes('--quick');
  const runs = quick ? 3 : 7;
  const wanted = options
    .filter(option => option.startsWith('--only='))
    .flatMap(option => option.slice('--only='.length).split(','));
  const unknown = wanted.filter(name => !Object.hasOwn(parts, name));
  if (unknown.length > 0) {
    console.error(`There is no part "${unknown.join('", "')}"; there are ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
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
  console.log(`Node ${process.version}, ${runs} runs each, medians.`);

  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    // Millions of words and thousands of files take minutes: in a quick run only where they are asked for.
    if (wanted.length > 0 ? !wanted.includes(name) : quick && (name === 'many' || name === 'generated')) continue;
    for (const figure of await measure(folders, runs)) {
      console.log(line(figure));
      figures.push(figure);
    }
  }
  const over = figures.filter(misses);
  console.log(`${figures.length} figures, ${over.length} over their target.`);
  return over.length > 0 && options.includes('--strict') ? 1 : 0;
}
