import { indexOf, prefixRange, wordAt, type Lexicon } from '../segment/lexicon';
import { livingFrequency, type LiveSegment } from '../postings/liveSegment';
import type { Segment } from '../segment/segment';
import { compareBytes } from '../bytes/termTable';
import type { Form } from './wordForms';

/** Completions that are told apart: the commonest. */
const mostForms = 63;
/** Passages that the others may add up to: beyond, the commonest alone are in so many that they are not counted exactly. */
const mostPostings = 20_000;
/** A word alone that is in more passages than this is not counted exactly (see `Gathering`). */
const uncounted = 10_000;
/** Terms of a vocabulary between two looks at the clock. */
const stride = 4096;

/** Words that begin with what was typed. */
export interface Completions {
  /** The commonest. */
  readonly forms: readonly Form[];
  /** All others, where they are not too many. */
  readonly rest?: RareCompletions;
  /** There are others, which are not looked at. */
  readonly bounded: boolean;
}

/** Completions that are not told apart: found, marked and counted together. */
export interface RareCompletions {
  /** Stands for all of them where spellings are told: what was typed, and an ellipsis. */
  readonly form: Form;
  /** Those of a segment, ascending. */
  termsIn(segment: Segment): Uint32Array;
  weightOf(segment: Segment, term: number): number;
}

/** A completion knows where it is in one of the segments; its text is made when somebody asks. */
class Completion implements Form {
  readonly kind = 'exact';
  readonly cost = 0;
  readonly weight: number;
  #text: string | undefined;

  constructor(
    readonly segment: Segment,
    readonly term: number,
    readonly frequency: number,
    typed: number,
  ) {
    this.weight = weightOf(typed, lengthOf(segment.lexicon, term));
  }

  get text(): string {
    return (this.#text ??= wordAt(this.segment.lexicon, this.term));
  }

  get bytes(): Uint8Array {
    return bytesAt(this.segment.lexicon, this.term);
  }
}

/** The term of a segment that a form is, or -1. */
export function termOf(form: Form, segment: Segment): number {
  return form instanceof Completion && form.segment === segment ? form.term : indexOf(segment.lexicon, form.bytes);
}

/**
 * Words that begin so. `apart`: each passage asks all of them, so that a few have to do; `alone`: nothing else is asked for,
 * so that a very common one makes counting the others needless.
 */
export function* completions(
  segments: readonly LiveSegment[],
  text: string,
  prefix: Uint8Array,
  asked: { readonly inPhrase: boolean; readonly alone: boolean },
): Generator<void, Completions> {
  const words = yield* BegunWords.within(segments, prefix);
  const commonest = words.commonest(mostForms);
  const chosen = commonest.filter(
    (word, i) => i < mostForms || lengthOf(word.segment.lexicon, word.term) === prefix.length,
  );
  const forms = chosen.map(({ segment, term, frequency }) => new Completion(segment, term, frequency, prefix.length));
  const needless = asked.inPhrase || (asked.alone && (forms[0]?.frequency ?? 0) > uncounted);
  if (words.size === forms.length) return { forms, bounded: false };
  if (needless || words.postingsBeside(chosen, mostPostings) > mostPostings)
    return { forms, bounded: words.anyBeside(chosen) };
  const form: Form = { text: text + '…', bytes: nothing, kind: 'exact', weight: 1, cost: 0, frequency: 0 };
  const termsIn = (segment: Segment): Uint32Array => {
    const [from, to] = prefixRange(segment.lexicon, prefix);
    const isForm = new Uint8Array(to - from);
    for (const each of forms) isForm[termOf(each, segment) - from] = 1;
    const terms = new Uint32Array(to - from);
    let count = 0;
    for (let term = from; term < to; term++) if (isForm[term - from] === 0) terms[count++] = term;
    return terms.subarray(0, count);
  };
  return {
    forms,
    rest: { form, termsIn, weightOf: ({ lexicon }, term) => weightOf(prefix.length, lengthOf(lexicon, term)) },
    bounded: false,
  };
}

const nothing = new Uint8Array(0);

/** The word itself counts in full, its completions the less the more they add. */
function weightOf(typed: number, length: number): number {
  return length === typed ? 1 : 0.4 + 0.5 * (typed / length);
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
  readonly #withDead: readonly LiveSegment[];

  private constructor(
    segments: readonly LiveSegment[],
    readonly main: Segment,
    readonly first: number,
    readonly frequencies: Uint32Array,
    readonly length: number,
  ) {
    this.#withDead = segments.filter(live => live.dead !== undefined);
  }

  static *within(segments: readonly LiveSegment[], prefix: Uint8Array): Generator<void, BegunWords> {
    const ranges = segments
      .map(({ segment }) => ({ segment, range: prefixRange(segment.lexicon, prefix) }))
      .filter(({ range: [from, to] }) => from < to)
      .sort((a, b) => b.range[1] - b.range[0] - (a.range[1] - a.range[0]));
    const [largest, ...others] = ranges;
    if (largest === undefined)
      return new BegunWords(segments, segments[0]?.segment, 0, new Uint32Array(0), prefix.length);
    const {
      segment,
      range: [first, end],
    } = largest;
    const words = new BegunWords(segments, segment, first, segment.frequencies.slice(first, end), prefix.length);
    const rest = new Map<string, Counted>();
    let steps = 0;
    for (const {
      segment: own,
      range: [from, to],
    } of others) {
      for (let term = from; term < to; term++) {
        const place = indexOf(segment.lexicon, bytesAt(own.lexicon, term));
        if (place >= 0) words.frequencies[place - first] += own.frequencies[term];
        else {
          const text = wordAt(own.lexicon, term);
          const known = rest.get(text);
          rest.set(text, {
            segment: known?.segment ?? own,
            term: known?.term ?? term,
            frequency: own.frequencies[term] + (known?.frequency ?? 0),
          });
        }
        if (++steps % stride === 0) yield;
      }
    }
    words.#others = [...rest.values()];
    return words;
  }

  /** Number of words, those counted that live no more. */
  get size(): number {
    return this.frequencies.length + this.#others.length;
  }

  /** The commonest by living passages: at least `most` of them where there are so many, and what was typed itself. */
  commonest(most: number): readonly Counted[] {
    for (let least = this.#leastOf(most); ;) {
      const found = this.#words((frequency, isWhole) => frequency >= least || isWhole)
        .map(word => this.#living(word))
        .filter(({ frequency }) => frequency > 0)
        .sort(compareCounted);
      const worst = found.length >= most ? found[most - 1].frequency : 1;
      // What is dead may have brought words in that others should stand for.
      if (worst >= least) return found;
      least = worst;
    }
  }

  /** Passages of all words but some, one counted as often as it holds one; exact where that is about `limit`. */
  postingsBeside(chosen: readonly Counted[], limit: number): number {
    let sum = this.#others.reduce((all, { frequency }) => all + frequency, 0);
    for (const frequency of this.frequencies) sum += frequency;
    for (const { frequency } of chosen) sum -= frequency;
    const deadWords = this.#withDead.reduce((all, { segment, words }) => all + segment.words - words, 0);
    if (sum <= limit || sum - deadWords > limit) return sum;
    const all = this.#words(() => true).reduce((living, word) => living + this.#living(word).frequency, 0);
    return chosen.reduce((living, { frequency }) => living - frequency, all);
  }

  /** Whether other words than some live. */
  anyBeside(chosen: readonly Counted[]): boolean {
    if (this.#withDead.length === 0) return this.size > chosen.length;
    return (
      this.#words(() => true).reduce((living, word) => living + (this.#living(word).frequency > 0 ? 1 : 0), 0) >
      chosen.length
    );
  }

  #living(word: Counted): Counted {
    return this.#withDead.length === 0 ? word : { ...word, frequency: word.frequency - deadOf(word, this.#withDead) };
  }

  /** A frequency that at least `most` words have. */
  #leastOf(most: number): number {
    const counts = new Uint32Array(1 << 12);
    const note = (frequency: number): void => {
      counts[Math.min(frequency, counts.length - 1)]++;
    };
    for (const frequency of this.frequencies) note(frequency);
    for (const { frequency } of this.#others) note(frequency);
    let least = counts.length - 1;
    for (let above = counts[least]; above < most && least > 1;) above += counts[--least];
    return least;
  }

  #words(wanted: (frequency: number, isWhole: boolean) => boolean): Counted[] {
    const { main, first, frequencies } = this;
    const isWhole = (segment: Segment, term: number): boolean => lengthOf(segment.lexicon, term) === this.length;
    const found = this.#others.filter(({ segment, term, frequency }) => wanted(frequency, isWhole(segment, term)));
    for (let i = 0; i < frequencies.length; i++) {
      if (wanted(frequencies[i], i === 0 && isWhole(main, first)))
        found.push({ segment: main, term: first + i, frequency: frequencies[i] });
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
  const left = a.segment.lexicon;
  const right = b.segment.lexicon;
  return compareBytes(
    left.bytes,
    left.offsets[a.term],
    left.offsets[a.term + 1],
    right.bytes,
    right.offsets[b.term],
    right.offsets[b.term + 1],
  );
}

function bytesAt({ bytes, offsets }: Lexicon, term: number): Uint8Array {
  return bytes.subarray(offsets[term], offsets[term + 1]);
}

function lengthOf({ offsets }: Lexicon, term: number): number {
  return offsets[term + 1] - offsets[term];
}
