import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { extractPassages } from '../../server/search/passages/extractPassages';
import { decode } from '../../server/text/decode';
import { createFormulaIndex } from '../../server/themes/formulas/formulaIndex';
import type { FormulaIndexWriter, SpokenWords, WordSequence } from '../../server/themes/formulas/formula';
import { spokenWords } from '../../server/themes/formulas/spoken';
import { parseTranscript } from '../../server/transcript/parse';
import { findExactRepeats } from './exactRepeats';
import type { Folders } from './bench';
import { quantile, repeated, type Figure } from './figures';

interface File {
  readonly uri: string;
  readonly length: number;
  readonly sequence: WordSequence;
  readonly spoken: SpokenWords;
}

/** How fast recurring passages are found, beside a finder of exact repeats over the whole corpus and a map of all six-word runs. */
export async function measureFormulas({ large }: Folders, runs: number): Promise<Figure[]> {
  const files = read(large);
  const words = files.reduce((sum, { spoken }) => sum + spoken.words.length, 0);
  const rounds = Math.min(runs, 3);
  const rate = async (work: () => unknown): Promise<number> =>
    words / quantile(await repeated(rounds, work), 0.5) / 1000;
  const exact = (): unknown => findExactRepeats(files.map(({ uri, sequence }) => ({ uri, facts: sequence })));
  const index = build(files);
  const building = await rate(() => build(files));
  const changing = await repeated(rounds * files.length, run =>
    index.set(files[run % files.length].uri, files[run % files.length].spoken),
  );
  const asking = await repeated(rounds * 200, async run => {
    const { uri, length } = files[run % files.length];
    await index.snapshot().at(uri, Math.floor((length * (run % 199)) / 199));
  });
  return [
    {
      what: 'index of repeated passages',
      value: building,
      unit: 'Mw/s',
      target: 1.5,
      peer: { name: 'map of 6-grams', value: await rate(() => mapOfGrams(files)) },
    },
    {
      what: 'a changed transcript, repeated passages',
      value: quantile(changing, 0.5),
      unit: 'ms',
      peer: { name: 'finder of exact repeats', value: quantile(await repeated(rounds, exact), 0.5) },
    },
    { what: 'the repeated passage at a place, p95', value: quantile(asking, 0.95), unit: 'ms' },
    {
      what: 'all repeated passages, in slices',
      value: quantile(
        await repeated(rounds, () => {
          index.set(files[0].uri, files[0].spoken);
          return index.snapshot().all();
        }),
        0.5,
      ),
      unit: 'ms',
    },
  ];
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

function read(folder: string): File[] {
  const reader = createCitationReader(builtInWorks);
  return readdirSync(folder)
    .filter(name => /\.(txt|md)$/.test(name))
    .sort()
    .map(uri => {
      const { text } = decode(readFileSync(join(folder, uri)));
      const { view, transcript } = parseTranscript(text);
      const sequence = extractPassages(view, transcript);
      return {
        uri,
        length: text.length,
        sequence,
        spoken: { ...spokenWords(sequence, transcript, reader.read(view, transcript)), sequence },
      };
    });
}
