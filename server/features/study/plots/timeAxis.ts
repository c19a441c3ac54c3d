import type { CalendarDate } from '../../../transcript/calendar';
import { firstDay, lastDay, partsOfDay, type Calendar } from '../../../transcript/dates/calendars';

export const plotCalendars = ['gregorian', 'persian', 'islamic'] as const satisfies readonly Calendar[];

/** How time is divided: periods of so many years in a calendar. */
export interface TimeScale {
  readonly years: number;
  readonly calendar: Calendar;
}

/**
 * The place of a transcript in a plot over time: the first year of its period; `rough` for a date that does not say which period it
 * is of, such as a range of years, a day without its year, or a year that lies in two of another calendar; `undated` without a date.
 */
export type TimePlace = number | 'rough' | 'undated';

export function placeInTime(date: CalendarDate | undefined, { years, calendar }: TimeScale): TimePlace {
  if (date === undefined) return 'undated';
  const range = yearsOf(date, calendar);
  if (range === undefined) return 'rough';
  const [first, last] = range.map(year => Math.floor(year / years) * years);
  return first === last ? first : 'rough';
}

/** The first and last year of a date in a calendar; undefined for a date without a year. */
function yearsOf(date: CalendarDate, calendar: Calendar): readonly [number, number] | undefined {
  const { year, to } = date;
  const lastYear = to === undefined ? year : to.year;
  if (year === undefined || lastYear === undefined) return undefined;
  if (date.calendar === calendar) return [year, lastYear];
  const first = partsOfDay(calendar, firstDay(date.calendar, date));
  const last = partsOfDay(calendar, lastDay(date.calendar, to ?? date));
  return [first.year, last.year];
}
