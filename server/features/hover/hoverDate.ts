import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { Calendar } from '../../transcript/dates/calendars';
import { describeInCalendars } from '../../transcript/dates/describeDate';
import type { DateMention } from '../../transcript/transcript';
import { listTitle } from '../shared/listTitle';
import { escapeMarkdown, inlineText } from '../shared/markdown';
import { otherTranscriptsOfDay } from '../sources/transcriptsByDate';

/** Most transcripts of the day that are named, and the longest title in characters. Chosen by hand. */
const maxTranscripts = 3;
const maxTitle = 100;

const calendarNames: Readonly<Record<Calendar, string>> = {
  gregorian: 'Gregorian',
  persian: 'Persian',
  islamic: 'Islamic',
};

/** A date in the three calendars, as far as it can be converted, and the other transcripts of that day. */
export function hoverDate(corpus: Corpus, current: Entry, { date }: DateMention): string[] {
  const [own, ...others] = describeInCalendars(date);
  const transcripts = otherTranscriptsOfDay(corpus, current, date);
  return [
    `**${escapeMarkdown(own.text)}** (${calendarNames[own.calendar]})`,
    others.map(({ calendar, text }) => `- ${calendarNames[calendar]}: ${escapeMarkdown(text)}`).join('\n'),
    transcripts.length === 0
      ? ''
      : `Transcript of this day: ${transcripts
          .slice(0, maxTranscripts)
          .map(entry => inlineText(listTitle(corpus, entry), maxTitle))
          .join('; ')}`,
  ];
}
