import { describe, labelled, measure, table, type Part } from './measure';

/**
 * Prints precision and recall of the recognisers on the labelled transcripts: `npx tsx test/accuracy/report.ts`. With
 * `--failures` also the failures of `develop`, and the number of failures of each sort of `held-out`.
 */
for (const part of ['develop', 'held-out'] satisfies Part[]) {
  const transcripts = labelled(part);
  const result = measure(transcripts);
  console.log(`\n${part}: ${transcripts.length} transcripts\n${table(result)}`);
  if (!process.argv.includes('--failures')) continue;
  if (part === 'develop') console.log(result.failures.map(describe).join('\n'));
  else console.log(countBy(result.failures.map(({ what, label, found }) => `${what}: ${(label ?? found!).kind}`)));
}

function countBy(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} × ${name}`).join('\n');
}
