import { likelyCalendar } from './calendars';
import type { Calendar } from './calendars';

/** What is known of the text around a date. */
export interface DateContext {
  /** Gregorian year of the transcript. */
  readonly ownYear?: number;
  /** Whether the text has signs of the Persian calendar. */
  readonly isPersian: () => boolean;
  /** Whether the text has signs that it speaks of the Middle Ages, or of the centuries after them. */
  readonly isHistorical: () => boolean;
  /** Whether the text is on the first centuries of our calendar, where a year has three digits. */
  readonly isEarly: () => boolean;
}

/**
 * A year of two digits in full. It is not after the transcript's own year, except for a plan of the next five years
 * ("by '99" in 1996). Without an own year, a year below 30 is in this century. Both limits were chosen by hand.
 */
export function fullYear(twoDigits: number, { ownYear }: DateContext): number {
  if (ownYear === undefined) return twoDigits + (twoDigits < 30 ? 2000 : 1900);
  const latest = ownYear + 5;
  return latest - ((((latest - twoDigits) % 100) + 100) % 100);
}

/**
 * As `fullYear`, for a year in running text. Undefined where a plan may be meant: "the '90s" in 1982. Nobody plans for
 * more than `longestPlan` years.
 */
export function fullYearInText(twoDigits: number, context: DateContext): number | undefined {
  const year = fullYear(twoDigits, context);
  const { ownYear } = context;
  return ownYear !== undefined && year + 100 - ownYear <= longestPlan ? undefined : year;
}

/** In years. Chosen by hand. */
const longestPlan = 20;

/**
 * The calendar of the year `value`, written without an era at `start`. Undefined where two calendars are as likely.
 */
export function calendarOfYear(
  text: string,
  start: number,
  value: number,
  { ownYear, isPersian, isHistorical }: DateContext,
): Calendar | undefined {
  if (likelyCalendar(value) === 'gregorian') return 'gregorian';
  const isArabicScript = /[\u0620-\u06d3][^\p{L}]*$/u.test(text.slice(Math.max(0, start - 16), start));
  if (isPersian()) {
    // Nobody speaks of a year that far ahead. In English it is one of the Middle Ages: "in 1453 the city fell".
    if (value > (ownYear ?? lastOwnYear) - 621 + 30) return isArabicScript ? undefined : 'gregorian';
    return isArabicScript || value >= firstPersianYear ? 'persian' : undefined;
  }
  // It may be a Persian year of the lives of those who speak. Only the text itself can tell.
  if (!isArabicScript && isOfLivingMemory(value, ownYear) && !isHistorical()) return undefined;
  // A bare "1428" in Arabic is rather an Islamic year than one of the Middle Ages.
  return isArabicScript && value >= 1300 && value <= 1460 ? undefined : 'gregorian';
}

/**
 * Whether somebody who speaks in `ownYear` may remember the Persian year `value`. In speeches before 1921 nobody does: the
 * calendar was made the civil one of Iran in 1304 SH, that is 1925.
 */
function isOfLivingMemory(value: number, ownYear: number | undefined): boolean {
  const now = (ownYear ?? lastOwnYear) - 621;
  return now >= firstCivilYear - 4 && value >= Math.max(firstCivilYear - 4, now - longestMemory) && value <= now + 1;
}

/** In years. Chosen by hand. */
const longestMemory = 100;
/** The Persian year in which the calendar became the civil one. */
const firstCivilYear = 1304;

/** Own year that is assumed for transcripts without a date. Chosen by hand. */
const lastOwnYear = 2030;
/** Before it, a year of an English text on Iran may be of the Middle Ages. 1285 SH is the Constitution of 1906. */
const firstPersianYear = 1280;
