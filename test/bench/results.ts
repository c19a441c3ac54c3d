import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { isRate, short, type Figure } from './figures';

/** The figures of one run, as they are kept. */
export interface Results {
  /** ISO 8601. */
  readonly date: string;
  /** Of the sources; with `+` where they were changed since. */
  readonly commit: string;
  readonly machine: { readonly processor: string; readonly processors: number; readonly memory: number };
  readonly node: string;
  readonly quick: boolean;
  readonly figures: readonly Figure[];
  /** What could not be measured, a sentence each. */
  readonly missing: readonly string[];
}

/** The results of this run on this machine. */
export function resultsOf(
  root: string,
  quick: boolean,
  figures: readonly Figure[],
  missing: readonly string[],
): Results {
  return {
    date: new Date().toISOString(),
    commit: commitOf(root),
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      processors: cpus().length,
      memory: Math.round(totalmem() / 1e6),
    },
    node: process.version,
    quick,
    figures,
    missing,
  };
}

export function save(path: string, results: Results): void {
  mkdirSync(dirname(path), { recursive: true });
  // JSON has no NaN: what could not be measured is null.
  writeFileSync(path, JSON.stringify(results, undefined, 1) + '\n');
}

/** Throws an error with a sentence if the file does not hold results. */
export function load(path: string): Results {
  let results: Partial<Results>;
  try {
    results = JSON.parse(readFileSync(path, 'utf8')) as Partial<Results>;
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  if (!Array.isArray(results.figures)) throw new Error(`${path} does not hold the results of a benchmark.`);
  return {
    ...(results as Results),
    figures: results.figures.map((figure: Figure) => ({ ...figure, value: (figure.value as number | null) ?? NaN })),
  };
}

/** What changed from one run to another: a line for each figure that both have, the greatest changes for the worse first. */
export function compare(before: Results, after: Results): string[] {
  const earlier = new Map(before.figures.map(figure => [nameOf(figure), figure]));
  const changes = after.figures.flatMap(figure => {
    const former = earlier.get(nameOf(figure));
    if (former === undefined || !(former.value > 0) || !(figure.value > 0)) return [];
    const worse = isRate(figure) ? former.value / figure.value : figure.value / former.value;
    return [{ figure, former, worse }];
  });
  const machines = [before, after].map(({ machine, node }) => `${machine.processors} × ${machine.processor}, ${node}`);
  return [
    `${before.commit} (${before.date}) → ${after.commit}`,
    ...(machines[0] === machines[1] ? [] : [`Other machines: ${machines.join(' → ')}. Only ratios to peers compare.`]),
    ...changes
      .sort((a, b) => b.worse - a.worse)
      .map(
        ({ figure, former, worse }) =>
          `${nameOf(figure).padEnd(70)}${short(former.value).padStart(8)} → ${short(figure.value).padStart(8)} ${figure.unit.padEnd(7)}` +
          (Math.abs(worse - 1) < 0.005
            ? 'the same'
            : worse > 1
              ? `${worse.toFixed(2)} × worse`
              : `${(1 / worse).toFixed(2)} × better`),
      ),
  ];
}

/** The same figure may stand beside several peers. */
function nameOf({ what, peer }: Figure): string {
  return peer === undefined ? what : `${what} | ${peer.name}`;
}

function commitOf(root: string): string {
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
    return (
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+')
    );
  } catch {
    return 'unknown';
  }
}
