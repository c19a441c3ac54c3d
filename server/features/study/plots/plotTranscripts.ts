import { Cancelled, createPacer } from '../../../base/slices';
import type { Corpus } from '../../../index/corpus';
import type { Entry, FileFacts } from '../../../index/facts';
import { isoDate } from '../../../transcript/calendar';
import { shortTitle } from '../../shared/shortTitle';
import type { WordCounts } from '../wordCounts';

/** A transcript in a plot. */
export interface PlotTranscript {
  readonly uri: string;
  /** Path in the corpus. */
  readonly file: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date?: string;
  /** Running words of what is studied. */
  readonly words: number;
  /** Another one for another text of the file: places of a plot count only while it stays the same. */
  readonly stamp: string;
}

/**
 * All transcripts with words in the scope that was counted, in the order of the corpus: by date, undated ones last. Rejects with
 * `Cancelled`.
 */
export async function plotTranscripts(
  corpus: Corpus,
  { wordsOf }: WordCounts,
  cancelled: () => boolean,
): Promise<PlotTranscript[]> {
  const transcripts: PlotTranscript[] = [];
  const pace = createPacer();
  for (const entry of corpus.entries()) {
    const words = wordsOf.get(entry.uri);
    if (words !== undefined) transcripts.push(plotTranscript(corpus, entry, words));
    await pace();
    if (cancelled()) throw new Cancelled();
  }
  return transcripts;
}

function plotTranscript(corpus: Corpus, entry: Entry, words: number): PlotTranscript {
  const { uri, name, date, facts } = entry;
  return {
    uri,
    file: name,
    title: shortTitle(corpus, entry),
    ...(date !== undefined && { date: isoDate(date) }),
    words,
    stamp: stampOf(facts),
  };
}

const stamps = new WeakMap<FileFacts, string>();
/** Differs in each run of the server: a page may be older than the server. */
const origin = Math.random().toString(36).slice(2);
let last = 0;

/** A name for the facts of a file as they are now. Facts never change: another text has other facts, and another stamp. */
export function stampOf(facts: FileFacts): string {
  let stamp = stamps.get(facts);
  if (stamp === undefined) stamps.set(facts, (stamp = `${origin}-${++last}`));
  return stamp;
}
