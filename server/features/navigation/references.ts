import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { touches, type Span } from '../../text/span';
import { isResolved } from '../../citations/citation';
import { marksOfNote } from '../shared/notes';
import type { Place } from '../shared/place';
import { inReadingOrder, toPlace } from '../shared/sites';
import { targetAt } from '../shared/targetAt';
import { sourcePage } from '../sources/sourcePage';
import { parseSourceUri } from '../sources/sourceUri';
import { formulaAt } from '../themes/formulas';
import { orderedMentions } from '../themes/themeMentions';
import { sitesOfDay } from './sitesOfDay';

/**
 * All references to the thing at the cursor, those in the current file first, then by date. For a citation: citations
 * of places that overlap it, wherever in the citation the cursor is; `citationLevels` has its chapter and work. For a note
 * or mark: the marks of the note, and the note itself when `includeDeclaration`. For a theme or date: its mentions. For
 * anything else: the places of the recurring passage at the cursor.
 */
export async function references(
  corpus: Corpus,
  uri: string,
  offset: number,
  includeDeclaration = true,
): Promise<Place[]> {
  if (parseSourceUri(uri) !== undefined) return placesCiting(corpus, (await sourceAt(corpus, uri, offset)) ?? '');
  const entry = corpus.entry(uri);
  const target = await targetAt(corpus, uri, offset);
  if (entry === undefined) return [];
  if (target === undefined)
    return (await formulaAt(corpus, uri, offset))?.formula.places.map(({ uri, span }) => ({ uri, span })) ?? [];
  switch (target.kind) {
    case 'mark':
      return noteReferences(entry, target.mark.note, target.mark, includeDeclaration);
    case 'note':
      return noteReferences(entry, target.index, undefined, includeDeclaration);
    case 'citation':
      return isResolved(target.citation)
        ? placesCiting(corpus, target.citation.key, uri)
        : [toPlace({ uri, ...target.citation })];
    case 'theme':
      return (await orderedMentions(corpus, target.key, uri)).map(toPlace);
    case 'date':
      return inReadingOrder(corpus, sitesOfDay(corpus.entries(), target.mention.date), uri).map(toPlace);
    case 'honorific':
      return [];
  }
}

/** Key of the source that is cited at an offset, or shown there on a source page. */
export async function sourceAt(corpus: Corpus, uri: string, offset: number): Promise<string | undefined> {
  if (parseSourceUri(uri) !== undefined) {
    const page = await sourcePage(corpus, uri);
    return page && (page.items.find(span => touches(span, offset))?.key ?? page.key);
  }
  const target = await targetAt(corpus, uri, offset);
  return target?.kind === 'citation' && isResolved(target.citation) ? target.citation.key : undefined;
}

/** All places that cite a source or a part of it, those in the file `current` first, then by date. */
export function placesCiting(corpus: Corpus, key: string, current?: string): Place[] {
  return key === '' ? [] : inReadingOrder(corpus, corpus.citations.sites(key), current).map(toPlace);
}

/** A mark without a note refers to nothing else, so it is its own only reference. */
function noteReferences(
  entry: Entry,
  note: number | undefined,
  mark: Span | undefined,
  includeDeclaration: boolean,
): Place[] {
  const spans =
    note === undefined
      ? [mark!]
      : [...marksOfNote(entry, note), ...(includeDeclaration ? [entry.facts.transcript.notes[note]] : [])];
  return spans
    .map(span => toPlace({ uri: entry.uri, start: span.start, end: span.end }))
    .sort((a, b) => a.span.start - b.span.start);
}
