import { indexOf, prefixRange, wordAt, type Lexicon } from './lexicon';
import { livingFrequency, type LiveSegment } from './live';
import type { Segment } from './segment';
import { compareBytes } from './termTable';
import type { Form } from './words';

/** Completions of a word that are scored, and passages that they may add up to: the commonest are taken. */
const mostCompletions = 1024;
const mostPostings = 1_000_000;
/** The same within a phrase, where each passage asks all of them; and where one alone is in so many passages that they are not counted. */
const fewCompletions = 64;
const uncounted = 10_000;
/** Terms of a vocabulary between two looks at the clock. */
const stride = 4096;

/** A completion knows where it is in one of the segments; its text is made when somebody asks. */
class Completion implements Form {
  readonly kind = 'exact';
  readonly cost = 0;
  /** The word itself counts in full, its completions the less the more they add. */
  readonly weight: number;
  #text: string | undefined;

  constructor(readonly segment: Segment, readonly term: number, readonly frequency: number, typed: number) {
    const length = lengthOf(segment.lexicon, term);
    this.weight = length === typed ? 1 : 0.4 + 0.5 * (typed / length);
  }

  get text(): string {
    return this.#text ??= wordAt(this.segment.lexicon, this.term);
  }

  get bytes(): Uint8Array {
    return bytesAt(this.segment.lexicon, this.term);
  }
}

/** The term of a segment that a form is, or -1. */
export function termOf(form: Form, segment: Segment): number {
  return form instanceof Completion && form.segment === segment ? form.term : indexOf(segment.lexicon, form.bytes);
}

/** Words that begin so, the commonest first. `bounded` where there are more than are worth scoring. */
export function* completions(segments: readonly LiveSegment[], prefix: Uint8Array, inPhrase: boolean): Generator<void, { readonly forms: readonly Form[]; readonly bounded: boolean }> {
  const words = yield* BegunWords.within(segments, prefix);
  const { commonest, more } = words.commonest(inPhrase ? fewCompletions : mostCompletions);
  const most = inPhrase || (commonest[0]?.frequency ?? 0) > uncounted ? fewCompletions : mostCompletions;
  const forms: Form[] = [];
  let postings = 0;
  for (const { segment, term, frequency } of commonest) {
    const isWhole = lengthOf(segment.lexicon, term) === prefix.length;
    // What was typed is scored whatever it costs, and so is one completion at least.
    if (!isWhole && (forms.length >= most || (forms.length > 0 && postings + frequency > mostPostings))) continue;
    postings += frequency;
    forms.push(new Completion(segment, term, frequency, prefix.length));
  }
  return { forms, bounded: more || forms.length < commonest.length };
}

interface Counted {
  readonly segment: Segment;
  readonly term: number;
  readonly frequency: number;
}

/**
 * The words of all segments that begin alike, and how many passages hold each, dead ones counted too: of the segment that
 * has most of them by their place in it, of the others those that it does not have.
 */
class BegunWords {
  #others: Counted[] = [];

  private constructor(readonly segments: readonly LiveSegment[], readonly main: Segment, readonly first: number, readonly frequencies: Uint32Array, readonly length: number) {}

  static *within(segments: readonly LiveSegment[], prefix: Uint8Array): Generator<void, BegunWords> {
    const ranges = segments.map(({ segment }) => ({ segment, range: prefixRange(segment.lexicon, prefix) })).filter(({ range: [from, to] }) => from < to)
      .sort((a, b) => b.range[1] - b.range[0] - (a.range[1] - a.range[0]));
    const [largest, ...others] = ranges;
    if (largest === undefined) return new BegunWords(segments, segments[0]?.segment, 0, new Uint32Array(0), prefix.length);
    const { segment, range: [first, end] } = largest;
    const words = new BegunWords(segments, segment, first, segment.frequencies.slice(first, end), prefix.length);
    const rest = new Map<string, Counted>();
    let steps = 0;
    for (const { segment: own, range: [from, to] } of others) {
      for (let term = from; term < to; term++) {
        const place = indexOf(segment.lexicon, bytesAt(own.lexicon, term));
        if (place >= 0) words.frequencies[place - first] += own.frequencies[term];
        else {
          const text = wordAt(own.lexicon, term);
          const known = rest.get(text);
          rest.set(text, { segment: known?.segment ?? own, term: known?.term ?? term, frequency: own.frequencies[term] + (known?.frequency ?? 0) });
        }
        if (++steps % stride === 0) yield;
      }
    }
    words.#others = [...rest.values()];
    return words;
  }

  /** The commonest by living passages, and at least `most` of them where there are so many; `more`: others live too. */
  commonest(most: number): { readonly commonest: readonly Counted[]; readonly more: boolean } {
    const withDead = this.segments.filter(live => live.dead !== undefined);
    const living = (word: Counted): Counted => (withDead.length === 0 ? word : { ...word, frequency: word.frequency - deadOf(word, withDead) });
    for (let least = this.#leastOf(most); ;) {
      const commonest = this.#above(least).map(living).filter(({ frequency }) => frequency > 0).sort(compareCounted);
      const worst = commonest.length >= most ? commonest[most - 1].frequency : 1;
      // What is dead may have brought words in that others should stand for.
      if (worst >= least) return { commonest, more: this.#below(least).some(word => living(word).frequency > 0) };
      least = worst;
    }
  }

  /** A frequency that at least `most` words have. */
  #leastOf(most: number): number {
    const counts = new Uint32Array(1 << 12);
    const note = (frequency: number): void => { counts[Math.min(frequency, counts.length - 1)]++; };
    for (const frequency of this.frequencies) note(frequency);
    for (const { frequency } of this.#others) note(frequency);
    let least = counts.length - 1;
    for (let above = counts[least]; above < most && least > 1;) above += counts[--least];
    return least;
  }

  #above(least: number): Counted[] {
    return this.#words((frequency, isWhole) => frequency >= least || isWhole);
  }

  #below(least: number): Counted[] {
    return this.#words((frequency, isWhole) => frequency < least && !isWhole);
  }

  #words(wanted: (frequency: number, isWhole: boolean) => boolean): Counted[] {
    const { main, first, frequencies } = this;
    const isWhole = (segment: Segment, term: number): boolean => lengthOf(segment.lexicon, term) === this.length;
    const found = this.#others.filter(({ segment, term, frequency }) => wanted(frequency, isWhole(segment, term)));
    for (let i = 0; i < frequencies.length; i++) {
      if (wanted(frequencies[i], i === 0 && isWhole(main, first))) found.push({ segment: main, term: first + i, frequency: frequencies[i] });
    }
    return found;
  }
}

function deadOf({ segment, term }: Counted, withDead: readonly LiveSegment[]): number {
  let dead = 0;
  for (const live of withDead) {
    const own = live.segment === segment ? term : indexOf(live.segment.lexicon, bytesAt(segment.lexicon, term));
    if (own >= 0) dead += live.segment.frequencies[own] - livingFrequency(live, own);
  }
  return dead;
}

function compareCounted(a: Counted, b: Counted): number {
  if (a.frequency !== b.frequency) return b.frequency - a.frequency;
  const [left, right] = [a.segment.lexicon, b.segment.lexicon];
  return compareBytes(left.bytes, left.offsets[a.term], left.offsets[a.term + 1], right.bytes, right.offsets[b.term], right.offsets[b.term + 1]);
}

function bytesAt({ bytes, offsets }: Lexicon, term: number): Uint8Array {
  return bytes.subarray(offsets[term], offsets[term + 1]);
}

function lengthOf({ offsets }: Lexicon, term: number): number {
  return offsets[term + 1] - offsets[term];
}
