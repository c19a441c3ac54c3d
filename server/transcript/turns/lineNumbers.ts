import { asciiDigits } from '../../text/fold';
import type { Span } from '../../text/span';
import type { Line } from '../lineLayout';
import { endsClosed, startsLow } from '../lineLayout';

/** Lines without the numbers in front of them, and the spans of these numbers. */
export interface NumberedLines {
  readonly lines: readonly Line[];
  readonly numbers: readonly Span[];
  /** Indexes of the lines that had a number. */
  readonly numbered: ReadonlySet<number>;
  /** Indexes of the lines at the top and foot of numbered pages that come back on other pages. */
  readonly pageLines: ReadonlySet<number>;
}

/** A line with a number in front of it. */
interface Numbered {
  readonly index: number;
  readonly value: number;
  /** UTF-16 units of the number. */
  readonly digits: number;
  /** Start of the text behind the number; the end of the line where there is none. */
  readonly textStart: number;
}

/** Numbers of lines on a page, 25 in most courts. */
const fewestLines = 6;
const fewestLinesOfPage = 20;
const mostLines = 40;

/**
 * Takes the numbers of lines from the pages of a court's record. They count up by one from 1 on each page, and are certain
 * where pages are equally long, or where labels of speakers follow some of them, and sentences go on over them. Lists and
 * verses, which may be numbered as well, end their sentences.
 */
export function withoutLineNumbers(text: string, lines: readonly Line[]): NumberedLines {
  const runs = runsIn(text, lines);
  if (runs.length === 0) return withoutNumbers(lines);
  const pages = runs.filter(run => run.length >= fewestLinesOfPage);
  const lengths = new Set(pages.slice(0, -1).map(run => run.length));
  const arePages = pages.length >= 2 && lengths.size === 1 && pages[pages.length - 1].length <= [...lengths][0];
  const certain = runs.filter(
    run =>
      (goesOn(text, lines, run) && ((arePages && pages.includes(run)) || labelsIn(text, lines, run) >= 2)) ||
      hasEmptyNumbers(lines, run),
  );
  return certain.length === 0 ? withoutNumbers(lines) : strip(text, lines, certain);
}

/** Lines that have no numbers. */
export function withoutNumbers(lines: readonly Line[]): NumberedLines {
  return { lines, numbers: [], numbered: new Set(), pageLines: new Set() };
}

/** Runs of lines, from 1 on, that count up by one. A line without a number may stand between them where text is wrapped. */
function runsIn(text: string, lines: readonly Line[]): Numbered[][] {
  const runs: Numbered[][] = [];
  let run: Numbered[] = [];
  lines.forEach((line, index) => {
    const match = /^(\d{1,2})(?:(?=$)| {1,60}(?=\S)|\t+)/.exec(
      asciiDigits(text.slice(line.start, Math.min(line.end, line.start + 72))),
    );
    if (match === null) return;
    const value = Number(match[1]);
    const numbered = { index, value, digits: match[1].length, textStart: line.start + match[0].length };
    if (value === 1) {
      if (run.length >= fewestLines) runs.push(run);
      run = [numbered];
    } else if (value === (run.at(-1)?.value ?? NaN) + 1 && value <= mostLines) run.push(numbered);
  });
  if (run.length >= fewestLines) runs.push(run);
  return runs.filter(each => each[each.length - 1].index - each[0].index <= 1.5 * each.length);
}

/** Whether two numbers or more have no text, and the first does not: items of lists have text, and a page of a court has empty lines. */
function hasEmptyNumbers(lines: readonly Line[], run: readonly Numbered[]): boolean {
  const empty = run.filter(({ index, textStart }) => textStart >= lines[index].end).length;
  return empty >= 2 && empty * 2 < run.length && run.length >= 10 && run[0].textStart < lines[run[0].index].end;
}

/** Whether sentences go on over the numbers, at least twice or at one in five. */
function goesOn(text: string, lines: readonly Line[], run: readonly Numbered[]): boolean {
  let open = 0;
  for (let i = 1; i < run.length; i++) {
    const before = { start: run[i - 1].textStart, end: lines[run[i - 1].index].end };
    const after = { start: run[i].textStart, end: lines[run[i].index].end };
    if (before.end > before.start && after.end > after.start && !endsClosed(text, before) && startsLow(text, after))
      open++;
  }
  return open >= 2 || open * 5 >= run.length;
}

/** Number of lines in which a speaker's label follows the number. */
function labelsIn(text: string, lines: readonly Line[], run: readonly Numbered[]): number {
  return run.filter(({ index, textStart }) =>
    /^(?:[QA](?:[.:]\s*|\s{2,})\S|(?:MR|MRS|MS|DR)\. \p{Lu}+:|THE \p{Lu}{4,}:)/u.test(
      text.slice(textStart, Math.min(lines[index].end, textStart + 60)),
    ),
  ).length;
}

function strip(text: string, lines: readonly Line[], pages: readonly (readonly Numbered[])[]): NumberedLines {
  const byIndex = new Map(pages.flat().map(each => [each.index, each]));
  const repeated = repeatedBetween(text, lines, pages, index => byIndex.has(index));
  const pageLines = new Set<number>();
  const textLines = new Set<number>();
  const result: Line[] = [];
  const numbers: Span[] = [];
  let blanks = 0;
  lines.forEach((line, index) => {
    const found = byIndex.get(index);
    if (found === undefined) {
      if (repeated.has(index)) pageLines.add(result.length);
      result.push(blanks === 0 ? line : { ...line, blanks: line.blanks + blanks });
      blanks = 0;
      return;
    }
    numbers.push({ start: line.start, end: line.start + found.digits });
    if (found.textStart >= line.end) {
      blanks += line.blanks + 1;
      return;
    }
    textLines.add(result.length);
    result.push({
      ...line,
      start: found.textStart,
      indent: found.textStart - line.start - found.digits,
      blanks: line.blanks + blanks,
      newPage: line.newPage || found.value === 1,
    });
    blanks = 0;
  });
  return { lines: result, numbers, numbered: textLines, pageLines };
}

/** Most lines between two numbered pages: the foot of the one and the top of the other. */
const mostLinesBetween = 6;

/** The lines without numbers that are the same, but for their digits, between pages, and those before and after them. */
function repeatedBetween(
  text: string,
  lines: readonly Line[],
  pages: readonly (readonly Numbered[])[],
  isNumbered: (index: number) => boolean,
): ReadonlySet<number> {
  const keyOf = (index: number): string =>
    asciiDigits(text.slice(lines[index].start, lines[index].end)).replace(/\d+/g, '#').replace(/\s+/g, ' ');
  const near = new Map<string, number[]>();
  const add = (index: number): void => {
    if (isNumbered(index) || lines[index].end - lines[index].start > 120) return;
    const key = keyOf(index);
    const indexes = near.get(key);
    if (indexes === undefined) near.set(key, [index]);
    else indexes.push(index);
  };
  pages.forEach((page, i) => {
    const first = page[0].index;
    const last = page[page.length - 1].index;
    const next = pages[i + 1]?.[0].index ?? lines.length;
    for (let index = last + 1; index < Math.min(next, last + 1 + mostLinesBetween); index++) add(index);
    if (i === 0) for (let index = Math.max(0, first - 2); index < first; index++) add(index);
  });
  return new Set([...near.values()].filter(indexes => indexes.length >= 2).flat());
}
