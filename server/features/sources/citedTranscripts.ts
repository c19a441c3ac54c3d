import { keysOverlap } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { isoDate } from '../../transcript/calendar';
import type { Place } from '../shared/place';

/** The transcripts that a key `speech:DATE` may mean: those of that day, month or year. */
export function citedTranscripts(corpus: Corpus, key: string): Entry[] {
  return corpus
    .entries()
    .filter(entry => entry.date !== undefined && keysOverlap(`speech:${isoDate(entry.date)}`, key));
}

/** Where a transcript is opened: at its title. */
export function entryPlace(entry: Entry): Place {
  const { title } = entry.facts.transcript;
  return { uri: entry.uri, span: title === undefined ? { start: 0, end: 0 } : { start: title.start, end: title.end } };
}
