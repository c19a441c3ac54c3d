import type { Citation } from '../../citations/citation';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { touches, type Span } from '../../text/span';
import { isoDate } from '../../transcript/calendar';

import type { Place } from '../shared/place';
import { targetAt } from '../shared/targetAt';
import { toPlace } from '../shared/sites';
import { sourceDocument, sourcePlace } from '../sources/sourceDocument';
import { parseSourceUri } from '../sources/sourceUri';
import { citedTranscripts, entryPlace } from '../sources/citedTranscripts';
import { firstMention } from '../themes/themeMentions';

export interface DefinitionAnswer {
  /** What was asked about: underlined by editors while the control key is held. */
  readonly origin: Span;
  readonly places: readonly Place[];
}

/**
 * Where what stands at the cursor comes from: the source of a citation at its verse (or the cited transcripts), the note of
 * a mark and the marks of a note, the first mention of a theme by date, the transcripts of a day.
 */
export async function definition(corpus: Corpus, uri: string, offset: number): Promise<DefinitionAnswer | undefined> {
  if (parseSourceUri(uri) !== undefined) return onSourcePage(corpus, uri, offset);
  const entry = corpus.entry(uri);
  const target = await targetAt(corpus, uri, offset);
  if (entry === undefined || target === undefined) return undefined;
  switch (target.kind) {
    case 'mark': {
      const note = target.mark.note === undefined ? undefined : entry.facts.transcript.notes[target.mark.note];
      return answer(target.span, note === undefined ? [] : [placeIn(entry, note)]);
    }
    case 'note':
      return answer(
        target.span,
        marksOf(entry, target.index).map(mark => placeIn(entry, mark)),
      );
    case 'citation':
      return answer(target.span, await cited(corpus, target.citation));
    case 'theme': {
      const first = await firstMention(corpus, target.key);
      return answer(target.span, first === undefined ? [] : [toPlace(first)]);
    }
    case 'date':
      return answer(target.span, transcriptsOf(corpus, entry, target.mention));
    case 'honorific':
      return undefined;
  }
}

/** The marks that point to a note, by its index. */
export function marksOf(entry: Entry, note: number): Span[] {
  return entry.facts.transcript.marks.filter(mark => mark.note === note);
}

async function cited(corpus: Corpus, citation: Citation): Promise<Place[]> {
  if (citation.key.startsWith('speech:')) return citedTranscripts(corpus, citation.key).map(entryPlace);
  const place = await sourcePlace(corpus, citation.key);
  return place === undefined ? [] : [place];
}

/** The other transcripts of the day that is mentioned. */
function transcriptsOf(corpus: Corpus, entry: Entry, mention: Entry['facts']['transcript']['dates'][number]): Place[] {
  if (mention.date.year === undefined || mention.date.day === undefined) return [];
  const day = isoDate(mention.date);
  return corpus
    .entries()
    .filter(other => other.uri !== entry.uri && other.date !== undefined && isoDate(other.date) === day)
    .map(entryPlace);
}

/** A line of a work's page leads to the transcript; a verse is its own definition, at which editors show references instead. */
async function onSourcePage(corpus: Corpus, uri: string, offset: number): Promise<DefinitionAnswer | undefined> {
  const page = await sourceDocument(corpus, uri);
  const link = page?.links.find(span => touches(span, offset));
  if (link !== undefined) return answer(link, [link.place]);
  const item = page?.items.find(span => touches(span, offset));
  return page === undefined || item === undefined
    ? undefined
    : answer(item, [{ uri: page.uri, span: { start: item.start, end: item.end }, lines: page.lines }]);
}

function placeIn(entry: Entry, { start, end }: Span): Place {
  return { uri: entry.uri, span: { start, end } };
}

function answer({ start, end }: Span, places: readonly Place[]): DefinitionAnswer | undefined {
  return places.length === 0 ? undefined : { origin: { start, end }, places };
}
