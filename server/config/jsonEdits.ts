import { withoutTrailing } from '../base/withoutTrailing';
import type { Node } from 'jsonc-parser';

/*
 * Edits of JSON with comments that keep all comments. (`modify` of jsonc-parser deletes comments between a removed item and
 * the next one.) Each function takes a text that was parsed without errors and nodes of its tree, and returns the new text.
 */

/** Adds an item (`"a"`, `"name": value`) after the last one, on a line of its own if the last one has one. */
export function insertItem(text: string, container: Node, item: string): string {
  const close = container.offset + container.length - 1;
  const children = container.children ?? [];
  const eol = eolOf(text);
  if (children.length === 0) {
    const around = indentAt(text, container.offset);
    const inside = text.slice(container.offset + 1, close);
    if (/^[ \t]*$/.test(inside) && container.parent !== undefined)
      return splice(text, container.offset + 1, close, container.type === 'object' ? ` ${item} ` : item);
    return splice(
      text,
      container.offset + 1 + inside.trimEnd().length,
      close,
      `${eol}${around}${indentOf(text)}${item}${eol}${around}`,
    );
  }
  const last = children[children.length - 1];
  const end = last.offset + last.length;
  const comma = commaAfter(text, end);
  const previousEnd = children.length > 1 ? endOf(children[children.length - 2]) : container.offset;
  if (!/[\r\n]/.test(text.slice(previousEnd, last.offset))) {
    return comma === undefined ? splice(text, end, end, `, ${item}`) : splice(text, comma + 1, comma + 1, ` ${item},`);
  }
  // A comment on the line of the last item belongs to that item, so the new item follows the comment.
  const position = endOfLineComments(text, comma === undefined ? end : comma + 1);
  const added = `${eol}${indentAt(text, last.offset)}${item}${comma === undefined ? '' : ','}`;
  const inserted = splice(text, position, position, added);
  return comma === undefined ? splice(inserted, end, end, ',') : inserted;
}

/** Removes an item with its comma, and its line if nothing else is on it. Comments in it and around it are kept. */
export function removeItem(text: string, container: Node, index: number): string {
  const children = container.children ?? [];
  const item = children[index];
  const { offset } = item;
  const end = endOf(item);
  const comma = commaAfter(text, end);
  const comments = commentsIn(text, offset, end)
    .map(comment => `${comment}${eolOf(text)}${indentAt(text, offset)}`)
    .join('');
  let rest = comma === undefined ? text.slice(end) : text.slice(end, comma) + text.slice(comma + 1);
  let before = text.slice(0, offset);
  if (comma === undefined && index > 0) {
    // The last item has no comma after it, so the one before it goes.
    const previousComma = commaAfter(text, endOf(children[index - 1]))!;
    before = text.slice(0, previousComma) + text.slice(previousComma + 1, offset);
  }
  if (comments !== '') return before + comments + rest.replace(/^[ \t]+/, '');
  const isAloneOnLine = /(?:^|[\r\n])$/.test(withoutTrailing(before, /[ \t]/)) && /^[ \t]*(\r\n|\r|\n|$)/.test(rest);
  if (isAloneOnLine) {
    before = withoutTrailing(before, /[ \t]/);
    rest = rest.replace(/^[ \t]*(\r\n|\r|\n)?/, '');
  } else if (comma !== undefined) {
    rest = rest.replace(/^[ \t]+(?!\/)/, '');
  } else {
    before = withoutTrailing(before, /[ \t]/);
  }
  return before + rest;
}

/** Replaces the value of a node. */
export function replaceNode(text: string, node: Node, json: string): string {
  return splice(text, node.offset, endOf(node), json);
}

/** The white space by which the first indented line of the file is indented; two spaces if there is none. */
export function indentOf(text: string): string {
  return /(?:\r\n|\r|\n)([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

/** The first line end of the file; a line feed if there is none. */
export function eolOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** The indentation of the line of an offset. */
function indentAt(text: string, offset: number): string {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(line, offset))![0];
}

function splice(text: string, start: number, end: number, added: string): string {
  return text.slice(0, start) + added + text.slice(end);
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

/** White space and comments. Every comment ends, because the text is valid. */
const trivia = /(?:\s|\/\/[^\r\n]*(?![^\r\n])|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y;
/** Comments on the same line, or that start on it. */
const lineComments = /(?:[^\S\r\n]*(?:\/\/[^\r\n]*(?![^\r\n])|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/))*/y;
const stringsAndComments = /"(?:[^"\\]|\\.)*"?|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/g;

/** Offset of the comma that follows an item, after comments; undefined if there is none. */
function commaAfter(text: string, end: number): number | undefined {
  const comma = endOfMatch(trivia, text, end);
  return text[comma] === ',' ? comma : undefined;
}

/** End of the comments that follow an offset on its line; the offset itself if something else follows them. */
function endOfLineComments(text: string, offset: number): number {
  const end = endOfMatch(lineComments, text, offset);
  return /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end)) ? end : offset;
}

function commentsIn(text: string, start: number, end: number): string[] {
  return (text.slice(start, end).match(stringsAndComments) ?? []).filter(part => !part.startsWith('"'));
}

function endOfMatch(stickyPattern: RegExp, text: string, offset: number): number {
  stickyPattern.lastIndex = offset;
  stickyPattern.exec(text);
  return stickyPattern.lastIndex;
}
