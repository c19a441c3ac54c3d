import { compact, originalSpan } from '../../text/compact';
import { asciiDigits } from '../../text/fold';
import { pattern } from '../pattern';
import type { DateMention } from '../transcript';
import { readDayFirst, readMonthAndYear, readMonthFirst } from './monthDates';
import { isInsideNumber, readDayMonthYear, readYearMonthDay } from './numericDates';
import { joinRanges } from './ranges';
import { readShortYear } from './shortYears';
import { findSpelledDates } from './spelledDates';
import { readYears } from './years';

/**
 * Finds the dates of the masked view in [from, to), in text order: days, months with a year, years, ranges and decades,
 * in the Gregorian, Persian and Islamic calendars. The weekday before a date belongs to it. All forms contain digits,
 * except for spelled days ("the first of May"), which are found separately. Linear in the length.
 */
export function findDates(view: string, from = 0, to = view.length): DateMention[] {
  const compacted = compact(from === 0 && to === view.length ? view : view.slice(from, to));
  return datesIn(compacted.text).map(({ start, end, date }) => {
    const span = originalSpan(compacted, start, end);
    return { start: from + span.start, end: from + span.end, date };
  });
}

function datesIn(compactView: string): DateMention[] {
  const text = arabicDigits.test(compactView) ? asciiDigits(compactView) : compactView;
  let persian: boolean | undefined;
  const isPersian = (): boolean => (persian ??= persianContext.test(compactView));
  const dates: DateMention[] = [];
  const digits = /\d+/g;
  let previousEnd = 0;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < previousEnd || end - start > 4) continue;
    const mention = readDate(text, start, end, previousEnd, isPersian);
    if (mention === undefined) continue;
    dates.push({ start: weekdayStart(text, mention.start, previousEnd), end: mention.end, date: mention.date });
    previousEnd = mention.end;
    digits.lastIndex = previousEnd;
  }
  return joinRanges(text, mergeSpelled(dates, findSpelledDates(text)));
}

/**
 * The date that contains the number [start, end), of one to four digits. `previousEnd` is the end of the date before:
 * no month before it is used. `isPersian` tells whether the text uses the Persian calendar.
 */
function readDate(
  text: string,
  start: number,
  end: number,
  previousEnd: number,
  isPersian: () => boolean,
): DateMention | undefined {
  const isInside = isInsideNumber(text, start);
  if (end - start <= 2 && !isInside) {
    const day =
      readDayMonthYear(text, start) ?? readMonthFirst(text, start, end, previousEnd) ?? readDayFirst(text, start, end);
    if (day !== undefined) return day;
  }
  return (
    readShortYear(text, start, end) ??
    (isInside ? undefined : readYearMonthDay(text, start, end)) ??
    readMonthAndYear(text, start, end, previousEnd) ??
    (isInside ? undefined : readYears(text, start, end, isPersian))
  );
}

const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/;
/** Signs of a text in which years such as 1357 are Persian. */
const persianContext = /\b(?:Bahman|Farvardin|Khordad|Esfand|Shahrivar|Ordibehesht|Iran|Tehran)|[پچگ]|[\u06f0-\u06f9]/;

/** Merges two lists in text order. Where a spelled date overlaps one with digits, it contains it and replaces it. */
function mergeSpelled(dates: readonly DateMention[], spelled: readonly DateMention[]): DateMention[] {
  if (spelled.length === 0) return [...dates];
  const merged: DateMention[] = [];
  let next = 0;
  for (const date of dates) {
    while (next < spelled.length && spelled[next].start < date.end) merged.push(spelled[next++]);
    if (merged.length === 0 || merged[merged.length - 1].end <= date.start) merged.push(date);
  }
  return [...merged, ...spelled.slice(next)];
}

const weekday = pattern('u')`
  (?:
    (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat)\.
    |(?:روز )?(?:یک|دو|سه|چهار|پنج)?[ \u200c]?شنبه|(?:روز )?جمعه
    |(?:يوم )?(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)
  ),?،? {1,2}(?:the )?$`;

/** Start of the weekday before the date ("Sunday, 18 February"), or of the date itself where there is none. */
function weekdayStart(text: string, start: number, previousEnd: number): number {
  const from = Math.max(previousEnd, start - 24);
  const match = weekday.exec(text.slice(from, start));
  if (match === null) return start;
  const found = from + match.index;
  const isInsideWord = found > 0 && /[\p{L}\p{N}]/u.test(text[found - 1]);
  return isInsideWord ? start : found;
}
