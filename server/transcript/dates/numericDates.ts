import type { DateMention } from '../transcript';
import { isPossible, likelyCalendar } from './calendars';
import { eraAt } from './eras';

/** Whether the number at `start` is part of a word or of a longer number: `G20`, `1,022`, `3.14`, `10:30`, `$5`. */
export function isInsideNumber(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined) return false;
  if (/[\p{L}\p{N}_$£€@]/u.test(before)) return true;
  return '.,:/-–'.includes(before) && /\d/.test(text[start - 2] ?? '');
}

const dayMonthYear = /(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d\p{L}]|[-/.:]\d)/uy;

/**
 * `4/4/2023`, `12.5.2015`: the day first, or the month where the date is possible only so. A year of two digits is read
 * between slashes only, and below 50 it is in this century.
 */
export function readDayMonthYear(text: string, start: number): DateMention | undefined {
  dayMonthYear.lastIndex = start;
  const match = dayMonthYear.exec(text);
  if (match === null) return undefined;
  const [whole, first, separator, second, lastDigits] = match;
  if (lastDigits.length === 2 && (separator !== '/' || whole.includes(' '))) return undefined;
  const year =
    lastDigits.length === 4 ? Number(lastDigits) : Number(lastDigits) + (Number(lastDigits) < 50 ? 2000 : 1900);
  const era = eraAt(text, dayMonthYear.lastIndex);
  const calendar = era?.calendar ?? likelyCalendar(year);
  for (const [day, month] of [
    [Number(first), Number(second)],
    [Number(second), Number(first)],
  ]) {
    if (isPossible(calendar, { year, month, day }))
      return { start, end: era?.end ?? dayMonthYear.lastIndex, date: { calendar, year, month, day } };
  }
  return undefined;
}

const yearMonthDay = /(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?![\d\p{L}]|[-/.:]\d)/uy;
const yearMonth = /(\d{4})-(\d{2})(?![\d\p{L}]|[-/.:,]\d)/uy;

/**
 * `2023-04-04`, `1393/09/06`, `2023-04`: the number [start, end) is the year. It must not be inside a longer number.
 */
export function readYearMonthDay(text: string, start: number, end: number): DateMention | undefined {
  if (end - start !== 4) return undefined;
  yearMonthDay.lastIndex = start;
  const full = yearMonthDay.exec(text);
  if (full !== null) {
    const [year, month, day] = [Number(full[1]), Number(full[3]), Number(full[4])];
    const calendar = likelyCalendar(year);
    if (year >= 1000 && year < 2200 && month > 0 && isPossible(calendar, { year, month, day }))
      return { start, end: yearMonthDay.lastIndex, date: { calendar, year, month, day } };
    return undefined;
  }
  yearMonth.lastIndex = start;
  const short = yearMonth.exec(text);
  if (short === null) return undefined;
  const [year, month] = [Number(short[1]), Number(short[2])];
  if (year < 1500 || year > 2199 || month < 1 || month > 12) return undefined;
  // 2003-04 is a school year and 2003-06 a range of years, but 2023-04 is April.
  if (month > year % 100) return undefined;
  return { start, end: yearMonth.lastIndex, date: { calendar: 'gregorian', year, month } };
}
