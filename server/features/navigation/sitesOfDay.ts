import type { Entry } from '../../index/facts';
import { isoDate, type CalendarDate } from '../../transcript/calendar';
import type { Site } from '../shared/sites';

/** The places in some transcripts where a date is mentioned, in any calendar and wording. */
export function sitesOfDay(entries: readonly Entry[], date: CalendarDate): Site[] {
  const day = isoDate(date);
  return entries.flatMap(({ uri, facts }) =>
    facts.transcript.dates
      .filter(mention => isoDate(mention.date) === day)
      .map(({ start, end }) => ({ uri, start, end })),
  );
}
