import { inSlices, runToEnd } from '../../base/slices';
import { withoutTrailing } from '../../base/withoutTrailing';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { titleCase } from '../../text/titleCase';
import { pattern } from '../../transcript/pattern';
import { collapseWhitespace, shorten } from './readableText';

/** Fewest titles of a series, and words that they share at their beginning or end. Chosen by hand. */
const fewestTitles = 3;
const sharedWords = 4;
/** A title of a series that is longer than this loses shared words, in characters. Chosen by hand. */
const comfortable = 60;
/** Fewest shared words at the beginning of which some are left out. Chosen by hand. */
const leftOut = 5;
/** Fewest words, without small ones, that must be left. Chosen by hand. */
const fewestTelling = 2;
/** Longest title in a list, in characters. Chosen by hand. */
const longest = 120;

/** The titles of each state of a corpus. States share nothing, but most requests ask the same one. */
const titles = new WeakMap<readonly Entry[], ReadonlyMap<string, string>>();

/**
 * The title of a transcript in lists beside others: capitals become title case, and the long titles of a series begin with
 * what differs. Of "MAYOR INES VARGA'S ANNUAL ADDRESS TO THE COUNCIL ON THE STATE OF THE LOCKS", beside those of other mayors,
 * "Ines Varga: Annual … on the State of the Locks" is left. A title of corpus.json stays as it is.
 */
export function listTitle(corpus: Corpus, { uri, title }: Entry): string {
  const entries = corpus.entries();
  let known = titles.get(entries);
  if (known === undefined) titles.set(entries, (known = runToEnd(titlesOf(entries))));
  return known.get(uri) ?? title;
}

/** Works out all titles in slices, so that `listTitle` then takes no time. Rejects with `Cancelled`. */
export async function prepareListTitles(corpus: Corpus, cancelled: () => boolean): Promise<void> {
  const entries = corpus.entries();
  if (!titles.has(entries)) titles.set(entries, await inSlices(titlesOf(entries), cancelled));
}

/** The title of one transcript by itself: capitals become title case. */
export function plainTitle({ title, from }: Entry): string {
  return from.title === 'corpus.json' ? title : titleCase(title);
}

/** The speaker by the same rule: a name in capitals becomes one in title case. */
export function plainSpeaker({ speaker, from }: Entry): string | undefined {
  return speaker === undefined || from.speaker === 'corpus.json' ? speaker : titleCase(collapseWhitespace(speaker));
}

/** A title with the speaker before it (`Ines Varga's …`) taken off. */
interface Head {
  readonly uri: string;
  readonly whole: string;
  readonly rest: string;
  /** The ends of `rest`, and both titles in lower case. */
  readonly ends: readonly string[];
  readonly lowerWhole: string;
  readonly lowerRest: string;
  readonly speaker: string | undefined;
  readonly isFixed: boolean;
}

/** What was worked out for entries, which states of a corpus share. */
const headsOfEntries = new WeakMap<Entry, Head>();

/** Yields after each piece of work with a title. */
function* titlesOf(entries: readonly Entry[]): Generator<void, Map<string, string>> {
  const heads: Head[] = [];
  for (const entry of entries) {
    yield;
    let head = headsOfEntries.get(entry);
    if (head === undefined) headsOfEntries.set(entry, (head = headOf(entry)));
    heads.push(head);
  }
  const series = new SharedEnds();
  for (const { ends, speaker } of heads) {
    yield;
    for (const words of ends) series.add(words, speaker ?? '');
  }
  const isInSeries = heads.map(({ ends }) => ends.some(words => series.has(words)));
  const areMostInSeries = isInSeries.filter(Boolean).length * 2 >= heads.length;
  const bodies: Body[] = [];
  for (const [i, head] of heads.entries()) {
    yield;
    bodies.push(bodyOf(head, isInSeries[i] || (areMostInSeries && head.rest !== head.whole)));
  }
  const shared = yield* sharedBeginnings(bodies.map(({ lower }) => lower));
  const found = new Map<string, string>();
  for (const { uri, whole, isFixed, lead, body, lower } of bodies) {
    yield;
    const shown = lead.length + body.length > comfortable ? withoutBeginning(body, shared.get(lower) ?? 0) : body;
    found.set(uri, isFixed ? whole : shorten(lead + shown, longest) || whole);
  }
  return found;
}

/** A head with what is shown of it: the speaker first, where it is one of a series of several speakers. */
interface Body extends Head {
  readonly lead: string;
  readonly body: string;
  /** The body in lower case. */
  readonly lower: string;
}

function bodyOf(head: Head, isOfSpeakers: boolean): Body {
  const { whole, rest, speaker, lowerWhole, lowerRest } = head;
  const leads = speaker !== undefined && isOfSpeakers && !lowerRest.startsWith(speaker.toLowerCase());
  const [body, lower] = leads ? [rest, lowerRest] : [whole, lowerWhole];
  return { ...head, lead: leads ? `${speaker}: ` : '', body, lower };
}

function headOf(entry: Entry): Head {
  const whole = withoutTrailing(collapseWhitespace(plainTitle(entry)), /[\s:;,–—]/);
  const speaker = entry.speaker === undefined ? undefined : titleCase(collapseWhitespace(entry.speaker));
  const owner = speaker === undefined ? undefined : [`${speaker}'s `, `${speaker}’s `, `${speaker}' `, `${speaker}’ `];
  const possessive = owner?.find(words => whole.startsWith(words)) ?? '';
  const rest = whole.slice(possessive.length);
  const [lowerWhole, lowerRest] = [whole.toLowerCase(), rest.toLowerCase()];
  return {
    uri: entry.uri,
    whole,
    rest,
    lowerWhole,
    lowerRest,
    ends: endsOf(lowerRest),
    speaker: speaker === undefined ? undefined : shortName(speaker),
    isFixed: entry.from.title === 'corpus.json',
  };
}

/** An office before a name, with the country or body that it belongs to. */
const civilOffice = pattern('iu')`
  ^(?:the |former |vice |deputy |prime |first |lord )?
  (?:
    president|chairman|chairwoman|secretary|governor|mayor|chancellor|premier|minister|senator|ambassador
  )(?: of [^,]{1,40},| general)? (?=\p{L})`;

/** A name without an office before it and what stands after a comma. */
function shortName(speaker: string): string {
  return speaker.replace(civilOffice, '').split(',', 1)[0].trim() || speaker;
}

/** Ends of titles that several titles of different speakers share. */
class SharedEnds {
  readonly #counts = new Map<string, { titles: number; speaker: string; differs: boolean }>();

  add(words: string, speaker: string): void {
    const count = this.#counts.get(words);
    if (count === undefined) this.#counts.set(words, { titles: 1, speaker, differs: false });
    else {
      count.titles++;
      count.differs ||= count.speaker !== speaker;
    }
  }

  has(words: string): boolean {
    const { titles = 0, differs = false } = this.#counts.get(words) ?? {};
    return titles >= fewestTitles && differs;
  }
}

/** The first and the last words of a title; none where it has fewer. */
function endsOf(title: string): string[] {
  const words = title.split(' ');
  if (words.length < sharedWords) return [];
  return [`${words.slice(0, sharedWords).join(' ')} …`, `… ${words.slice(-sharedWords).join(' ')}`];
}

/**
 * By title, in lower case, the number of words at its beginning that at least `fewestTitles` titles share, some of which go on in another
 * way. O(n log n): in sorted order such titles are neighbours.
 */
function* sharedBeginnings(all: readonly string[]): Generator<void, Map<string, number>> {
  const counts = new Map<string, number>();
  for (const title of all) counts.set(title, (counts.get(title) ?? 0) + 1);
  const sorted = [...counts.keys()].sort();
  const shared = new Map<string, number>();
  for (const size of [2, fewestTitles]) {
    for (let first = 0; first + size <= sorted.length; first++) {
      yield;
      const window = sorted.slice(first, first + size);
      if (window.reduce((sum, title) => sum + counts.get(title)!, 0) < fewestTitles) continue;
      const words = equalWords(window[0], window[size - 1]);
      for (const title of window) shared.set(title, Math.max(words, shared.get(title) ?? 0));
    }
  }
  return shared;
}

/** Number of whole words with which both titles begin, before a word of each. */
function equalWords(a: string, b: string): number {
  let words = 0;
  for (let at = 0; at < a.length && at < b.length && a[at] === b[at]; at++) if (a[at] === ' ') words++;
  return words;
}

/** `Annual … on the State of the Locks`: a title without most of the words at its beginning that it shares. */
function withoutBeginning(title: string, shared: number): string {
  const words = title.split(' ');
  let from = shared;
  while (from > 2 && isSmall(words[from - 1])) from--;
  const kept = isSmall(words[0]) ? 2 : 1;
  const isTelling = words.slice(from).filter(word => !isSmall(word)).length >= fewestTelling;
  return shared < leftOut || from <= kept + 1 || !isTelling
    ? title
    : [...words.slice(0, kept), '…', ...words.slice(from)].join(' ');
}

function isSmall(word: string): boolean {
  return /^(?:a|an|the|and|of|in|on|to|for|at|by|with|from|before|about|as|its|his|her|their|our)$/i.test(word);
}
