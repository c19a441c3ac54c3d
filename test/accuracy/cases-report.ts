import { mistakesIn, sharedCases } from './cases';

/**
 * Prints for each kind of mistake how many of its examples pass: `npx tsx test/accuracy/cases-report.ts`. With
 * `--failures` also what is wrong with the others.
 */
async function report(): Promise<void> {
  const cases = sharedCases();
  if (cases === undefined) {
    console.log('../shared/data/recognition-cases.json is missing.');
    return;
  }
  const kinds = new Map<string, { passed: number; all: number; failures: string[] }>();
  for (const example of cases) {
    const kind = kinds.get(example.kind) ?? { passed: 0, all: 0, failures: [] };
    kinds.set(example.kind, kind);
    const mistakes = await mistakesIn(example);
    kind.all++;
    if (mistakes.length === 0) kind.passed++;
    else kind.failures.push(`    ${JSON.stringify(example.text)}`, ...mistakes.map(mistake => `        ${mistake}`));
  }
  for (const [name, { passed, all, failures }] of [...kinds].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`${name.padEnd(4)}${String(passed).padStart(4)} of ${all}`);
    if (process.argv.includes('--failures') && failures.length > 0) console.log(failures.join('\n'));
  }
  const passed = [...kinds.values()].reduce((sum, kind) => sum + kind.passed, 0);
  console.log(`${passed} of ${cases.length} pass (${((100 * passed) / cases.length).toFixed(1)} %)`);
}

void report();
