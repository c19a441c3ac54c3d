import type { Span } from '../text/span';

/** A line with something on it, as laid out on a page: form feeds and Unicode's line separators end one too. `start` and `end` are its first and behind its last visible character. */
export interface Line extends Span {
  /** White space before `start`, in code units. */
  readonly indent: number;
  /** Number of empty lines before it. */
  readonly blanks: number;
  /** A form feed stands between the line before and this one. */
  readonly newPage: boolean;
}

/** The lines of a text, without the empty ones (a file of a million line ends has none). */
export function layoutLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let newPage = false;
  let lineStart = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    if (!isLineEnd(unit)) continue;
    const start = skipSpace(text, lineStart, i);
    if (start < i) {
      lines.push({ start, end: trimEnd(text, start, i), indent: start - lineStart, blanks, newPage });
      blanks = 0;
      newPage = false;
    } else if (unit !== 12) blanks++;
    if (unit === 12) newPage = true;
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    lineStart = i + 1;
  }
  return lines;
}

function isLineEnd(unit: number): boolean {
  return (unit <= 13 && unit >= 10 && unit !== 11) || unit === 0x2028 || unit === 0x2029 || unit === 0x85;
}

/** White space that shows nothing, the zero-width characters at a line's edge included. */
export function isSpace(unit: number): boolean {
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

/** Whether a line ends a sentence (or announces what follows, with a colon): closing quotes, brackets and note marks may stand behind. */
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

/** Where `(5)` or `[5]` that ends at `end` starts; a lone closing bracket counts as one character. */
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

const lowerCase = /^[\p{Ps}\p{Pi}"']{0,3}\p{Ll}/u;

/** Whether the line begins with a small letter, as the middle of a sentence does in scripts that have one. */
export function startsLow(text: string, line: Span): boolean {
  return lowerCase.test(text.slice(line.start, Math.min(line.end, line.start + 5)));
}
