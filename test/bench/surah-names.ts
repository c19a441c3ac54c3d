import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { maxDistanceAfterCue, surahNamed } from '../../server/citations/names/surahNames';
import { surahs } from '../../server/citations/quran';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';

/**
 * Measures how many names of surahs are recognised, and how many other names are wrongly taken for one, on the lists in
 * ../shared/data: by the name alone, in whole citations, and by fuse.js over one list of names for comparison.
 *
 *     npx tsx test/bench/surah-names.ts
 */
interface Spelling {
  readonly text: string;
  readonly surah: number;
}

const folder = join(__dirname, '../../../shared/data');
if (!existsSync(join(folder, 'surah-names.json'))) {
  console.log('../shared/data is missing: nothing to measure.');
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
  // Only every second spelling was used for tuning. The other half shows the result for unseen spellings.
  const halves = [spellings.filter((_, index) => index % 2 === 0), spellings.filter((_, index) => index % 2 === 1)];
  const methods: readonly (readonly [string, (name: string) => number | undefined])[] = [
    [
      'name alone, after a cue',
      name => {
        const match = surahNamed(name);
        return match !== undefined && match.distance <= maxDistanceAfterCue ? match.number : undefined;
      },
    ],
    ['"Surah NAME, verse 1"', name => cites(`Surah ${name}, verse 1`)],
    ['"[The Holy Quran, NAME, verse 1]"', name => cites(`[The Holy Quran, ${name}, verse 1]`)],
    ['"(NAME: 1)" without a cue', name => cites(`(${name}: 1)`)],
    ['"In NAME, verse 1, we" without a cue', name => cites(`In ${name}, verse 1, we`)],
    ['fuse.js, one list, defaults', name => fuse.search(name)[0]?.item.number],
  ];
  console.log(
    'method'.padEnd(42) +
      'tuned half'.padStart(12) +
      'other half'.padStart(12) +
      `false of ${others.length}`.padStart(16) +
      'ms a name'.padStart(11),
  );
  for (const [label, find] of methods) {
    const start = performance.now();
    const right = halves.map(half => half.filter(({ text, surah }) => find(text) === surah).length / half.length);
    const millisecondsPerName = (performance.now() - start) / spellings.length;
    const accepted = others.filter(name => find(name) !== undefined).length;
    console.log(
      label.padEnd(42) +
        right.map(share => `${(share * 100).toFixed(1)} %`.padStart(12)).join('') +
        String(accepted).padStart(16) +
        millisecondsPerName.toFixed(2).padStart(11),
    );
    if (process.argv.includes('--failures')) {
      for (const { text, surah } of spellings)
        if (find(text) !== surah) console.log(`    ${text} is ${surah}, not ${find(text)}`);
      for (const name of others) if (find(name) !== undefined) console.log(`    ${name} is none, not ${find(name)}`);
    }
  }
}
