import { globMatcher } from '../../../base/glob';
import type { Entry } from '../../../index/facts';
import { matchesNothing, type Condition, type FilterContext } from './condition';

/** `file:name`: a part of the path, or a glob for the path or the file name. Case does not count. */
export function fileCondition(context: FilterContext): Condition | undefined {
  const {
    corpus,
    filter: { value, not },
  } = context;
  const pattern = value.toLowerCase().normalize();
  const matches = /[*?{]/.test(pattern) ? globMatcher(pattern) : (name: string) => name.includes(pattern);
  const isMatch = ({ name }: Entry): boolean => {
    const path = name.toLowerCase().normalize();
    return matches(path) || matches(path.slice(path.lastIndexOf('/') + 1));
  };
  return corpus.entries().some(isMatch)
    ? { field: 'file', not, file: isMatch }
    : matchesNothing(context, `No file is called “${value}”.`);
}
