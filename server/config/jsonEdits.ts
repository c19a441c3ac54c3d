import type { Node } from 'jsonc-parser';

/*
 * Edits of JSON with comments that leave every comment where it is. (jsonc-parser's own `modify` drops what stands between
 * a removed item and its neighbour.) Text in, text out; the containers are nodes of that very text, parsed without errors.
 */

/** Adds an item (`"a"`, `"name": value`) behind the last one: on a line of its own where that one stands so. */
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
  const before = children.length > 1 ? endOf(children[children.length - 2]) : container.offset;
  if (!/[\r\n]/.test(text.slice(before, last.offset))) {
    return comma === undefined ? splice(text, end, end, `, ${item}`) : splice(text, comma + 1, comma + 1, ` ${item},`);
  }
  // A comment behind the last item speaks of that item: the new one goes below it.
  const at = endOfRemarks(text, comma === undefined ? end : comma + 1);
  const added = `${eol}${indentAt(text, last.offset)}${item}${comma === undefined ? '' : ','}`;
  const inserted = splice(text, at, at, added);
  return comma === undefined ? splice(inserted, end, end, ',') : inserted;
}

/** Takes an item away, with its comma and the line that it leaves empty; comments in it and around it stay. */
export function removeItem(text: string, container: Node, index: number): string {
  const children = container.children ?? [];
  const item = children[index];
  const { offset } = item;
  const end = endOf(item);
  const comma = commaAfter(text, end);
  const kept = commentsIn(text, offset, end)
    .map(comment => `${comment}${eolOf(text)}${indentAt(text, offset)}`)
    .join('');
  let rest = comma === undefined ? text.slice(end) : text.slice(end, comma) + text.slice(comma + 1);
  let before = text.slice(0, offset);
  if (comma === undefined && index > 0) {
    const last = commaAfter(text, endOf(children[index - 1]))!;
    before = text.slice(0, last) + text.slice(last + 1, offset);
  }
  if (kept !== '') return before + kept + rest.replace(/^[ \t]+/, '');
  const alone = /(^|[\r\n])[ \t]*$/.test(before) && /^[ \t]*(\r\n|\r|\n|$)/.test(rest);
  if (alone) {
    before = before.replace(/[ \t]+$/, '');
    rest = rest.replace(/^[ \t]*(\r\n|\r|\n)?/, '');
  } else if (comma !== undefined) {
    rest = rest.replace(/^[ \t]+(?!\/)/, '');
  } else {
    before = before.replace(/[ \t]+$/, '');
  }
  return before + rest;
}

/** Puts another value into the place of a node. */
export function replaceNode(text: string, node: Node, json: string): string {
  return splice(text, node.offset, endOf(node), json);
}

/** What one level of the file is indented by. */
export function indentOf(text: string): string {
  return /(?:\r\n|\r|\n)([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

export function eolOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** White space before the first character of the line of an offset. */
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

/** White space and comments. The text is known to be valid, so every comment ends. */
const trivia = /(?:\s|\/\/[^\r\n]*|\/\*[^]*?\*\/)*/y;
const remarks = /(?:[^\S\r\n]*(?:\/\/[^\r\n]*|\/\*[^]*?\*\/))*/y;
const stringsAndComments = /"(?:[^"\\]|\\.)*"|\/\/[^\r\n]*|\/\*[^]*?\*\//g;

/** Offset of the comma behind an item, past comments. */
function commaAfter(text: string, end: number): number | undefined {
  const comma = endOfMatch(trivia, text, end);
  return text[comma] === ',' ? comma : undefined;
}

/** Where the comments end that stand behind an offset on its line; the offset itself where more than comments follows. */
function endOfRemarks(text: string, offset: number): number {
  const end = endOfMatch(remarks, text, offset);
  return /^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(end)) ? end : offset;
}

function commentsIn(text: string, start: number, end: number): string[] {
  return (text.slice(start, end).match(stringsAndComments) ?? []).filter(part => !part.startsWith('"'));
}

function endOfMatch(sticky: RegExp, text: string, offset: number): number {
  sticky.lastIndex = offset;
  sticky.exec(text);
  return sticky.lastIndex;
}
