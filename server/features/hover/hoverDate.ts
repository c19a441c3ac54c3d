import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { isoDate } from '../../transcript/calendar';
import type { Calendar } from '../../transcript/dates/calendars';
import { describeInCalendars } from '../../transcript/dates/describeDate';
import type { DateMention } from '../../transcript/transcript';
import { escapeMarkdown, isolate } from '../shared/markdown';
import { shorten } from '../shared/readableText';

const calendarNames: Readonly<Record<Calendar, string>> = {
  gregorian: 'Gregorian',
  persian: 'Persian',
  islamic: 'Islamic',
};

/** A date in the three calendars, as far as it can be told, and the other transcripts of that day. */
export function hoverDate(corpus: Corpus, current: Entry, { date }: DateMention): string[] {
  const [own, ...others] = describeInCalendars(date);
  const day = date.year === undefined || date.day === undefined ? undefined : isoDate(date);
  const transcripts = corpus
    .entries()
    .filter(
      entry =>
        entry.uri !== current.uri && day !== undefined && entry.date !== undefined && isoDate(entry.date) === day,
    );
  return [
    `**${escapeMarkdown(own.text)}** (${calendarNames[own.calendar]})`,
    others.map(({ calendar, text }) => `- ${calendarNames[calendar]}: ${escapeMarkdown(text)}`).join('\n'),
    transcripts.length === 0
      ? ''
      : `Transcript of this day: ${transcripts
          .slice(0, 3)
          .map(entry => isolate(escapeMarkdown(shorten(entry.title, 100))))
          .join('; ')}`,
  ];
}
