import { isMarkAt } from '../../text/words';
import type { Span } from '../../text/span';
import { readText, readableText, type ReadableText } from '../shared/readableText';

/** The text around a node as a reader sees it: on one line, cut between words. */
export interface LineContext {
  readonly left: ReadableText;
  readonly node: string;
  readonly right: ReadableText;
}

/**
 * UTF-16 units of the file that are read for each of these characters, because white space and furniture are removed.
 */
const unitsPerCharacter = 3;

/** The context of a node inside its passage: at most `length` UTF-16 units of text on each side. */
export function lineContext(
  text: string,
  node: Span,
  passage: Span,
  furniture: readonly Span[],
  length: number,
): LineContext {
  const reach = length * unitsPerCharacter;
  const before = readText(text, { start: Math.max(passage.start, node.start - reach), end: node.start }, furniture);
  const after = readText(text, { start: node.end, end: Math.min(passage.end, node.end + reach) }, furniture);
  const isSpaceAt = (offset: number): boolean =>
    offset >= passage.start && offset < passage.end && /\s/.test(text.charAt(offset));
  return {
    left: withSpace(lastWords(before, length), isSpaceAt(node.start - 1) ? node.start - 1 : undefined, false),
    node: readableText(text, node, furniture),
    right: withSpace(firstWords(after, length), isSpaceAt(node.end) ? node.end : undefined, true),
  };
}

/** With the space that separates it from the node, which stands at an offset of the file. */
function withSpace({ text, offsets }: ReadableText, at: number | undefined, isFirst: boolean): ReadableText {
  if (at === undefined) return { text, offsets };
  return isFirst ? { text: ` ${text}`, offsets: [at, ...offsets] } : { text: `${text} `, offsets: [...offsets, at] };
}

/** The last words of a text, at most `length` UTF-16 units. */
function lastWords(read: ReadableText, length: number): ReadableText {
  const { text, offsets } = read;
  if (text.length <= length) return read;
  const space = text.indexOf(' ', text.length - length);
  let from = space < 0 ? text.length - length : space + 1;
  while (from < text.length && cutsCharacter(text, from)) from++;
  return { text: text.slice(from), offsets: offsets.slice(from) };
}

/** The first words of a text, at most `length` UTF-16 units. */
function firstWords(read: ReadableText, length: number): ReadableText {
  const { text, offsets } = read;
  if (text.length <= length) return read;
  const space = text.lastIndexOf(' ', length);
  let to = space <= 0 ? length : space;
  while (to > 0 && cutsCharacter(text, to)) to--;
  return { text: text.slice(0, to), offsets: offsets.slice(0, to) };
}

/** Whether a cut at an offset separates the halves of a surrogate pair, or a mark from its letter. */
function cutsCharacter(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 || isMarkAt(text, at);
}
