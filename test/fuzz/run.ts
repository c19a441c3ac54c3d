import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Target } from './target';
import { targets } from './targets';

/** Inputs of one round. */
const inputsPerRound = 5;
/** CPU seconds after which a round of one target has taken too long, so that a slow input is found. */
const longestRound = 30;
/** CPU seconds in which an input that failed is made smaller. */
const longestShrinking = 60;
/** Where failures are kept: each becomes a fixture that every later test run checks. */
const fixtures = join(__dirname, '../fixtures/fuzz');

interface Count {
  inputs: number;
  bytes: number;
  failures: number;
  /** Seconds of CPU. */
  took: number;
}

/** `--minutes N` of CPU (1.5), `--seed S` (the present time), `--only NAME`. Exit code 1 where something failed. */
async function main(): Promise<void> {
  const minutes = Number(option('minutes') ?? 1.5);
  const seed = Number(option('seed') ?? Date.now() % 1_000_000);
  const only = option('only');
  const chosen = targets.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`--only is one of ${targets.map(({ name }) => name).join(', ')}.`);
  console.log(`Fuzzing for ${minutes} minutes of CPU, seed ${seed}.`);
  // Timers of the server do not keep a process alive; its client does.
  setInterval(() => undefined, 1000);
  const counts = new Map(chosen.map(({ name }) => [name, { inputs: 0, bytes: 0, failures: 0, took: 0 }]));
  const took = ({ name }: Target<unknown>): number => counts.get(name)!.took;
  for (let round = 0; cpuSeconds() < 60 * minutes; round++) {
    // All targets get the same time.
    const next = chosen.reduce((least, target) => (took(target) < took(least) ? target : least));
    await runRound(next, seed + round, counts.get(next.name)!);
  }
  report(counts);
  process.exit([...counts.values()].some(({ failures }) => failures > 0) ? 1 : 0);
}

async function runRound<T>(target: Target<T>, seed: number, count: Count): Promise<void> {
  const began = cpuSeconds();
  /** When an input failed: those after it are smaller ones. */
  let failed: number | undefined;
  const property = fc.asyncProperty(fc.noBias(target.inputs), async input => {
    if (failed !== undefined && cpuSeconds() - failed > longestShrinking) return;
    if (failed === undefined) {
      count.inputs++;
      count.bytes += target.size(input);
    }
    try {
      await target.check(input);
    } catch (error) {
      failed ??= cpuSeconds();
      throw error;
    }
  });
  const result = await fc.check(property, { seed, numRuns: inputsPerRound });
  const took = cpuSeconds() - began;
  count.took += took;
  if (!result.failed && took < longestRound) return;
  count.failures++;
  const reason = result.failed
    ? result.errorInstance instanceof Error
      ? result.errorInstance.message
      : 'it failed'
    : `${inputsPerRound} inputs took ${took.toFixed(0)} s`;
  const kept = result.counterexample === null ? '' : `, kept as ${keep(target, result.counterexample[0])}`;
  console.log(`FAILED ${target.name}, seed ${seed}${kept}\n  ${reason.split('\n').slice(0, 6).join('\n  ')}`);
}

/** Writes an input as a fixture; returns its name. */
function keep<T>(target: Target<T>, input: T): string {
  const content = target.write(input);
  const name = `${target.name}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.json`;
  mkdirSync(fixtures, { recursive: true });
  writeFileSync(join(fixtures, name), content);
  return name;
}

function report(counts: ReadonlyMap<string, Count>): void {
  for (const [name, { inputs, bytes, failures }] of counts)
    console.log(
      `${name.padEnd(14)} ${inputs} inputs, ${(bytes / Math.max(1, inputs) / 1000).toFixed(1)} KB in the mean, ${failures} failures`,
    );
  const sum = (field: Exclude<keyof Count, 'took'>): number =>
    [...counts.values()].reduce((total, count) => total + count[field], 0);
  console.log(
    `${cpuSeconds().toFixed(0)} s of CPU, ${sum('inputs')} inputs, ${(sum('bytes') / 1e6).toFixed(1)} MB, ${sum('failures')} failures`,
  );
}

function option(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + 1];
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

void main();
