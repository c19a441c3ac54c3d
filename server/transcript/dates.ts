import { compact, originalSpan } from '../text/compact';
import { asciiDigits } from '../text/fold';
import type { Calendar } from './calendar';
import { compareDates, isPossible } from './calendar';
import type { DateMention } from './transcript';
import type { Month } from './months';
import { beginsMonth, monthNamed } from './months';
import { spelledDates } from './ordinals';
import type { Read } from './years';
import { eraAt, readYears } from './years';
import { pattern } from './pattern';

/**
 * Dates of the masked view in [from, to): days, months with a year, years, ranges and decades, in three calendars, with
 * the weekday before them. Every form but the spelled ordinals has digits, so digits are where it looks. Linear.
 */
export function findDates(view: string, from = 0, to = view.length): DateMention[] {
  const packed = compact(from === 0 && to === view.length ? view : view.slice(from, to));
  return datesIn(packed.text).map(({ start, end, date }) => {
    const span = originalSpan(packed, start, end);
    return { start: from + span.start, end: from + span.end, date };
  });
}

function datesIn(view: string): DateMention[] {
  const text = arabicDigits.test(view) ? asciiDigits(view) : view;
  const digits = /\d+/g;
  const found: DateMention[] = [];
  let persian: boolean | undefined;
  const isPersian = (): boolean => (persian ??= persianContext.test(view));
  let done = 0;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < done || end - start > 4) continue;
    const read = end - start <= 2 ? readDay(text, start, end, done) : undefined;
    const date =
      read ??
      readShortYear(text, start, end) ??
      readYearFirst(text, start, end) ??
      readMonthYear(text, start, end, done) ??
      (isInNumber(text, start) ? undefined : readYears(text, start, end, isPersian));
    if (date === undefined) continue;
    found.push({ start: withWeekday(text, date.start, done), end: date.end, date: date.date });
    done = date.end;
    digits.lastIndex = done;
  }
  return joinRanges(text, merge(found, spelledDates(text)));
}

/** The dates found by digits and those spelled, in text order; of two that overlap the spelled one, which says more. */
function merge(digits: readonly DateMention[], spelled: readonly DateMention[]): DateMention[] {
  if (spelled.length === 0) return [...digits];
  const merged: DateMention[] = [];
  let next = 0;
  for (const date of digits) {
    while (next < spelled.length && spelled[next].start < date.end) merged.push(spelled[next++]);
    if (merged.length === 0 || merged[merged.length - 1].end <= date.start) merged.push(date);
  }
  return [...merged, ...spelled.slice(next)];
}

const opensRange = /(?:^|[^\p{L}])(between|from) (?:the year |the years )?$/iu;
const inBetween: Readonly<Record<string, RegExp>> = {
  between: /^ and (?:the year )?$/,
  from: /^ (?:to|until|till|through|up to) (?:the year )?$/,
};

/** `between 1971 and 1974`, `from 2 May 2010 to 5 June 2011`: two dates of one kind that the words make one range. */
function joinRanges(text: string, dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of dates) {
    const last = joined[joined.length - 1];
    if (last !== undefined && mention.start - last.end < 24 && isRange(text, last, mention)) {
      const { year, month, day } = mention.date;
      const to = {
        ...(year === undefined ? {} : { year }),
        ...(month === undefined ? {} : { month }),
        ...(day === undefined ? {} : { day }),
      };
      joined[joined.length - 1] = {
        start: last.start,
        end: mention.end,
        date: {
          ...mention.date,
          ...last.date,
          ...(last.date.year === undefined && year !== undefined ? { year } : {}),
          to,
        },
      };
    } else joined.push(mention);
  }
  return joined;
}

function isRange(text: string, a: DateMention, b: DateMention): boolean {
  if (a.date.calendar !== b.date.calendar || a.date.to !== undefined || b.date.to !== undefined) return false;
  if (
    (a.date.month === undefined) !== (b.date.month === undefined) ||
    (a.date.day === undefined) !== (b.date.day === undefined)
  )
    return false;
  if (a.date.year !== undefined && (b.date.year === undefined || compareDates({ ...a.date }, { ...b.date }) >= 0))
    return false;
  const opening = opensRange.exec(text.slice(Math.max(0, a.start - 20), a.start));
  return opening !== null && inBetween[opening[1].toLowerCase()].test(text.slice(a.end, b.start));
}

const beforeShort =
  /(?:^|[^\p{L}])(?:in|since|until|by|of|from|before|after|summer|winter|spring|autumn|fall|back in) ['’‘]$/iu;
const beforeDecade = /دهه(?:[ \u200c]?(?:ی|ي|ٔ|ء))? ?(?:ی )?$/;

/** `in ’89`, and the Persian decade «دههٔ ۶۰». */
function readShortYear(text: string, start: number, end: number): Read | undefined {
  const value = Number(text.slice(start, end));
  const before = end - start === 2 || end - start === 4 ? text.slice(Math.max(0, start - 16), start) : '';
  if (before.endsWith(' ') || before.endsWith('ی') || before.endsWith('ٔ') || before.endsWith('ه')) {
    if (value % 10 !== 0 || !beforeDecade.test(before)) return undefined;
    const year = value >= 100 ? value : value + 1300;
    return { start, end, date: { calendar: calendarOf(year), year, to: { year: year + 9 } } };
  }
  if (end - start !== 2 || !beforeShort.test(before)) return undefined;
  const plural = /^['’]?s\b/.exec(text.slice(end, end + 3));
  const year = value + (value < 30 ? 2000 : 1900);
  if (plural !== null)
    return {
      start: start - 1,
      end: end + plural[0].length,
      date: { calendar: 'gregorian', year, to: { year: year + 9 } },
    };
  return /[\p{L}\d'’%]/u.test(text[end] ?? ' ')
    ? undefined
    : { start: start - 1, end, date: { calendar: 'gregorian', year } };
}

const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/;
const persianContext = /\b(?:Bahman|Farvardin|Khordad|Esfand|Shahrivar|Ordibehesht|Iran|Tehran)|[پچگ]|[\u06f0-\u06f9]/;

/** A number of one or two digits: the day of a numeric date, before a month, or behind one. */
function readDay(text: string, start: number, end: number, done: number): Read | undefined {
  if (isInNumber(text, start)) return undefined;
  return readNumeric(text, start) ?? readMonthFirst(text, start, end, done) ?? readDayFirst(text, start, end);
}

function isInNumber(text: string, start: number): boolean {
  const last = text[start - 1];
  if (last === undefined) return false;
  if (/[\p{L}\p{N}_$£€@]/u.test(last)) return true;
  return '.,:/-–'.includes(last) && /\d/.test(text[start - 2] ?? '');
}

const numeric = /(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d\p{L}]|[-/.:]\d)/uy;

/** `4/4/2023`: day first unless that is impossible. Two digits of a year only between slashes. */
function readNumeric(text: string, start: number): Read | undefined {
  numeric.lastIndex = start;
  const match = numeric.exec(text);
  if (match === null) return undefined;
  if (match[4].length === 2 && (match[2] !== '/' || match[0].includes(' '))) return undefined;
  const year = match[4].length === 4 ? Number(match[4]) : Number(match[4]) + (Number(match[4]) < 50 ? 2000 : 1900);
  return dayMonth(start, numeric.lastIndex, year, Number(match[1]), Number(match[3]), text);
}

function dayMonth(
  start: number,
  end: number,
  year: number,
  first: number,
  second: number,
  text: string,
): Read | undefined {
  const behind = eraAt(text, end);
  const calendar = behind?.calendar ?? calendarOf(year);
  for (const [day, month] of [
    [first, second],
    [second, first],
  ]) {
    if (isPossible(calendar, { year, month, day }))
      return { start, end: behind?.end ?? end, date: { calendar, year, month, day } };
  }
  return undefined;
}

/** Numeric dates and dates in words beside a year: years from 1200 to 1499 are Persian in these texts. */
function calendarOf(year: number): Calendar {
  return year >= 1200 && year < 1500 ? 'persian' : 'gregorian';
}

const yearFirst = /(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?![\d\p{L}]|[-/.:]\d)/uy;
const yearMonth = /(\d{4})-(\d{2})(?![\d\p{L}]|[-/.:,]\d)/uy;

/** `2023-04-04`, `1393/09/06`, `2023-04`. */
function readYearFirst(text: string, start: number, end: number): Read | undefined {
  if (end - start !== 4 || isInNumber(text, start)) return undefined;
  yearFirst.lastIndex = start;
  const match = yearFirst.exec(text);
  if (match !== null) {
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const calendar = calendarOf(year);
    if (year >= 1000 && year < 2200 && month > 0 && isPossible(calendar, { year, month, day }))
      return { start, end: yearFirst.lastIndex, date: { calendar, year, month, day } };
    return undefined;
  }
  yearMonth.lastIndex = start;
  const short = yearMonth.exec(text);
  if (short === null) return undefined;
  const [year, month] = [Number(short[1]), Number(short[2])];
  // 2003-04 is a school year, 2023-04 the month of April.
  if (year < 1500 || year > 2199 || month < 1 || month > 12 || month === (year % 100) + 1 || month > year % 100)
    return undefined;
  return { start, end: yearMonth.lastIndex, date: { calendar: 'gregorian', year, month } };
}

const afterDay = pattern('uy')`
  (?:st|nd|rd|th)?(?: ?[-–—] ?(\d{1,2})(?:st|nd|rd|th)?)? {0,2}
  (?:[-/.,] {0,2}|of (?:the month of )?|day of |de |من )?(?=\p{L})`;

/** `27 November 2014`, `27 /Nov/ 2014`, `22nd of Bahman`, `18–20 May 2011`, `18 May – 3 June 2011`. */
function readDayFirst(text: string, start: number, end: number): Read | undefined {
  afterDay.lastIndex = end;
  const match = afterDay.exec(text);
  if (match === null) return undefined;
  const named = monthAt(text, afterDay.lastIndex);
  if (named === undefined) return undefined;
  const { month } = named;
  const day = Number(text.slice(start, end));
  const last = match[1] === undefined ? undefined : Number(match[1]);
  const year = yearAt(text, named.end, month);
  if (month.needsYear && year === undefined) return undefined;
  if (year === undefined && last === undefined) {
    const second = secondDay(text, named.end);
    if (second?.date.month !== undefined && second.date.calendar === month.calendar) {
      return check({
        start,
        end: second.end,
        date: {
          calendar: month.calendar,
          ...(second.date.year === undefined ? {} : { year: second.date.year }),
          month: month.number,
          day,
          to: withoutCalendar(second),
        },
      });
    }
  }
  return day_({ start, end: year?.end ?? named.end }, month, year, day, last);
}

function withoutCalendar(read: Read): { year?: number; month?: number; day?: number } {
  const { year, month, day } = read.date;
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

const dash = / ?[-–—] ?(?=\d)/y;

/** The other end of a range whose first end has its own month: ` – 3 June 2011`. */
function secondDay(text: string, at: number): Read | undefined {
  dash.lastIndex = at;
  if (!dash.test(text)) return undefined;
  const start = dash.lastIndex;
  let end = start;
  while (end < start + 3 && /\d/.test(text[end] ?? '')) end++;
  return end - start > 2 ? undefined : readDayFirst(text, start, end);
}

/** `November 27, 2014`, `February 11th`, `May 18-20, 2011`, `April the 15th`: the month stands before the day. */
function readMonthFirst(text: string, start: number, end: number, done: number): Read | undefined {
  const named = monthBefore(text, start, done, /^[ .]{1,3}(?:the )?$|^[-/]$/);
  if (named === undefined || named.month.needsYear || /[\u0600-\u06ff]/.test(text[named.start])) return undefined;
  const day = Number(text.slice(start, end));
  behindDay.lastIndex = end;
  const match = behindDay.exec(text);
  if (match === null) return undefined;
  const year = yearAt(text, behindDay.lastIndex, named.month);
  if (year === undefined && match[1] === undefined) {
    const second = monthDayRange(text, behindDay.lastIndex, named.month, { start: named.start, day });
    if (second !== undefined) return second;
  }
  return day_(
    { start: named.start, end: year?.end ?? behindDay.lastIndex },
    named.month,
    year,
    day,
    match[1] === undefined ? undefined : Number(match[1]),
  );
}

const behindDay = /(?:st|nd|rd|th|d)?(?: ?[-–—] ?(\d{1,2})(?:st|nd|rd|th)?)?(?![\d\p{L}%]|[.:]\d|,\d{1,3}(?!\d))/uy;

/** `May 18 – June 3, 2011`. */
function monthDayRange(
  text: string,
  at: number,
  month: Month,
  first: { start: number; day: number },
): Read | undefined {
  const separator = /^ ?[-–—] ?/.exec(text.slice(at, at + 3));
  if (separator === null) return undefined;
  const named = monthAt(text, at + separator[0].length);
  if (named === undefined || named.month.calendar !== month.calendar) return undefined;
  const match = /^[ .]{1,2}(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(text.slice(named.end, named.end + 8));
  if (match === null) return undefined;
  const end = named.end + match[0].length;
  const year = yearAt(text, end, month);
  const to = { ...(year === undefined ? {} : { year: year.value }), month: named.month.number, day: Number(match[1]) };
  return check({
    start: first.start,
    end: year?.end ?? end,
    date: {
      calendar: month.calendar,
      ...(year === undefined ? {} : { year: year.value }),
      month: month.number,
      day: first.day,
      to,
    },
  });
}

/** `March 2023`, `May, 1946`, `Bahman 1357`, `February of 1948`: the number is the year. */
function readMonthYear(text: string, start: number, end: number, done: number): Read | undefined {
  if (end - start !== 4) return undefined;
  const named = monthBefore(text, start, done, /^(?: ?ماه)?[ .,/-]{1,3}(?:of |in |the year |سال |عام |سنة |ماه )?$/);
  if (named === undefined) return undefined;
  const value = Number(text.slice(start, end));
  const year = eraBehind(text, start, end, value, named.month);
  if (year === undefined) return undefined;
  const date = { calendar: named.month.calendar, year: value, month: named.month.number };
  const earlier = monthBefore(text, named.start, done, /^ ?[-–—] ?$|^ (?:to|until|through) $/);
  // "from February to May 2016": a month whose year is the next one's.
  if (earlier === undefined || earlier.month.calendar !== named.month.calendar || earlier.month.number >= date.month)
    return { start: named.start, end: year.end, date };
  return {
    start: earlier.start,
    end: year.end,
    date: { ...date, month: earlier.month.number, to: { year: value, month: date.month } },
  };
}

interface Year {
  readonly value: number;
  readonly end: number;
}

const year = pattern('uy')`
  (?: ?ماه)?\.? {0,2}(?:[,،/.-] {0,2})?(?:of |in |the year |سال |عام |لعام |سنة |من عام |من سنة )?(\d{3,4})
  (?![\d\p{L}%]|[,.:]\d)`;

/** The year that follows a month or day, with its era. */
function yearAt(text: string, at: number, month: Month): Year | undefined {
  year.lastIndex = at;
  const match = year.exec(text);
  if (match === null || /^\d/.test(match[0])) return undefined;
  const value = Number(match[1]);
  const start = year.lastIndex - match[1].length;
  // "On May 5, 2000 people came": a number that counts is no year.
  if (
    value >= 1000 &&
    /^ (?:people|men|women|soldiers|troops|million|percent|dollars|نفر)\b/.test(
      text.slice(year.lastIndex, year.lastIndex + 12),
    )
  )
    return undefined;
  return eraBehind(text, start, year.lastIndex, value, month);
}

function eraBehind(text: string, _start: number, end: number, value: number, month: Month): Year | undefined {
  if (month.calendar === 'gregorian' ? value < 1000 || value > 2199 : value > 1700) return undefined;
  if (value < 1000 && month.calendar === 'gregorian') return undefined;
  const behind = eraAt(text, end);
  return {
    value,
    end: behind !== undefined && behind.calendar === month.calendar && !behind.before ? behind.end : end,
  };
}

function day_(
  span: { start: number; end: number },
  month: Month,
  year: Year | undefined,
  day: number,
  last: number | undefined,
): Read | undefined {
  const parts = { ...(year === undefined ? {} : { year: year.value }), month: month.number };
  if (last !== undefined && last <= day) return undefined;
  return check({
    ...span,
    date: { calendar: month.calendar, ...parts, day, ...(last === undefined ? {} : { to: { ...parts, day: last } }) },
  });
}

function check(read: Read): Read | undefined {
  const { calendar, to } = read.date;
  return isPossible(calendar, read.date) && (to === undefined || isPossible(calendar, to)) ? read : undefined;
}

const nameLetters = /[\p{L}\p{M}'’‘ʿʾʼ`\u200c-]{2,24}\.?/uy;

/** The month whose name starts at `at`. */
function monthAt(text: string, at: number): { readonly month: Month; readonly end: number } | undefined {
  nameLetters.lastIndex = at;
  const match = nameLetters.exec(text);
  if (match === null) return undefined;
  const word = match[0].replace(/[.'’-]+$/, '');
  if (beginsMonth(word.split('-')[0])) {
    const longer =
      /^[\p{L}\p{M}'’‘ʿʾʼ`\u200c-]+(?: [\p{L}\p{M}'’‘ʿʾʼ-]+){1,2}/u.exec(text.slice(at, at + 40))?.[0].split(' ') ?? [];
    for (let count = longer.length; count > 1; count--) {
      const name = longer.slice(0, count).join(' ');
      const month = monthNamed(name);
      if (month !== undefined) return { month, end: at + name.length };
    }
  }
  const month = monthNamed(word);
  if (month === undefined) return splitName(word, at);
  return {
    month,
    end:
      at +
      word.length +
      (text[at + word.length] === '.' &&
      word.length <= 4 &&
      text[at + word.length + 1] === ' ' &&
      /\d/.test(text[at + word.length + 2] ?? '')
        ? 1
        : 0),
  };
}

/** A name with something joined to it: `Nov-2014`, «بهمن‌ماه». */
function splitName(word: string, at: number): { readonly month: Month; readonly end: number } | undefined {
  const cut = word.search(/[-\u200c]/);
  if (cut <= 0) return undefined;
  const month = monthNamed(word.slice(0, cut));
  if (month === undefined) return undefined;
  return { month, end: at + (word.slice(cut + 1) === 'ماه' ? word.length : cut) };
}

/** The month whose name ends before `at`, with only `between` in between; not before `done`. */
function monthBefore(
  text: string,
  at: number,
  done: number,
  between: RegExp,
): { readonly month: Month; readonly start: number } | undefined {
  const from = Math.max(done, at - 44);
  const before = text.slice(from, at);
  const match = /(?:[\p{L}\p{M}'’‘ʿʾʼ\u200c-]{2,24}[ ]){0,2}?[\p{L}\p{M}'’‘ʿʾʼ\u200c]{2,24}$/u;
  const gap = /[ .,/–—-]{1,3}(?:(?:of|in|the year|the|to|until|through|سال|عام|سنة|ماه) )?$/u.exec(before)?.[0] ?? '';
  if (gap === '' || !between.test(gap)) return undefined;
  const words = before.slice(0, before.length - gap.length);
  const word = match.exec(words.slice(-20))?.[0].split(' ').pop();
  if (word === undefined) return undefined;
  for (const name of [longName(words), word, word.replace(/^.*-/, '')]) {
    const month = name === undefined ? undefined : monthNamed(name);
    if (month !== undefined && name !== undefined) {
      const start = from + words.length - name.length;
      if (start === 0 || !/[\p{L}\p{N}]/u.test(text[start - 1])) return { month, start };
    }
  }
  return undefined;
}

/** The last two words, where they may be one name. */
function longName(words: string): string | undefined {
  const match = /([\p{L}\p{M}'’‘ʿʾʼ]{2,12})[ -][\p{L}\p{M}'’‘ʿʾʼ-]{1,14}(?: [\p{L}\p{M}'’-]{1,14})?$/u.exec(
    words.slice(-40),
  );
  return match !== null && beginsMonth(match[1]) ? match[0] : undefined;
}

const weekday = pattern('u')`
  (?:
    (?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat)\.
    |(?:روز )?(?:یک|دو|سه|چهار|پنج)?[ \u200c]?شنبه|(?:روز )?جمعه
    |(?:يوم )?(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)
  ),?،? {1,2}(?:the )?$`;

/** Where the date starts with the weekday before it. */
function withWeekday(text: string, start: number, done: number): number {
  const from = Math.max(done, start - 24);
  const match = weekday.exec(text.slice(from, start));
  if (match === null) return start;
  const at = from + match.index;
  return at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]) ? start : at;
}
