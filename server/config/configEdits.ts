import { applyEdits, findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { TextChange } from '../text/problem';
import { insertItem, replaceNode } from './jsonEdits';
import type { Silence } from './corpusConfig';

const versionKey = 'corpusStudy';

/**
 * Changes of corpus.json that add a silence; comments and layout stay. `text` is undefined or blank where there is no
 * file yet: then the changes make a whole one. Undefined where the file is a corpus.json of something else (it lacks our
 * version key) or is no JSON object.
 */
export function addSilence(text: string | undefined, silence: Silence): TextChange[] | undefined {
  if (text === undefined || text.trim() === '')
    return [{ start: 0, end: text?.length ?? 0, newText: newConfig(silence) }];
  const tree = parseTree(text, [], { allowTrailingComma: true });
  if (tree?.type !== 'object' || findNodeAtLocation(tree, [versionKey]) === undefined) return undefined;
  const list = findNodeAtLocation(tree, ['silence']);
  const item = JSON.stringify(entry(silence), undefined, 1).replace(/\n */g, ' ');
  if (list === undefined) return changesBetween(text, insertItem(text, tree, `"silence": [${item}]`));
  return changesBetween(
    text,
    list.type === 'array' ? insertItem(text, list, item) : replaceNode(text, list, `[${item}]`),
  );
}

/** The text with changes applied, which do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  return applyEdits(
    text,
    changes.map(change => ({ offset: change.start, length: change.end - change.start, content: change.newText })),
  );
}

/** The one stretch in which two texts differ, as a change of the first; none where they are the same. */
export function changesBetween(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  // Not between the halves of a surrogate pair.
  if (/[\ud800-\udbff]/.test(before[start - 1] ?? '')) start--;
  if (/[\udc00-\udfff]/.test(before[before.length - same] ?? '')) same--;
  return [{ start, end: before.length - same, newText: after.slice(start, after.length - same) }];
}

function newConfig(silence: Silence): string {
  return JSON.stringify({ [versionKey]: 1, silence: [entry(silence)] }, undefined, 2) + '\n';
}

function entry(silence: Silence): Silence {
  return {
    code: silence.code,
    ...(silence.file !== undefined && { file: silence.file }),
    ...(silence.text !== undefined && { text: silence.text }),
  };
}
