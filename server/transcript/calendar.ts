import { toGregorian, toJalaali } from 'jalaali-js';
import { asciiDigits } from '../text/fold';

export type Calendar = 'gregorian' | 'persian' | 'islamic';

/** Part of a date. Months are 1–12, days 1–31. */
interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/**
 * A day, month or year as written, in the calendar that it was written in. At least one of year, month, day is there.
 * A range or a decade has `to`, in the same calendar.
 */
export interface CalendarDate extends Parts {
  readonly calendar: Calendar;
  readonly to?: Parts;
}

/** Key of a date as the command line prints it: `date:` and `isoDate`. */
export function dateTarget(date: CalendarDate): string {
  return `date:${isoDate(date)}`;
}

/**
 * The date in ISO 8601: `2014-11-27`, `1980`, `--02-11` without a year, `1980/1988` a range. Persian and Islamic dates
 * with a year are converted, a month or year of them to the range of its days; without a year they stay in their own
 * calendar: `jalali:--11-22`, `hijri:--09-21`.
 */
export function isoDate(date: CalendarDate): string {
  if (date.calendar === 'gregorian')
    return date.to === undefined ? isoParts(date) : `${isoParts(date)}/${isoParts(date.to)}`;
  if (date.year === undefined || (date.to !== undefined && date.to.year === undefined)) {
    const ends = date.to === undefined ? isoParts(date) : `${isoParts(date)}/${isoParts(date.to)}`;
    return `${date.calendar === 'persian' ? 'jalali' : 'hijri'}:${ends}`;
  }
  const first = isoDay(firstDay(date.calendar, date));
  const last = isoDay(lastDay(date.calendar, date.to ?? date));
  return first === last ? first : `${first}/${last}`;
}

/** Order in time by the first day; at the same first day the shorter span first; dates without a year last, by month and day. */
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

/**
 * The date in the Gregorian, Persian and Islamic calendars, as lines to show, its own calendar first. A Persian day
 * without a year has the Gregorian day that it usually falls on; what cannot be told has no line.
 */
export function inCalendars(date: CalendarDate): { calendar: Calendar; text: string }[] {
  const own = { calendar: date.calendar, text: describeDate(date) };
  if (date.day === undefined || date.month === undefined) {
    if (date.calendar === 'gregorian' || date.year === undefined) return [own];
    const from = inWords('gregorian', firstDay(date.calendar, date));
    return [
      own,
      {
        calendar: 'gregorian',
        text: `${from} – ${inWords('gregorian', lastDay(date.calendar, { year: date.year, ...(date.to ?? date) }))}`,
      },
    ];
  }
  if (date.year === undefined) return [own, ...yearless(date.calendar, date.month, date.day)];
  const ends = date.to?.day === undefined ? [date] : [date, { year: date.year, ...date.to }];
  const days = ends.map(end => firstDay(date.calendar, end));
  const others = (['gregorian', 'persian', 'islamic'] as const).filter(calendar => calendar !== date.calendar);
  return [own, ...others.map(calendar => ({ calendar, text: days.map(day => inWords(calendar, day)).join(' – ') }))];
}

/** Whether the parts name a day, month or year that the calendar has. */
export function isPossible(calendar: Calendar, parts: Parts): boolean {
  const { year, month, day } = parts;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (day < 1 || month === undefined) return false;
  if (calendar === 'gregorian')
    return day <= (month === 2 ? (year === undefined || isLeap(year) ? 29 : 28) : gregorianMonths[month - 1]);
  if (calendar === 'persian') return day <= (month <= 6 ? 31 : 30);
  return day <= 30;
}

/** A date as corpus.json has it: `2014-11-27`, `2014-11`, `2014`, `1980/1988`; Persian with a year below 1700 (`1393-09-06`). */
export function parseDate(text: string): CalendarDate | undefined {
  const ends = asciiDigits(text.trim()).split('/');
  const parsed = ends.length <= 2 ? ends.map(parseParts) : [];
  const from = parsed[0];
  const to = parsed[1];
  if (from === undefined || (ends.length === 2 && to === undefined)) return undefined;
  const calendar: Calendar = from.year >= 1200 && from.year < 1500 ? 'persian' : 'gregorian';
  if (!isPossible(calendar, from) || (to !== undefined && !isPossible(calendar, to))) return undefined;
  return to === undefined ? { calendar, ...from } : { calendar, ...from, to };
}

const gregorianMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const millisecondsOfDay = 86_400_000;

function parseParts(text: string): { year: number; month?: number; day?: number } | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text.trim());
  if (match === null) return undefined;
  return {
    year: Number(match[1]),
    ...(match[2] === undefined ? {} : { month: Number(match[2]) }),
    ...(match[3] === undefined ? {} : { day: Number(match[3]) }),
  };
}

function isoParts(parts: Parts): string {
  const month = parts.month === undefined ? '' : `-${two(parts.month)}`;
  const day = parts.day === undefined ? '' : `-${two(parts.day)}`;
  if (parts.year === undefined) return `-${month}${day}`;
  return `${isoYear(parts.year)}${month}${day}`;
}

function isoDay(day: DayNumber): string {
  return isoParts(gregorianParts(day));
}

function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01 (proleptic Gregorian), the unit in which the calendars meet. */
type DayNumber = number;

function firstDay(calendar: Calendar, parts: Parts): DayNumber {
  return dayNumber(calendar, parts.year ?? 1, parts.month ?? 1, parts.day ?? 1);
}

function lastDay(calendar: Calendar, parts: Parts): DayNumber {
  const year = parts.year ?? 1;
  if (parts.day !== undefined) return dayNumber(calendar, year, parts.month ?? 1, parts.day);
  const month = parts.month ?? 12;
  return (month === 12 ? dayNumber(calendar, year + 1, 1, 1) : dayNumber(calendar, year, month + 1, 1)) - 1;
}

function dayNumber(calendar: Calendar, year: number, month: number, day: number): DayNumber {
  if (calendar === 'islamic') return islamicDay(year, month, day);
  if (calendar === 'gregorian') return gregorianDay(year, month, day);
  // The algorithm holds for the years −61 to 3177; nothing outside can be meant.
  const { gy, gm, gd } = toGregorian(Math.min(3176, Math.max(-60, year)), month, day);
  return gregorianDay(gy, gm, gd);
}

function gregorianDay(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / millisecondsOfDay);
}

/**
 * Umm al-Qura as `Intl` has it. The tabular calendar (30 years of 10,631 days, epoch 16 July 622 Julian) comes within
 * two days; the neighbours are then asked which of them bears the date.
 */
function islamicDay(year: number, month: number, day: number): DayNumber {
  const epoch = -492148;
  const tabular = epoch + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1;
  for (const shift of [0, 1, -1, 2, -2]) {
    const found = islamicParts(tabular + shift);
    if (found.day === day && found.month === month) return tabular + shift;
  }
  return tabular;
}

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  timeZone: 'UTC',
});

function islamicParts(day: DayNumber): { year: number; month: number; day: number } {
  const parts = ummAlQura.formatToParts(new Date(day * millisecondsOfDay));
  const value = (type: string): number => Number.parseInt(parts.find(part => part.type === type)?.value ?? '0', 10);
  return { year: value('year'), month: value('month'), day: value('day') };
}

/** English names by which months are shown. */
export const monthNames: Readonly<Record<Calendar, readonly string[]>> = {
  gregorian: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  persian: [
    'Farvardin',
    'Ordibehesht',
    'Khordad',
    'Tir',
    'Mordad',
    'Shahrivar',
    'Mehr',
    'Aban',
    'Azar',
    'Dey',
    'Bahman',
    'Esfand',
  ],
  islamic: [
    'Muharram',
    'Safar',
    'Rabiʿ al-Awwal',
    'Rabiʿ al-Thani',
    'Jumada al-Ula',
    'Jumada al-Akhira',
    'Rajab',
    'Shaʿban',
    'Ramadan',
    'Shawwal',
    'Dhu al-Qaʿda',
    'Dhu al-Hijja',
  ],
};
const eras: Readonly<Record<Calendar, string>> = { gregorian: '', persian: ' SH', islamic: ' AH' };

/** The date in words, in its own calendar: `12 May 1996`. */
export function describeDate(date: CalendarDate): string {
  const first = inParts(date.calendar, date);
  return date.to === undefined ? first : `${first} – ${inParts(date.calendar, date.to)}`;
}

function inParts(calendar: Calendar, parts: Parts): string {
  const month = parts.month === undefined ? undefined : monthNames[calendar][parts.month - 1];
  const year =
    parts.year === undefined ? undefined : parts.year <= 0 ? `${1 - parts.year} BC` : `${parts.year}${eras[calendar]}`;
  return [parts.day, month, year].filter(part => part !== undefined).join(' ');
}

function inWords(calendar: Calendar, day: DayNumber): string {
  return inParts(calendar, calendarParts(calendar, day));
}

function calendarParts(calendar: Calendar, day: DayNumber): Parts {
  if (calendar === 'islamic') return islamicParts(day);
  const { year, month, day: date } = gregorianParts(day);
  if (calendar === 'gregorian' || year < 622 || year > 3700) return { year, month, day: date };
  const { jy, jm, jd } = toJalaali(year, month, date);
  return { year: jy, month: jm, day: jd };
}

function gregorianParts(day: DayNumber): { year: number; month: number; day: number } {
  const date = new Date(day * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days of the year meet between the two solar calendars, give or take one; a year near the middle of living memory stands for all. */
function yearless(calendar: Calendar, month: number, day: number): { calendar: Calendar; text: string }[] {
  if (calendar === 'islamic') return [];
  const other = calendar === 'persian' ? 'gregorian' : 'persian';
  const number =
    calendar === 'persian' ? dayNumber('persian', 1370, month, day) : dayNumber('gregorian', 1991, month, day);
  const { month: otherMonth, day: otherDay } = calendarParts(other, number);
  return [{ calendar: other, text: inParts(other, { month: otherMonth, day: otherDay }) }];
}
