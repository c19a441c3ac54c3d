import { parseTree, type ParseError } from 'jsonc-parser';
import { applyChanges, changesBetween } from './configEdits';

/** An edit of a JSON file, by the texts before and after it. */
export interface Edit {
  readonly before: string;
  readonly after: string;
}

/**
 * The text `now` without an edit made earlier: whatever was changed elsewhere in the file since then stays. Undefined
 * where the same place was changed as well, or where what is left would be no JSON.
 */
export function undoEdit({ before, after }: Edit, now: string): string | undefined {
  const [back] = changesBetween(after, before);
  const [since] = changesBetween(after, now);
  if (back === undefined || since === undefined) return back === undefined ? now : before;
  if (back.start <= since.end && since.start <= back.end) return undefined;
  const undone = applyChanges(after, [back, since]);
  const errors: ParseError[] = [];
  parseTree(undone, errors, { allowTrailingComma: true });
  return errors.length === 0 ? undone : undefined;
}
