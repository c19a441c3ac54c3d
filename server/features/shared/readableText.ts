import { withoutTrailing } from '../../base/withoutTrailing';
import { firstEndingAfter, type Span } from '../../text/span';
import { classOf, unitClass } from '../../text/words';

/** A span of a file on one line and without furniture (page numbers, running titles). */
export interface ReadableText {
  readonly text: string;
  /** Offset in the file of each UTF-16 unit of `text`, ascending. */
  readonly offsets: readonly number[];
}

const letter = /\p{L}/u;
const endsInHyphen = /\p{L}-$/u;
/** Tags without white space beside them, as in `<i>well</i>.` */
const tags = /^(?:<[^<>\s][^<>]{0,400}>|\{[^{}]{1,100}\})+$/;
const lineEnd = /[\r\n]/;
const anySpace = /\s/;
const space = 0x20;
const hyphen = 0x2d;
const wordJoiner = 0x2060;
const zeroWidthNoBreakSpace = 0xfeff;

/**
 * Reads a span as a reader sees it. Furniture is left out, each run of white space becomes one space, tags none, and a line that
 * ends in a hyphen after a letter is joined to the next line without a space when that begins with a letter.
 * `furniture` is sorted and without overlap.
 */
export function readText(text: string, span: Span, furniture: readonly Span[] = []): ReadableText {
  let nextFurniture = firstEndingAfter(furniture, span.start);
  const offsets: number[] = [];
  let read = '';
  let joinNextLine = false;
  let isOnlyTags = false;
  /** Last UTF-16 unit of `read`, and at least its last three. */
  let lastUnit = 0;
  let tail = '';
  for (let at = span.start; at < span.end;) {
    while (nextFurniture < furniture.length && furniture[nextFurniture].end <= at) nextFurniture++;
    const furnitureStart = nextFurniture < furniture.length ? furniture[nextFurniture].start : Infinity;
    const end = runEnd(text, at, Math.min(span.end, furnitureStart));
    if (end > at) {
      let run = text.slice(at, end);
      if (read !== '' && !isOnlyTags && !(joinNextLine && letter.test(text[at]))) {
        run = ` ${run}`;
        offsets.push(at - 1);
      }
      read += run;
      tail = run.length < 3 ? (tail + run).slice(-3) : run;
      lastUnit = text.charCodeAt(end - 1);
      for (; at < end; at++) offsets.push(at);
    }
    if (at >= span.end) break;
    const next = gapEnd(text, at, span.end, furniture, nextFurniture);
    // To look at what is read or at the gap takes longer than the rest, so rule out most cases first.
    joinNextLine = lastUnit === hyphen && lineEnd.test(text[at]) && endsInHyphen.test(tail);
    isOnlyTags = next - at > 2 && tags.test(text.slice(at, next));
    at = next;
  }
  return { text: read, offsets };
}

/** As `readText`, without offsets. At most `limit` UTF-16 units of the file are read. */
export function readableText(text: string, span: Span, furniture: readonly Span[] = [], limit = 5000): string {
  return readText(text, { start: span.start, end: Math.min(span.end, span.start + limit) }, furniture).text;
}

/** Each run of white space as one space, and none at the ends. */
export function collapseWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The text cut between words to at most `limit` UTF-16 units, with an ellipsis where something was left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const lastSpace = text.lastIndexOf(' ', limit - 1);
  const end = lastSpace > limit / 2 ? lastSpace : limit - 1;
  // Do not cut between the halves of a surrogate pair.
  const safeEnd = /[\ud800-\udbff]/.test(text[end - 1]) ? end - 1 : end;
  return withEllipsis(text.slice(0, safeEnd));
}

/** The first `count` words, with an ellipsis when there are more. Words are separated by single spaces. */
export function firstWords(text: string, count: number): string {
  const words = text.split(' ');
  return words.length <= count ? text : withEllipsis(words.slice(0, count).join(' '));
}

/**
 * The text in lines of at most `columns` characters; a longer word has a line of its own. Vowel marks and other
 * combining characters take no column.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let [start, end, width] = [0, 0, 0];
  for (let word = 0; word <= text.length; word = end + 1) {
    const space = text.indexOf(' ', word);
    const wordEnd = space < 0 ? text.length : space;
    const wordWidth = columnsOf(text, word, wordEnd);
    const isEmpty = start === end;
    if (!isEmpty && width + 1 + wordWidth <= columns) width += 1 + wordWidth;
    else {
      if (!isEmpty) lines.push(text.slice(start, end));
      [start, width] = [word, wordWidth];
    }
    end = wordEnd;
  }
  return [...lines, text.slice(start, end)];
}

/** Number of UTF-16 units in [from, to) without vowel marks and other marks, which take no column of their own. */
export function columnsOf(text: string, from = 0, to = text.length): number {
  let columns = to - from;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < firstMark) continue;
    const kind = classOf(unit);
    // Marks of these scripts have no class of their own.
    if (kind === unitClass.surrogate || kind === unitClass.unspaced)
      return text.slice(from, to).replace(/\p{M}/gu, '').length;
    if (kind === unitClass.mark) columns--;
  }
  return columns;
}

/** No mark is below it. */
const firstMark = 0x300;

function withEllipsis(text: string): string {
  return withoutTrailing(text, /[\s,;:–—-]/) + '…';
}

/**
 * The end of the run that starts at `at` and is read as it stands: words, with single spaces between them. `at` itself where
 * there is white space.
 */
function runEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    if (unit === space && end > at && end + 1 < limit && !isWhitespace(text.charCodeAt(end + 1))) end += 2;
    else if (isWhitespace(unit)) break;
    else end++;
  }
  return end;
}

/** The next offset from `at` on that is neither white space nor furniture; `limit` where there is none before it. */
function gapEnd(text: string, at: number, limit: number, furniture: readonly Span[], nextFurniture: number): number {
  while (at < limit) {
    while (nextFurniture < furniture.length && furniture[nextFurniture].end <= at) nextFurniture++;
    if (nextFurniture < furniture.length && furniture[nextFurniture].start <= at) at = furniture[nextFurniture].end;
    else if (isWhitespace(text.charCodeAt(at))) at++;
    else break;
  }
  return at;
}

/** Whether a unit is white space (as `\s` has it) or a word joiner. Code points are compared first, which is faster. */
function isWhitespace(unit: number): boolean {
  if (unit < 0x80) return unit === space || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 ||
    unit === wordJoiner ||
    unit === zeroWidthNoBreakSpace ||
    (unit >= 0x1680 && anySpace.test(String.fromCharCode(unit)))
  );
}
