import { compact, originalSpan } from '../../text/compact';
import { asciiDigits } from '../../text/fold';
import { pattern } from '../pattern';
import type { DateMention } from '../transcript';
import type { DateContext } from './dateContext';
import { isOnEarlyCenturies, readEarlyYear, withEarlyYears } from './earlyYears';
import { readMisreadDay } from './misreadDays';
import { readDayFirst, readMonthAndYear, readMonthFirst } from './monthDates';
import { isInsideNumber, readDayMonthYear, readRomanMonth, readYearMonthDay } from './numericDates';
import { joinRanges } from './ranges';
import { readShortYear } from './shortYears';
import { findEastAsianDates } from './eastAsianDates';
import { findSpelledEuropean } from './spelledEuropean';
import { findSpelledDates } from './spelledDates';
import { findSpelledYears } from './spelledYears';
import { findWordDecades } from './wordDecades';
import { readYears } from './years';

/**
 * Finds the dates of the masked view in [from, to), in text order: days, months with a year, years, ranges and decades,
 * in the Gregorian, Persian and Islamic calendars. The weekday before a date belongs to it. All forms contain digits,
 * except for spelled days and years ("the first of May"), which are found separately. `ownYear` is the Gregorian year of the
 * transcript: it decides the century of years of two digits. Linear in the length.
 */
export function findDates(view: string, from = 0, to = view.length, ownYear?: number): DateMention[] {
  const compacted = compact(from === 0 && to === view.length ? view : view.slice(from, to));
  return datesIn(compacted.text, ownYear).map(({ start, end, date }) => {
    const span = originalSpan(compacted, start, end);
    return { start: from + span.start, end: from + span.end, date };
  });
}

function datesIn(compactView: string, ownYear: number | undefined): DateMention[] {
  const text = arabicDigits.test(compactView) ? asciiDigits(compactView) : compactView;
  let persian: boolean | undefined;
  let historical: boolean | undefined;
  let early: boolean | undefined;
  const context: DateContext = {
    ...(ownYear === undefined ? {} : { ownYear }),
    isPersian: () => (persian ??= persianSigns.test(compactView) || hasYearInTwoCalendars(text)),
    isHistorical: () => (historical ??= historicalSigns.test(text)),
    isEarly: () => (early ??= isOnEarlyCenturies(text)),
  };
  const dates: DateMention[] = [];
  const digits = /\d+/g;
  let previousEnd = 0;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < previousEnd || end - start > 4) continue;
    const mention = readDate(text, start, end, previousEnd, context);
    if (mention === undefined) continue;
    dates.push({ ...mention, start: weekdayStart(text, mention, previousEnd) });
    previousEnd = mention.end;
    digits.lastIndex = previousEnd;
  }
  const spelled = [...findSpelledDates(text), ...findSpelledEuropean(text), ...findEastAsianDates(text)].sort(
    (a, b) => a.start - b.start,
  );
  const days = withEarlyYears(text, dates, context.isEarly);
  const withYears = withSpelledYears(text, mergeSpelled(mergeSpelled(days, spelled), findSpelledYears(text)));
  const found = joinRanges(text, withYears);
  return mergeSpelled(found, findWordDecades(text, found, context));
}

/**
 * The date that contains the number [start, end), of one to four digits. `previousEnd` is the end of the date before:
 * no month before it is used.
 */
function readDate(
  text: string,
  start: number,
  end: number,
  previousEnd: number,
  context: DateContext,
): DateMention | undefined {
  const isInside = isInsideNumber(text, start);
  if (end - start <= 2 && !isInside) {
    const day =
      readDayMonthYear(text, start, context) ??
      readRomanMonth(text, start) ??
      readMonthFirst(text, start, end, previousEnd) ??
      readDayFirst(text, start, end);
    if (day !== undefined) return day;
  }
  return (
    readShortYear(text, start, end, context) ??
    (isInside ? undefined : readYearMonthDay(text, start, end)) ??
    readMonthAndYear(text, start, end, previousEnd) ??
    readMisreadDay(text, start, end) ??
    (isInside ? undefined : (readYears(text, start, end, context) ?? earlyYearOf(text, start, end, context)))
  );
}

function earlyYearOf(text: string, start: number, end: number, { isEarly }: DateContext): DateMention | undefined {
  const mention = readEarlyYear(text, start, end);
  return mention !== undefined && isEarly() ? mention : undefined;
}

const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/;
/** Signs of a text in which years such as 1357 are Persian. */
const persianSigns = pattern('')`
  \b(?:
    Farvardin|Ordibehesht|Khordad|Mordad|Shahrivar|Bahman|Esfand|Iran|Tehran|Isfahan|Esfahan|Mashhad|Shiraz|Tabriz
    |Qom\b|Basij|Ayatollah|Khomeini|Persian calendar|[sS]olar [hH]ijri|[hH]ijri [sS]hamsi
    |1[34]\d\d ?(?:SH|S\.H\.|AHS|A\.H\.S\.)(?![A-Za-z])
  )|[پچگ]|[\u06f0-\u06f9]`;

const twoYears = /(?<!\d)(\d{4}) {0,2}(?:\(|\[|=|\/|, that is,? | or ) {0,2}(\d{4})(?!\d)/g;

/** Whether a text names a year in the Persian calendar and in ours: `1366 (1987)`, `1987/1366`. */
function hasYearInTwoCalendars(text: string): boolean {
  for (const [, one, other] of text.matchAll(twoYears)) {
    const [low, high] = [Number(one), Number(other)].sort((a, b) => a - b);
    if (low >= 1280 && low < 1450 && (high - low === 621 || high - low === 622)) return true;
  }
  return false;
}

/**
 * Words for the Middle Ages and for what happened in them, and years of them that no Persian calendar reaches. In such a text a
 * year such as 1348 is one of ours.
 */
const historicalSigns = pattern('iu')`
  \b(?:
    medi(?:a)?eval|middle ages|renaissance|(?:eleven|twelf|thirteen|fourteen|fifteen|sixteen)th[ -]centur(?:y|ies)
    |1[1-6]th[ -]centur(?:y|ies)|black death|plague|crusad(?:e|er|ers|es)|abb(?:ey|eys|ot|ots|ess)|monaster(?:y|ies)
    |monks?|nuns?|friars?|knights?|feudal|byzant\p{L}{2,6}|ottomans?|mongols?|mamluks?|timur(?:id)?s?|constantinople
    |guilds?|cathedrals?|papa(?:l|cy)|dante|chaucer|boccaccio|petrarch|plantagenets?|duke|duchy|earl|manuscripts?
    |anno domini|A\.D\.
  )(?!\p{L})
  |(?<![\d.,:/-])(?:1[01]\d\d|12[0-7]\d|14[3-9]\d|1[5-7]\d\d)(?![\d.,:/-]\d|\d|%)`;

/** "The third of May, nineteen sixty-two": a day without a year and a spelled year are one date. */
function withSpelledYears(text: string, dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of dates) {
    const before = joined.at(-1);
    const { year = 0, month, calendar } = mention.date;
    const isSpelled = month === undefined && /^\p{L}/u.test(text.slice(mention.start, mention.start + 1));
    if (
      before?.date.day !== undefined &&
      before.date.year === undefined &&
      before.date.to === undefined &&
      before.date.calendar === calendar &&
      isSpelled &&
      mention.date.to === undefined &&
      /^,? $/.test(text.slice(before.end, mention.start))
    )
      joined[joined.length - 1] = { start: before.start, end: mention.end, date: { ...before.date, year } };
    else joined.push(mention);
  }
  return joined;
}

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
    |(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche
    |lunes|martes|miércoles|jueves|viernes|sábado|domingo
  ),?،? {1,2}(?:the |den |dem )?$`;

/** Feasts and events that are called by a weekday: "Good Friday, 10 April". */
const namedWeekday = /(?:^|[^\p{L}])(?:Good|Great|Holy|Palm|Easter|Ash|Maundy|Shrove|Whit|Black|Bloody|Red|Super) $/u;

/** Start of the weekday before a day ("Sunday, 18 February"), or of the date itself where there is none. */
function weekdayStart(text: string, { start, date }: DateMention, previousEnd: number): number {
  if (date.day === undefined) return start;
  const from = Math.max(previousEnd, start - 24);
  const match = weekday.exec(text.slice(from, start));
  if (match === null) return start;
  const found = from + match.index;
  const isInsideWord = found > 0 && /[\p{L}\p{N}]/u.test(text[found - 1]);
  return isInsideWord || namedWeekday.test(text.slice(Math.max(0, found - 10), found)) ? start : found;
}
