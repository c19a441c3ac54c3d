import type { CalendarDate } from '../calendar';
import { firstDay, lastDay, partsOfDay } from './calendars';
import type { Calendar, DateParts, DayNumber } from './calendars';

/** The date in English words, in the calendar in which it was written: `12 May 1996`, `22 Bahman 1357 SH`. */
export function describeDate(date: CalendarDate): string {
  const start = describeParts(date.calendar, date);
  return date.to === undefined ? start : `${start} – ${describeParts(date.calendar, date.to)}`;
}

export interface DateInCalendar {
  readonly calendar: Calendar;
  /** In English words, as from `describeDate`. */
  readonly text: string;
}

/**
 * The date in all calendars into which it can be converted, its own calendar first.
 *
 * A day is converted into the two other calendars. A Persian or Islamic month or year is given as the range of its
 * Gregorian days; a Gregorian one is not converted. A Gregorian or Persian day without a year is converted to the day
 * of the other calendar on which it usually falls.
 */
export function describeInCalendars(date: CalendarDate): DateInCalendar[] {
  const own = { calendar: date.calendar, text: describeDate(date) };
  if (date.day === undefined || date.month === undefined) {
    if (date.calendar === 'gregorian' || date.year === undefined) return [own];
    const start = describeDay('gregorian', firstDay(date.calendar, date));
    const end = describeDay('gregorian', lastDay(date.calendar, { year: date.year, ...(date.to ?? date) }));
    return [own, { calendar: 'gregorian', text: `${start} – ${end}` }];
  }
  if (date.year === undefined) return [own, ...describeYearlessDay(date.calendar, date.month, date.day)];
  const ends = date.to?.day === undefined ? [date] : [date, { year: date.year, ...date.to }];
  const days = ends.map(end => firstDay(date.calendar, end));
  const others = (['gregorian', 'persian', 'islamic'] as const).filter(calendar => calendar !== date.calendar);
  return [
    own,
    ...others.map(calendar => ({ calendar, text: days.map(day => describeDay(calendar, day)).join(' – ') })),
  ];
}

function describeDay(calendar: Calendar, day: DayNumber): string {
  return describeParts(calendar, partsOfDay(calendar, day));
}

/**
 * A day of the year falls on the same day of the other solar calendar in every year, or one day before or after. The
 * day is converted in 1991 (1370), which was chosen by hand.
 */
function describeYearlessDay(calendar: Calendar, month: number, day: number): DateInCalendar[] {
  if (calendar === 'islamic') return [];
  const other = calendar === 'persian' ? 'gregorian' : 'persian';
  const year = calendar === 'persian' ? 1370 : 1991;
  const { month: otherMonth, day: otherDay } = partsOfDay(other, firstDay(calendar, { year, month, day }));
  return [{ calendar: other, text: describeParts(other, { month: otherMonth, day: otherDay }) }];
}

function describeParts(calendar: Calendar, parts: DateParts): string {
  const month = parts.month === undefined ? undefined : monthNames[calendar][parts.month - 1];
  const year =
    parts.year === undefined ? undefined : parts.year <= 0 ? `${1 - parts.year} BC` : `${parts.year}${eras[calendar]}`;
  return [parts.day, month, year].filter(part => part !== undefined).join(' ');
}

const eras: Readonly<Record<Calendar, string>> = { gregorian: '', persian: ' SH', islamic: ' AH' };

/** English names of the twelve months of each calendar, the first month first. */
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
