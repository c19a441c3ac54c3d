import { termOf } from '../spelling/completions';
import { wordAt } from '../segment/lexicon';
import { ManyTerms, positionsIn } from '../postings/manyTerms';
import { PhraseCursor } from '../postings/phraseCursor';
import { PhraseScan } from '../postings/phraseScan';
import { WordCursor } from '../postings/wordCursor';
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

/** What tells how a passage is scored. */
interface FirstMatch {
  /** Number of places. */
  readonly count: number;
  /** Of the first place. Usually the same object for the same forms. */
  readonly forms: readonly Form[];
}

/** Iterates over the passages of one segment that match an alternative of the query, in ascending order. */
export interface Matcher {
  /** Estimated number of passages that have to be checked. */
  readonly frequency: number;
  /**
   * Advances to the next matching passage before `limit`. Returns `limit` or a higher number if there is none; the next
   * call goes on from there. A passage for which `mayCount` is false may be left out: `places` is an upper bound of the
   * number of its places.
   */
  next(limit: number, mayCount?: (passage: number, places: number) => boolean): number;
  /** Advances to `passage`, and returns whether it matches. Passages must be ascending. */
  at(passage: number): boolean;
  /** The matching places in the current passage, by position. Can be called once for each passage. */
  places(): readonly Match[];
  /** As `places`, which is not called then. There is at least one. */
  first(): FirstMatch;
}

export function matcherOf(alternative: PlannedAlternative, segment: Segment): Matcher {
  const phrases = alternative.phrases.map(phrase =>
    phrase.length === 1 ? new WordMatcher(phrase[0], segment) : new PhraseMatcher(phrase, segment),
  );
  return phrases.length === 1
    ? phrases[0]
    : new NearMatcher(phrases, alternative.distance, alternative.kind === 'variant');
}

function firstOf(places: readonly Match[]): FirstMatch {
  return { count: places.length, forms: places[0].forms };
}

/** The forms of a word that occur in a segment, and their terms. */
function formsIn(segment: Segment, word: PlannedWord): { readonly forms: readonly Form[]; readonly terms: number[] } {
  const forms = word.forms.filter(form => termOf(form, segment) >= 0);
  return { forms, terms: forms.map(form => termOf(form, segment)) };
}

/** One word in all its forms. */
class WordMatcher implements Matcher {
  readonly #segment: Segment;
  readonly #forms: readonly Form[];
  readonly #cursor: WordCursor;
  readonly #rest: { readonly form: Form; readonly terms: ManyTerms } | undefined;
  #restTerms: readonly number[] = [];
  #returned = -1;

  constructor(word: PlannedWord, segment: Segment) {
    this.#segment = segment;
    const { forms, terms } = formsIn(segment, word);
    this.#forms = forms;
    this.#cursor = new WordCursor(segment, terms);
    if (word.rest !== undefined)
      this.#rest = { form: word.rest.form, terms: new ManyTerms(segment, word.rest.termsIn(segment)) };
  }

  get frequency(): number {
    return this.#cursor.frequency;
  }

  /** Ignores `rest`, which words in chains do not have. */
  next(limit: number): number {
    const cursor = this.#cursor;
    if (cursor.passage === this.#returned) cursor.next();
    if (cursor.passage < limit) this.#returned = cursor.passage;
    return cursor.passage;
  }

  at(passage: number): boolean {
    const found = this.#cursor.seek(passage);
    this.#restTerms = this.#rest?.terms.termsIn(passage) ?? [];
    return found || this.#restTerms.length > 0;
  }

  places(): Match[] {
    const cursor = this.#cursor;
    cursor.readPlaces();
    const places = Array.from({ length: cursor.places }, (_, i): Match => ({
      position: cursor.positions[i],
      length: 1,
      forms: [this.#forms[cursor.terms[i]]],
    }));
    if (this.#restTerms.length === 0) return places;
    for (const term of this.#restTerms) {
      const form = { ...this.#rest!.form, text: wordAt(this.#segment.lexicon, term) };
      for (const position of positionsIn(this.#segment, term, cursor.passage))
        places.push({ position, length: 1, forms: [form] });
    }
    return places.sort((a, b) => a.position - b.position);
  }

  first(): FirstMatch {
    return firstOf(this.places());
  }
}

/** Words in a row. Either `next` or `at` is used. */
class PhraseMatcher implements Matcher {
  readonly #segment: Segment;
  readonly #words: readonly ReturnType<typeof formsIn>[];
  readonly frequency: number;
  /** For `next`, if each word has only one form. */
  #scan: PhraseScan | undefined;
  #cursor: PhraseCursor | undefined;
  /** Rows of forms by the indexes of their terms, see `#formsAt`. */
  readonly #rows = new Map<number, readonly Form[]>();

  constructor(phrase: PlannedPhrase, segment: Segment) {
    this.#segment = segment;
    this.#words = phrase.map(word => formsIn(segment, word));
    this.frequency = Math.min(
      ...this.#words.map(({ terms }) => terms.reduce((sum, term) => sum + segment.frequencies[term], 0)),
    );
    if (this.#words.every(({ terms }) => terms.length === 1))
      this.#scan = new PhraseScan(
        segment,
        this.#words.flatMap(({ terms }) => terms),
      );
  }

  next(limit: number, mayCount?: (passage: number, places: number) => boolean): number {
    return (this.#scan ?? this.#phraseCursor()).next(limit, mayCount);
  }

  at(passage: number): boolean {
    this.#scan = undefined;
    return this.#phraseCursor().at(passage);
  }

  places(): Match[] {
    const length = this.#words.length;
    const { places } = this.#scan ?? this.#phraseCursor();
    return Array.from({ length: places }, (_, place) => ({
      position: this.#scan?.positionAt(place) ?? this.#phraseCursor().positions[place],
      length,
      forms: this.#formsAt(place),
    }));
  }

  first(): FirstMatch {
    return { count: (this.#scan ?? this.#phraseCursor()).places, forms: this.#formsAt(0) };
  }

  /** The forms of the words at a place: the same object for the same forms, unless there are too many to number their rows. */
  #formsAt(place: number): readonly Form[] {
    const words = this.#words;
    const termAt = (word: number): number => (this.#scan === undefined ? this.#phraseCursor().termAt(place, word) : 0);
    let row = 0;
    for (let word = 0; word < words.length; word++) row = row * words[word].forms.length + termAt(word);
    let forms = this.#rows.get(row);
    if (forms === undefined || row > Number.MAX_SAFE_INTEGER) {
      forms = words.map((each, word) => each.forms[termAt(word)]);
      this.#rows.set(row, forms);
    }
    return forms;
  }

  #phraseCursor(): PhraseCursor {
    return (this.#cursor ??= new PhraseCursor(
      this.#segment,
      this.#words.map(({ terms }) => terms),
    ));
  }
}

/** A chain of phrases: the places of each phrase that are part of a complete chain. */
class NearMatcher implements Matcher {
  readonly #parts: readonly Matcher[];
  readonly #byRarity: readonly Matcher[];
  readonly #distance: number;
  readonly #inOrder: boolean;
  #places: readonly Match[] = [];

  /** `inOrder`: each phrase must be after the one before it. */
  constructor(parts: readonly Matcher[], distance: number, inOrder: boolean) {
    this.#parts = parts;
    this.#byRarity = [...parts].sort((a, b) => a.frequency - b.frequency);
    this.#distance = distance;
    this.#inOrder = inOrder;
  }

  get frequency(): number {
    return this.#byRarity[0].frequency;
  }

  next(limit: number): number {
    const [lead, ...others] = this.#byRarity;
    let passage = lead.next(limit);
    while (passage < limit && !(others.every(other => other.at(passage)) && this.#match())) passage = lead.next(limit);
    return passage;
  }

  at(passage: number): boolean {
    return this.#byRarity.every(part => part.at(passage)) && this.#match();
  }

  places(): readonly Match[] {
    return this.#places;
  }

  first(): FirstMatch {
    return firstOf(this.#places);
  }

  #match(): boolean {
    this.#places = this.#join(this.#parts.map(part => part.places()));
    return this.#places.length > 0;
  }

  /** The places where the parts are in the right relation, from the places of each part. */
  #join(places: readonly (readonly Match[])[]): Match[] {
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
