import { compareDates } from '../calendar';
import type { DateMention } from '../transcript';
import { dateParts } from './calendars';

/**
 * Makes one range of two dates in `between 1971 and 1974`, `from 2 May 2010 to 5 June 2011`. Dates are in text order.
 */
export function joinRanges(text: string, dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of dates) {
    const previous = joined[joined.length - 1];
    if (previous !== undefined && isRange(text, previous, mention))
      joined[joined.length - 1] = joinedRange(previous, mention);
    else joined.push(mention);
  }
  return joined;
}

function joinedRange(first: DateMention, last: DateMention): DateMention {
  const { calendar, year = last.date.year, month, day } = first.date;
  const to = dateParts(last.date.year, last.date.month, last.date.day);
  return { start: first.start, end: last.end, date: { calendar, ...dateParts(year, month, day), to } };
}

/** The words before the first date that open a range, and those that must stand between the two dates. */
const opensRange = /(?:^|[^\p{L}])(?:(between|from) (?:the year |the years )?|(?:period|years)(?: of)? )$/iu;
const betweenDates: Readonly<Record<string, RegExp>> = {
  between: /^ and (?:the year )?$/,
  from: /^ (?:to|until|till|through|up to) (?:the year )?$/,
};

/** Whether two neighbouring dates have the same parts, the words of a range around them, and the earlier date first. */
function isRange(text: string, first: DateMention, last: DateMention): boolean {
  if (last.start - first.end >= 24) return false;
  const [from, to] = [first.date, last.date];
  if (from.calendar !== to.calendar || from.to !== undefined || to.to !== undefined) return false;
  if ((from.month === undefined) !== (to.month === undefined) || (from.day === undefined) !== (to.day === undefined))
    return false;
  if (from.year !== undefined && (to.year === undefined || compareDates(from, to) >= 0)) return false;
  const opening = opensRange.exec(text.slice(Math.max(0, first.start - 20), first.start));
  return opening !== null && betweenDates[opening[1]?.toLowerCase() ?? 'from'].test(text.slice(first.end, last.start));
}
