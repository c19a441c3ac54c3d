import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { TextChange } from '../text/problem';
import { insertItem, replaceNode } from './jsonEdits';
import type { Silence } from './corpusConfig';
import { knownVersion, laterVersionOf, versionKey } from './corpusVersion';
import { isNestedTooDeeply } from './nesting';
import { changesBetween } from './textChanges';

/**
 * Changes that add an entry to "silence" in the text of a corpus.json. Comments and layout are kept. If `text` is
 * undefined or blank, the changes create a complete file. Returns undefined if the file is not a JSON object, is nested too
 * deeply, is made for a later version, or belongs to another program, which means that it has no "corpusStudy".
 */
export function addSilence(text: string | undefined, silence: Silence): TextChange[] | undefined {
  if (text === undefined || text.trim() === '')
    return [{ start: 0, end: text?.length ?? 0, newText: newConfig(silence) }];
  if (isNestedTooDeeply(text) || laterVersionOf(text) !== undefined) return undefined;
  const tree = parseTree(text, [], { allowTrailingComma: true });
  if (tree?.type !== 'object' || findNodeAtLocation(tree, [versionKey]) === undefined) return undefined;
  const list = findNodeAtLocation(tree, ['silence']);
  const item = JSON.stringify(entry(silence), undefined, 1).replace(/\n */g, ' ');
  if (list === undefined) return changesBetween(text, insertItem(text, tree, `"silence": [${item}]`));
  const isList = list.type === 'array';
  return changesBetween(text, isList ? insertItem(text, list, item) : replaceNode(text, list, `[${item}]`));
}

function newConfig(silence: Silence): string {
  return JSON.stringify({ [versionKey]: knownVersion, silence: [entry(silence)] }, undefined, 2) + '\n';
}

/** The fields in the order in which they are written. */
function entry(silence: Silence): Silence {
  return {
    code: silence.code,
    ...(silence.file !== undefined && { file: silence.file }),
    ...(silence.text !== undefined && { text: silence.text }),
  };
}
