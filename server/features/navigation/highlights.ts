import { isResolved } from '../../citations/citation';
import { keysOverlap } from '../../citations/key';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { Span } from '../../text/span';
import { marksOfNote } from '../shared/notes';
import { targetAt, type Target } from '../shared/targetAt';
import { sitesOfDay } from './sitesOfDay';

/**
 * The spans in the file that mean the same as the thing at the cursor, in text order: citations of the same source, a
 * note and its marks, mentions of a theme, a date or an honorific.
 */
export async function highlights(corpus: Corpus, uri: string, offset: number): Promise<Span[]> {
  const entry = corpus.entry(uri);
  const target = await targetAt(corpus, uri, offset);
  if (entry === undefined || target === undefined) return [];
  const spans = await sameAs(target, entry, corpus);
  return spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

async function sameAs(target: Target, entry: Entry, corpus: Corpus): Promise<readonly Span[]> {
  const { citations, transcript } = entry.facts;
  switch (target.kind) {
    case 'mark': {
      const { note } = target.mark;
      return note === undefined ? [target.mark] : [...marksOfNote(entry, note), transcript.notes[note].label];
    }
    case 'note':
      return [...marksOfNote(entry, target.index), target.note.label];
    case 'citation': {
      const { key } = target.citation;
      return isResolved(target.citation)
        ? citations.filter(citation => isResolved(citation) && keysOverlap(citation.key, key))
        : [target.citation];
    }
    case 'theme':
      return (await corpus.themes()).sites(target.key).filter(site => site.uri === entry.uri);
    case 'date':
      return sitesOfDay([entry], target.mention.date);
    case 'honorific':
      return transcript.honorifics.filter(({ id }) => id === target.honorific.id);
  }
}
