import { recalled } from '../text/documentMemory';
import { asciiDigits } from '../text/fold';
import type { Line } from './lineLayout';
import { endsClosed, startsLow } from './lineLayout';
import { pattern } from './pattern';

/** A line with a page number at one end, and a name apart from it: `22      Collected Addresses`. */
interface PageHeader {
  readonly index: number;
  readonly page: number;
  /** The line without the number, in small letters. */
  readonly name: string;
  /** Where the line begins. */
  readonly start: number;
}

/** Pages have at least this many lines, with their notes; entries of a table of contents stand closer. */
const fewestLines = 8;
/** A page whose paragraphs are not wrapped has few lines, but this much text, in code units. */
const leastText = 400;
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

/**
 * Marks a line of the head that returns at the edge of a page: together with a bare number, alone between empty lines, or
 * first after a form feed that follows a page number.
 */
export function markReturningTitles(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  const titles = headTitles(text, lines);
  markTitlesBelowNumbers(text, lines, titles, pageNumbers);
  lines.forEach((line, index) => {
    if (index <= headLines) return;
    const title = titleOf(text, line);
    if (title === '' || !titles.has(title)) return;
    if (line.newPage && pageNumbers[index - 1]) pageNumbers[index] = true;
    for (const [first, last] of [
      [index, index + 1],
      [index - 1, index],
    ]) {
      const number = first === index ? last : first;
      if (!isBareNumber(text, lines[number]) || !isAlone(lines, first, last)) continue;
      pageNumbers[index] = pageNumbers[number] = true;
    }
  });
}

/** Marks a title of the head that returns below the numbers of two pages or more, alone, perhaps after an empty line. */
function markTitlesBelowNumbers(
  text: string,
  lines: readonly Line[],
  titles: ReadonlySet<string>,
  pageNumbers: boolean[],
): void {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const after = lines[index + 1];
    const isOpen = after !== undefined && after.blanks === 0 && !after.newPage;
    if (index <= headLines || !pageNumbers[index - 1] || isOpen) return;
    const title = titleOf(text, line);
    if (title !== '' && titles.has(title)) places.set(title, [...(places.get(title) ?? []), index]);
  });
  for (const indexes of places.values()) {
    if (indexes.length < 2) continue;
    for (const index of indexes) pageNumbers[index] = true;
  }
}

/**
 * The titles among the first lines, and their parts before a colon: the pages of `Lesson Seven: On Patience` may have
 * `LESSON SEVEN` above them. Where several lines begin as it does, they are a table of contents.
 */
function headTitles(text: string, lines: readonly Line[]): ReadonlySet<string> {
  const titles = lines.slice(0, headLines).map(line => titleOf(text, line));
  const firstWord = (title: string): string => /^\S+/.exec(title)?.[0] ?? '';
  const parts = titles.flatMap(title => {
    const part = /^([^:]{8,60}): \S/.exec(title)?.[1];
    const isAlone = titles.filter(other => other !== title && firstWord(other) === firstWord(title)).length === 0;
    return part !== undefined && part.includes(' ') && isAlone ? [part] : [];
  });
  return new Set([...titles, ...parts]);
}

/**
 * Marks names that cut a sentence at the edge of a page: beside a bare number, both apart from the text; first after a form
 * feed that follows a page number; or alone after a form feed. The text before is no whole sentence, and a small letter
 * follows, so that only a page can be between.
 */
export function markCuttingNames(text: string, lines: readonly Line[], furniture: boolean[]): void {
  lines.forEach((line, index) => {
    if (index === 0 || furniture[index] || !isName(text, line)) return;
    for (const number of [index - 1, index + 1]) {
      const first = Math.min(index, number);
      const last = Math.max(index, number);
      if (!isBareNumber(text, lines[number]) || !isAlone(lines, first, last)) continue;
      if (cutsSentence(text, lines, first - 1, last + 1)) furniture[index] = furniture[number] = true;
    }
    if (!line.newPage) return;
    const before = furniture[index - 1] ? index - 2 : index - 1;
    const isApart = (lines[index + 1]?.blanks ?? 0) > 0 || before < index - 1;
    if (isApart && cutsSentence(text, lines, before, index + 1)) furniture[index] = true;
  });
}

/** Whether a line is a name of two words or more, in capitals or with capitals in its longer words. */
function isName(text: string, line: Line): boolean {
  if (line.end - line.start > 80 || titleOf(text, line) === '') return false;
  const words = text.slice(line.start, line.end).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return words.every((word, i) => /^(?:\p{Lu}|\p{Lo})/u.test(word) || (i > 0 && word.length <= 4));
}

/** Whether a sentence goes on from one line to another, over what is between them. */
function cutsSentence(text: string, lines: readonly Line[], before: number, after: number): boolean {
  if (before < 0 || after >= lines.length || endsClosed(text, lines[before])) return false;
  if (startsLow(text, lines[after])) return lines[before].end - lines[before].start >= 20;
  // Scripts without capitals do not show where a sentence begins: both lines are as long as wrapped ones.
  const isLong = ({ start, end }: Line): boolean => end - start >= 50;
  return (
    /^\P{L}{0,3}\p{Lo}/u.test(text.slice(lines[after].start, lines[after].end)) &&
    isLong(lines[before]) &&
    isLong(lines[after])
  );
}

const catalogued = pattern('u')`
  ^(?=\p{Lu})[^.!?:;\n]{0,60}\b(?:[Ii]nterview|[Tt]ranscript|[Oo]ral [Hh]istory|[Rr]ecording|[Tt]ape|[Ss]ession
  |[Cc]ollection|[Pp]apers|INTERVIEW|TRANSCRIPT)
  [^.!?:;\n]{0,40},? \p{Lu}{1,6}[- ]?\d{2,7}(?:[-./]\d{1,4})?,? ?(?:[-–—|]|p\.|page) ?\d{1,4}$`;

/** Marks the foot of a page with the number that an archive gave to a recording: `Penn interview, LK-0032 - 4`. */
export function markCatalogued(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (line.end - line.start > 120 || index === 0 || (line.blanks === 0 && !line.newPage)) return;
    if (next !== undefined && next.blanks === 0 && !next.newPage) return;
    if (catalogued.test(text.slice(line.start, line.end))) pageNumbers[index] = true;
  });
}

/** A line of two words or more in small letters; empty for other lines. */
function titleOf(text: string, { start, end }: Line): string {
  return end - start > 120 || end - start < 8 ? '' : titleIn(text.slice(start, end));
}

const titleIn = recalled((line: string): string => {
  const content = line.trim().toLowerCase();
  return /\p{L}{2}.* .*\p{L}{2}/u.test(content) && !/[.!?,;:…]["”’»)\]]?$/u.test(content) ? content : '';
});

function isBareNumber(text: string, line: Line | undefined): boolean {
  return (
    line !== undefined && line.end - line.start <= 4 && /^\d{1,4}$/.test(asciiDigits(text.slice(line.start, line.end)))
  );
}

/** Whether two lines stand together, and apart from the lines around them. */
function isAlone(lines: readonly Line[], first: number, last: number): boolean {
  const after = lines[last + 1];
  const isApart = (line: Line | undefined): boolean => line === undefined || line.blanks > 0 || line.newPage;
  return isApart(lines[first]) && isApart(after) && lines[last].blanks === 0;
}

function pageHeader(text: string, { start, end }: Line, index: number): PageHeader[] {
  const found = end - start > 200 ? undefined : pageAndName(text.slice(start, end));
  return found === undefined ? [] : [{ index, start, ...found }];
}

const pageAndName = recalled((line: string): Pick<PageHeader, 'page' | 'name'> | undefined => {
  const content = asciiDigits(line);
  const first = numberFirst.exec(content);
  const match = first ?? numberLast.exec(content);
  if (match === null) return undefined;
  const [number, name] = first === null ? [match[2], match[1]] : [match[1], match[2]];
  // Columns of a table have more cells, and sentences end with a full stop.
  if (/\S {4,}\S|\t|[.!?;:,]$/.test(name.trim()) || !/[\p{L}\d]{2}/u.test(name)) return undefined;
  return { page: Number(number), name: name.trim().toLowerCase() };
});

/** Whether a header has the number of the next page. Left and right pages may have names of their own. */
function counts(before: PageHeader, after: PageHeader): boolean {
  const step = after.page - before.page;
  const isNext = step === 1 || (step === 2 && after.name === before.name);
  const isFar = after.index - before.index >= fewestLines || after.start - before.start >= leastText;
  return isNext && isFar;
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
