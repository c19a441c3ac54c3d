import { compareStrings } from '../../base/compareStrings';
import { createPacer } from '../../base/slices';
import { throwIfCancelled, type CancellationSignal } from '../../base/cancellation';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { fold } from '../../text/fold';
import { isoDate } from '../../transcript/calendar';
import { plainSpeaker, plainTitle } from '../shared/listTitle';
import { collapseWhitespace } from '../shared/readableText';
import { shortTitle } from '../shared/shortTitle';
import { problemCount } from './problemCount';

/** How transcripts are grouped. */
export type TranscriptGrouping = 'year' | 'speaker' | 'folder';

/** The transcripts of one year, speaker or folder. `key` is empty for those whose year or speaker is unknown. */
export interface TranscriptGroup {
  readonly key: string;
  readonly label: string;
  /** Number of transcripts. */
  readonly count: number;
}

/** A transcript with what is counted in it. */
export interface TranscriptItem {
  readonly uri: string;
  /** Key of its group. */
  readonly group: string;
  /** A short title, for a list that shows the date, too. */
  readonly title: string;
  readonly fullTitle: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly speaker?: string;
  readonly place?: string;
  /** Path in the corpus. */
  readonly file: string;
  readonly words: number;
  readonly citations: number;
  readonly problems: number;
}

/** The groups of all transcripts that match the filter: years from the oldest on, the others by name; unknown last. */
export function transcriptGroups(corpus: Corpus, by: TranscriptGrouping, filter = ''): TranscriptGroup[] {
  const groups = new Map<string, { label: string; count: number }>();
  for (const entry of matching(corpus, filter)) {
    const key = groupOf(entry, by);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { label: labelOf(corpus, entry, by), count: 1 });
    else group.count++;
  }
  return [...groups]
    .map(([key, { label, count }]) => ({ key, label, count }))
    .sort(
      (a, b) => (by === 'folder' ? 0 : Number(a.key === '') - Number(b.key === '')) || compareStrings(a.key, b.key),
    );
}

/** Which transcripts are asked for. */
export interface TranscriptsQuestion {
  readonly by: TranscriptGrouping;
  /** Key of a group. Without it, the transcripts of all groups. */
  readonly group?: string | undefined;
  /** Only this transcript. */
  readonly uri?: string | undefined;
  readonly filter?: string | undefined;
  readonly limit: number;
}

/**
 * Transcripts by date, at most `limit`, and the number without the limit. Problems are counted only for those that are returned.
 * Rejects with `Cancelled`.
 */
export async function transcriptItems(
  corpus: Corpus,
  { by, group, uri, filter = '', limit }: TranscriptsQuestion,
  signal: CancellationSignal,
): Promise<{ items: TranscriptItem[]; total: number }> {
  const all = matching(corpus, filter).filter(
    entry => (uri === undefined || entry.uri === uri) && (group === undefined || groupOf(entry, by) === group),
  );
  const pace = createPacer();
  const items: TranscriptItem[] = [];
  for (const entry of all.slice(0, limit)) {
    items.push(await itemOf(corpus, entry, by));
    await pace();
    throwIfCancelled(signal);
  }
  return { items, total: all.length };
}

async function itemOf(corpus: Corpus, entry: Entry, by: TranscriptGrouping): Promise<TranscriptItem> {
  const { uri, date, place, name, facts } = entry;
  const speaker = plainSpeaker(entry);
  return {
    uri,
    group: groupOf(entry, by),
    title: shortTitle(corpus, entry),
    fullTitle: collapseWhitespace(plainTitle(entry)),
    ...(date !== undefined && { date: isoDate(date) }),
    ...(speaker !== undefined && { speaker }),
    ...(place !== undefined && { place }),
    file: name,
    words: facts.words,
    citations: facts.citations.length,
    problems: await problemCount(corpus, entry),
  };
}

/** The transcripts whose title, speaker, place, date or path has all words of the filter, or parts of words. */
function matching(corpus: Corpus, filter: string): readonly Entry[] {
  const words = fold(filter)
    .split(/\s+/)
    .filter(word => word !== '');
  if (words.length === 0) return corpus.entries();
  return corpus.entries().filter(entry => {
    const { title, speaker = '', place = '', name, date } = entry;
    const text = fold([title, speaker, place, name, date === undefined ? '' : isoDate(date)].join(' '));
    return words.every(word => text.includes(word));
  });
}

function groupOf({ name, date, speaker, facts }: Entry, by: TranscriptGrouping): string {
  switch (by) {
    case 'year':
      return (date === undefined ? null : /^\d{4}/.exec(isoDate(date)))?.[0] ?? '';
    case 'speaker':
      return speaker === undefined
        ? facts.transcript.turns.length > 0
          ? severalSpeakers
          : ''
        : fold(speaker)
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim();
    case 'folder':
      return name.slice(0, Math.max(0, name.lastIndexOf('/')));
  }
}

/** Key of the group of transcripts with turns and without one speaker. It sorts behind all names. */
const severalSpeakers = '\uffff';

function labelOf(corpus: Corpus, entry: Entry, by: TranscriptGrouping): string {
  const key = groupOf(entry, by);
  if (by === 'year') return key === '' ? 'No date' : key;
  if (by === 'folder') return key === '' ? decodeURIComponent(corpus.root.split('/').at(-1) ?? '') : key;
  return key === severalSpeakers ? 'Several speakers' : (plainSpeaker(entry) ?? 'Speaker unknown');
}
