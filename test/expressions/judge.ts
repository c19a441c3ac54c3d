import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expression } from './collect';

// The part of recheck that is JavaScript: it starts no other program. Read by recheck when it is loaded.
process.env.RECHECK_BACKEND = 'pure';

/** What recheck says of an expression. */
export interface Verdict {
  /** `safe`: no text takes more than linear time, or none was found. */
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  /** Why, in a few words: `2nd degree polynomial (fuzz)`, with a text that shows it, or `timeout`. */
  readonly why: string;
}

/** `patience` in milliseconds of the clock; an expression that takes longer is `unknown`. */
export async function judge({ source, flags }: Expression, patience: number): Promise<Verdict> {
  const { checkSync } = await import('recheck');
  const result = checkSync(source, flags, { timeout: patience });
  if (result.status === 'safe') return { status: 'safe', why: result.complexity.summary };
  if (result.status === 'unknown') return { status: 'unknown', why: result.error.kind };
  return { status: 'vulnerable', why: `${result.complexity.summary}: ${result.attack.pattern}` };
}

/** Where the expressions are kept that were found safe, so that each is judged once. */
const file = join(__dirname, 'judged.json');

interface Judged {
  /** The version of recheck: another one judges again. */
  readonly recheck: string;
  /** `keyOf` of the expressions. */
  readonly safe: readonly string[];
}

/** The keys of the expressions that this version of recheck has found safe. */
export function readJudged(): Set<string> {
  const { recheck, safe } = JSON.parse(readFileSync(file, 'utf8')) as Judged;
  return new Set(recheck === version() ? safe : []);
}

export function writeJudged(safe: ReadonlySet<string>): void {
  writeFileSync(file, `${JSON.stringify({ recheck: version(), safe: [...safe].sort() }, undefined, 1)}\n`);
}

export function keyOf({ source, flags }: Expression): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12);
}

function version(): string {
  const manifest = readFileSync(join(__dirname, '../../node_modules/recheck/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
