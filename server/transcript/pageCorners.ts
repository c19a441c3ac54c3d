import { recalled } from '../text/documentMemory';
import { asciiDigits } from '../text/fold';
import type { Line } from './lineLayout';
import { pattern } from './pattern';

/** A line at the edge of a page that holds the number of the page and something else. */
interface Corner {
  readonly index: number;
  readonly page: number;
  /** What is beside the number, in small letters, its digits as they are. */
  readonly rest: string;
}

/** Pages have at least this many lines. */
const fewestLines = 8;
const longest = 140;
const pageWord = '(?:page|pg\\.?|p\\.|seite|s\\.|página|pagina|pág\\.|pag\\.|sayfa|صفحه|صفحة|الصفحة|ص)';
const ofAll = '(?: ?(?:of|von|de|di|sur|از|من|\\/) ?\\d{1,4})?';
/** `Millbrook Church · 14 County Road · page 2`, `THE LONG TABLE / NO. 117      PAGE 2`. */
const wordLast = new RegExp(`^(.{3,120}?)(?: {3,}| ?\\t[ \\t]*| [·|•/–—-] ?|, )${pageWord} ?(\\d{1,4})${ofAll}$`, 'iu');
const wordFirst = new RegExp(`^${pageWord} ?(\\d{1,4})${ofAll}(?: {3,}| ?\\t[ \\t]*| [·|•/–—-] )(.{3,120})$`, 'iu');
/** `14 JUNE 2018      PAGE 31 of 96      DAY 14`. */
const wordBetween = new RegExp(`^(\\S.{1,60}?) {3,}${pageWord} ?(\\d{1,4})${ofAll} {3,}(\\S.{1,60})$`, 'iu');
/** Three columns, of which the last or the first is the number: `27th June, 2018      COUNTY DEBATES      4`. */
const thirdColumn = /^(\S.{2,60}? {3,}\S.{2,60}?) {3,}(\d{1,4})$/;
const firstColumn = /^(\d{1,4}) {3,}(\S.{2,60}? {3,}\S.{2,60})$/;
/** The page and the number of a document of the United Nations. */
const documentPage =
  /^(?:\d{1,3}\/\d{1,3} {2,}\d{2}-\d{5}(?: ?\([A-Z]\))?|\d{2}-\d{5}(?: ?\([A-Z]\))? {2,}\d{1,3}\/\d{1,3})$/;
/** The date and the symbol of a record, without a subject between. */
const recordCorner = pattern('u')`
  ^(?:
    \d{1,2}/\d{1,2}/\d{4} {2,}(?:\S.{3,120}? {2,})?[AEST]/[\w./\-]{2,24}(?: ?\([\w .]{2,20}\))?
    |[AEST]/[\w./\-]{2,24}(?: ?\([\w .]{2,20}\))? {2,}(?:\S.{3,120}? {2,})?\d{1,2}/\d{1,2}/\d{4}
  )$`;
/** The numbers of the two columns of a page: `733      Harbour Dues       {COMMONS}      Labour Bill.      734`. */
const twoColumns = /^(\d{1,4}) {3,}(?=\S)[^\n]{3,110}\S {3,}(\d{1,4})$/;
/** What a printer sets at the foot of a sheet: `VOL. CCCIV.   [THIRD SERIES.]      2 B`. */
const sheetFoot = /^VOL\. [IVXLCDM]{1,9}\.? {1,20}\[\p{L}{4,9} SERIES\.?\](?: {1,60}\d{0,2} ?\p{Lu}{1,2})?$/u;
/** What a typed script has at the foot of a page: `-more-`. */
const goesOn = /^[-–—(* ]{1,4}(?:more|continued|weiter|suite|continúa|segue)[-–—)* .]{1,4}$/i;

/**
 * Marks lines that hold the number of a page together with a name or a date: beside a form feed, below a `-more-`, or where
 * the same line counts on after a page. Lines that are repeated at form feeds, and lines that are repeated directly above
 * such a number, are marked with them.
 */
export function markPageCorners(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  const isAtFormFeed = (index: number): boolean => lines[index].newPage || lines[index + 1]?.newPage === true;
  const isApart = (index: number): boolean =>
    index === 0 || lines[index].blanks > 0 || lines[index].newPage || pageNumbers[index - 1];
  const lastByRest = new Map<string, Corner>();
  lines.forEach((line, index) => {
    if (line.end - line.start > longest) return;
    const content = asciiDigits(text.slice(line.start, line.end));
    if (goesOn.test(content) || documentPage.test(content)) pageNumbers[index] = true;
    else if (sheetFoot.test(content) || (isOfTwoColumns(content) && isApart(index))) pageNumbers[index] = true;
    else if (recordCorner.test(content) && isAtFormFeed(index)) pageNumbers[index] = true;
    const found = cornerOf(content);
    if (found === undefined) return;
    const corner = { index, ...found };
    const before = lastByRest.get(corner.rest);
    if (before !== undefined && counts(before, corner)) pageNumbers[before.index] = pageNumbers[index] = true;
    if (before !== undefined && pageNumbers[before.index] && corner.page === before.page + 1) pageNumbers[index] = true;
    lastByRest.set(corner.rest, corner);
    const isBelow = index > 0 && goesOn.test(text.slice(lines[index - 1].start, lines[index - 1].end).slice(0, 20));
    if (isBelow || (isAtFormFeed(index) && index > 0)) pageNumbers[index] = true;
  });
  markPrintedPages(text, lines, pageNumbers);
  markRepeatedAtFormFeeds(text, lines, pageNumbers);
  markRepeatedAbove(text, lines, pageNumbers);
}

const cornerOf = recalled((content: string): Omit<Corner, 'index'> | undefined => {
  if (/[.!?:;]$/.test(content)) return undefined;
  const between = wordBetween.exec(content);
  if (between !== null) return { page: Number(between[2]), rest: `${between[1]} ${between[3]}`.trim().toLowerCase() };
  const last = wordLast.exec(content) ?? thirdColumn.exec(content);
  if (last !== null) return { page: Number(last[2]), rest: last[1].trim().toLowerCase() };
  const first = wordFirst.exec(content) ?? firstColumn.exec(content);
  return first === null ? undefined : { page: Number(first[1]), rest: first[2].trim().toLowerCase() };
});

function isOfTwoColumns(content: string): boolean {
  const match = twoColumns.exec(content);
  return (
    match !== null &&
    Number(match[2]) === Number(match[1]) + 1 &&
    /\p{L}{3}/u.test(content) &&
    /\{[^{}]{3,40}\}|\S {3,}\S.* {3,}\S.* {3,}\S/.test(content)
  );
}

/** What a browser prints below each page, and above it: the address and the page, the day and the title of the page. */
const printedFoot = /^(?:https?:\/\/\S{3,300}[ \t]+\d{1,3}\/\d{1,3}|\d{1,3}\/\d{1,3}[ \t]+https?:\/\/\S{3,300})$/;
const printedHead = pattern('u')`
  ^(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})(?:,? \d{1,2}:\d{2}(?: ?[AP]M)?)?[ \t]{2,}\S.{2,100}$`;

const isPrintedFoot = recalled((content: string): boolean => printedFoot.test(asciiDigits(content)));

/** Marks the foot of a page that a browser printed, and the head of a page that stands beside it. */
function markPrintedPages(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  lines.forEach((line, index) => {
    if (line.end - line.start > 340 || !isPrintedFoot(text.slice(line.start, line.end))) return;
    pageNumbers[index] = true;
    for (const beside of [index - 1, index + 1]) {
      const other = lines[beside];
      if (beside <= 0 || other === undefined || other.end - other.start > longest) continue;
      if (printedHead.test(asciiDigits(text.slice(other.start, other.end)))) pageNumbers[beside] = true;
    }
  });
}

function counts(before: Corner, after: Corner): boolean {
  const step = after.page - before.page;
  return step >= 1 && step <= 2 && after.index - before.index >= fewestLines;
}

/** `Page 3 of 9` or `2 of 9`, above a line that each page begins with. A bare number may be that of a verse. */
const pageWithWord =
  /^\P{L}{0,4}(?:page|seite|página|pagina|pag|sayfa|صفحه|صفحة)\P{L}|^\d{1,4} (?:of|von|de|di|sur|از|من) \d{1,4}$/iu;

/**
 * Marks a line that is the first of two pages or more, in the same words and digits: below the number of a page, or in columns after
 * a form feed. An invocation with which a page begins has neither. One with columns at the start of the
 * file is marked, too: a title has none.
 */
function markRepeatedAtFormFeeds(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  const indexesByLine = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const isBelowPage =
      index > 0 &&
      pageNumbers[index - 1] &&
      pageWithWord.test(text.slice(previous.start, Math.min(previous.end, previous.start + 40)));
    const isColumns = line.newPage && /\S {3,}\S/.test(text.slice(line.start, line.end));
    if (!(isColumns || isBelowPage) || line.end - line.start > longest || line.end - line.start < 8) return;
    const content = text.slice(line.start, line.end);
    if (/[.!?…:;,؟]["”’»)\]]?$/u.test(content) || /^["“«([]/.test(content) || pageNumbers[index]) return;
    indexesByLine.set(content, [...(indexesByLine.get(content) ?? []), index]);
  });
  for (const [content, indexes] of indexesByLine) {
    const isAtStart = lines.length > 0 && text.slice(lines[0].start, lines[0].end) === content;
    if (indexes.length < 2 && !isAtStart) continue;
    for (const index of indexes) pageNumbers[index] = true;
    if (isAtStart && /\S {3,}\S/.test(content)) pageNumbers[0] = true;
  }
}

/** Most lines of a notice above the number of a page. */
const mostNoticeLines = 4;

/** Marks lines directly above a marked line that stand in the same words above another marked line. */
function markRepeatedAbove(text: string, lines: readonly Line[], pageNumbers: boolean[]): void {
  const contentOf = (index: number): string =>
    text.slice(lines[index].start, Math.min(lines[index].end, lines[index].start + 300));
  const ends = lines.flatMap((line, index) =>
    pageNumbers[index] && index > 0 && line.blanks === 0 && /\p{L}{3}/u.test(contentOf(index)) ? [index] : [],
  );
  for (let above = 1; above <= mostNoticeLines; above++) {
    const places = new Map<string, number[]>();
    for (const end of ends) {
      const index = end - above;
      if (index <= 0 || (above > 1 && (!pageNumbers[index + 1] || lines[index + 1].blanks > 0))) continue;
      if (pageNumbers[index] || lines[index].end - lines[index].start < 30) continue;
      places.set(contentOf(index), [...(places.get(contentOf(index)) ?? []), index]);
    }
    for (const indexes of places.values()) {
      if (indexes.length < 2) continue;
      for (const index of indexes) pageNumbers[index] = true;
    }
  }
}
