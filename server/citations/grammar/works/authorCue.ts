import { fold } from '../../../text/fold';
import type { Work } from '../../citation';
import type { ParseState } from '../parseState';

/** Whether the text names the author of a work. */
export function hasAuthor(state: ParseState, { authorNames }: Work): boolean {
  return authorNames !== undefined && state.hasCue(lastNames(authorNames));
}

/** The folded last words of names. The same set for the same names, since answers are kept by set. */
function lastNames(names: readonly string[]): ReadonlySet<string> {
  let last = lastNamesCache.get(names);
  if (last === undefined)
    lastNamesCache.set(names, (last = new Set(names.map(name => fold(name.split(' ').at(-1) ?? name)))));
  return last;
}

const lastNamesCache = new WeakMap<readonly string[], ReadonlySet<string>>();
