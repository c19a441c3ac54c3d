import { asciiDigits } from '../text/fold';
import { firstDay, isPossible, lastDay, likelyCalendar, partsOfDay } from './dates/calendars';
import type { Calendar, DateParts, DayNumber } from './dates/calendars';

/**
 * A day, month or year as written, in the calendar in which it was written. At least one of `year`, `month` and `day`
 * is present. A range or a decade also has its end `to`, in the same calendar.
 */
export interface CalendarDate extends DateParts {
  readonly calendar: Calendar;
  readonly to?: DateParts;
}

/** `date:` and the ISO date: the identifier of a date in the output of the command line. */
export function dateTarget(date: CalendarDate): string {
  return `date:${isoDate(date)}`;
}

/**
 * The date in ISO 8601: `2014-11-27`, `1980`, `--02-11` without a year, `1980/1988` for a range. Persian and Islamic
 * dates with a year are converted to Gregorian ones; a month or year becomes the range of its days. Those without a
 * year cannot be converted and keep their calendar: `jalali:--11-22`, `hijri:--09-21`.
 */
export function isoDate(date: CalendarDate): string {
  if (date.calendar === 'gregorian') return isoRange(date);
  if (date.year === undefined || (date.to !== undefined && date.to.year === undefined))
    return `${date.calendar === 'persian' ? 'jalali' : 'hijri'}:${isoRange(date)}`;
  const first = isoDay(firstDay(date.calendar, date));
  const last = isoDay(lastDay(date.calendar, date.to ?? date));
  return first === last ? first : `${first}/${last}`;
}

/**
 * Sorts by the first day; of dates with the same first day the shorter comes first. Dates without a year come last,
 * sorted by month and day.
 */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a.year === undefined || b.year === undefined) {
    if (a.year !== undefined) return -1;
    if (b.year !== undefined) return 1;
    return (a.month ?? 0) - (b.month ?? 0) || (a.day ?? 0) - (b.day ?? 0);
  }
  return (
    firstDay(a.calendar, a) - firstDay(b.calendar, b) ||
    lastDay(a.calendar, { year: a.year, ...(a.to ?? a) }) - lastDay(b.calendar, { year: b.year, ...(b.to ?? b) })
  );
}

/** Whether a date gives the month or day of a rougher one, in the same calendar: 12 May 1996 of May 1996. */
export function isRefinement(exact: CalendarDate, rough: CalendarDate): boolean {
  if (exact.calendar !== rough.calendar || exact.year !== rough.year || exact.year === undefined) return false;
  if (exact.to !== undefined || rough.to !== undefined || rough.day !== undefined) return false;
  return rough.month === undefined ? exact.month !== undefined : exact.month === rough.month && exact.day !== undefined;
}

/**
 * Reads a date of `corpus.json`: `2014-11-27`, `2014-11`, `2014`, or a range `1980/1988`. A year from 1200 to 1499 is
 * Persian: `1393-09-06`. Undefined for any other text and for days that do not exist.
 */
export function parseDate(text: string): CalendarDate | undefined {
  const ends = asciiDigits(text.trim()).split('/');
  const parsed = ends.length <= 2 ? ends.map(parseParts) : [];
  const [from, to] = parsed;
  if (from === undefined || (ends.length === 2 && to === undefined)) return undefined;
  const calendar = likelyCalendar(from.year);
  if (!isPossible(calendar, from) || (to !== undefined && !isPossible(calendar, to))) return undefined;
  return to === undefined ? { calendar, ...from } : { calendar, ...from, to };
}

function parseParts(text: string): (DateParts & { readonly year: number }) | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (match === null) return undefined;
  return {
    year: Number(match[1]),
    ...(match[2] === undefined ? {} : { month: Number(match[2]) }),
    ...(match[3] === undefined ? {} : { day: Number(match[3]) }),
  };
}

function isoRange(date: CalendarDate): string {
  return date.to === undefined ? isoParts(date) : `${isoParts(date)}/${isoParts(date.to)}`;
}

function isoParts(parts: DateParts): string {
  const month = parts.month === undefined ? '' : `-${twoDigits(parts.month)}`;
  const day = parts.day === undefined ? '' : `-${twoDigits(parts.day)}`;
  if (parts.year === undefined) return `-${month}${day}`;
  return `${isoYear(parts.year)}${month}${day}`;
}

function isoDay(day: DayNumber): string {
  return isoParts(partsOfDay('gregorian', day));
}

function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
