import { pattern } from '../pattern';
import type { CalendarDate } from '../calendar';
import type { DateMention } from '../transcript';
import { dateParts, isPossible } from './calendars';
import type { DateParts } from './calendars';
import { eraAt, isJoinedToWord } from './eras';
import type { Month } from './monthNames';
import { monthAt, monthBefore } from './monthsInText';

const ordinal = 'st|nd|rd|th|ST|ND|RD|TH';
/** After a day: the end of an ordinal ("2d" and "3d" in older prints), a second day, and the sign before the month. */
const afterDay = pattern('uy')`
  (?:${ordinal}|(?<=[23])[dD]|(?<=1)er|º)?(?: ?[-–—] ?(\d{1,2})(?:${ordinal}|(?<=[23])[dD])?)? {0,2}
  ([-/.,] {0,2}|of (?:the month of )?|OF |(?:day of|DAY OF) |de |من )?(?=\p{L})`;

/**
 * `27 November 2014`, `27 /Nov/ 2014`, `22nd of Bahman`, `18–20 May 2011`, `18 May – 3 June 2011`: a day, then its
 * month.
 */
export function readDayFirst(text: string, start: number, end: number): DateMention | undefined {
  afterDay.lastIndex = end;
  const match = afterDay.exec(text);
  if (match === null) return undefined;
  const named = withOtherName(text, monthAt(text, afterDay.lastIndex));
  if (named === undefined) return undefined;
  const { month } = named;
  const day = Number(text.slice(start, end));
  const lastDay = match[1] === undefined ? undefined : Number(match[1]);
  const year = yearAfter(text, named.end, month);
  if (year === undefined && !standsWithoutYear(text, start, month, match[2], named.end)) return undefined;
  // "Lecture 6 of 9 - May 2025": a dash between spaces divides, unless it also stands before the year.
  if (/ - $/.test(match[0]) && !text.startsWith(' - ', named.end)) return undefined;
  if (year === undefined && lastDay === undefined) {
    const rangeEnd = rangeEndAt(text, named.end);
    if (rangeEnd?.date.month !== undefined && rangeEnd.date.calendar === month.calendar)
      return ifPossible(start, rangeEnd.end, {
        calendar: month.calendar,
        ...dateParts(rangeEnd.date.year, month.number, day),
        to: dateParts(rangeEnd.date.year, rangeEnd.date.month, rangeEnd.date.day),
      });
  }
  return dayOrDays(start, year?.end ?? named.end, month, year?.value, day, lastDay);
}

/** Whether the day at `start` is certain without a year. `separator` is the sign between them; the month ends at `end`. */
function standsWithoutYear(
  text: string,
  start: number,
  month: Month,
  separator: string | undefined,
  end: number,
): boolean {
  if (
    month.needsYear &&
    /^m/.test(text.slice(end - 4, end).trim()) &&
    frenchCue.test(text.slice(Math.max(0, start - 12), start))
  )
    return true;
  if (month.needsYear)
    return separator === 'de ' || (month.calendar === 'persian' && dayWords.test(text.slice(end, end + 20)));
  if (!isNewSentence(separator)) return true;
  if (separator === '. ' && germanCue.test(text.slice(Math.max(0, start - 10), start))) return true;
  // "3. Juli Brandt" in a list of names.
  const isItem = start === 0 || text[start - 1] === '\n';
  return month.isGerman && separator === '. ' && !(isItem && /^ \p{Lu}/u.test(text.slice(end, end + 2)));
}

/** Words before a French day: "le 3 mai". */
const frenchCue = /(?:^|[^\p{L}])(?:le|du|au) (?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?$/iu;

/** Words before a German day whose month has an English name as well: "nach dem 9. November". */
const germanCue = /(?:^|[^\p{L}])(?:dem|den|des|vom|zum|beim|seit|bis|der) $/u;

/** Words behind a day, where its month is also another word: «۲۰ مهر روز ...». */
const dayWords = /^(?: ماه)?(?: هم| نیز)? (?:روز|سالروز|امسال|مصادف|برابر با)(?!\p{L})/u;

const otherName = /(?: ?\/ ?| ?\()(?=\p{L})/uy;

/** The month with its other name after it: «أيار/مايو», «كانون الثاني (يناير)». */
function withOtherName(text: string, named: ReturnType<typeof monthAt>): ReturnType<typeof monthAt> {
  if (named === undefined) return undefined;
  otherName.lastIndex = named.end;
  const sign = otherName.exec(text)?.[0];
  const other = sign === undefined ? undefined : monthAt(text, otherName.lastIndex);
  const { calendar, number } = named.month;
  if (other?.month.calendar !== calendar || other.month.number !== number) return named;
  const isInParentheses = sign?.endsWith('(') === true;
  if (isInParentheses && text[other.end] !== ')') return named;
  return { month: named.month, end: other.end + (isInParentheses ? 1 : 0) };
}

/** "10. May God keep you": the sign after the number ends a sentence or the number of a list, unless a year follows. */
function isNewSentence(separator: string | undefined): boolean {
  return separator !== undefined && /^[.,] /.test(separator);
}

const dash = / ?[-–—] ?(?=\d)/y;

/** The end of a range whose start has its own month, from the dash on: ` – 3 June 2011`. */
function rangeEndAt(text: string, at: number): DateMention | undefined {
  dash.lastIndex = at;
  if (!dash.test(text)) return undefined;
  const start = dash.lastIndex;
  let end = start;
  while (end < start + 3 && /\d/.test(text[end] ?? '')) end++;
  return end - start > 2 ? undefined : readDayFirst(text, start, end);
}

const afterDayOfMonth =
  /(?:st|nd|rd|th|d|ST|ND|RD|TH)?(?: ?[-–—] ?(\d{1,2})(?:st|nd|rd|th)?)?(?![\d\p{L}%]|[.:]\d|,\d{1,3}(?!\d))/uy;

/** `November 27, 2014`, `February 11th`, `May 18-20, 2011`, `April the 15th`: a month, then its day. */
export function readMonthFirst(text: string, start: number, end: number, previousEnd: number): DateMention | undefined {
  const named = monthBefore(text, start, previousEnd, /^[ .]{1,3}(?:the )?$|^[-/]$/);
  if (named === undefined || named.month.needsYear || named.month.isAfterDay) return undefined;
  if (/[\u0600-\u06ff]/.test(text[named.start])) return undefined;
  const { month } = named;
  const day = Number(text.slice(start, end));
  afterDayOfMonth.lastIndex = end;
  const match = afterDayOfMonth.exec(text);
  if (match === null) return undefined;
  const dayEnd = afterDayOfMonth.lastIndex;
  const lastDay = match[1] === undefined ? undefined : Number(match[1]);
  const year = yearAfter(text, dayEnd, month);
  if (year === undefined && lastDay === undefined) {
    const rangeEnd = monthRangeEndAt(text, dayEnd, month);
    if (rangeEnd !== undefined)
      return ifPossible(named.start, rangeEnd.end, {
        calendar: month.calendar,
        ...dateParts(rangeEnd.date.year, month.number, day),
        to: rangeEnd.date,
      });
  }
  return dayOrDays(named.start, year?.end ?? dayEnd, month, year?.value, day, lastDay);
}

/** The end of a range whose months stand first, from the dash on: ` – June 3, 2011`. */
function monthRangeEndAt(
  text: string,
  at: number,
  { calendar }: Month,
): { readonly date: DateParts; readonly end: number } | undefined {
  const separator = /^ ?[-–—] ?/.exec(text.slice(at, at + 3));
  if (separator === null) return undefined;
  const named = monthAt(text, at + separator[0].length);
  if (named === undefined || named.month.calendar !== calendar) return undefined;
  const day = /^[ .]{1,2}(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?(?!\d)/.exec(text.slice(named.end, named.end + 8));
  if (day === null) return undefined;
  const dayEnd = named.end + day[0].length;
  const year = yearAfter(text, dayEnd, named.month);
  return { date: dateParts(year?.value, named.month.number, Number(day[1])), end: year?.end ?? dayEnd };
}

/** `March 2023`, `May, 1946`, `Bahman 1357`, `February of 1948`: the number [start, end) is the year. */
export function readMonthAndYear(
  text: string,
  start: number,
  end: number,
  previousEnd: number,
): DateMention | undefined {
  if (end - start !== 4) return undefined;
  const named = monthBefore(
    text,
    start,
    previousEnd,
    /^(?: ?ماه)?[ .,/-]{1,3}(?:of |in |the year |de |del |سال |عام |سنة |ماه )?$/,
  );
  if (named === undefined) return undefined;
  const { calendar, number } = named.month;
  const year = yearWithEra(text, end, Number(text.slice(start, end)), named.month);
  if (year === undefined) return undefined;
  // "from February to May 2016": the year belongs to both months.
  const earlier = monthBefore(text, named.start, previousEnd, /^ ?[-–—] ?$|^ (?:to|until|through) $/);
  if (earlier === undefined || earlier.month.calendar !== calendar || earlier.month.number >= number)
    return { start: named.start, end: year.end, date: { calendar, year: year.value, month: number } };
  return {
    start: earlier.start,
    end: year.end,
    date: { calendar, year: year.value, month: earlier.month.number, to: { year: year.value, month: number } },
  };
}

interface Year {
  readonly value: number;
  /** Offset after the year and its era. */
  readonly end: number;
}

const followingYear = pattern('uy')`
  (?: ?ماه)?\.? {0,2}(?:[,،/.-] {0,2})?(?:of |in |the year |de |del (?:año )?|سال |عام |لعام |سنة |من عام |من سنة )?(\d{3,4})
  (?![\d%]|[,:]\d|\.\d(?!\d?[ ]\p{Lu}))`;
const countedThing =
  /^ (?:people|men|women|soldiers|troops|million|percent|dollars|personas|pessoas|persone|Menschen|نفر)\b/;

/** The year that follows a month or a day of that month. */
function yearAfter(text: string, at: number, month: Month): Year | undefined {
  followingYear.lastIndex = at;
  const match = followingYear.exec(text);
  if (match === null || /^\d/.test(match[0])) return undefined;
  const value = Number(match[1]);
  const end = followingYear.lastIndex;
  if (isJoinedToWord(text, end)) return undefined;
  // "On May 5, 2000 people came".
  if (value >= 1000 && countedThing.test(text.slice(end, end + 12))) return undefined;
  return yearWithEra(text, end, value, month);
}

/**
 * A year of the month's calendar, with the era after it. Undefined where the number is too small or large for a year.
 */
function yearWithEra(text: string, end: number, value: number, { calendar }: Month): Year | undefined {
  if (calendar === 'gregorian' ? value < 1000 || value > 2199 : value > 1700) return undefined;
  const era = eraAt(text, end);
  return { value, end: era !== undefined && era.calendar === calendar && !era.beforeCommonEra ? era.end : end };
}

/** A day of a month, or the days from `day` to `lastDay`. */
function dayOrDays(
  start: number,
  end: number,
  month: Month,
  year: number | undefined,
  day: number,
  lastDay: number | undefined,
): DateMention | undefined {
  if (lastDay !== undefined && lastDay <= day) return undefined;
  return ifPossible(start, end, {
    calendar: month.calendar,
    ...dateParts(year, month.number, day),
    ...(lastDay === undefined ? {} : { to: dateParts(year, month.number, lastDay) }),
  });
}

function ifPossible(start: number, end: number, date: CalendarDate): DateMention | undefined {
  const { calendar, to } = date;
  return isPossible(calendar, date) && (to === undefined || isPossible(calendar, to))
    ? { start, end, date }
    : undefined;
}
