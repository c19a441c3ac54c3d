import { applyEdits, parseTree, type ParseError } from 'jsonc-parser';
import { isNestedTooDeeply } from './nesting';
import type { TextChange } from '../text/problem';

/** An edit of a JSON file, as the complete texts before and after it. */
export interface Edit {
  readonly before: string;
  readonly after: string;
}

/** Applies changes that do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  return applyEdits(
    text,
    changes.map(change => ({ offset: change.start, length: change.end - change.start, content: change.newText })),
  );
}

/** The change of `before` from the first to the last difference between two texts; empty if they are equal. */
export function changesBetween(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let suffix = 0;
  while (suffix < shorter - start && before[before.length - 1 - suffix] === after[after.length - 1 - suffix]) suffix++;
  // Do not cut a surrogate pair.
  if (/[\ud800-\udbff]/.test(before[start - 1] ?? '')) start--;
  if (/[\udc00-\udfff]/.test(before[before.length - suffix] ?? '')) suffix--;
  return [{ start, end: before.length - suffix, newText: after.slice(start, after.length - suffix) }];
}

/**
 * The text `current` without an earlier edit. Later changes in other places are kept. Returns undefined if a later change
 * overlaps or touches the edit, or if the result would not be valid JSON.
 */
export function undoEdit({ before, after }: Edit, current: string): string | undefined {
  const [undo] = changesBetween(after, before);
  if (undo === undefined) return current;
  const [later] = changesBetween(after, current);
  if (later === undefined) return before;
  if (undo.start <= later.end && later.start <= undo.end) return undefined;
  const result = applyChanges(after, [undo, later]);
  if (isNestedTooDeeply(result)) return undefined;
  const errors: ParseError[] = [];
  parseTree(result, errors, { allowTrailingComma: true });
  return errors.length === 0 ? result : undefined;
}
