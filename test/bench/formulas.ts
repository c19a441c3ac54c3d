import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { extractPassages } from '../../server/search/extract';
import { decode } from '../../server/text/decode';
import { createFormulaIndex } from '../../server/themes/formulas/formulaIndex';
import type { FormulaIndexWriter, SpokenWords, WordSequence } from '../../server/themes/formulas/model';
import { spokenWords } from '../../server/themes/formulas/spoken';
import { parseTranscript } from '../../server/transcript/parse';
import { findExactRepeats } from './exactRepeats';
import { quantile, repeated } from './figures';

/**
 * How fast passages that recur are found, on the addresses of ../shared/data or on generated text: the index beside a
 * finder of exact repeats over the whole corpus at once, and a map of all six words in a row.
 *
 *     node --expose-gc --import=tsx test/bench/formulas.ts [runs] [copies of the corpus]
 */
interface File {
  readonly uri: string;
  readonly length: number;
  readonly sequence: WordSequence;
  readonly spoken: SpokenWords;
}

void measure(Number(process.argv[2] ?? 5), Number(process.argv[3] ?? 1));

async function measure(runs: number, copies: number): Promise<void> {
  const files = Array.from({ length: copies }, (_, copy) => read().map(file => ({ ...file, uri: `${file.uri}#${copy}` }))).flat();
  const words = files.reduce((sum, { spoken }) => sum + spoken.words.length, 0);
  const millionsASecond = (times: readonly number[]): number => words / quantile(times, 0.5) / 1000;

  const before = memory();
  const index = build(files);
  const bytes = (memory() - before) / words + 4; // and the numbers of the words, which were there before

  const building = millionsASecond(await repeated(runs, () => build(files)));
  const exact = millionsASecond(await repeated(runs, () => findExactRepeats(files.map(({ uri, sequence }) => ({ uri, facts: sequence })))));
  const naive = millionsASecond(await repeated(runs, () => mapOfGrams(files)));
  const changing = quantile(await repeated(runs * files.length, run => index.set(files[run % files.length].uri, files[run % files.length].spoken)), 0.5);
  const again = quantile(await repeated(runs, () => findExactRepeats(files.map(({ uri, sequence }) => ({ uri, facts: sequence })))), 0.5);
  const asking = await repeated(runs * 200, run => { const { uri, length } = files[run % files.length]; index.at(uri, Math.floor(length * (run % 199) / 199)); });
  const listing = await repeated(runs, () => { index.set(files[0].uri, files[0].spoken); return index.all(); });
  const found = (await index.all()).length;
  const foundExact = findExactRepeats(files.map(({ uri, sequence }) => ({ uri, facts: sequence }))).length;

  console.log(`${files.length} transcripts, ${words.toLocaleString('en')} words; Node ${process.version}, medians of ${runs} runs\n`);
  row('', 'index', 'exact finder', 'map of 6-grams');
  row('built, million words a second', building.toFixed(1), `${exact.toFixed(1)} (${(building / exact).toPrecision(2)} ×)`, `${naive.toFixed(1)} (${(building / naive).toPrecision(2)} ×)`);
  row('one changed transcript, ms', changing.toFixed(2), `${again.toFixed(0)} (${Math.round(again / changing)} ×)`, '');
  row('the passage at a place, ms; p95', `${quantile(asking, 0.5).toFixed(2)}; ${quantile(asking, 0.95).toFixed(2)}`, '', '');
  row('all passages, ms', quantile(listing, 0.5).toFixed(0), again.toFixed(0), '');
  row('passages found', String(found), String(foundExact), '');
  row('memory, bytes a word', globalThis.gc === undefined ? '(--expose-gc)' : bytes.toFixed(1), '', '');
}

function row(...cells: readonly [string, string, string, string]): void {
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(16))).join('').trimEnd());
}

function build(files: readonly File[]): FormulaIndexWriter {
  const index = createFormulaIndex();
  for (const { uri, spoken } of files) index.set(uri, spoken);
  return index;
}

/** What one would write first: all six words in a row, as text. */
function mapOfGrams(files: readonly File[]): Map<string, number[]> {
  const grams = new Map<string, number[]>();
  files.forEach(({ sequence: { words, tokens } }, file) => {
    for (let i = 0; i + 6 <= tokens.length; i++) {
      let gram = '';
      for (let k = i; k < i + 6; k++) gram += words[tokens[k]] + ' ';
      const places = grams.get(gram);
      if (places === undefined) grams.set(gram, [file, i]);
      else places.push(file, i);
    }
  });
  return grams;
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function read(): File[] {
  const reader = createCitationReader(builtInWorks);
  return texts().map(({ uri, text }) => {
    const { view, transcript } = parseTranscript(text, uri);
    const sequence = extractPassages(view, transcript);
    return { uri, length: text.length, sequence, spoken: spokenWords(sequence, transcript, reader.read(view, transcript)) };
  });
}

function texts(): { uri: string; text: string }[] {
  const folder = join(__dirname, '../../../shared/data/state-of-the-union');
  if (existsSync(folder)) return readdirSync(folder).filter(name => name.endsWith('.txt')).map(uri => ({ uri, text: decode(readFileSync(join(folder, uri))).text }));
  console.log('../shared/data is not here: measured on generated text.');
  return Array.from({ length: 60 }, (_, file) => ({ uri: `${file}.txt`, text: generated(file) }));
}

/** About five thousand words of a small vocabulary, with a passage in every paragraph that stands in others too. */
function generated(seed: number): string {
  let state = seed + 1;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * limit);
  };
  const words = (count: number, pick: (k: number) => number): string => Array.from({ length: count }, (_, k) => `w${pick(k).toString(36)}`).join(' ');
  return Array.from({ length: 50 }, () => { const formula = next(400); return `${words(80, () => next(next(3000) + 1))}. ${words(14, k => formula * 14 + k)}. ${words(6, () => next(3000))}.`; }).join('\n\n');
}
