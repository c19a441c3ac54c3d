import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { surahNamed } from '../../server/citations/names/surahNames';
import { surahs } from '../../server/citations/quran';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';

/**
 * How well names of surahs are understood, on the spellings and the other names of ../shared/data: by the measure of
 * names alone, by whole citations in prose, and by fuse.js over one list of names, in the same run.
 *
 *     npx tsx test/bench/surah-names.ts
 */
interface Spelling {
  readonly text: string;
  readonly surah: number;
}

const folder = join(__dirname, '../../../shared/data');
if (!existsSync(join(folder, 'surah-names.json'))) {
  console.log('../shared/data is not here: nothing to measure.');
} else {
  measure(load<Spelling[]>('surah-names.json'), load<string[]>('not-surah-names.json'));
}

function load<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

function measure(spellings: readonly Spelling[], others: readonly string[]): void {
  const reader = createCitationReader(builtInWorks);
  const cites = (line: string): number | undefined => {
    const key = reader.resolve(line).targets.find(target => target.startsWith('quran:'));
    return key === undefined ? undefined : Number(key.split(':')[1]);
  };
  const fuse = new Fuse(
    surahs.map(({ number, name }) => ({ number, name })),
    { keys: ['name'] },
  );
  // Tuned on every second spelling only; the other half shows what to expect of unseen ones.
  const halves = [spellings.filter((_, index) => index % 2 === 0), spellings.filter((_, index) => index % 2 === 1)];
  const methods: readonly (readonly [string, (name: string) => number | undefined])[] = [
    [
      'name alone, after a cue',
      name => {
        const found = surahNamed(name);
        return found !== undefined && found.distance <= 0.2 ? found.number : undefined;
      },
    ],
    ['"Surah NAME, verse 1"', name => cites(`Surah ${name}, verse 1`)],
    ['"[The Holy Quran, NAME, verse 1]"', name => cites(`[The Holy Quran, ${name}, verse 1]`)],
    ['"(NAME: 1)" without a cue', name => cites(`(${name}: 1)`)],
    ['"In NAME, verse 1, we" without a cue', name => cites(`In ${name}, verse 1, we`)],
    ['fuse.js, one list, defaults', name => fuse.search(name)[0]?.item.number],
  ];
  console.log(
    `${'method'.padEnd(42)}${'tuned half'.padStart(12)}${'other half'.padStart(12)}${`false of ${others.length}`.padStart(16)}${'ms a name'.padStart(11)}`,
  );
  for (const [label, find] of methods) {
    const start = performance.now();
    const right = halves.map(half => half.filter(({ text, surah }) => find(text) === surah).length / half.length);
    const spent = (performance.now() - start) / spellings.length;
    const accepted = others.filter(name => find(name) !== undefined).length;
    console.log(
      label.padEnd(42) +
        right.map(share => `${(share * 100).toFixed(1)} %`.padStart(12)).join('') +
        String(accepted).padStart(16) +
        spent.toFixed(2).padStart(11),
    );
    if (process.argv.includes('--failures')) {
      for (const { text, surah } of spellings)
        if (find(text) !== surah) console.log(`    ${text} is ${surah}, not ${find(text)}`);
      for (const name of others) if (find(name) !== undefined) console.log(`    ${name} is none, not ${find(name)}`);
    }
  }
}
