import { globMatcher } from '../../../base/glob';
import { nameKey } from '../../../base/paths';
import type { Entry } from '../../../index/facts';
import { matchesNothing, type Condition, type FilterContext } from './condition';

/** `file:name`: a part of the path, or a glob for the path or the file name. Case and the length of spaces do not count. */
export function fileCondition(context: FilterContext): Condition | undefined {
  const {
    corpus,
    filter: { value, not },
  } = context;
  const pattern = comparable(value);
  const matches = /[*?{]/.test(pattern) ? globMatcher(pattern) : (name: string) => name.includes(pattern);
  const isMatch = ({ name }: Entry): boolean => {
    const path = comparable(name);
    return matches(path) || matches(path.slice(path.lastIndexOf('/') + 1));
  };
  return corpus.entries().some(isMatch)
    ? { field: 'file', not, file: isMatch }
    : matchesNothing(context, `No file is called “${value}”.`);
}

function comparable(path: string): string {
  return nameKey(path.toLowerCase()).replace(/\s+/g, ' ');
}
