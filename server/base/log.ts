import { plainLine } from './safeText';

/** How much a line of the log matters: what failed, what is missing or slower because of it, what was done, what helps to find a fault. */
export type LogLevel = 'error' | 'warning' | 'info' | 'debug';

/**
 * Writes one event to the log, in one sentence: what happened, to which file, and what the user can do. The default level is
 * `warning`. Names of files may be in it, text of transcripts never.
 */
export type Log = (message: string, level?: LogLevel) => void;

/** Longest line of a log, in UTF-16 units: a message of the system may quote anything. */
const longest = 2000;
/** Calls that are named after an unexpected error. */
const mostCalls = 6;

/** A message as one line that a terminal or an editor can show. */
export function logLine(message: string): string {
  const line = plainLine(message);
  return line.length <= longest ? line : `${line.slice(0, longest)}…`;
}

/** An unexpected error with the calls that led to it, on one line and without the folders of the program. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { stack = '' } = error.cause instanceof Error ? error.cause : error;
  const calls = stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, mostCalls)
    .map(callOf);
  const name = error.name === 'Error' ? '' : `${error.name}: `;
  return `${name}${error.message}${calls.length === 0 ? '' : ` [${calls.join(' < ')}]`}`;
}

/** `find (program.js:3:14)`, from a line of a stack: `    at find (/a/folder/program.js:3:14)`. */
function callOf(line: string): string {
  const [, name, place] = /^\s+at (?:(.*) \()?(.*?)\)?$/.exec(line.slice(0, 500)) ?? [];
  const withoutFolders = (place ?? '').replace(/^.*[\\/]/, '');
  return name === undefined ? withoutFolders : `${name} (${withoutFolders})`;
}
