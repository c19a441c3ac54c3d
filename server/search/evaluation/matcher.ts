import { noPassage, PostingCursor } from '../postings/postingCursor';
import { termOf } from '../spelling/completions';
import { wordAt } from '../segment/lexicon';
import { ManyTerms, positionsIn } from '../postings/manyTerms';
import type { PlannedAlternative, PlannedPhrase, PlannedWord } from './plan';
import type { Segment } from '../segment/segment';
import type { Form } from '../spelling/wordForms';

/** A place in a passage that matches an alternative of the query. */
export interface Match {
  /** First word, counted from the start of the passage, and number of words. */
  readonly position: number;
  readonly length: number;
  readonly forms: readonly Form[];
}

/** Iterates over the passages of one segment that match an alternative of the query, in ascending order. */
export interface Matcher {
  /** Estimated number of passages that have to be checked. */
  readonly frequency: number;
  /** Advances to the next matching passage; `noPassage` after the last one. */
  next(): number;
  /** Advances to `passage`, and returns whether it matches. Passages must be ascending. */
  at(passage: number): boolean;
  /** The matching places in the current passage, by position. Can be called once for each passage. */
  places(): readonly Match[];
}

export function matcherOf(alternative: PlannedAlternative, segment: Segment): Matcher {
  const phrases = alternative.phrases.map(phrase =>
    phrase.length === 1 ? new WordMatcher(phrase[0], segment) : new PhraseMatcher(phrase, segment),
  );
  return phrases.length === 1
    ? phrases[0]
    : new NearMatcher(phrases, alternative.distance, alternative.kind === 'variant');
}

/** One word in all its forms. */
class WordMatcher implements Matcher {
  readonly #segment: Segment;
  readonly frequency: number;
  readonly #cursors: { readonly form: Form; readonly cursor: PostingCursor }[] = [];
  readonly #rest: { readonly form: Form; readonly terms: ManyTerms } | undefined;
  #restTerms: readonly number[] = [];
  #passage = -1;

  constructor(word: PlannedWord, segment: Segment) {
    this.#segment = segment;
    let frequency = 0;
    for (const form of word.forms) {
      const term = termOf(form, segment);
      if (term < 0) continue;
      frequency += segment.frequencies[term];
      this.#cursors.push({ form, cursor: new PostingCursor(segment, term) });
    }
    this.frequency = frequency;
    if (word.rest !== undefined)
      this.#rest = { form: word.rest.form, terms: new ManyTerms(segment, word.rest.termsIn(segment)) };
  }

  /** Ignores `rest`, which words in phrases do not have. */
  next(): number {
    let next = noPassage;
    for (const { cursor } of this.#cursors) {
      if (cursor.passage === this.#passage) cursor.next();
      if (cursor.passage < next) next = cursor.passage;
    }
    return (this.#passage = next);
  }

  at(passage: number): boolean {
    let found = false;
    for (const { cursor } of this.#cursors) if (cursor.seek(passage)) found = true;
    this.#restTerms = this.#rest?.terms.termsIn(passage) ?? [];
    this.#passage = passage;
    return found || this.#restTerms.length > 0;
  }

  places(): Match[] {
    const places: Match[] = [];
    const positions: number[] = [];
    for (const { form, cursor } of this.#cursors) {
      if (cursor.passage !== this.#passage) continue;
      cursor.positions(positions);
      for (const position of positions) places.push({ position, length: 1, forms: [form] });
    }
    for (const term of this.#restTerms) {
      const form = { ...this.#rest!.form, text: wordAt(this.#segment.lexicon, term) };
      for (const position of positionsIn(this.#segment, term, this.#passage))
        places.push({ position, length: 1, forms: [form] });
    }
    return this.#cursors.length + this.#restTerms.length > 1 ? places.sort((a, b) => a.position - b.position) : places;
  }
}

/** Passages that several matchers share: the one with the fewest passages is advanced first, then the others. */
abstract class JointMatcher<T extends Matcher> implements Matcher {
  protected readonly parts: readonly T[];
  readonly frequency: number;
  #places: readonly Match[] = [];
  readonly #byRarity: readonly T[];

  constructor(parts: readonly T[]) {
    this.parts = parts;
    this.#byRarity = [...parts].sort((a, b) => a.frequency - b.frequency);
    this.frequency = this.#byRarity[0].frequency;
  }

  /** The places where the parts are in the right relation, from the places of each part. */
  protected abstract join(places: readonly (readonly Match[])[]): readonly Match[];

  next(): number {
    const [lead, ...others] = this.#byRarity;
    for (let passage = lead.next(); passage !== noPassage; passage = lead.next()) {
      if (others.every(other => other.at(passage)) && this.#match()) return passage;
    }
    return noPassage;
  }

  at(passage: number): boolean {
    return this.#byRarity.every(part => part.at(passage)) && this.#match();
  }

  places(): readonly Match[] {
    return this.#places;
  }

  #match(): boolean {
    this.#places = this.join(this.parts.map(part => part.places()));
    return this.#places.length > 0;
  }
}

/**
 * Words in a row. A place matches if word number i of the phrase is at the position of the first word plus i:
 *
 *     "sense of duty"   sense at 5, 12 · of at 6, 30 · duty at 7, 40   →   5
 */
class PhraseMatcher extends JointMatcher<WordMatcher> {
  constructor(phrase: PlannedPhrase, segment: Segment) {
    super(phrase.map(word => new WordMatcher(word, segment)));
  }

  protected override join(places: readonly (readonly Match[])[]): Match[] {
    const found: Match[] = [];
    const next = places.map(() => 0);
    for (const first of places[0]) {
      const forms = [first.forms[0]];
      for (let word = 1; word < places.length; word++) {
        const own = places[word];
        while (next[word] < own.length && own[next[word]].position < first.position + word) next[word]++;
        const match = own[next[word]];
        if (match?.position !== first.position + word) break;
        forms.push(match.forms[0]);
      }
      if (forms.length === places.length) found.push({ position: first.position, length: forms.length, forms });
    }
    return found;
  }
}

/** A chain of phrases: the places of each phrase that are part of a complete chain. */
class NearMatcher extends JointMatcher<Matcher> {
  readonly #distance: number;
  readonly #inOrder: boolean;

  /** `inOrder`: each phrase must be after the one before it. */
  constructor(parts: readonly Matcher[], distance: number, inOrder: boolean) {
    super(parts);
    this.#distance = distance;
    this.#inOrder = inOrder;
  }

  protected override join(places: readonly (readonly Match[])[]): Match[] {
    const reached: Match[][] = [[...places[0]]];
    for (let i = 1; i < places.length; i++)
      reached.push(places[i].filter(place => reached[i - 1].some(other => this.#isNear(other, place))));
    for (let i = places.length - 2; i >= 0; i--)
      reached[i] = reached[i].filter(place => reached[i + 1].some(other => this.#isNear(place, other)));
    return reached.flat().sort((a, b) => a.position - b.position || a.length - b.length);
  }

  /** At most `distance` words lie between the two, which do not overlap. */
  #isNear(a: Match, b: Match): boolean {
    if (this.#inOrder && a.position > b.position) return false;
    const [first, second] = a.position <= b.position ? [a, b] : [b, a];
    const between = second.position - first.position - first.length;
    return between >= 0 && between <= this.#distance;
  }
}
