import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { headTable, scoreHeads, type Head } from './heads';
import { readLabelled, type Labelled } from './labels';
import { labelled, measure, type Part } from './measure';
import { describe, table } from './table';

/**
 * Prints how well the recognisers find what people labelled: `npx tsx test/accuracy/report.ts`. With `--failures` also
 * the failures of `develop`, and the number of failures of each sort of `held-out`. `--set PATH` measures labelled texts
 * elsewhere in place of both: a file, or all files of a folder; `.json` files hold heads (see `heads.ts`).
 */
async function report(): Promise<void> {
  const { values } = parseArgs({
    options: { failures: { type: 'boolean', default: false }, set: { type: 'string', multiple: true } },
  });
  for (const set of values.set ?? []) await reportSet(set, values.failures);
  if (values.set !== undefined) return;
  for (const part of ['develop', 'held-out'] satisfies Part[]) {
    const list = part === 'develop' ? 'each' : 'count';
    await reportTexts(part, labelled(part), values.failures ? list : 'none');
  }
}

async function reportSet(path: string, withFailures: boolean): Promise<void> {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .map(name => join(path, name))
    : [path];
  const transcripts: Labelled[] = [];
  for (const file of files.filter(name => /\.(?:txt|json)$/.test(name))) {
    const content = readFileSync(file, 'utf8');
    if (file.endsWith('.json')) await reportHeads(file, JSON.parse(content) as Head[], withFailures);
    else transcripts.push(...readLabelled(content));
  }
  if (transcripts.length > 0) await reportTexts(basename(path), transcripts, withFailures ? 'each' : 'none');
}

async function reportTexts(
  name: string,
  transcripts: readonly Labelled[],
  failures: 'each' | 'count' | 'none',
): Promise<void> {
  const result = await measure(transcripts);
  console.log(`\n${name}: ${transcripts.length} transcripts\n${table(result)}`);
  if (failures === 'each') console.log(result.failures.map(describe).join('\n'));
  if (failures === 'count')
    console.log(countBy(result.failures.map(({ what, label, found }) => `${what}: ${(label ?? found!).kind}`)));
}

async function reportHeads(file: string, heads: readonly Head[], withFailures: boolean): Promise<void> {
  const result = await scoreHeads(heads);
  console.log(`\n${basename(file)}: ${heads.length} heads\n${headTable(result)}`);
  if (withFailures) console.log(result.failures.join('\n'));
}

function countBy(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} × ${name}`).join('\n');
}

void report();
