import { compareDates } from '../calendar';
import type { CalendarDate } from '../calendar';
import { pattern } from '../pattern';
import type { DateMention } from '../transcript';
import { dateParts } from './calendars';

/**
 * Makes one range of two dates in `between 1971 and 1974`, `from 2 May 2010 to 5 June 2011`. Dates are in text order.
 */
export function joinRanges(text: string, dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const single of dates) {
    const mention = withLastDay(text, withFirstDay(text, single, joined.at(-1)?.end ?? 0));
    const previous = joined[joined.length - 1];
    if (previous !== undefined && isRange(text, previous, mention))
      joined[joined.length - 1] = joinedRange(previous, mention);
    else joined.push(mention);
  }
  return joined;
}

const firstDay = pattern('iu')`
  (?:^|[^\p{L}])(?:
    from (?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:to|until|through) (?:the )?
    |vom (\d{1,2})\. bis (?:zum )?|du (\d{1,2})(?:er)? au |dal(?:l['’])? ?(\d{1,2}) al(?:l['’])? ?|del (\d{1,2}) al |de (\d{1,2}) a )$`;

/** "from 23 to 25 May 2022": a range where a day without its month stands before the day. */
function withFirstDay(text: string, mention: DateMention, previousEnd: number): DateMention {
  const { day, month, year, to, calendar } = mention.date;
  if (day === undefined || month === undefined || to !== undefined || !/\d/.test(text[mention.start])) return mention;
  const before = text.slice(Math.max(previousEnd, mention.start - 28), mention.start);
  // `firstDay` takes long to compile, and few days have another number before them.
  const match = /\d/.test(before) ? firstDay.exec(before) : null;
  if (match === null) return mention;
  const number = match.slice(1).find(each => each !== undefined) ?? '';
  const first = Number(number);
  if (first < 1 || first >= day) return mention;
  const start = mention.start - match[0].length + match[0].indexOf(number);
  return {
    start,
    end: mention.end,
    date: { calendar, ...dateParts(year, month, first), to: dateParts(year, month, day) },
  };
}

const lastDay = pattern('u')`
  ^ (?:to|through|until|till|and) (?:the )?(\d{1,2})(?:st|nd|rd|th)?
  (?=[.;:!?)](?:\s|$)|,(?! ?\d)|$|\s(?:to|in|at|for|and|on|inclusive|with|this|next|last|as|by|when|while|but)\b)`;

/** "from July 15 to 16": a range where a day without its month stands behind the day. */
function withLastDay(text: string, mention: DateMention): DateMention {
  const { day, month, year, to, calendar } = mention.date;
  if (day === undefined || month === undefined || year !== undefined || to !== undefined) return mention;
  // The month stands first, and the day last.
  if (!/^\p{L}/u.test(text[mention.start]) || !/\d(?:st|nd|rd|th)?$/.test(text.slice(mention.start, mention.end)))
    return mention;
  const match = lastDay.exec(text.slice(mention.end, mention.end + 60));
  if (match === null) return mention;
  const opening = /(?:^|[^\p{L}])(from|between) $/iu.exec(text.slice(Math.max(0, mention.start - 10), mention.start));
  if (opening === null || (opening[1].toLowerCase() === 'between') !== match[0].startsWith(' and')) return mention;
  const last = Number(match[1]);
  if (last <= day || last > 31) return mention;
  return {
    start: mention.start,
    end: mention.end + match[0].length,
    date: { calendar, ...dateParts(undefined, month, day), to: dateParts(undefined, month, last) },
  };
}

function joinedRange(first: DateMention, last: DateMention): DateMention {
  const { calendar, year = last.date.year, month, day } = first.date;
  const to = dateParts(last.date.year, last.date.month, last.date.day);
  return { start: first.start, end: last.end, date: { calendar, ...dateParts(year, month, day), to } };
}

/** The words before the first date that open a range, and those that must stand between the two dates. */
const opensRange =
  /(?:^|[^\p{L}])(?:(between|from|entre|zwischen|tra|de|von|dal|vom) (?:the year |the years )?|(?:period|years)(?: of)? )$/iu;
const betweenDates: Readonly<Record<string, RegExp>> = {
  between: /^ and (?:the year )?$/,
  from: /^ (?:to|until|till|through|up to) (?:the year )?$/,
  entre: /^ (?:et|y|e) $/,
  zwischen: /^ und $/,
  tra: /^ e(?: il)? $/,
  de: /^ (?:à|a|hasta|jusqu['’]en) $/,
  von: /^ bis $/,
  vom: /^ bis (?:zum )?$/,
  dal: /^ al $/,
};
/** After a comma or the like no word need open a range of years, "my plans, 1998 to 2021". */
const betweenYears = /^ (?:to|through|until|bis) $/;
/** Words of a comparison or a count. */
const measures = pattern('iu')`
  (?:^|[^\p{L}])(?:compar|contrast|prefer|liken|equat|chang|mov|postpon|correct|amend|relat|votes?|scores?|lost|won)
  \p{L}{0,5}(?:[ ,:]+\p{L}{1,12}){0,3}[ ,;:(—–]*$`;
const signBefore = /(?:^|\n|[\p{L}\d)][,;:] |\(|[—–] ?)$/u;

/** Whether two neighbouring dates have the same parts, the words of a range around them, and the earlier date first. */
function isRange(text: string, first: DateMention, last: DateMention): boolean {
  if (last.start - first.end >= 24) return false;
  const [from, to] = [first.date, last.date];
  if (from.calendar !== to.calendar || from.to !== undefined || to.to !== undefined) return false;
  if ((from.month === undefined) !== (to.month === undefined) || (from.day === undefined) !== (to.day === undefined))
    return false;
  if (from.year !== undefined && (to.year === undefined || compareDates(from, to) >= 0)) return false;
  const opening = opensRange.exec(text.slice(Math.max(0, first.start - 20), first.start));
  const between = text.slice(first.end, last.start);
  if (opening !== null && betweenDates[opening[1]?.toLowerCase() ?? 'from'].test(between)) return true;
  return areYears(from, to) && isBareRange(text, first, last);
}

/** Whether two years stand beside each other as in `Minutes, 1998 to 2021`. */
function isBareRange(text: string, first: DateMention, last: DateMention): boolean {
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  return signBefore.test(before) && betweenYears.test(text.slice(first.end, last.start)) && !measures.test(before);
}

/** Whether both are years of our calendar in digits and no more than a long life apart. */
function areYears(from: CalendarDate, to: CalendarDate): boolean {
  if (from.calendar !== 'gregorian' || from.month !== undefined || from.year === undefined) return false;
  return from.year >= 1000 && (to.year ?? 0) - from.year <= 120;
}
