import { indexOf, prefixRange } from './lexicon';
import { PostingCursor } from './postings';
import type { Alternative, Phrase, Query } from './query';
import type { Segment } from './segment';
import { createSpellingTable, near, type Spelling, type SpellingTable } from './spelling';

/** A segment as a search sees it. What has been deleted since it was built is marked in `dead`, by passage. */
export interface LiveSegment {
  readonly segment: Segment;
  readonly dead?: Uint8Array;
  /** The same by index of the file. */
  readonly deadFiles?: ReadonlySet<number>;
  /** Passages and running words that are alive. */
  readonly passages: number;
  readonly words: number;
}

/** How near a match is to what was typed; hits are ordered by it first. */
export const tiers = { exact: 0, variant: 1, typo: 2 } as const;

/** A term of one segment that stands for a word of the query. `weight` is from 0 to 1. */
export interface Use {
  readonly term: number;
  readonly weight: number;
  readonly tier: number;
}

/** A word of the query: its terms in each segment, and the number of living passages that they stand in (counted by term). */
export interface PlannedWord {
  readonly uses: readonly (readonly Use[])[];
  readonly frequency: number;
}

/** Words that follow each other; mostly one. */
export type PlannedPhrase = readonly PlannedWord[] & { readonly near?: { readonly phrases: readonly PlannedPhrase[]; readonly distance: number } };

export interface Plan {
  /** The rarest first: it decides how many passages the others look at. */
  readonly parts: readonly (readonly PlannedPhrase[])[];
  readonly without: readonly PlannedPhrase[];
  readonly notes: readonly string[];
}

/** Most other spellings tried for a word: more would bury the likely ones. */
const mostSpellings = 16;

/** Looks the words of a query up, other spellings for those that no passage has. Yields after each word. */
export function* plan(query: Query, segments: readonly LiveSegment[]): Generator<void, Plan> {
  const notes = [...query.notes];
  const parts: PlannedPhrase[][] = [];
  for (const alternatives of query.parts) {
    const planned: PlannedPhrase[] = [];
    for (const alternative of alternatives) {
      planned.push(lookUpAlternative(alternative, segments));
      yield;
    }
    if (planned.every(phrase => phrase.some(word => word.frequency === 0))) {
      for (const alternative of alternatives.filter(each => each.kind === 'phrase' && !each.quoted) as Phrase[]) planned.push(...yield* otherSpellings(alternative, segments, notes));
    }
    parts.push(planned.filter(phrase => phrase.every(word => word.frequency > 0)));
  }
  const without = query.without.flat().map(alternative => lookUpAlternative(alternative, segments));
  const rank = (part: readonly PlannedPhrase[]): number => part.reduce((sum, phrase) => sum + phraseFrequency(phrase), 0);
  return { parts: parts.sort((a, b) => rank(a) - rank(b)), without: without.filter(phrase => phraseFrequency(phrase) > 0), notes };
}

/** Upper bound of the number of passages that hold a phrase. */
export function phraseFrequency(phrase: PlannedPhrase): number {
  return Math.min(...phrase.map(word => word.frequency));
}

function lookUpAlternative(alternative: Alternative, segments: readonly LiveSegment[]): PlannedPhrase {
  if (alternative.kind === 'phrase') return alternative.words.map((word, i) => lookUp(word, isPrefix(alternative, i), segments));
  const phrases = alternative.phrases.map(phrase => lookUpAlternative(phrase, segments));
  return Object.assign(phrases.flat(), { near: { phrases, distance: alternative.distance } });
}

function isPrefix(alternative: Phrase, index: number): boolean {
  return alternative.prefix && index === alternative.words.length - 1;
}

function lookUp(word: string, prefix: boolean, segments: readonly LiveSegment[]): PlannedWord {
  return planned(segments, ({ segment: { lexicon } }) => {
    if (!prefix) {
      const term = indexOf(lexicon, word);
      return term < 0 ? [] : [{ term, weight: 1, tier: tiers.exact }];
    }
    const [from, to] = prefixRange(lexicon, word);
    return Array.from({ length: to - from }, (_, i) => {
      const length = lexicon.offsets[from + i + 1] - lexicon.offsets[from + i];
      // The word itself counts in full, its completions the less the more they add.
      return { term: from + i, weight: length === word.length ? 1 : 0.4 + 0.5 * (word.length / length), tier: tiers.exact };
    });
  });
}

/** What may have been meant by words that no passage has: two words run together, other romanisations, typos. */
function* otherSpellings(alternative: Phrase, segments: readonly LiveSegment[], notes: string[]): Generator<void, PlannedPhrase[]> {
  const halves = alternative.words.length === 1 ? runTogether(alternative.words[0], segments) : undefined;
  const phrase: PlannedWord[] = [];
  for (const word of alternative.words) {
    const known = lookUp(word, false, segments);
    if (known.frequency > 0) { phrase.push(known); continue; }
    const spellings = yield* nearest(word, segments);
    phrase.push(lookUpSpellings(spellings, segments));
    const shown = [...(halves === undefined ? [] : [halves.join(' ')]), ...spellings.map(spelling => spelling.word)].slice(0, 3);
    const instead = shown.map(each => `“${each}”`).join(', ');
    notes.push(`No passage has “${word}”${instead === '' ? '' : `; searched ${instead} instead`}.`);
  }
  return halves === undefined ? [phrase] : [halves.map(half => lookUp(half, false, segments)), phrase];
}

function* nearest(word: string, segments: readonly LiveSegment[]): Generator<void, Spelling[]> {
  const found = new Map<string, Spelling>();
  for (const { segment } of segments) {
    for (const spelling of near(spellingsOf(segment), word)) found.set(spelling.word, spelling);
    yield;
  }
  // What was deleted may still be in a lexicon, and must not take the place of what is there.
  const alive = [...found.values()].filter(spelling => lookUp(spelling.word, false, segments).frequency > 0);
  return alive.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1)).slice(0, mostSpellings);
}

function lookUpSpellings(spellings: readonly Spelling[], segments: readonly LiveSegment[]): PlannedWord {
  return planned(segments, ({ segment: { lexicon } }) => spellings.flatMap(({ word, kind, distance }) => {
    const term = indexOf(lexicon, word);
    return term < 0 ? [] : [{ term, weight: (kind === 'variant' ? 0.8 : 0.6) / Math.max(1, distance), tier: tiers[kind] }];
  }));
}

/** The two words that `word` consists of, where there are such: of several cuts that whose rarer half is commonest. */
function runTogether(word: string, segments: readonly LiveSegment[]): string[] | undefined {
  let best: string[] | undefined;
  let commonest = 0;
  for (let cut = 2; cut <= word.length - 3; cut++) {
    const halves = [word.slice(0, cut), word.slice(cut)];
    const rarer = Math.min(...halves.map(half => lookUp(half, false, segments).frequency));
    if (rarer > commonest) [best, commonest] = [halves, rarer];
  }
  return best;
}

function planned(segments: readonly LiveSegment[], usesIn: (live: LiveSegment) => Use[]): PlannedWord {
  const uses = segments.map(usesIn);
  const frequency = uses.reduce((sum, inSegment, i) => inSegment.reduce((all, use) => all + living(segments[i], use.term), sum), 0);
  return { uses, frequency };
}

/** Number of living passages of a term: ranks must not depend on what was deleted and is still there. */
function living(live: LiveSegment, term: number): number {
  const { postings } = live.segment;
  if (live.dead === undefined) return postings.frequencies[term];
  let count = 0;
  for (const cursor = new PostingCursor(postings, term); cursor.next();) if (live.dead[cursor.document] === 0) count++;
  return count;
}

const tables = new WeakMap<Segment, SpellingTable>();

function spellingsOf(segment: Segment): SpellingTable {
  let table = tables.get(segment);
  if (table === undefined) tables.set(segment, table = createSpellingTable(segment.lexicon));
  return table;
}
