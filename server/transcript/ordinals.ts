import type { DateMention } from './model';
import { monthNamed } from './months';

const units = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const words: ReadonlyMap<string, number> = new Map([
  ...units.map((word, index): [string, number] => [word, index + 1]),
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'].map((word, index): [string, number] => [word, index + 10]),
  ...units.map((word, index): [string, number] => [`twenty-${word}`, index + 21]), ['thirtieth', 30], ['thirty-first', 31],
]);
const persianUnits = ['یکم', 'دوم', 'سوم', 'چهارم', 'پنجم', 'ششم', 'هفتم', 'هشتم', 'نهم'];
const persianWords: ReadonlyMap<string, number> = new Map([
  ['اول', 1], ...persianUnits.map((word, index): [string, number] => [word, index + 1]),
  ...['دهم', 'یازدهم', 'دوازدهم', 'سیزدهم', 'چهاردهم', 'پانزدهم', 'شانزدهم', 'هفدهم', 'هجدهم', 'نوزدهم', 'بیستم'].map((word, index): [string, number] => [word, index + 10]),
  ...persianUnits.map((word, index): [string, number] => [`بیست و ${word}`, index + 21]), ['سی‌ام', 30], ['سی ام', 30], ['سی و یکم', 31],
]);

const english = /\b((?:twenty|thirty)[- ]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th)(?: day)? of (?:the month of )?(\p{L}[\p{L}'’‘ʿ]{2,12}(?:[ -]al-\p{L}{3,8})?)(?:,? (?:of )?(\d{4}))?(?![\p{L}\d])/giu;
const persian = /(?<![\p{L}\p{M}])((?:بیست و |سی و )?(?:یکم|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم)|اول|(?:ده|یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده|بیست)م|سی[ \u200c]ام) (\p{L}{2,10})(?: ماه|\u200cماه)?(?: (?:سال )?(\d{4}))?(?![\p{L}\d])/gu;

/** Adds the dates whose day is spelled ("the twenty-second of Bahman", «بیست و دوم بهمن») to those found, in text order. */
export function spelledDates(text: string, from: number, to: number, found: readonly DateMention[]): DateMention[] {
  const spelled: DateMention[] = [];
  for (const [pattern, table] of [[english, words], [persian, persianWords]] as const) {
    if (pattern === persian && !/[بهس]/.test(text)) continue;
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
      const day = table.get(match[1].toLowerCase().replace(/(twenty|thirty)[- ]?/, '$1-'));
      const month = monthNamed(match[2]);
      if (day === undefined || month === undefined || (month.needsYear && match[3] === undefined && !match[0].includes('ماه'))) continue;
      const year = match[3] === undefined ? {} : { year: Number(match[3]) };
      spelled.push({ start: match.index, end: match.index + match[0].length, date: { calendar: month.calendar, ...year, month: month.number, day } });
    }
  }
  if (spelled.length === 0) return [...found];
  const kept = found.filter(date => !spelled.some(other => other.start < date.end && date.start < other.end));
  return [...kept, ...spelled].sort((a, b) => a.start - b.start);
}
