import { applyEdits, modify, parseTree, findNodeAtLocation, type FormattingOptions } from 'jsonc-parser';
import type { TextChange } from '../text/problem';
import type { Silence } from './model';

const versionKey = 'corpusStudy';

/**
 * Changes of corpus.json that add a silence; comments and layout stay. `text` is undefined or blank where there is no
 * file yet: then the changes make a whole one. Undefined where the file is a corpus.json of something else (it lacks our
 * version key) or is no JSON object.
 */
export function addSilence(text: string | undefined, silence: Silence): TextChange[] | undefined {
  if (text === undefined || text.trim() === '') return [{ start: 0, end: text?.length ?? 0, newText: newConfig(silence) }];
  const tree = parseTree(text, [], { allowTrailingComma: true });
  if (tree?.type !== 'object' || findNodeAtLocation(tree, [versionKey]) === undefined) return undefined;
  const list = findNodeAtLocation(tree, ['silence']);
  const options = { formattingOptions: formattingOf(text) };
  const edits = list?.type === 'array'
    ? modify(text, ['silence', list.children?.length ?? 0], entry(silence), { ...options, isArrayInsertion: true })
    : modify(text, ['silence'], [entry(silence)], options);
  return edits.map(edit => ({ start: edit.offset, end: edit.offset + edit.length, newText: edit.content }));
}

/** The text with changes applied, which do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  return applyEdits(text, changes.map(change => ({ offset: change.start, length: change.end - change.start, content: change.newText })));
}

function newConfig(silence: Silence): string {
  return JSON.stringify({ [versionKey]: 1, silence: [entry(silence)] }, undefined, 2) + '\n';
}

function entry(silence: Silence): Silence {
  return {
    code: silence.code,
    ...silence.file !== undefined && { file: silence.file },
    ...silence.text !== undefined && { text: silence.text },
  };
}

function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 1 : indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
