import type { Entry } from '../../../index/facts';
import { isoDate, type CalendarDate } from '../../../transcript/calendar';
import { matchesNothing, type Condition, type FilterContext } from './condition';

/**
 * `year:2014`, `year:2014..2024`, `year:2014..` or `year:..2024`, in the Gregorian calendar or in that of the
 * transcript.
 */
export function yearCondition(context: FilterContext): Condition | undefined {
  const {
    corpus,
    filter: { value, not },
    notes,
  } = context;
  const [first, last = first] = value.split('..');
  const from = first === '' ? -Infinity : Number(first);
  const to = last === '' ? Infinity : Number(last);
  const isInRange = ({ date }: Entry): boolean =>
    date !== undefined && yearRanges(date).some(years => years.from <= to && from <= years.to);
  const entries = corpus.entries();
  if (!entries.some(isInRange)) return matchesNothing(context, `No transcript is of ${value.replace('..', '–')}.`);
  const undated = entries.filter(({ date }) => date === undefined || yearRanges(date).length === 0).length;
  if (undated > 0 && !not)
    notes.push(
      undated === 1
        ? 'One transcript has no date and was left out.'
        : `${undated} transcripts have no date and were left out.`,
    );
  return { field: 'year', not, file: isInRange };
}

/**
 * The first and last Gregorian year of a date and, for another calendar, also the years in that calendar: a user who
 * types 1388 means the Persian year.
 */
export function yearRanges(date: CalendarDate): { readonly from: number; readonly to: number }[] {
  const gregorian = [...isoDate(date).matchAll(/(?:^|\/)(\d{4})/g)].map(match => Number(match[1]));
  const own = [date.year, date.to?.year ?? date.year].filter(year => year !== undefined);
  return [gregorian, date.calendar === 'gregorian' ? [] : own]
    .filter(years => years.length > 0)
    .map(years => ({ from: Math.min(...years), to: Math.max(...years) }));
}
