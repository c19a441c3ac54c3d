import { setFlagsFromString } from 'node:v8';

/**
 * V8 interprets a regular expression at first and compiles it when it runs again. Nearly all of ours run again, for each
 * line or word of a text, so they are compiled at once. For the whole process; called before the first one runs.
 */
export function compileExpressionsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
