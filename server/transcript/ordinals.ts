import type { DateMention } from './transcript';
import type { Month } from './months';
import { monthNamed } from './months';
import { pattern } from './pattern';

const units = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const words: ReadonlyMap<string, number> = new Map([
  ...units.map((word, index): [string, number] => [word, index + 1]),
  ...[
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
  ].map((word, index): [string, number] => [word, index + 10]),
  ...units.map((word, index): [string, number] => [`twenty-${word}`, index + 21]),
  ['thirtieth', 30],
  ['thirty-first', 31],
]);
const persianUnits = ['یکم', 'دوم', 'سوم', 'چهارم', 'پنجم', 'ششم', 'هفتم', 'هشتم', 'نهم'];
const persianWords: ReadonlyMap<string, number> = new Map([
  ['اول', 1],
  ...persianUnits.map((word, index): [string, number] => [word, index + 1]),
  ...['دهم', 'یازدهم', 'دوازدهم', 'سیزدهم', 'چهاردهم', 'پانزدهم', 'شانزدهم', 'هفدهم', 'هجدهم', 'نوزدهم', 'بیستم'].map(
    (word, index): [string, number] => [word, index + 10],
  ),
  ...persianUnits.map((word, index): [string, number] => [`بیست و ${word}`, index + 21]),
  ['سی‌ام', 30],
  ['سی ام', 30],
  ['سی و یکم', 31],
]);

/** What stands before " of " and behind it, where that is an ordinal and a month. */
const before = /(?:^|[^\p{L}])((?:(?:twenty|thirty)[- ]?)?\p{L}{4,11})(?: day)?$/iu;
const behind = /^(?:the month of )?(\p{L}[\p{L}'’‘ʿ]{2,12}(?:[ -]al-\p{L}{3,8})?)(?:,? (?:of )?(\d{4}))?(?![\p{L}\d])/u;
const persian = pattern('gu')`
  (?<![\p{L}\p{M}])(
    (?:بیست و |سی و )?(?:یکم|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم)|اول
    |(?:ده|یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده|بیست)م|سی[ \u200c]ام
  ) (\p{L}{2,10})(?: ماه|\u200cماه)?(?: (?:سال )?(\d{4}))?(?![\p{L}\d])`;

/** Dates whose day is spelled: "the twenty-second of Bahman", «بیست و دوم بهمن». */
export function spelledDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (let of = text.indexOf(' of '); of >= 0; of = text.indexOf(' of ', of + 3)) {
    const last = text.slice(of - 2, of).toLowerCase();
    if (last !== 'th' && last !== 'st' && last !== 'nd' && last !== 'rd' && last !== 'ay') continue;
    const ordinal = before.exec(text.slice(Math.max(0, of - 22), of));
    const day =
      ordinal === null ? undefined : words.get(ordinal[1].toLowerCase().replace(/^(twenty|thirty)[- ]?/, '$1-'));
    const rest = day === undefined ? null : behind.exec(text.slice(of + 4, of + 56));
    if (ordinal === null || day === undefined || rest === null) continue;
    const month = monthNamed(rest[1]);
    if (month === undefined) continue;
    const start = of - ordinal[0].length + ordinal[0].indexOf(ordinal[1]);
    found.push(mention(start, of + 4 + rest[0].length, month, day, rest[2]));
  }
  if (!/[\u06cc\u067e\u0686]/.test(text)) return found;
  for (const match of text.matchAll(persian)) {
    const day = persianWords.get(match[1]);
    const month = monthNamed(match[2]);
    if (
      day === undefined ||
      month === undefined ||
      (month.needsYear && match[3] === undefined && !match[0].includes('ماه'))
    )
      continue;
    found.push(mention(match.index, match.index + match[0].length, month, day, match[3]));
  }
  return found.sort((a, b) => a.start - b.start);
}

function mention(start: number, end: number, month: Month, day: number, year: string | undefined): DateMention {
  return {
    start,
    end,
    date: { calendar: month.calendar, ...(year === undefined ? {} : { year: Number(year) }), month: month.number, day },
  };
}
