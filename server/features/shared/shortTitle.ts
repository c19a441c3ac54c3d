import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { listTitle } from './listTitle';

/** Fewest words, without small ones, that a title keeps. Chosen by hand. */
const fewestWords = 2;

/** The titles of each state of a corpus. */
const titles = new WeakMap<readonly Entry[], ReadonlyMap<string, string>>();

/**
 * A title for narrow lists that also show the date: of "Speech of the Chair of the Water Council, Ilse Varanda, at the Opening
 * of the New Bridge" the part behind the speaker, "Opening of the New Bridge". The title in other lists where that says too little,
 * is the same for several transcripts, or where the title begins with the speaker.
 */
export function shortTitle(corpus: Corpus, entry: Entry): string {
  const entries = corpus.entries();
  let known = titles.get(entries);
  if (known === undefined) titles.set(entries, (known = titlesOf(corpus, entries)));
  return known.get(entry.uri) ?? listTitle(corpus, entry);
}

function titlesOf(corpus: Corpus, entries: readonly Entry[]): ReadonlyMap<string, string> {
  const short = new Map(entries.map(entry => [entry.uri, behindSpeaker(listTitle(corpus, entry), entry)]));
  const counts = new Map<string, number>();
  for (const title of short.values()) if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  const unique = [...short].filter(
    (pair): pair is [string, string] => pair[1] !== undefined && counts.get(pair[1]) === 1,
  );
  return new Map(unique);
}

function behindSpeaker(title: string, { speaker, from }: Entry): string | undefined {
  if (speaker === undefined || from.title === 'corpus.json') return undefined;
  const at = title.toLowerCase().lastIndexOf(speaker.toLowerCase());
  if (at <= 0) return undefined;
  const rest = title.slice(at + speaker.length);
  const place = /^[\s,:;–—-]+(?:at|on|to|in|before|for|during|upon)\s+(?:the\s+|an?\s+)?(.+)$/isu.exec(rest)?.[1];
  if (place === undefined || telling(place) < fewestWords) return undefined;
  return place.charAt(0).toUpperCase() + place.slice(1);
}

function telling(title: string): number {
  return title.split(/\s+/).filter(word => /^\p{Lu}.{2,}|\p{N}|[\p{Lo}]{2,}/u.test(word)).length;
}
