import { keysOverlap } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { touches, type Span } from '../../text/span';
import { isoDate } from '../../transcript/calendar';
import type { DateMention } from '../../transcript/transcript';
import type { Place } from '../shared/place';
import { targetAt } from '../shared/targetAt';
import { marksOf } from './definition';
import { formulaAt } from '../themes/formulas';
import { inReadingOrder, toPlace } from '../shared/sites';
import { sourceDocument } from '../sources/sourceDocument';
import { parseSourceUri } from '../sources/sourceUri';
import { orderedMentions } from '../themes/themeMentions';
import { partKey } from '../sources/knownWorks';

/**
 * All places that speak of what is at the cursor, the current file first, the others by date: citations of the same or an
 * overlapping place (of the chapter or the whole work where the cursor is on its name), marks of a note (and the note
 * itself where `declaration` is wanted), mentions of a theme, of a date; where none of these is, the places of the
 * passage that recurs there.
 */
export async function references(corpus: Corpus, uri: string, offset: number, declaration = true): Promise<Place[]> {
  if (parseSourceUri(uri) !== undefined) return ofSourcePage(corpus, uri, offset);
  const entry = corpus.entry(uri);
  const target = await targetAt(corpus, uri, offset);
  if (entry === undefined) return [];
  if (target === undefined)
    return (await formulaAt(corpus, uri, offset))?.formula.places.map(({ uri, span }) => ({ uri, span })) ?? [];
  switch (target.kind) {
    case 'mark':
      return noteReferences(entry, target.mark.note, target.mark, declaration);
    case 'note':
      return noteReferences(entry, target.index, undefined, declaration);
    case 'citation':
      return citing(corpus, partKey(target.citation, target.part), uri);
    case 'theme':
      return (await orderedMentions(corpus, target.key, uri)).map(toPlace);
    case 'date':
      return sameDay(corpus, uri, target.mention).map(toPlace);
    case 'honorific':
      return [];
  }
}

/** All places that cite a source or one that overlaps it, the file `current` first. */
export function citing(corpus: Corpus, key: string, current?: string): Place[] {
  return inReadingOrder(corpus, corpus.citations.sites(key), current).map(toPlace);
}

/** What is the same in the open file: citations of the same source, a note and its marks, a theme, a date, an honorific. */
export async function highlights(corpus: Corpus, uri: string, offset: number): Promise<Span[]> {
  const entry = corpus.entry(uri);
  const target = await targetAt(corpus, uri, offset);
  if (entry === undefined || target === undefined) return [];
  const { citations, transcript } = entry.facts;
  const spans = async (): Promise<readonly Span[]> => {
    switch (target.kind) {
      case 'mark':
        return target.mark.note === undefined
          ? [target.mark]
          : [...marksOf(entry, target.mark.note), transcript.notes[target.mark.note].label];
      case 'note':
        return [...marksOf(entry, target.index), target.note.label];
      case 'citation': {
        const key = partKey(target.citation, target.part);
        return citations.filter(citation => keysOverlap(citation.key, key));
      }
      case 'theme':
        return (await corpus.themes()).sites(target.key).filter(site => site.uri === uri);
      case 'date':
        return sameDate(entry, isoDate(target.mention.date));
      case 'honorific':
        return transcript.honorifics.filter(({ id }) => id === target.honorific.id);
    }
  };
  return (await spans()).map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

function noteReferences(entry: Entry, note: number | undefined, mark: Span | undefined, declaration: boolean): Place[] {
  const spans =
    note === undefined
      ? [mark!]
      : [...marksOf(entry, note), ...(declaration ? [entry.facts.transcript.notes[note]] : [])];
  return spans
    .map(span => toPlace({ uri: entry.uri, start: span.start, end: span.end }))
    .sort((a, b) => a.span.start - b.span.start);
}

function sameDay(corpus: Corpus, current: string, mention: DateMention): ({ uri: string } & Span)[] {
  const day = isoDate(mention.date);
  const found = corpus
    .entries()
    .flatMap(entry => sameDate(entry, day).map(({ start, end }) => ({ uri: entry.uri, start, end })));
  return inReadingOrder(corpus, found, current);
}

function sameDate(entry: Entry, day: string): Span[] {
  return entry.facts.transcript.dates.filter(({ date }) => isoDate(date) === day);
}

async function ofSourcePage(corpus: Corpus, uri: string, offset: number): Promise<Place[]> {
  const page = await sourceDocument(corpus, uri);
  if (page === undefined) return [];
  const item = page.items.find(span => touches(span, offset));
  return citing(corpus, item?.key ?? page.key);
}
