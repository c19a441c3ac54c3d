import { isSpeechKey, keysOverlap, speechKey } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { isoDate, type CalendarDate } from '../../transcript/calendar';
import type { Place } from '../shared/place';

/**
 * The transcripts that a cited speech may be: those of the day, month or year of the key. None for another kind of key.
 */
export function citedTranscripts(corpus: Corpus, key: string): readonly Entry[] {
  if (!isSpeechKey(key)) return [];
  return corpus.entries().filter(entry => entry.date !== undefined && keysOverlap(speechKey(isoDate(entry.date)), key));
}

/** The other transcripts of the same day. None for a date without day or year. */
export function otherTranscriptsOfDay(corpus: Corpus, current: Entry, date: CalendarDate): readonly Entry[] {
  if (date.year === undefined || date.day === undefined) return [];
  const day = isoDate(date);
  return corpus.entries().filter(({ uri, date }) => uri !== current.uri && date !== undefined && isoDate(date) === day);
}

/** Where a transcript is opened: at its title, or at the start of the file when it has none. */
export function titlePlace({ uri, facts }: Entry): Place {
  const { title } = facts.transcript;
  return { uri, span: title === undefined ? { start: 0, end: 0 } : { start: title.start, end: title.end } };
}
