export type Calendar = 'gregorian' | 'persian' | 'islamic';

/**
 * A day, month or year as written, in the calendar that it was written in. At least one of year, month, day is there.
 * A range or a decade has `to`, in the same calendar.
 */
export interface CalendarDate {
  readonly calendar: Calendar;
  readonly year?: number;
  /** 1–12 */
  readonly month?: number;
  /** 1–31 */
  readonly day?: number;
  readonly to?: { readonly year?: number; readonly month?: number; readonly day?: number };
}
