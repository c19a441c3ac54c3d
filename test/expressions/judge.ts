import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expression } from './collect';

// The part of recheck that is JavaScript: it starts no other program. Read by recheck when it is loaded.
process.env.RECHECK_BACKEND = 'pure';

/** A text that recheck has found to be hard: for each size `prefix` and as many `pump`s, one after the other, then `suffix`. */
export interface Attack {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[];
  readonly suffix: string;
}

/** What recheck says of an expression: it is safe, or why that is not known. */
export type Verdict = 'safe' | { readonly begins: string; readonly why: string; readonly attack?: Attack };

/** `patience` in milliseconds of the clock. */
export async function judge({ source, flags }: Expression, patience: number): Promise<Verdict> {
  const { checkSync } = await import('recheck');
  const result = checkSync(source, flags, { timeout: patience });
  const begins = source.slice(0, 60);
  if (result.status === 'safe') return 'safe';
  if (result.status === 'unknown') return { begins, why: result.error.kind };
  const { pumps, suffix } = result.attack;
  const attack = { pumps: pumps.map(({ prefix, pump }) => ({ prefix, pump })), suffix };
  return { begins, why: result.complexity.summary, attack };
}

/** Where verdicts are kept, so that each expression is judged once: it takes minutes for all. */
const file = join(__dirname, 'judged.json');

export type Verdicts = Map<string, Verdict>;

/** The verdicts of this version of recheck by `keyOf` the expression. */
export function readVerdicts(): Verdicts {
  const { recheck, safe, others } = JSON.parse(readFileSync(file, 'utf8')) as Judged;
  if (recheck !== version()) return new Map();
  return new Map<string, Verdict>([...safe.map(key => [key, 'safe'] as const), ...Object.entries(others)]);
}

interface Judged {
  /** The version of recheck: another one judges again. */
  readonly recheck: string;
  readonly safe: readonly string[];
  readonly others: Readonly<Record<string, Exclude<Verdict, 'safe'>>>;
}

/** Keeps the verdicts of the expressions that there are. */
export function writeVerdicts(verdicts: Verdicts, expressions: readonly Expression[]): void {
  const known = expressions
    .map(keyOf)
    .sort()
    .flatMap(key => (verdicts.has(key) ? [[key, verdicts.get(key)!] as const] : []));
  const judged = {
    recheck: version(),
    safe: known.filter(([, verdict]) => verdict === 'safe').map(([key]) => key),
    others: Object.fromEntries(known.filter(([, verdict]) => verdict !== 'safe')),
  };
  writeFileSync(file, `${JSON.stringify(judged, undefined, 1)}\n`);
}

export function keyOf({ source, flags }: Expression): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);
}

function version(): string {
  const manifest = readFileSync(join(__dirname, '../../node_modules/recheck/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
