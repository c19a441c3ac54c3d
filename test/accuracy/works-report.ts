import type { Work } from '../../server/citations/citation';
import { builtInWorks } from '../../server/citations/works';
import { isRead, readSamples, type ReadSample } from './works';

/**
 * Prints what the table of works covers: `npx tsx test/accuracy/works-report.ts`. Works by tradition, how many of them have
 * divisions and limits, and how many of their sample references are read in each notation. With `--failures` also those
 * that are not.
 */
const samples = readSamples();
console.log(`${builtInWorks.length} works\n`);
console.log(row('tradition', ['works', 'original', 'divisions', 'limits', 'abbrev.', 'samples', 'read']));
for (const [tradition, works] of groups(builtInWorks, work => work.tradition ?? '')) {
  const own = samples.filter(({ work }) => works.includes(work));
  const count = (has: (work: Work) => boolean): number => works.filter(has).length;
  const numbers = [
    works.length,
    count(({ original }) => original !== undefined),
    count(({ divisions, columns }) => divisions.length > 0 || columns !== undefined),
    count(({ limits, volumes, columns }) => (limits ?? volumes ?? columns) !== undefined),
    count(({ abbreviations, unsureAbbreviations }) => (abbreviations ?? unsureAbbreviations) !== undefined),
    own.length,
    own.filter(isRead).length,
  ];
  console.log(row(tradition, numbers));
}
console.log(`\n${row('notation', ['samples', 'read'])}`);
for (const [notation, own] of groups(samples, sample => sample.notation))
  console.log(row(notation, [own.length, own.filter(isRead).length]));
const failures = samples.filter(sample => !isRead(sample));
console.log(`\n${samples.length - failures.length} of ${samples.length} sample references are read`);
if (process.argv.includes('--failures')) console.log(failures.map(describe).join('\n'));

function describe({ text, key, found }: ReadSample): string {
  return `${text}: ${found.join(' ') || 'nothing'} instead of ${key}`;
}

function row(name: string, columns: readonly (string | number)[]): string {
  return [name.padEnd(32), ...columns.map(column => String(column).padStart(10))].join('');
}

function groups<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const byName = new Map<string, T[]>();
  for (const item of items) byName.set(nameOf(item), [...(byName.get(nameOf(item)) ?? []), item]);
  return byName;
}
