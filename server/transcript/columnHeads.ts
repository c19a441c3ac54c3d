import { findDates } from './dates/findDates';
import type { Line } from './lineLayout';

/** The numbers of the two columns of a page, with its date or its subject: `393      6 NOVEMBER, 1957      394`. */
interface ColumnHead {
  readonly index: number;
  readonly first: number;
  readonly subject: string;
}

const columns = /^(\d{1,5}) {3,}(\S.{2,80}?) {3,}(\d{1,5})$/;
/** Pages have at least this many lines. */
const fewestLines = 8;

/**
 * Marks the heads of pages with two numbered columns: the second number is one more than the first, and the next head counts on, or
 * the subject is nothing but a day. A second line of the head, in the middle of the page, goes with it.
 */
export function markColumnHeads(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  const heads = lines.flatMap((line, index) => headAt(text, line, index));
  heads.forEach((head, i) => {
    const [before, after] = [heads[i - 1], heads[i + 1]];
    const isCounted =
      (before !== undefined && isNextPage(before, head)) || (after !== undefined && isNextPage(head, after));
    if (!isCounted && !isDay(head.subject)) return;
    pageNumbers[head.index] = true;
    if (/[—–-]$/.test(head.subject) && isSecondLine(text, lines, head.index + 1)) pageNumbers[head.index + 1] = true;
  });
}

function headAt(text: string, line: Line, index: number): ColumnHead[] {
  if (line.end - line.start > 140) return [];
  const match = columns.exec(text.slice(line.start, line.end));
  if (match === null || Number(match[3]) !== Number(match[1]) + 1 || !/\p{L}{3}/u.test(match[2])) return [];
  return [{ index, first: Number(match[1]), subject: match[2] }];
}

function isNextPage(before: ColumnHead, after: ColumnHead): boolean {
  return after.first === before.first + 2 && after.index - before.index >= fewestLines;
}

function isDay(subject: string): boolean {
  const [date] = findDates(subject);
  return (
    date?.date.day !== undefined &&
    date.date.year !== undefined &&
    /^(?:\p{L}{3,12},? )?$/u.test(subject.slice(0, date.start)) &&
    /^[.,]?$/.test(subject.slice(date.end))
  );
}

/** Whether a line is set in the middle, short, and apart from the text below it. */
function isSecondLine(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  return (
    line !== undefined &&
    line.blanks === 0 &&
    line.indent >= 8 &&
    line.end - line.start <= 60 &&
    (next === undefined || next.blanks > 0) &&
    /\p{L}/u.test(text.slice(line.start, line.end))
  );
}
