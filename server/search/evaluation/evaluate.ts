import { termOf } from '../spelling/completions';
import { PostingCursor, type Weighting } from '../postings/postingCursor';
import type { FormGroups } from './formGroups';
import type { LiveSegment } from '../postings/liveSegment';
import { ManyTerms } from '../postings/manyTerms';
import { matcherOf, type Matcher } from './matcher';
import { kindOf, longestPassage, passageKinds } from '../passages/passageFacts';
import type { Plan, PlannedAlternative, PlannedPart, PlannedWord } from './plan';
import type { Segment } from '../segment/segment';
import { type Window, windowSize } from '../postings/window';
import type { Form } from '../spelling/wordForms';

/** Number of passages, and their mean length in words, over all segments. */
export interface CorpusSize {
  readonly passages: number;
  readonly meanLength: number;
}

/** Whether a passage of a segment may be in the answer; undefined if all may. */
export type Admit = ((passage: number) => boolean) | undefined;

/** Postings between two yields: about half a millisecond. */
const postingsPerYield = 1 << 16;
/** k1 and b of BM25, at the values that are usual. */
const saturation = 1.2;
const lengthShare = 0.75;
/** Factor of the scores of titles. Chosen by hand; checked by `npx tsx test/accuracy/search-report.ts`. */
const titleWeight = 1.3;
const titleKind = passageKinds.indexOf('title');
/** Seeking one passage costs about as much as reading this many postings. Chosen by hand. */
const seekCost = 8;

/**
 * Finds the passages of a segment that match all parts of the plan and no excluded part, window by window. The score is
 * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) with k1 = 1.2 and b =
 * 0.75; each part counts once, by its best form. `floor` is called for each window: passages with lower scores may be
 * left out. Yields true when `window` contains the candidates of the next window, and false about every half
 * millisecond.
 */
export function* evaluate(
  plan: Plan,
  { segment }: LiveSegment,
  size: CorpusSize,
  admit: Admit,
  groups: FormGroups,
  window: Window,
  floor: () => number,
): Generator<boolean, void> {
  const parts = plan.parts.map(
    (part, number) => new PartEvaluation(part, number === 0 ? 'all' : 'candidates', segment, size, groups),
  );
  const excluded = plan.excluded.flatMap(part => part.alternatives.map(alternative => matcherOf(alternative, segment)));
  const addedByLaterParts = parts.map(
    (_, number) => parts.slice(number + 1).reduce((sum, part) => sum + part.highestScore, 0) * 1.0001,
  );
  for (let from = 0; from < segment.passages; from += windowSize) {
    window.open(from, segment.passages);
    const minimum = floor();
    for (const [number, part] of parts.entries()) {
      if (number > 0 && window.count === 0) break;
      // Later parts can add at most this much.
      const partMinimum = minimum === 0 ? 0 : Math.max(0, minimum - addedByLaterParts[number]);
      yield* part.markAll(window, number, number === 0 ? partMinimum : 0);
      if (number === 0) window.begin(admit, part.groupsOfForms, form => groups.follow(0, part.labelOf(form)));
      else window.narrow(number + 1, partMinimum, (before, form) => groups.follow(before, part.labelOf(form)));
    }
    yield* dropExcluded(excluded, window);
    yield true;
    window.clear();
  }
}

/** Drops the candidates that match one of `excluded`. */
export function* dropExcluded(excluded: readonly Matcher[], window: Window): Generator<false, void> {
  for (const matcher of excluded) {
    if (window.count === 0) break;
    window.drop(passage => matcher.at(passage));
    yield false;
  }
}

/** All passages that `admit` accepts, with score 0: for a query that consists of filters only. */
export function* allPassages({ segment }: LiveSegment, admit: Admit, window: Window): Generator<boolean, void> {
  for (let from = 0; from < segment.passages; from += windowSize) {
    window.open(from, segment.passages);
    for (let passage = from; passage < window.to; passage++) {
      window.mark(passage - from, 1, 0);
      if (passage % 4096 === 4095) yield false;
    }
    window.begin(admit, [0], () => 0);
    window.scores.fill(0);
    yield true;
    window.clear();
  }
}

/** One form of a word, and its current passage. */
interface TermWalk {
  readonly form: Form;
  readonly number: number;
  readonly cursor: PostingCursor;
  readonly frequency: number;
}

/** Rare completions of a word, which are scored as one form. */
interface RareTerms {
  readonly terms: ManyTerms;
  readonly weights: Float64Array;
  readonly number: number;
}

/** An alternative of several words. */
interface AlternativeWalk {
  readonly alternative: PlannedAlternative;
  readonly matcher: Matcher;
  /** Of a chain, the likeliest forms of its words; undefined if it is a row of words. */
  readonly chain: readonly Form[] | undefined;
  /** By the forms that a passage was found by. */
  readonly found: Map<readonly Form[], { readonly form: number; readonly weight: number }>;
}

/**
 * One part of a query in one segment. `scan`: whether it marks all passages of a window that it matches, or only
 * candidates. The forms of the part that occur in the segment are numbered.
 */
export class PartEvaluation {
  readonly #part: PlannedPart;
  readonly #scan: 'all' | 'candidates';
  readonly #segment: Segment;
  readonly #groups: FormGroups;
  readonly #rarity: number;
  readonly #weighting: Weighting;
  readonly #walks: TermWalk[] = [];
  readonly #rareTerms: RareTerms[] = [];
  readonly #alternativeWalks: AlternativeWalk[] = [];
  /** Forms of words and their kinds, by number. */
  readonly #forms: Form[] = [];
  readonly #kinds: Form['kind'][] = [];
  /** Label in `FormGroups` by number of the form, once a passage has been found by it. */
  readonly #labels: (number | undefined)[] = [];
  /** Group of the form if this part is the first, by number of the form; a cache for `Window.begin`. */
  readonly groupsOfForms: (number | undefined)[] = [];
  /** Number of the form by label, for alternatives of several words. */
  readonly #formsOfLabels = new Map<number, number>();

  constructor(part: PlannedPart, scan: 'all' | 'candidates', segment: Segment, size: CorpusSize, groups: FormGroups) {
    this.#part = part;
    this.#scan = scan;
    this.#segment = segment;
    this.#groups = groups;
    const frequency = Math.min(size.passages, part.frequency);
    this.#rarity = Math.log(1 + (size.passages - frequency + 0.5) / (frequency + 0.5)) * (saturation + 1);
    const norms = new Float32Array(longestPassage + 1);
    for (let length = 0; length <= longestPassage; length++)
      norms[length] = saturation * (1 - lengthShare + (lengthShare * length) / size.meanLength);
    this.#weighting = { norms, titleKind, titleWeight };
    for (const alternative of part.alternatives) {
      if (alternative.phrases.length === 1 && alternative.phrases[0].length === 1)
        this.#addWord(alternative.phrases[0][0], alternative.kind);
      else this.#addAlternative(alternative);
    }
  }

  /** Upper bound of what the part adds to a score. */
  get highestScore(): number {
    return this.#rarity * titleWeight;
  }

  /** Label in `FormGroups` of a form. */
  labelOf(form: number): number {
    return (this.#labels[form] ??= this.#createLabel(form));
  }

  /** Marks the passages of a window that are at `stage` and match the part, if they can score `floor` by it. */
  *markAll(window: Window, stage: number, floor: number): Generator<false, void> {
    let budget = postingsPerYield;
    for (const walk of this.#walks) {
      if (walk.cursor.passage >= window.to) continue;
      budget -= this.#isWorthSeeking(walk, window)
        ? this.#seekAll(walk, window)
        : walk.cursor.markAll(window, stage, walk.form.weight * this.#rarity, walk.number, this.#weighting, floor);
      if (budget <= 0) {
        budget = postingsPerYield;
        yield false;
      }
    }
    for (const { terms, weights, number } of this.#rareTerms) {
      terms.markAll(window, stage, weights, number, this.#weighting, floor);
      yield false;
    }
    for (const walk of this.#alternativeWalks) yield* this.#markAlternative(walk, window, floor);
  }

  #addWord({ forms, rest }: PlannedWord, kind: PlannedAlternative['kind']): void {
    for (const form of forms) this.#addWalk(form, kind ?? form.kind);
    if (rest === undefined) return;
    const terms = rest.termsIn(this.#segment);
    const weights = Float64Array.from(terms, term => rest.weightOf(this.#segment, term) * this.#rarity);
    this.#forms.push(rest.form);
    this.#kinds.push(rest.form.kind);
    this.#rareTerms.push({
      terms: new ManyTerms(this.#segment, terms),
      weights,
      number: this.#labels.push(undefined) - 1,
    });
  }

  #addWalk(form: Form, kind: Form['kind']): void {
    const term = termOf(form, this.#segment);
    if (term < 0) return;
    this.#forms.push(form);
    this.#kinds.push(kind);
    this.#walks.push({
      form,
      number: this.#labels.length,
      cursor: new PostingCursor(this.#segment, term),
      frequency: this.#segment.frequencies[term],
    });
    this.#labels.push(undefined);
  }

  #addAlternative(alternative: PlannedAlternative): void {
    const { phrases } = alternative;
    const chain = phrases.length > 1 ? phrases.flatMap(phrase => phrase.map(word => word.forms[0])) : undefined;
    this.#alternativeWalks.push({
      alternative,
      matcher: matcherOf(alternative, this.#segment),
      chain,
      found: new Map(),
    });
  }

  #createLabel(number: number): number {
    const form = this.#forms[number];
    return this.#groups.label(this.#part.index, [form], this.#kinds[number]);
  }

  #isWorthSeeking({ frequency }: TermWalk, window: Window): boolean {
    if (this.#scan === 'all') return false;
    return window.count * seekCost * this.#segment.passages < frequency * (window.to - window.from);
  }

  #seekAll({ cursor, form, number }: TermWalk, window: Window): number {
    const { passages, count, from } = window;
    for (let i = 0; i < count; i++) {
      if (cursor.seek(from + passages[i]))
        window.mark(passages[i], this.#score(from + passages[i], cursor.count, form.weight), number);
    }
    return count * seekCost;
  }

  *#markAlternative(walk: AlternativeWalk, window: Window, floor: number): Generator<false, void> {
    const { matcher, alternative } = walk;
    const { from, to } = window;
    let budget = postingsPerYield;
    const isBudgetSpent = (): boolean => (budget -= 8 * seekCost) <= 0;
    if (this.#scan === 'candidates') {
      for (let i = 0; i < window.count; i++) {
        const passage = window.passages[i];
        if (matcher.at(from + passage)) this.#mark(walk, from + passage, window);
        if (isBudgetSpent()) {
          budget = postingsPerYield;
          yield false;
        }
      }
      return;
    }
    const canScore = (passage: number, places: number): boolean =>
      this.#score(passage, places, weightOf(alternative, 1)) * 1.0001 >= floor;
    for (;;) {
      const passage = matcher.next(to, floor === 0 ? undefined : canScore);
      if (passage >= to) return;
      this.#mark(walk, passage, window);
      if (isBudgetSpent()) {
        budget = postingsPerYield;
        yield false;
      }
    }
  }

  #mark(walk: AlternativeWalk, passage: number, window: Window): void {
    const { count, forms } = walk.matcher.first();
    const { form, weight } = this.#foundBy(walk, walk.chain ?? forms);
    window.mark(passage - window.from, this.#score(passage, count, weight), form);
  }

  /** The number of the forms by which an alternative was found, and their weight. */
  #foundBy({ alternative, found }: AlternativeWalk, forms: readonly Form[]): { form: number; weight: number } {
    let known = found.get(forms);
    if (known === undefined) {
      const label = this.#groups.label(this.#part.index, forms, alternative.kind);
      let form = this.#formsOfLabels.get(label);
      if (form === undefined) this.#formsOfLabels.set(label, (form = this.#labels.push(label) - 1));
      known = { form, weight: weightOf(alternative, Math.min(...forms.map(each => each.weight))) };
      found.set(forms, known);
    }
    return known;
  }

  #score(passage: number, count: number, weight: number): number {
    const { norms } = this.#weighting;
    const { lengths, kinds } = this.#segment;
    return (
      ((weight * this.#rarity * count) / (count + norms[lengths[passage]])) *
      (kindOf(kinds[passage]) === titleKind ? titleWeight : 1)
    );
  }
}

/** Factor of the score of an alternative of several words, from the least weight of its forms. */
function weightOf({ kind }: PlannedAlternative, leastWeight: number): number {
  return leastWeight * (kind === undefined ? 1 : 0.9);
}
