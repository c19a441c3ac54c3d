import type { Span } from './span';

/*
 * Whole characters as people see them (extended grapheme clusters): a letter with its marks, a pair of surrogates, an emoji of
 * several signs, CR LF.
 */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Signs below this never join the one before them, except LF after CR. */
const firstMark = 0x300;
/** UTF-16 units before and after an offset that are looked at. Longer characters are noise, and may be cut. */
const reach = 64;

/** The span with both ends moved outwards to where no character is cut. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: characterStart(text, start), end: characterEnd(text, end) };
}

/** The offset itself, or where the character begins that it cuts. */
function characterStart(text: string, offset: number): number {
  return mayCut(text, offset) ? (cutAt(text, offset)?.start ?? offset) : offset;
}

/** The offset itself, or where the character ends that it cuts. */
function characterEnd(text: string, offset: number): number {
  return mayCut(text, offset) ? (cutAt(text, offset)?.end ?? offset) : offset;
}

function mayCut(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const after = text.charCodeAt(offset);
  return after >= firstMark || (after === 0x0a && text.charCodeAt(offset - 1) === 0x0d);
}

/** The character that an offset cuts; undefined where it cuts none. */
function cutAt(text: string, offset: number): Span | undefined {
  let from = offset;
  while (from > 0 && offset - from < reach && !(isPlain(text, from) && isPlain(text, from - 1))) from--;
  const cut = segmenter.segment(text.slice(from, offset + reach)).containing(offset - from);
  if (cut === undefined || cut.index === offset - from) return undefined;
  return { start: from + cut.index, end: from + cut.index + cut.segment.length };
}

function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < firstMark && unit !== 0x0d && unit !== 0x0a;
}
