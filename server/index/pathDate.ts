import { parseDate, type CalendarDate } from '../transcript/calendar';
import { monthNamed } from '../transcript/dates/monthNames';
import { findDates } from '../transcript/dates/findDates';
import { asciiDigits } from '../text/fold';
import type { Language } from '../transcript/transcript';

export interface PathDate {
  readonly date: CalendarDate;
  readonly from: 'file-name' | 'folder';
}

/**
 * The date that the path of a transcript states: `1962-Kennedy.txt`, `2014-11-27_basij.txt`, `1396/07/12.txt`,
 * `speeches/1996/05-12 opening.txt`. Only what is plainly a date counts: a year alone must begin or end the name, or be
 * a folder, and numbers of a month and a day must stand below or after a year. `name` has `/` between folders.
 * `language` is that of the transcript: only Persian ones have years of the Persian calendar.
 */
export function pathDate(name: string, language: Language): PathDate | undefined {
  const parts = asciiDigits(name)
    .split('/')
    .map(part => part.trim());
  const file = (parts.pop() ?? '').replace(/\.[^.\d][^.]{0,8}$/, '').replaceAll('_', ' ');
  const own = wholeDate(file, language);
  if (own !== undefined) return { date: own, from: 'file-name' };
  for (let i = parts.length - 1; i >= 0; i--) {
    const date = wholeDate(parts[i].replaceAll('_', ' '), language);
    if (date !== undefined) return below(date, parts.slice(i + 1), file);
  }
  return undefined;
}

/** The date of a folder with the months and days that the names below it begin with. */
function below(date: CalendarDate, folders: readonly string[], file: string): PathDate {
  let numbers = [date.year, date.month, date.day].filter(part => part !== undefined);
  if (date.to !== undefined) return { date, from: 'folder' };
  for (const folder of folders) {
    const number = folderNumber(folder, date.calendar, numbers.length);
    const next = number === undefined ? undefined : extended(numbers, [number]);
    // Another folder may hold anything: the numbers below it are not those of a day.
    if (next === undefined) return { date: dateOf(numbers) ?? date, from: 'folder' };
    numbers = next;
  }
  const leading = /^(\d{2})(?:[-.](\d{2}))?(?![\d-]|\.\d)/.exec(file);
  const fileNumbers = leading === null ? [] : [leading[1], leading[2]].filter(Boolean).map(Number);
  const isWholeDay = numbers.length + fileNumbers.length === 3;
  const whole = isWholeDay && fileNumbers.length > 0 ? extended(numbers, fileNumbers) : undefined;
  const folderDate = dateOf(numbers) ?? date;
  return whole === undefined ? { date: folderDate, from: 'folder' } : { date: dateOf(whole)!, from: 'file-name' };
}

/** The month or day that a folder below `count` parts of a date is: `03`; of months also `March`, `03 March`, `03-Mar`. */
function folderNumber(folder: string, calendar: CalendarDate['calendar'], count: number): number | undefined {
  const [, digits, name] = /^(\d{2})?(?:[-_. ]{0,3}(\p{L}[\p{L}\p{M}-]{1,20}))?$/u.exec(folder) ?? [];
  if (name === undefined) return digits === undefined ? undefined : Number(digits);
  const month = count === 1 ? monthNamed(name) : undefined;
  if (month?.calendar !== calendar || (digits !== undefined && Number(digits) !== month.number)) return undefined;
  return month.number;
}

/** The year, month and day with more of them; undefined where that is no date. */
function extended(numbers: readonly number[], more: readonly number[]): number[] | undefined {
  const all = [...numbers, ...more];
  return all.length <= 3 && dateOf(all) !== undefined ? all : undefined;
}

function dateOf(numbers: readonly number[]): CalendarDate | undefined {
  return parseDate(numbers.join('-'));
}

/** The one date that a name states with its year. */
function wholeDate(name: string, language: Language): CalendarDate | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(name) ?? /(?<!\d)(\d{4})(\d{2})(\d{2})$/.exec(name);
  // "27.06.2018A": a letter tells the part of the day.
  const date =
    compact === null
      ? spelledDate(name.replace(/(?<=\d[.-](?:1[5-9]|20)\d\d)[A-Z]$/, ''))
      : dateOf(compact.slice(1).map(Number));
  const found = date ?? yearAtEdge(name);
  return found !== undefined && isPlausible(found, language) ? found : undefined;
}

/** A date with its month: `2014-11-27`, `27 Nov 2014`, `2014-11`. Undefined where there are two. */
function spelledDate(name: string): CalendarDate | undefined {
  const isoMonth = /^(\d{4})-(\d{2})(?![\d-])/.exec(name);
  const dates = findDates(name.replace(/(?<=\p{L})-(?=\d)|(?<=\d)-(?=\p{L})/gu, ' '))
    .map(mention => mention.date)
    .filter(({ year, month, to }) => year !== undefined && month !== undefined && to === undefined);
  if (dates.length === 1) return dates[0];
  // A month after a year: but "2003-04" may be the two years of a session.
  return isoMonth !== null && Number(isoMonth[2]) !== (Number(isoMonth[1]) + 1) % 100
    ? dateOf([Number(isoMonth[1]), Number(isoMonth[2])])
    : undefined;
}

/** A year with which the name begins or ends, unless it is one of two: `1990-1996`. */
function yearAtEdge(name: string): CalendarDate | undefined {
  const match = /^(\d{4})(?![\p{L}\d]|[-–. ]\d)/u.exec(name) ?? /(?<![\p{L}\d]|\d[-–.])(\d{4})$/u.exec(name);
  return match === null ? undefined : parseDate(match[1]);
}

function isPlausible({ calendar, year = 0 }: CalendarDate, language: Language): boolean {
  if (calendar === 'persian') return language === 'fa' && year >= 1300 && year <= 1450;
  return calendar === 'islamic' || (year >= 1500 && year <= 2100);
}
