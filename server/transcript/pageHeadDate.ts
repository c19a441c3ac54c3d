import { findDates } from './dates/findDates';
import { dateFact, type FrontFacts } from './details';
import type { Line } from './lineLayout';

/** The head of a page with its number, its day between the columns: `731    Harbour Dues    {MARCH 19, 1886}    Labour Bill.    732`. */
const withColumns = /^\d{1,4} {3,}\S.{3,110}\S {3,}\d{1,4}$/;
/** `14 JUNE 2018      PAGE 31 of 96      DAY 14`. */
const withPage = /^\S.{1,60}? {3,}page ?\d{1,4}(?: ?of ?\d{1,4})? {3,}\S.{1,60}$/i;

/** The day that the head of the first page states, where the first line of a file is one. */
export function dateOfPageHead(
  text: string,
  lines: readonly Line[],
  furniture: readonly boolean[],
): FrontFacts['date'] {
  const [line] = lines;
  if (line === undefined || !furniture[0] || line.end - line.start > 140) return undefined;
  const content = text.slice(line.start, line.end);
  if (!withColumns.test(content) && !withPage.test(content)) return undefined;
  const days = findDates(content).filter(({ date }) => date.day !== undefined && date.year !== undefined);
  return days.length === 1 ? dateFact(days[0], line.start, 'dateline') : undefined;
}
