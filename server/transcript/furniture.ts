import { asciiDigits } from '../text/fold';
import { firstEndingAfter } from '../text/span';
import type { Span } from '../text/span';
import type { Line } from './lineLayout';
import { endsClosed, startsLow } from './lineLayout';
import { markColumnHeads } from './columnHeads';
import { blanked } from './maskedView';
import { markMasthead } from './masthead';
import { pattern } from './pattern';
import { markLinkBoxes } from './linkBoxes';
import { markCatalogued, markCuttingNames, markPageHeaders, markReturningTitles } from './pageHeaders';
import { markPageCorners } from './pageCorners';
import { markPageTops } from './pageTops';
import { markRunningHeaders } from './runningHeaders';
import { markSiteLines } from './webFurniture';

/**
 * Which lines are furniture, that is no part of the speech: YAML front matter, rules, web addresses, page numbers,
 * numbers of columns, running headers and names of sites. One flag for each line.
 */
export function findFurniture(text: string, lines: readonly Line[]): boolean[] {
  const addresses = lines.map(line => (isAddress(text, line) ? text.slice(line.start, line.end) : undefined));
  const pageNumbers = lines.map((line, index) => isPageLabel(text, line) || isNamedPage(text, lines, index));
  markPagesOfTotal(text, lines, pageNumbers);
  markPageNumbers(text, lines, pageNumbers);
  markColumns(text, lines, pageNumbers);
  markPageCorners(text, lines, pageNumbers);
  markColumnHeads(text, lines, pageNumbers);
  markPageTops(text, lines, pageNumbers);
  markPageHeaders(text, lines, pageNumbers);
  markReturningTitles(text, lines, pageNumbers);
  markCatalogued(text, lines, pageNumbers);
  const furniture = lines.map(
    (line, index) => pageNumbers[index] || addresses[index] !== undefined || isRule(text, line),
  );
  furniture.fill(true, 0, frontMatterLines(text, lines));
  markRunningHeaders(text, lines, { furniture, pageNumbers, addresses, noteRules: findNoteRules(text, lines) });
  // Names that return are found first: one that is marked alone would leave the others without their like.
  markCuttingNames(text, lines, furniture);
  markSiteNames(text, lines, furniture, addresses);
  markSiteLines(text, lines, furniture);
  markMasthead(text, lines, furniture);
  markLinkBoxes(text, lines, furniture);
  return furniture;
}

/** The furniture together with the lines that hold nothing but HTML tags and time stamps, which are in text order. */
export function withBareLines(
  text: string,
  lines: readonly Line[],
  furniture: readonly boolean[],
  spans: readonly Span[],
): boolean[] {
  if (spans.length === 0) return [...furniture];
  const bare = blanked(text, spans);
  return lines.map((line, index) => furniture[index] || bare.slice(line.start, line.end).trim() === '');
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
 * The furniture as spans, one for each run of adjacent lines, together with the time stamps and tags that lie outside of them.
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

/** Whether a line is a web address, perhaps after a word such as "Source:". */
export function isAddress(text: string, line: Line): boolean {
  return line.end - line.start <= 350 && address.test(text.slice(line.start, line.end));
}

const pageLabel = pattern('iu')`
  ^(?:
    [-–—|•·~]{1,3} {0,3}\d{1,4} {0,3}[-–—|•·~]{1,3}
    |[-–—[(]{0,1} {0,2}(?:page|p\.|pg\.|seite|p[áa]gina|sayfa|صفحه(?:ٔ|ی| ی)?|صفحۀ|ص\.?|الصفحة) {0,3}:? {0,2}\d{1,4}
    (?: {0,3}(?:of|/|von|de|di|sur|از|من) {0,3}\d{1,4})? {0,2}[-–—\])]{0,1}
  )$`;

/** Whether a line is recognisable as a page number without others: `- 12 -`, `Page 3 of 9`, `صفحه ۱۲`. */
function isPageLabel(text: string, line: Line): boolean {
  if (line.end - line.start > 24) return false;
  const content = asciiDigits(text.slice(line.start, line.end));
  return /\d/.test(content) && pageLabel.test(content);
}

/**
 * A name, a sign that divides, and a page: `Merrow Council — 3 May 1991 — Page 4 of 19`, `The Weir Address | Page 6`. With
 * a dash, only the number of all pages makes it certain.
 */
const namedPage = pattern('u')`
  ^\p{Lu}[^.!?:;|\n]{2,100}(?:
    [ ][—–|·•-][ ](?:Page|Seite|Página|Pagina)[ ]\d{1,4}[ ](?:of|von|de|di|sur)[ ]\d{1,4}
    |[ ]\|[ ](?:Page|Seite|Página|Pagina)[ ]\d{1,4}
  )$`;

/** With a dash and without the number of all pages, at the end of the file: `Gemeindebrief Rodenau – Seite 3`. */
const lastPage = /^\p{Lu}[^.!?:;|\n]{2,100} [—–·•-] (?:Page|Seite|Página|Pagina) \d{1,4}$/u;

/** Whether a line between empty lines is the name of a text with the number of a page. */
function isNamedPage(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line.end - line.start > 130 || (index > 0 && line.blanks === 0 && !line.newPage)) return false;
  if (next !== undefined && next.blanks === 0 && !next.newPage) return false;
  const content = text.slice(line.start, line.end);
  return namedPage.test(content) || (next === undefined && index > 0 && lastPage.test(content));
}

interface NumberLine {
  readonly index: number;
  readonly value: number;
}

const pageOfTotal = /^(\d{1,4}) {0,2}(?:\/|of|از) {0,2}(\d{1,4})$/u;

/**
 * Marks lines such as `3/9` beside a form feed, or where another such line counts on to the same total. Alone it may be
 * a fraction or the result of a vote.
 */
function markPagesOfTotal(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  const numbersByTotal = new Map<string, NumberLine[]>();
  lines.forEach((line, index) => {
    if (line.end - line.start > 16) return;
    const match = pageOfTotal.exec(asciiDigits(text.slice(line.start, line.end)));
    if (match === null || Number(match[1]) > Number(match[2])) return;
    const number = { index, value: Number(match[1]) };
    const numbers = numbersByTotal.get(match[2]);
    if (numbers === undefined) numbersByTotal.set(match[2], [number]);
    else numbers.push(number);
    if (line.newPage || lines[index + 1]?.newPage === true) pageNumbers[index] = true;
  });
  for (const numbers of numbersByTotal.values()) markCount(numbers, 2, pageNumbers);
}

const columnNumber = pattern('iu')`
  ^((?:\p{L}{3,9},? {1,2})?(?:\d{1,2} {1,2}\p{L}{3,9}\.? {1,2}\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}))?
  [ :,|–—-]{0,5}(column|col|page|sheet)\.? {0,2}(\d{1,5})\p{Lu}{0,3}$`;

/**
 * Marks lines such as `12 May 1996 : Column 89` or `Col. 1203` that count up by one. The first keeps the date of the
 * text where no text is before it. Single `Col. 3` may be a chapter of Colossians.
 */
function markColumns(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  const numbersByWord = new Map<string, NumberLine[]>();
  lines.forEach((line, index) => {
    if (line.end - line.start > 60) return;
    const match = columnNumber.exec(asciiDigits(text.slice(line.start, line.end)));
    if (match === null) return;
    const [, date, word, value] = match;
    if ((date === undefined && Number(value) < 5) || (date !== undefined && index === 0)) return;
    const key = word.toLowerCase();
    const numbers = numbersByWord.get(key);
    if (numbers === undefined) numbersByWord.set(key, [{ index, value: Number(value) }]);
    else numbers.push({ index, value: Number(value) });
  });
  for (const numbers of numbersByWord.values()) markCount(numbers, 2, pageNumbers);
}

/** Marks the numbers beside which another one counts on, at least `distance` lines away. */
function markCount(numbers: readonly NumberLine[], distance: number, pageNumbers: boolean[]): void {
  for (let i = 1; i < numbers.length; i++) {
    const isNext = numbers[i].value === numbers[i - 1].value + 1 && numbers[i].index - numbers[i - 1].index >= distance;
    if (isNext) pageNumbers[numbers[i].index] = pageNumbers[numbers[i - 1].index] = true;
  }
}

/**
 * Marks lines that hold only a page number. A number is one beside a form feed or at the end of the file, where another
 * number line on the previous or next page counts on, or where it stands between empty lines and inside a sentence. A
 * column of numbers in a table is not marked: its lines are adjacent.
 */
function markPageNumbers(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  const numbers: NumberLine[] = [];
  lines.forEach((line, index) => {
    if (line.end - line.start > 5) return;
    const content = asciiDigits(text.slice(line.start, line.end));
    if (/^\d{1,5}$/.test(content)) numbers.push({ index, value: Number(content) });
  });
  numbers.forEach((number, position) => {
    if (isPageNumber(text, lines, number, numbers[position - 1], numbers[position + 1]))
      pageNumbers[number.index] = true;
  });
}

const highestPage = 9999;

/** `previous` and `next` are the neighbouring number lines. */
function isPageNumber(
  text: string,
  lines: readonly Line[],
  { index, value }: NumberLine,
  previous: NumberLine | undefined,
  next: NumberLine | undefined,
): boolean {
  const line = lines[index];
  const nextLine = lines[index + 1];
  if (value > highestPage) {
    // Of records that count their pages through the years. Only the count tells them from other numbers.
    const isNext = previous?.value === value - 1 && index - previous.index >= 8;
    return isNext || (next?.value === value + 1 && next.index - index >= 8);
  }
  if (line.newPage || nextLine?.newPage === true) return true;
  if (nextLine === undefined && (line.blanks > 0 || previous !== undefined)) return true;
  const linesSincePrevious = previous?.value === value - 1 ? index - previous.index : 0;
  const linesToNext = next?.value === value + 1 ? next.index - index : 0;
  // Pages are longer than list items. Over such a distance a count needs no empty lines.
  if (linesSincePrevious >= 15 || linesToNext >= 15) return true;
  const isAdjacent = previous?.index === index - 1 || next?.index === index + 1;
  const hasBlankAfter = nextLine === undefined || nextLine.blanks > 0;
  if (isAdjacent || (line.blanks === 0 && !hasBlankAfter)) return false;
  if (linesSincePrevious > 3 || linesToNext > 3) return true;
  const isInsideSentence =
    index > 0 && nextLine !== undefined && !endsClosed(text, lines[index - 1]) && startsLow(text, nextLine);
  return line.blanks > 0 && hasBlankAfter && isInsideSentence;
}

const noteBelowRule = /^[[(]?\d{1,3}[\]).: ]|^[⁰¹²³⁴-⁹]/u;

/** For each line the index of the last rule above it that has a numbered line below it, or -1. */
function findNoteRules(text: string, lines: readonly Line[]): number[] {
  let last = -1;
  return lines.map((line, index) => {
    const above = last;
    const next = lines[index + 1];
    if (next !== undefined && isRule(text, line) && noteBelowRule.test(text.slice(next.start, next.start + 8)))
      last = index;
    return above;
  });
}

/** Marks the name of a site beside its address, where it is in a script that the text near it does not use. */
function markSiteNames(
  text: string,
  lines: readonly Line[],
  furniture: boolean[],
  addresses: readonly (string | undefined)[],
): void {
  lines.forEach((line, index) => {
    if (furniture[index] || line.end - line.start > 80) return;
    const isBesideAddress =
      (addresses[index + 1] !== undefined && lines[index + 1].blanks === 0) ||
      (addresses[index - 1] !== undefined && line.blanks === 0);
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
