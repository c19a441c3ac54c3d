import { pattern } from '../pattern';
import type { DateMention } from '../transcript';
import { dateParts } from './calendars';
import type { Month } from './monthNames';
import { monthNamed } from './monthNames';

/** Finds dates whose day is spelled: "the twenty-second of Bahman", «بیست و دوم بهمن». In text order. */
export function findSpelledDates(text: string): DateMention[] {
  return [...englishDates(text), ...monthsFirst(text), ...persianDates(text), ...arabicDates(text)].sort(
    (a, b) => a.start - b.start,
  );
}

/** An ordinal before " of ", and a month with or without a year after it. */
const ordinalBeforeOf = /(?:^|[^\p{L}])((?:(?:twenty|thirty)[- ]?)?\p{L}{4,11})(?: day)?$/iu;
const monthAfterOf =
  /^(?:the month of )?(\p{L}[\p{L}'’‘ʿ]{2,12}(?:[ -]al-\p{L}{3,8})?)(?:,? (?:of )?(\d{4}))?(?![\p{L}\d])/u;

function englishDates(text: string): DateMention[] {
  const dates: DateMention[] = [];
  for (let of = text.indexOf(' of '); of >= 0; of = text.indexOf(' of ', of + 3)) {
    // The endings of an ordinal or of "day". Looking at them first saves the regular expressions.
    if (!['th', 'st', 'nd', 'rd', 'ay'].includes(text.slice(of - 2, of).toLowerCase())) continue;
    const ordinal = ordinalBeforeOf.exec(text.slice(Math.max(0, of - 22), of));
    if (ordinal === null) continue;
    const day = englishOrdinals.get(ordinal[1].toLowerCase().replace(/^(twenty|thirty)[- ]?/, '$1-'));
    const afterOf = of + ' of '.length;
    const rest = day === undefined ? null : monthAfterOf.exec(text.slice(afterOf, afterOf + 52));
    if (day === undefined || rest === null) continue;
    const month = monthNamed(rest[1]);
    if (month === undefined) continue;
    const start = of - ordinal[0].length + ordinal[0].indexOf(ordinal[1]);
    dates.push(mention(start, afterOf + rest[0].length, month, day, rest[2]));
  }
  return dates;
}

/** A month with its ordinal behind it, a year or not, and what shows that the ordinal belongs to no noun. */
const monthThenOrdinal = pattern('gu')`
  (?<![\p{L}\p{M}’'-])(January|February|March|April|May|June|July|August|September|October|November|December)
  [ ](?:the )?((?:(?:[Tt]wenty|[Tt]hirty)[- ]?)?\p{L}{5,11})
  (?:,? (?:of )?(\d{4})(?![\p{L}\d%]|[,.:]\d))?
  (?=[.,;:)\]!?”"’'»—–\n]| ?--| [-–—] |$| (?:to|through|until|till|at|this|next|last|was|is|will)(?!\p{L}))`;
/** Words before a day. "In July the first, in August the second …" counts something else. */
const cueBeforeMonth =
  /(?:^|[^\p{L}])(?:on|by|until|till|since|from|to|before|after|through|effective|of|day,?|the (?:night|eve|morning) of) $/iu;
/** The same before a month that is also a name: "I heard it from May first, then from June". */
const cueBeforeName = /(?:^|[^\p{L}])(?:on|until|till|since|effective|day,?) $/iu;
const names: ReadonlySet<string> = new Set(['April', 'May', 'June', 'August']);

/** `on April first`, `July the Fourth, 1863`. Without a year, a word before it or "the" inside it makes it a day. */
function monthsFirst(text: string): DateMention[] {
  const dates: DateMention[] = [];
  for (const match of text.matchAll(monthThenOrdinal)) {
    const [whole, name, ordinal, year] = match;
    const day = englishOrdinals.get(ordinal.toLowerCase().replace(/^(twenty|thirty)[- ]?/, '$1-'));
    const month = monthNamed(name);
    if (day === undefined || month === undefined) continue;
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const cue = names.has(name) ? cueBeforeName : cueBeforeMonth;
    const hasArticle = whole.startsWith(`${name} the `) && !/(?:^|[^\p{L}])in $/iu.test(before) && day > 3;
    if (year === undefined && !hasArticle && !cue.test(before)) continue;
    dates.push(mention(match.index, match.index + whole.length, month, day, year));
  }
  return dates;
}

const persianDate = pattern('gu')`
  (?<![\p{L}\p{M}])(
    (?:بیست و |سی و )?(?:یکم|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم)|اول
    |(?:ده|یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده|بیست)م|سی[ \u200c]ام
  ) (\p{L}{2,10}(?:[ \u200c](?:ال\p{L}{3,6}|قعده|حجه))?)(?: ماه|\u200cماه)?(?: (?:سال )?(\d{4}))?(?![\p{L}\d])`;

function persianDates(text: string): DateMention[] {
  // Letters that Arabic does not have.
  if (!/[\u06cc\u067e\u0686]/.test(text)) return [];
  const dates: DateMention[] = [];
  for (const match of text.matchAll(persianDate)) {
    const [whole, ordinal, monthName, year] = match;
    const day = persianOrdinals.get(ordinal);
    const month = monthNamed(monthName);
    if (day === undefined || month === undefined) continue;
    // The Arabic month is water in Persian.
    if (monthName === 'آب' && year === undefined) continue;
    if (month.needsYear && year === undefined && !whole.includes('ماه') && !isDayBefore(text, match.index, ordinal))
      continue;
    dates.push(mention(match.index, match.index + whole.length, month, day, year));
  }
  return dates;
}

/** Words before a day without a year. */
const dayCue = /(?:^|[^\p{L}\p{M}])(?:سال|روز|شب|از|تا|در|تاریخ|صبح|عصر|ماه) $/u;

/**
 * Whether an ordinal before a month that is also a word names a day: after "third", always, for ordinals follow their
 * nouns; after "first", where a word for a time is before it ("every year on the first of Mehr").
 */
function isDayBefore(text: string, start: number, ordinal: string): boolean {
  return ordinal !== 'اول' || dayCue.test(text.slice(Math.max(0, start - 12), start));
}

const arabicDate = pattern('gu')`
  (?<![\p{L}\p{M}])(?:[وفبلك])?(
    (?:ال)?(?:أول|حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)(?: عشر| و(?:ال)?(?:عشرين|ثلاثين))?
    |(?:ال)?(?:عشرين|عشرون|ثلاثين|ثلاثون)
  ) من (?:شهر )?(\p{L}{3,10}(?: ال\p{L}{3,8}| \p{L}{4,6})?)(?: (?:من )?(?:سنة|عام) (\d{4})|,? (\d{4}))?(?![\p{L}\p{M}\d])`;

/** Dates such as «الخامس عشر من شعبان». */
function arabicDates(text: string): DateMention[] {
  if (!text.includes(' من ')) return [];
  const dates: DateMention[] = [];
  for (const match of text.matchAll(arabicDate)) {
    const [whole, ordinal, monthName, yearAfterWord, bareYear] = match;
    const day = arabicOrdinal(ordinal);
    // The second word may belong to what follows the month.
    const month = monthNamed(monthName) ?? monthNamed(monthName.split(' ')[0]);
    if (day === undefined || month === undefined || day > 31) continue;
    const year = yearAfterWord ?? bareYear;
    const isWholeName = monthNamed(monthName) !== undefined;
    const start = match.index + whole.indexOf(ordinal);
    const nameEnd = match.index + whole.indexOf(monthName, ordinal.length) + monthName.split(' ')[0].length;
    const end = isWholeName ? match.index + whole.length : nameEnd;
    dates.push(mention(start, end, month, day, isWholeName ? year : undefined));
  }
  return dates;
}

const arabicUnits = 'أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر'.split(' ');

function arabicOrdinal(ordinal: string): number | undefined {
  const words = ordinal.split(' ').map(word => word.replace(/^و?(?:ال)?(?=..)/, ''));
  const [first, second] = words;
  if (/^عشر(?:ين|ون)$/.test(first)) return 20;
  if (/^ثلاث(?:ين|ون)$/.test(first)) return 30;
  const unit = first === 'حادي' ? 1 : arabicUnits.indexOf(first) + 1;
  if (unit === 0) return undefined;
  if (second === undefined) return first === 'حادي' ? undefined : unit;
  if (second === 'عشر') return unit < 10 ? unit + 10 : undefined;
  return unit < 10 ? unit + (second.startsWith('عشر') ? 20 : 30) : undefined;
}

function mention(start: number, end: number, month: Month, day: number, year: string | undefined): DateMention {
  const parts = dateParts(year === undefined ? undefined : Number(year), month.number, day);
  return { start, end, date: { calendar: month.calendar, ...parts } };
}

/** [word, number] of words that count up from `first`. */
function numbered(first: number, words: readonly string[]): [string, number][] {
  return words.map((word, index) => [word, first + index]);
}

const englishUnits = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const englishTeens = 'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const englishOrdinals: ReadonlyMap<string, number> = new Map([
  ...numbered(1, englishUnits),
  ...numbered(10, ['tenth', ...englishTeens.split(' '), 'twentieth']),
  ...numbered(
    21,
    englishUnits.map(unit => `twenty-${unit}`),
  ),
  ...numbered(30, ['thirtieth', 'thirty-first']),
]);

const persianUnits = ['یکم', 'دوم', 'سوم', 'چهارم', 'پنجم', 'ششم', 'هفتم', 'هشتم', 'نهم'];
const persianTeens = 'یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم';
const persianOrdinals: ReadonlyMap<string, number> = new Map([
  ['اول', 1],
  ...numbered(1, persianUnits),
  ...numbered(10, ['دهم', ...persianTeens.split(' '), 'بیستم']),
  ...numbered(
    21,
    persianUnits.map(unit => `بیست و ${unit}`),
  ),
  ['سی‌ام', 30],
  ['سی ام', 30],
  ['سی و یکم', 31],
]);
