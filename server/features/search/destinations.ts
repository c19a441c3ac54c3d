import type { Corpus } from '../../index/corpus';
import { fold } from '../../text/fold';
import { isoDate } from '../../transcript/calendar';
import { sureSources } from '../navigation/sourceSymbols';
import { listTitle } from '../shared/listTitle';
import type { Place } from '../shared/place';
import { sourcePlace } from '../sources/sourcePage';
import { titlePlace } from '../sources/transcriptsByDate';

/** A source or a transcript that a query names, beside the passages that have its words. */
export interface Destination {
  readonly kind: 'source' | 'transcript';
  readonly name: string;
  /** "cited 3 times", a date. */
  readonly detail: string;
  readonly place: Place;
}

/** Most destinations of a query. Chosen by hand: passages come soon after them. */
const most = 3;
/** Shortest part of a title that names a transcript, in characters, and most transcripts that it may name. Chosen by hand. */
const leastTitle = 8;
const mostTitles = 2;

/** The sources and transcripts that a query names without doubt. */
export async function destinations(corpus: Corpus, query: string): Promise<Destination[]> {
  const found: Destination[] = [];
  for (const { key, fullName, container } of sureSources(corpus, query).slice(0, most)) {
    const place = await sourcePlace(corpus, key);
    if (place !== undefined) found.push({ kind: 'source', name: fullName, detail: container, place });
  }
  return [...found, ...transcriptsNamed(corpus, query)].slice(0, most);
}

/** The transcripts with the whole query, of at least two words, in their title. */
function transcriptsNamed(corpus: Corpus, query: string): Destination[] {
  const typed = fold(query).trim().replace(/\s+/g, ' ');
  if (typed.length < leastTitle || !typed.includes(' ')) return [];
  const named = corpus.entries().filter(({ title }) => fold(title).replace(/\s+/g, ' ').includes(typed));
  if (named.length > mostTitles) return [];
  return named.map(entry => ({
    kind: 'transcript',
    name: listTitle(corpus, entry),
    detail: entry.date === undefined ? '' : isoDate(entry.date),
    place: titlePlace(entry),
  }));
}
