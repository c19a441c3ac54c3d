import type { DateMention } from '../transcript';
import { dateParts, isPossible } from './calendars';

/** The year before the first of each Japanese era. */
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };
const date =
  /(?<!\d)(?:(\d{4})|(明治|大正|昭和|平成|令和) ?(\d{1,2}|元)) ?[年년](?:(?: ?(\d{1,2}) ?[月월])(?: ?(\d{1,2}) ?[日일号])?)?(?![\d間间度])/gu;

/** Dates such as `2017年10月12日`, `平成29年10月`, `1999년 5월 3일`. In text order. */
export function findEastAsianDates(text: string): DateMention[] {
  if (!/[年년]/.test(text)) return [];
  const dates: DateMention[] = [];
  for (const match of text.matchAll(date)) {
    const [whole, western, era, count, monthText, dayText] = match;
    const year = western === undefined ? eras[era] + (count === '元' ? 1 : Number(count)) : Number(western);
    const [month, day] = [monthText, dayText].map(part => (part === undefined ? undefined : Number(part)));
    if (year < 1000 || year > 2199 || (month !== undefined && (month < 1 || month > 12))) continue;
    const parts = dateParts(year, month, day);
    if (day !== undefined && !isPossible('gregorian', parts)) continue;
    dates.push({ start: match.index, end: match.index + whole.length, date: { calendar: 'gregorian', ...parts } });
  }
  return dates;
}
