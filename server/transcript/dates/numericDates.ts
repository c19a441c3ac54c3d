import type { DateMention } from '../transcript';
import { isPossible, likelyCalendar } from './calendars';
import type { DateContext } from './dateContext';
import { fullYear } from './dateContext';
import { eraAt, isJoinedToWord } from './eras';
import { pattern } from '../pattern';

/** Whether the number at `start` is part of a word or of a longer number: `G20`, `1,022`, `3.14`, `10:30`, `$5`. */
export function isInsideNumber(text: string, start: number): boolean {
  const before = text[start - 1];
  if (before === undefined) return false;
  if (/[\p{L}\p{N}_$£€@]/u.test(before)) return true;
  return '.,:/-–'.includes(before) && /\d/.test(text[start - 2] ?? '');
}

const persianLetter = /[\u0620-\u06d3][^\p{L}]*$/u;
const dayMonthYear = /(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?!\d|[-/.:]\d)/uy;

/**
 * `4/4/2023`, `12.5.2015`: the day first, or the month where the date is possible only so. A year of two digits is read
 * between slashes only.
 */
export function readDayMonthYear(text: string, start: number, context: DateContext): DateMention | undefined {
  dayMonthYear.lastIndex = start;
  const match = dayMonthYear.exec(text);
  if (match === null || isJoinedToWord(text, dayMonthYear.lastIndex)) return undefined;
  const [whole, first, separator, second, lastDigits] = match;
  if (lastDigits.length === 2 && (whole.includes(' ') || !(separator === '/' || isSurelyDay(text, start, match))))
    return undefined;
  const isShort = lastDigits.length === 2;
  // «۵/۷/۶۰» is in the Persian calendar, and which number is the year is not sure.
  if (isShort && context.isPersian() && persianLetter.test(text.slice(Math.max(0, start - 16), start)))
    return undefined;
  const year = isShort ? fullYear(Number(lastDigits), context) : Number(lastDigits);
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

/** Words before a day in points with a year of two digits: "dated 3.11.16". */
const dayCue = pattern('iu')`
  (?:^|[^\p{L}])(?:dated?|date:|(?:letter|postcard|telegram|diary|entry) of|vom|datiert|(?:delivered|preached|recorded|broadcast|given
  |gehalten|aufgenommen)[ ](?:on|am)) $`;
/** In UTF-16 units from the start: where the day of the speech stands in brackets behind the title. */
const headLength = 250;

/** Whether `16.9.72` is a day and no place in a work: a word says so, or it stands in brackets at the end of a line of the head. */
function isSurelyDay(text: string, start: number, [whole, first, separator, second, last]: RegExpExecArray): boolean {
  if (separator !== '.') return false;
  if (dayCue.test(text.slice(Math.max(0, start - 20), start))) return true;
  const isInHead =
    start < headLength &&
    text[start - 1] === '(' &&
    /^\)(?:\s{0,3}$|\s{1,3}\p{Lu})/u.test(text.slice(start + whole.length, start + whole.length + 4));
  // Books, chapters and sections are seldom all of this size.
  return isInHead && Number(first) > 12 && Number(second) <= 12 && Number(last) > 31;
}

const romanMonths = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
const romanMonth = /(\d{1,2})([-/.]) ?([IVX]{1,4})\2 ?((?:1[5-9]|20)\d\d)(?![\d\p{L}]|[-/.:]\d)/uy;

/** `12.IV.1944`, `3-XI-1918`. */
export function readRomanMonth(text: string, start: number): DateMention | undefined {
  romanMonth.lastIndex = start;
  const match = romanMonth.exec(text);
  if (match === null) return undefined;
  const date = {
    day: Number(match[1]),
    month: romanMonths.indexOf(match[3].toLowerCase()) + 1,
    year: Number(match[4]),
  };
  if (date.month === 0 || !isPossible('gregorian', date)) return undefined;
  return { start, end: romanMonth.lastIndex, date: { calendar: 'gregorian', ...date } };
}

const yearMonthDay = /(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d|[-/.:]\d)/uy;
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
    const fullEnd = yearMonthDay.lastIndex;
    if (isJoinedToWord(text, fullEnd, year)) return undefined;
    const era = eraAt(text, fullEnd, year);
    const calendar = era?.calendar ?? likelyCalendar(year);
    if (year >= 1000 && year < 2200 && month > 0 && isPossible(calendar, { year, month, day }))
      return { start, end: era?.end ?? fullEnd, date: { calendar, year, month, day } };
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
