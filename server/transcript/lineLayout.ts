import type { Span } from '../text/span';

/**
 * A line that is not empty. Form feeds and the line separators of Unicode also end lines. `start` is its first visible
 * character, `end` is after its last one.
 */
export interface Line extends Span {
  /** White space before `start`, in UTF-16 code units. */
  readonly indent: number;
  /** Number of empty lines before it. */
  readonly blanks: number;
  /** Whether there is a form feed between this line and the previous one. */
  readonly newPage: boolean;
}

/** The lines of a text without the empty ones: a file of a million line ends has no lines. */
export function layoutLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let newPage = false;
  let lineStart = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : lineFeed;
    if (!isLineEnd(unit)) continue;
    const start = skipSpace(text, lineStart, i);
    if (start < i) {
      lines.push({ start, end: trimEnd(text, start, i), indent: start - lineStart, blanks, newPage });
      blanks = 0;
      newPage = false;
    } else if (unit !== formFeed) blanks++;
    if (unit === formFeed) newPage = true;
    if (unit === carriageReturn && text.charCodeAt(i + 1) === lineFeed) i++;
    lineStart = i + 1;
  }
  return lines;
}

const lineFeed = 10;
const formFeed = 12;
const carriageReturn = 13;

function isLineEnd(unit: number): boolean {
  return (unit <= 13 && unit >= 10 && unit !== 11) || unit === 0x2028 || unit === 0x2029 || unit === 0x85;
}

/** Whether a code unit is white space, a control character or a zero-width character: nothing is visible of it. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return true;
  return (
    unit >= 0x7f &&
    (unit === 0xa0 ||
      unit === 0x85 ||
      unit === 0x7f ||
      unit === 0x1680 ||
      (unit >= 0x2000 && unit <= 0x200f) ||
      (unit >= 0x2028 && unit <= 0x202f) ||
      (unit >= 0x205f && unit <= 0x2069) ||
      unit === 0x3000 ||
      unit === 0xfeff)
  );
}

/** `span` without white space at its ends; unchanged where it is all white space. */
export function withoutOuterSpace(text: string, span: Span): Span {
  const start = skipSpace(text, span.start, span.end);
  return start < span.end ? { start, end: trimEnd(text, start, span.end) } : { start: span.start, end: span.end };
}

function skipSpace(text: string, from: number, to: number): number {
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  return from;
}

function trimEnd(text: string, from: number, to: number): number {
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}

const closers = '"”’\')]»›*_';
const terminators = '.!?:…؟۔।。';

/**
 * Whether a line ends with a sentence, or with a colon. Closing quotes, brackets and note marks may follow the full
 * stop.
 */
export function endsClosed(text: string, line: Span): boolean {
  let end = line.end;
  for (let steps = 0; steps < 12 && end > line.start; steps++) {
    const last = text[end - 1];
    if (terminators.includes(last)) return true;
    if (last === ')' || last === ']') end = beforeMark(text, line.start, end);
    else if (closers.includes(last) || isSpace(last.charCodeAt(0)) || /[⁰¹²³⁴-⁹]/.test(last)) end--;
    else return false;
  }
  return false;
}

/** Start of the note mark `(5)` or `[5]` that ends at `end`, or of the closing bracket where it is not a note mark. */
function beforeMark(text: string, from: number, end: number): number {
  let i = end - 1;
  while (i > from && end - i < 6 && /[\d\u0660-\u0669\u06f0-\u06f9^]/.test(text[i - 1])) i--;
  return i < end - 1 && (text[i - 1] === '(' || text[i - 1] === '[') ? i - 1 : end - 1;
}

/** Length of the first word of a line, up to the first white space. */
export function firstWordLength(text: string, line: Span): number {
  let i = line.start;
  while (i < line.end && !isSpace(text.charCodeAt(i))) i++;
  return i - line.start;
}

const startsWithSmallLetter = /^[\p{Ps}\p{Pi}"']{0,3}\p{Ll}/u;

/** Whether the line begins with a small letter, as the middle of a sentence does. Always false in Arabic script. */
export function startsLow(text: string, line: Span): boolean {
  return startsWithSmallLetter.test(text.slice(line.start, Math.min(line.end, line.start + 5)));
}
