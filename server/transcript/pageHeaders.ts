import { asciiDigits } from '../text/fold';
import type { Line } from './lineLayout';

/** A line with a page number at one end, and a name apart from it: `22      Collected Addresses`. */
interface PageHeader {
  readonly index: number;
  readonly page: number;
  /** The line without the number, in small letters. */
  readonly name: string;
}

/** Pages have at least this many lines, with their notes; entries of a table of contents stand closer. */
const fewestLines = 8;
/** A name is looked for among this many lines at the start of a file. */
const headLines = 10;
/** White space between the number and the name of a page header. */
const numberFirst = /^(\d{1,4})(?: {4,}|[ \t]*\t[ \t]*)(?=\S)(.{3,80})$/;
const numberLast = /^(.{3,80}?)(?: {4,}|[ \t]*\t[ \t]*)(\d{1,4})$/;

/**
 * Marks the page headers that have their page number in the same line, far from a name. They are beside a form feed or
 * count up with the pages; a single one must have a name that is also a line at the start of the file. Lines of a table
 * stand closer together, and their numbers do not count.
 */
export function markPageHeaders(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  const headers = lines.flatMap((line, index) => pageHeader(text, line, index));
  const lastByName = new Map<string, PageHeader>();
  headers.forEach((header, i) => {
    const { index, name } = header;
    for (const before of new Set([headers[i - 1], lastByName.get(name)])) {
      if (before !== undefined && counts(before, header)) pageNumbers[before.index] = pageNumbers[index] = true;
    }
    lastByName.set(name, header);
    const isAtFormFeed = lines[index].newPage || lines[index + 1]?.newPage === true;
    if (isAtFormFeed || (index > headLines && isNameAtHead(text, lines, name))) pageNumbers[index] = true;
  });
}

function pageHeader(text: string, line: Line, index: number): PageHeader[] {
  if (line.end - line.start > 200) return [];
  const content = asciiDigits(text.slice(line.start, line.end));
  const first = numberFirst.exec(content);
  const match = first ?? numberLast.exec(content);
  if (match === null) return [];
  const [number, name] = first === null ? [match[2], match[1]] : [match[1], match[2]];
  // Columns of a table have more cells, and sentences end with a full stop.
  if (/\S {4,}\S|\t|[.!?;:,]$/.test(name.trim()) || !/[\p{L}\d]{2}/u.test(name)) return [];
  return [{ index, page: Number(number), name: name.trim().toLowerCase() }];
}

/** Whether a header has the number of the next page. Left and right pages may have names of their own. */
function counts(before: PageHeader, after: PageHeader): boolean {
  const step = after.page - before.page;
  const isNext = step === 1 || (step === 2 && after.name === before.name);
  return isNext && after.index - before.index >= fewestLines;
}

/** Whether a name of some length is, or is the end of, one of the first lines. */
function isNameAtHead(text: string, lines: readonly Line[], name: string): boolean {
  if (name.length < 8) return false;
  return lines.slice(0, headLines).some(({ start, end }) => {
    if (end - start > 120) return false;
    const head = text.slice(start, end).toLowerCase();
    return head === name || head.endsWith(` ${name}`);
  });
}
