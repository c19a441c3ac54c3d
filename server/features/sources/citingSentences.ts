import { lowerBound } from '../../base/binarySearch';
import type { CitationSite } from '../../index/citationIndex';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { isoDate } from '../../transcript/calendar';
import type { Span } from '../../text/span';
import { marksOfNote } from '../shared/notes';
import { shorten } from '../shared/readableText';
import { sentenceAt } from '../shared/sentenceAt';
import { shortTitle } from '../shared/shortTitle';
import { inReadingOrder } from '../shared/sites';
import { textsIfAvailable } from '../shared/transcriptTexts';

/** A place that cites a source, with its sentence. */
export interface CitingSentence {
  readonly uri: string;
  /** The citation. */
  readonly citation: Span;
  /** The sentence that cites: of a citation in a note, that of the mark of the note. */
  readonly sentence: Span;
  /** The sentence on one line. */
  readonly text: string;
  /** The citation as offsets in `text`; missing where the citation is not in it. */
  readonly match?: Span;
  /** Number of the note, for a citation in a note. */
  readonly note?: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date?: string;
}

/** Longest sentence, in characters. Chosen by hand: a tooltip of some lines. */
const longest = 400;

/**
 * The sentences that cite a source, by date of the transcript, at most `limit`, and the number without the limit. With `exact`
 * only those that cite just this, and not a part of it or more.
 */
export async function citingSentences(
  corpus: Corpus,
  key: string,
  limit: number,
  exact = false,
): Promise<{ items: CitingSentence[]; total: number }> {
  const sites = inReadingOrder(
    corpus,
    corpus.citations.sites(key).filter(site => !exact || site.key === key),
  );
  const shown = sites.slice(0, limit);
  const texts = await textsIfAvailable(
    corpus,
    shown.map(site => site.uri),
  );
  const items = shown.flatMap(site => {
    const entry = corpus.entry(site.uri);
    const text = texts.get(site.uri);
    return entry === undefined || text === undefined ? [] : [citingSentence(corpus, entry, text, site)];
  });
  return { items, total: sites.length };
}

function citingSentence(corpus: Corpus, entry: Entry, text: string, { start, end }: CitationSite): CitingSentence {
  const { notes } = entry.facts.transcript;
  const noteIndex = notes.findIndex(note => note.start <= start && start < note.end);
  const mark = noteIndex < 0 ? undefined : marksOfNote(entry, noteIndex)[0];
  const sentence = sentenceAt(entry, text, mark?.start ?? start);
  const match = { start: lowerBound(sentence.offsets, start), end: lowerBound(sentence.offsets, end) };
  const shown = shorten(sentence.text, longest);
  const kept = shown === sentence.text ? shown.length : shown.length - 1;
  const isShown = mark === undefined && match.start < match.end && match.end <= kept;
  return {
    uri: entry.uri,
    citation: { start, end },
    sentence: sentence.span,
    text: shown,
    ...(isShown && { match }),
    ...(noteIndex >= 0 && { note: String(notes[noteIndex].number) }),
    title: shortTitle(corpus, entry),
    ...(entry.date !== undefined && { date: isoDate(entry.date) }),
  };
}
