import { toGregorian, toJalaali } from 'jalaali-js';
import { ummAlQuraParts } from './ummAlQura';

export type Calendar = 'gregorian' | 'persian' | 'islamic';

/**
 * Parts of a date. Months are 1–12, days 1–31. A year of 0 or less is before the common era, as in ISO 8601: 0 is 1 BC.
 */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Days since 1970-01-01. Dates are converted from one calendar to another through this number. */
export type DayNumber = number;

/** The given parts, without fields that are undefined: dates are compared field by field and written as JSON. */
export function dateParts(year: number | undefined, month?: number, day?: number): DateParts {
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/**
 * The calendar of a year without an era. Years from 1200 to 1499 are taken as Persian: speeches name a Persian year of
 * the last two centuries more often than a year of the Middle Ages. Chosen by hand.
 */
export function likelyCalendar(year: number): Calendar {
  return year >= 1200 && year < 1500 ? 'persian' : 'gregorian';
}

/**
 * Whether the calendar has such a day, month or year. Persian and Islamic months are allowed their greatest length in
 * every year, and so is February where the year is not given.
 */
export function isPossible(calendar: Calendar, parts: DateParts): boolean {
  const { year, month, day } = parts;
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  if (day < 1 || month === undefined) return false;
  if (calendar === 'gregorian')
    return day <= (month === 2 ? (year === undefined || isLeap(year) ? 29 : 28) : gregorianMonthLengths[month - 1]);
  if (calendar === 'persian') return day <= (month <= 6 ? 31 : 30);
  return day <= 30;
}

/** First day of a day, month or year. */
export function firstDay(calendar: Calendar, parts: DateParts): DayNumber {
  return dayNumber(calendar, parts.year ?? 1, parts.month ?? 1, parts.day ?? 1);
}

/** Last day of a day, month or year. */
export function lastDay(calendar: Calendar, parts: DateParts): DayNumber {
  const year = parts.year ?? 1;
  if (parts.day !== undefined) return dayNumber(calendar, year, parts.month ?? 1, parts.day);
  const month = parts.month ?? 12;
  return (month === 12 ? dayNumber(calendar, year + 1, 1, 1) : dayNumber(calendar, year, month + 1, 1)) - 1;
}

/**
 * The date of a day in a calendar. Days for which the Persian calendar cannot be computed keep their Gregorian date.
 */
export function partsOfDay(calendar: Calendar, day: DayNumber): Required<DateParts> {
  if (calendar === 'islamic') return islamicParts(day);
  const gregorian = gregorianParts(day);
  if (calendar === 'gregorian' || gregorian.year < 622 || gregorian.year > 3700) return gregorian;
  const { jy, jm, jd } = toJalaali(gregorian.year, gregorian.month, gregorian.day);
  return { year: jy, month: jm, day: jd };
}

const gregorianMonthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const millisecondsPerDay = 86_400_000;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function dayNumber(calendar: Calendar, year: number, month: number, day: number): DayNumber {
  if (calendar === 'islamic') return islamicDay(year, month, day);
  if (calendar === 'gregorian') return gregorianDay(year, month, day);
  // The algorithm of jalaali-js works for the years −61 to 3177. Other Persian years do not occur in speeches.
  const { gy, gm, gd } = toGregorian(Math.min(3176, Math.max(-60, year)), month, day);
  return gregorianDay(gy, gm, gd);
}

/** In the proleptic Gregorian calendar. */
function gregorianDay(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / millisecondsPerDay);
}

function gregorianParts(day: DayNumber): Required<DateParts> {
  const date = new Date(day * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The day of a date in the Umm al-Qura calendar of `Intl`, which only converts in the other direction. The tabular
 * Islamic calendar (30 years of 10,631 days, epoch 16 July 622 Julian) differs from it by two days at most: the days
 * around the tabular one are converted back until one of them has the date.
 */
function islamicDay(year: number, month: number, day: number): DayNumber {
  const epoch = -492148;
  const tabular = epoch + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1;
  for (const shift of [0, 1, -1, 2, -2]) {
    const parts = islamicParts(tabular + shift);
    if (parts.day === day && parts.month === month) return tabular + shift;
  }
  return tabular;
}

/** Created by the first date outside of the years that `ummAlQuraParts` has: it takes 10 ms or more. */
let ummAlQura: Intl.DateTimeFormat | undefined;

function islamicParts(day: DayNumber): Required<DateParts> {
  return ummAlQuraParts(day) ?? partsByIntl(day);
}

function partsByIntl(day: DayNumber): Required<DateParts> {
  ummAlQura ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const parts = ummAlQura.formatToParts(new Date(day * millisecondsPerDay));
  const value = (type: string): number => Number.parseInt(parts.find(part => part.type === type)?.value ?? '0', 10);
  return { year: value('year'), month: value('month'), day: value('day') };
}
