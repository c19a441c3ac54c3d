import { compareTerms, firstNotBefore, indexOf, prefixRange, wordAt, type Lexicon } from '../segment/lexicon';
import { liveFrequency, type LiveSegment } from '../postings/liveSegment';
import type { Segment } from '../segment/segment';
import type { Form } from './wordForms';

/**
 * The most frequent completions, which are scored and counted separately. This and the next two limits were chosen by
 * hand.
 */
const mostDistinguished = 63;
/**
 * If the other completions have more postings together, they are not searched: the most frequent ones alone have so
 * many passages that the total is a lower bound anyway.
 */
const mostRarePostings = 20_000;
/** The total of a query of one word with more passages is a lower bound anyway (see `HitCollector`). */
const mostExactlyCounted = 10_000;
/** Terms between two yields. */
const termsPerYield = 4096;

/** Words of the corpus that begin with a typed prefix. */
export interface Completions {
  /** The most frequent. */
  readonly forms: readonly Form[];
  /** All others, if they do not have too many postings. */
  readonly rest?: RareCompletions;
  /** Whether there are others that are not searched, so that totals are lower bounds. */
  readonly isLowerBound: boolean;
}

/** Completions that are scored and counted together, as if they were one word. */
export interface RareCompletions {
  /** Represents all of them in groups: the typed prefix and an ellipsis. */
  readonly form: Form;
  /** Their terms in a segment, ascending. */
  termsIn(segment: Segment): Uint32Array;
  weightOf(segment: Segment, term: number): number;
}

/** A form that is given by a term of one segment. Its text is decoded when it is first needed. */
class Completion implements Form {
  readonly segment: Segment;
  readonly term: number;
  readonly frequency: number;
  readonly kind = 'exact';
  readonly cost = 0;
  readonly weight: number;
  #text: string | undefined;
  /** Its terms in other segments, as they were looked up: a search asks several times. */
  readonly #terms = new Map<Segment, number>();

  constructor(segment: Segment, term: number, frequency: number, typed: number) {
    this.segment = segment;
    this.term = term;
    this.frequency = frequency;
    this.weight = weightOf(typed, lengthOf(segment.lexicon, term));
  }

  get text(): string {
    return (this.#text ??= wordAt(this.segment.lexicon, this.term));
  }

  get bytes(): Uint8Array {
    return bytesAt(this.segment.lexicon, this.term);
  }

  termIn(segment: Segment): number {
    if (segment === this.segment) return this.term;
    let term = this.#terms.get(segment);
    if (term === undefined) this.#terms.set(segment, (term = indexOf(segment.lexicon, this.bytes)));
    return term;
  }
}

/** The term of a form in a segment, or -1. */
export function termOf(form: Form, segment: Segment): number {
  return form instanceof Completion ? form.termIn(segment) : indexOf(segment.lexicon, form.bytes);
}

/**
 * Words of the corpus that begin with `text`, whose UTF-8 bytes are `prefix`. `inPhrase`: the word is part of a phrase
 * or chain, which is checked form by form, so that only the most frequent forms are used. `isOnlyPart`: the query has
 * no other part.
 */
export function* completions(
  segments: readonly LiveSegment[],
  text: string,
  prefix: Uint8Array,
  context: { readonly inPhrase: boolean; readonly isOnlyPart: boolean },
): Generator<void, Completions> {
  const words = yield* PrefixedWords.within(segments, prefix);
  const mostFrequent = words.mostFrequent(mostDistinguished);
  const chosen = mostFrequent.filter(
    (word, i) => i < mostDistinguished || lengthOf(word.segment.lexicon, word.term) === prefix.length,
  );
  const forms = chosen.map(({ segment, term, frequency }) => new Completion(segment, term, frequency, prefix.length));
  const skipRare = context.inPhrase || (context.isOnlyPart && (forms[0]?.frequency ?? 0) > mostExactlyCounted);
  if (words.size === forms.length) return { forms, isLowerBound: false };
  if (skipRare || words.postingsOfOthers(chosen, mostRarePostings) > mostRarePostings)
    return { forms, isLowerBound: words.hasOthers(chosen) };
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
    isLowerBound: false,
  };
}

const nothing = new Uint8Array(0);

/** 1 for the prefix itself; the more letters a completion adds, the lower its weight. Chosen by hand. */
function weightOf(typed: number, length: number): number {
  return length === typed ? 1 : 0.4 + 0.5 * (typed / length);
}

/** A word, given by a term of one segment, with the number of passages that contain it in all segments. */
interface CountedTerm {
  readonly segment: Segment;
  readonly term: number;
  readonly frequency: number;
}

/**
 * The words of all segments with one prefix, and their numbers of passages including deleted ones. The words of the
 * segment with most of them are stored by their index in its lexicon, words that only other segments contain as a list.
 */
class PrefixedWords {
  readonly #main: Segment;
  readonly #first: number;
  readonly #frequencies: Uint32Array;
  readonly #length: number;
  #others: CountedTerm[] = [];
  readonly #withDeletions: readonly LiveSegment[];

  private constructor(
    segments: readonly LiveSegment[],
    main: Segment,
    first: number,
    frequencies: Uint32Array,
    length: number,
  ) {
    this.#main = main;
    this.#first = first;
    this.#frequencies = frequencies;
    this.#length = length;
    this.#withDeletions = segments.filter(live => live.deleted !== undefined);
  }

  static *within(segments: readonly LiveSegment[], prefix: Uint8Array): Generator<void, PrefixedWords> {
    const ranges = segments
      .map(({ segment }) => ({ segment, range: prefixRange(segment.lexicon, prefix) }))
      .filter(({ range: [from, to] }) => from < to)
      .sort((a, b) => b.range[1] - b.range[0] - (a.range[1] - a.range[0]));
    const [largest, ...others] = ranges;
    if (largest === undefined)
      return new PrefixedWords(segments, segments[0]?.segment, 0, new Uint32Array(0), prefix.length);
    const {
      segment,
      range: [first, end],
    } = largest;
    const words = new PrefixedWords(segments, segment, first, segment.frequencies.slice(first, end), prefix.length);
    const rest = new Map<string, CountedTerm>();
    let steps = 0;
    for (const {
      segment: other,
      range: [from, to],
    } of others) {
      let index = first;
      for (let term = from; term < to; term++) {
        index = firstNotBefore(segment.lexicon, index, end, other.lexicon, term);
        if (index < end && compareTerms(segment.lexicon, index, other.lexicon, term) === 0)
          words.#frequencies[index - first] += other.frequencies[term];
        else {
          const text = wordAt(other.lexicon, term);
          const known = rest.get(text);
          rest.set(text, {
            segment: known?.segment ?? other,
            term: known?.term ?? term,
            frequency: other.frequencies[term] + (known?.frequency ?? 0),
          });
        }
        if (++steps % termsPerYield === 0) yield;
      }
    }
    words.#others = [...rest.values()];
    return words;
  }

  /** Number of words, including words of deleted files. */
  get size(): number {
    return this.#frequencies.length + this.#others.length;
  }

  /**
   * The most frequent words, without deleted passages, most frequent first: at least `most` of them if there are so
   * many, and the prefix itself if it is a word.
   */
  mostFrequent(most: number): readonly CountedTerm[] {
    for (let threshold = this.#frequencyReachedBy(most); ;) {
      const words = this.#words((frequency, isPrefix) => frequency >= threshold || isPrefix)
        .map(word => this.#withoutDeleted(word))
        .filter(({ frequency }) => frequency > 0)
        .sort(compareByFrequency);
      const lowest = words.length >= most ? words[most - 1].frequency : 1;
      // Deleted files may have inflated the counts of these words. Count again with a lower threshold.
      if (lowest >= threshold) return words;
      threshold = lowest;
    }
  }

  /** Number of postings of all words except `chosen`. Exact if the result is near `limit`, else an upper bound. */
  postingsOfOthers(chosen: readonly CountedTerm[], limit: number): number {
    let sum = this.#others.reduce((all, { frequency }) => all + frequency, 0);
    for (const frequency of this.#frequencies) sum += frequency;
    for (const { frequency } of chosen) sum -= frequency;
    const deletedWords = this.#withDeletions.reduce((all, { segment, words }) => all + segment.words - words, 0);
    if (sum <= limit || sum - deletedWords > limit) return sum;
    const all = this.#words(() => true).reduce((live, word) => live + this.#withoutDeleted(word).frequency, 0);
    return chosen.reduce((live, { frequency }) => live - frequency, all);
  }

  /** Whether there are words other than `chosen` in files that are not deleted. */
  hasOthers(chosen: readonly CountedTerm[]): boolean {
    if (this.#withDeletions.length === 0) return this.size > chosen.length;
    return (
      this.#words(() => true).reduce((live, word) => live + (this.#withoutDeleted(word).frequency > 0 ? 1 : 0), 0) >
      chosen.length
    );
  }

  #withoutDeleted(word: CountedTerm): CountedTerm {
    return this.#withDeletions.length === 0
      ? word
      : { ...word, frequency: word.frequency - deletedFrequency(word, this.#withDeletions) };
  }

  /** A frequency that at least `count` words reach, or 1. */
  #frequencyReachedBy(count: number): number {
    const counts = new Uint32Array(1 << 12);
    const add = (frequency: number): void => {
      counts[Math.min(frequency, counts.length - 1)]++;
    };
    for (const frequency of this.#frequencies) add(frequency);
    for (const { frequency } of this.#others) add(frequency);
    let least = counts.length - 1;
    for (let above = counts[least]; above < count && least > 1;) above += counts[--least];
    return least;
  }

  #words(wanted: (frequency: number, isPrefix: boolean) => boolean): CountedTerm[] {
    const main = this.#main;
    const first = this.#first;
    const frequencies = this.#frequencies;
    const isPrefix = (segment: Segment, term: number): boolean => lengthOf(segment.lexicon, term) === this.#length;
    const words = this.#others.filter(({ segment, term, frequency }) => wanted(frequency, isPrefix(segment, term)));
    for (let i = 0; i < frequencies.length; i++) {
      if (wanted(frequencies[i], i === 0 && isPrefix(main, first)))
        words.push({ segment: main, term: first + i, frequency: frequencies[i] });
    }
    return words;
  }
}

function deletedFrequency({ segment, term }: CountedTerm, withDeletions: readonly LiveSegment[]): number {
  let deleted = 0;
  for (const live of withDeletions) {
    const liveTerm = live.segment === segment ? term : indexOf(live.segment.lexicon, bytesAt(segment.lexicon, term));
    if (liveTerm >= 0) deleted += live.segment.frequencies[liveTerm] - liveFrequency(live, liveTerm);
  }
  return deleted;
}

function compareByFrequency(a: CountedTerm, b: CountedTerm): number {
  if (a.frequency !== b.frequency) return b.frequency - a.frequency;
  return compareTerms(a.segment.lexicon, a.term, b.segment.lexicon, b.term);
}

function bytesAt({ bytes, offsets }: Lexicon, term: number): Uint8Array {
  return bytes.subarray(offsets[term], offsets[term + 1]);
}

function lengthOf({ offsets }: Lexicon, term: number): number {
  return offsets[term + 1] - offsets[term];
}
