import { asciiDigits } from '../text/fold';
import { firstEndingAfter } from '../text/span';
import type { Span } from '../text/span';
import type { Line } from './lineLayout';
import { pattern } from './pattern';
import { markRunningHeaders } from './runningHeaders';

/**
 * Which lines are furniture, that is no part of the speech: YAML front matter, rules, web addresses, page numbers,
 * running headers and names of sites. One flag for each line.
 */
export function findFurniture(text: string, lines: readonly Line[]): boolean[] {
  const furniture = lines.map(line => isRule(text, line) || isAddress(text, line) || isPageLabel(text, line));
  furniture.fill(true, 0, frontMatterLines(text, lines));
  markPageNumbers(text, lines, furniture);
  markRunningHeaders(text, lines, furniture);
  markSiteNames(text, lines, furniture);
  return furniture;
}

/** Number of lines of YAML front matter at the start of a file, with its fences; 0 where there is none. */
export function frontMatterLines(text: string, lines: readonly Line[]): number {
  if (lines.length < 3 || text.slice(lines[0].start, lines[0].end) !== '---') return 0;
  for (let i = 1; i < Math.min(lines.length, 60); i++) {
    const content = text.slice(lines[i].start, Math.min(lines[i].end, lines[i].start + 200));
    if (content === '---' || content === '...') return i >= 2 ? i + 1 : 0;
    if (!/^[\w-]{1,40}:(?:\s|$)|^- |^#/.test(content) && lines[i].indent === 0) return 0;
  }
  return 0;
}

/**
 * The furniture as spans, one for each run of adjacent lines, together with the time stamps that lie outside of them.
 */
export function furnitureSpans(
  lines: readonly Line[],
  furniture: readonly boolean[],
  timestamps: readonly Span[],
): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!furniture[i]) continue;
    const first = i;
    while (i + 1 < lines.length && furniture[i + 1] && lines[i + 1].blanks === 0 && !lines[i + 1].newPage) i++;
    spans.push({ start: lines[first].start, end: lines[i].end });
  }
  if (timestamps.length === 0) return spans;
  const outside = timestamps.filter(({ start }) => {
    const next = spans[firstEndingAfter(spans, start)];
    return next === undefined || next.start > start;
  });
  return [...spans, ...outside].sort((a, b) => a.start - b.start);
}

const timestamp = /[[(]\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?[\])]/g;

/** The time stamps of a recording, inside lines: `[00:12:35]`. */
export function findTimestamps(text: string): Span[] {
  return [...text.matchAll(timestamp)].map(match => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether a line is three or more of the same sign: `---`, `* * *`, `______`. */
function isRule(text: string, line: Line): boolean {
  const sign = text[line.start];
  if (!'-_=*~─━—–•·#.+'.includes(sign)) return false;
  let count = 0;
  for (let i = line.start; i < line.end; i++) {
    if (text[i] === sign) count++;
    else if (text[i] !== ' ' && text[i] !== '\t') return false;
  }
  return count >= 3;
}

const address = pattern('iu')`
  ^(?:[\p{L} ]{1,20}: {0,2})?<?(?:
    https?://[^\s<>]{3,300}|www\.[^\s<>]{3,300}
    |(?:[\w-]{1,40}\.){1,4}(?:com|org|net|ir|gov|edu|info|uk|lb|iq|int)(?:/[^\s<>]{0,200})?
  )>?$`;

function isAddress(text: string, line: Line): boolean {
  return line.end - line.start <= 350 && address.test(text.slice(line.start, line.end));
}

const pageLabel = pattern('iu')`
  ^(?:
    [-–—|•·~]{1,3} {0,3}\d{1,4} {0,3}[-–—|•·~]{1,3}
    |[-–—[(]{0,1} {0,2}(?:page|p\.|pg\.|صفحه|ص\.?|الصفحة) {0,3}:? {0,2}\d{1,4}
    (?: {0,3}(?:of|/|از|من) {0,3}\d{1,4})? {0,2}[-–—\])]{0,1}|\d{1,4} {0,2}(?:/|of|از) {0,2}\d{1,4}
  )$`;

/** Whether a line is recognisable as a page number without others: `- 12 -`, `Page 3 of 9`, `صفحه ۱۲`, `3/9`. */
function isPageLabel(text: string, line: Line): boolean {
  if (line.end - line.start > 24) return false;
  const content = asciiDigits(text.slice(line.start, line.end));
  return /\d/.test(content) && pageLabel.test(content);
}

interface NumberLine {
  readonly index: number;
  readonly value: number;
}

/**
 * Marks lines that hold only a page number. A number is one beside a form feed or at the end of the file, where another
 * number line on the previous or next page counts on, or where it stands between empty lines. A column of numbers in a
 * table is not marked: its lines are adjacent.
 */
function markPageNumbers(text: string, lines: readonly Line[], furniture: boolean[]): void {
  const numbers: NumberLine[] = [];
  lines.forEach((line, index) => {
    if (line.end - line.start > 4) return;
    const content = asciiDigits(text.slice(line.start, line.end));
    if (/^\d{1,4}$/.test(content)) numbers.push({ index, value: Number(content) });
  });
  numbers.forEach((number, position) => {
    if (isPageNumber(lines, number, numbers[position - 1], numbers[position + 1])) furniture[number.index] = true;
  });
}

/** `previous` and `next` are the neighbouring number lines. */
function isPageNumber(
  lines: readonly Line[],
  { index, value }: NumberLine,
  previous: NumberLine | undefined,
  next: NumberLine | undefined,
): boolean {
  const line = lines[index];
  const nextLine = lines[index + 1];
  if (line.newPage || nextLine?.newPage === true) return true;
  if (nextLine === undefined && (line.blanks > 0 || previous !== undefined)) return true;
  const linesSincePrevious = previous?.value === value - 1 ? index - previous.index : 0;
  const linesToNext = next?.value === value + 1 ? next.index - index : 0;
  // Pages are longer than list items. Over such a distance a count needs no empty lines.
  if (linesSincePrevious >= 15 || linesToNext >= 15) return true;
  const isAdjacent = previous?.index === index - 1 || next?.index === index + 1;
  const hasBlankAfter = nextLine === undefined || nextLine.blanks > 0;
  if (isAdjacent || (line.blanks === 0 && !hasBlankAfter)) return false;
  return (
    linesSincePrevious > 3 || linesToNext > 3 || (line.blanks > 0 && nextLine !== undefined && nextLine.blanks > 0)
  );
}

/** Marks the name of a site beside its address, where it is in a script that the text near it does not use. */
function markSiteNames(text: string, lines: readonly Line[], furniture: boolean[]): void {
  lines.forEach((line, index) => {
    if (furniture[index] || line.end - line.start > 80) return;
    const isBesideAddress =
      (furniture[index + 1] && isAddress(text, lines[index + 1]) && lines[index + 1].blanks === 0) ||
      (furniture[index - 1] && isAddress(text, lines[index - 1]) && line.blanks === 0);
    if (!isBesideAddress) return;
    const following = lines.slice(index + 1, index + 12).filter((_, ahead) => !furniture[index + 1 + ahead]);
    const body = following.length > 0 ? following : lines.slice(Math.max(0, index - 12), index);
    const isNameArabic = isArabic(text.slice(line.start, line.end));
    if (
      body.length > 0 &&
      body.every(other => isArabic(text.slice(other.start, Math.min(other.end, other.start + 80))) !== isNameArabic)
    )
      furniture[index] = true;
  });
}

/** Whether most letters are Arabic. */
function isArabic(content: string): boolean {
  const arabic = content.match(/[\u0620-\u064a\u0671-\u06d3]/g)?.length ?? 0;
  return arabic * 2 > content.replace(/\P{L}/gu, '').length;
}
