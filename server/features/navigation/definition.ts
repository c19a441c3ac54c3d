import type { Citation } from '../../citations/citation';
import { isSpeechKey, workOf } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { touches, type Span } from '../../text/span';
import { marksOfNote } from '../shared/notes';
import type { Place } from '../shared/place';
import { toPlace } from '../shared/sites';
import { targetAt } from '../shared/targetAt';
import { bibliographyEntry } from '../sources/bibliographyEntry';
import { placeInText } from '../sources/numbering';
import { sourcePage, sourcePlace } from '../sources/sourcePage';
import { parseSourceUri } from '../sources/sourceUri';
import { citedTranscripts, otherTranscriptsOfDay, titlePlace } from '../sources/transcriptsByDate';
import { firstMention } from '../themes/themeMentions';

export interface DefinitionAnswer {
  /** The span at the cursor. Editors underline it while the control key is held. */
  readonly origin: Span;
  readonly places: readonly Place[];
}

/**
 * Where the thing at the cursor leads: from a citation to its verse, to the cited
 * transcripts or to its entry in the bibliography, from a mark to its
 * note and from a note to its marks, from a theme to its first mention by date, from a date to the other transcripts of
 * that day.
 */
export async function definition(corpus: Corpus, uri: string, offset: number): Promise<DefinitionAnswer | undefined> {
  if (parseSourceUri(uri) !== undefined) return definitionOnSourcePage(corpus, uri, offset);
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
        marksOfNote(entry, target.index).map(mark => placeIn(entry, mark)),
      );
    case 'citation':
      return answer(target.span, await citedPlaces(corpus, entry, target.citation));
    case 'theme': {
      const first = await firstMention(corpus, target.key);
      return answer(target.span, first === undefined ? [] : [toPlace(first)]);
    }
    case 'date':
      return answer(target.span, otherTranscriptsOfDay(corpus, entry, target.mention.date).map(titlePlace));
    case 'honorific':
      return undefined;
  }
}

async function citedPlaces(corpus: Corpus, entry: Entry, citation: Citation): Promise<Place[]> {
  const { key } = citation;
  if (isSpeechKey(key)) return citedTranscripts(corpus, key).map(titlePlace);
  const own = await bibliographyEntry(corpus, entry, key);
  if (own !== undefined) return [placeIn(entry, own)];
  const listed = corpus.config.bibliography?.get(workOf(key));
  if (listed !== undefined) return [listed];
  const cited = await placeInText(corpus, entry, citation, await corpus.sources.load(key));
  const place = await sourcePlace(corpus, cited.key);
  return place === undefined ? [] : [place];
}

/**
 * A line with a citing place leads to the transcript. A verse is its own definition, so editors offer its references
 * instead.
 */
async function definitionOnSourcePage(
  corpus: Corpus,
  uri: string,
  offset: number,
): Promise<DefinitionAnswer | undefined> {
  const page = await sourcePage(corpus, uri);
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
