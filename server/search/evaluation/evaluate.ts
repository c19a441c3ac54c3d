import { termOf } from '../spelling/completions';
import { PostingCursor, type Weighing } from '../postings/postingCursor';
import type { FormGroups } from './formGroups';
import type { LiveSegment } from '../postings/liveSegment';
import { ManyTerms } from '../postings/manyTerms';
import { matcherOf, type Matcher } from './matcher';
import { longestPassage, passageKinds } from '../passages/passageFacts';
import type { Plan, PlannedAlternative, PlannedPart, PlannedWord } from './plan';
import type { Segment } from '../segment/segment';
import { type Window, windowSize } from '../postings/window';
import type { Form } from '../spelling/wordForms';

/** Passages and mean length over all segments. */
export interface CorpusSize {
  readonly passages: number;
  readonly meanLength: number;
}

/** Whether a passage may be an answer at all; undefined where every one may. */
export type Admit = ((passage: number) => boolean) | undefined;

/** Bytes of postings between two looks at the clock: about half a millisecond. */
const stride = 1 << 16;
const saturation = 1.2;
const lengthShare = 0.75;
const titleWeight = 1.3;
const titleKind = passageKinds.indexOf('title');
/** Reading every passage of a term costs about as much as seeking an eighth of them. */
const seekCost = 8;

/**
 * Finds the passages of a segment that hold all parts and nothing of `without`, window by window. Scores are BM25 (Robertson
 * and Zaragoza, "The Probabilistic Relevance Framework", 2009, with k1 = 1.2 and b = 0.75), a part counting once by its best
 * word. `floor`: what a passage has to score, asked window by window. Yields each time when `window` holds the next answers, and every half millisecond: with no candidates then.
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
  const without = plan.without.flatMap(part => part.alternatives.map(alternative => matcherOf(alternative, segment)));
  const addedBehind = parts.map(
    (_, number) => parts.slice(number + 1).reduce((sum, part) => sum + part.most, 0) * 1.0001,
  );
  for (let from = 0; from < segment.passages; from += windowSize) {
    window.open(from, segment.passages);
    const least = floor();
    for (const [number, part] of parts.entries()) {
      if (number > 0 && window.count === 0) break;
      // What the parts to come can add at most need not be found.
      const own = least === 0 ? 0 : Math.max(0, least - addedBehind[number]);
      yield* part.markAll(window, number, number === 0 ? own : 0);
      if (number === 0) window.begin(admit, part.groupsOfForms, form => groups.after(0, part.labelOf(form)));
      else window.narrow(number + 1, own, (before, form) => groups.after(before, part.labelOf(form)));
    }
    yield* dropAll(without, window);
    yield true;
    window.clear();
  }
}

/** Drops the candidates that hold what they must not. */
export function* dropAll(without: readonly Matcher[], window: Window): Generator<false, void> {
  for (const matcher of without) {
    if (window.count === 0) break;
    window.drop(passage => matcher.at(passage));
    yield false;
  }
}

/** All passages that may be an answer, for a query that says only where to look. */
export function* everything({ segment }: LiveSegment, admit: Admit, window: Window): Generator<boolean, void> {
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

/** A word of one spelling, with the place where its walk is. */
interface Walk {
  readonly form: Form;
  readonly number: number;
  readonly cursor: PostingCursor;
  readonly frequency: number;
}

/** Words too rare to be told apart. */
interface Rest {
  readonly terms: ManyTerms;
  readonly weights: Float64Array;
  readonly number: number;
}

/** An alternative of several words, with the next passage that it matches. */
interface Match {
  readonly alternative: PlannedAlternative;
  readonly matcher: Matcher;
  next: number;
}

/** One part of a query in one segment, which looks at all passages of a window, or only at its candidates. */
export class PartEvaluation {
  readonly #rarity: number;
  readonly #weighing: Weighing;
  readonly #walks: Walk[] = [];
  readonly #rests: Rest[] = [];
  readonly #matches: Match[] = [];
  /** By number, those of walks, and as what they stand for what was typed. */
  readonly #forms: Form[] = [];
  readonly #kinds: Form['kind'][] = [];
  /** By number of the form; made when a passage is found by it. */
  readonly #labels: (number | undefined)[] = [];
  /** The group that a form leads to as the first, by number of the form; made when a passage is found by it. */
  readonly groupsOfForms: (number | undefined)[] = [];
  /** Numbers of forms for the labels that matchers tell. */
  readonly #formsOfLabels = new Map<number, number>();

  constructor(
    readonly part: PlannedPart,
    readonly among: 'all' | 'candidates',
    readonly segment: Segment,
    size: CorpusSize,
    readonly groups: FormGroups,
  ) {
    const frequency = Math.min(size.passages, part.frequency);
    this.#rarity = Math.log(1 + (size.passages - frequency + 0.5) / (frequency + 0.5)) * (saturation + 1);
    const norms = new Float32Array(longestPassage + 1);
    for (let length = 0; length <= longestPassage; length++)
      norms[length] = saturation * (1 - lengthShare + (lengthShare * length) / size.meanLength);
    this.#weighing = { norms, titleKind, titleWeight };
    for (const alternative of part.alternatives) {
      if (alternative.phrases.length === 1 && alternative.phrases[0].length === 1)
        this.#addWord(alternative.phrases[0][0], alternative.kind);
      else this.#matches.push({ alternative, matcher: matcherOf(alternative, segment), next: -1 });
    }
  }

  /** What a passage scores at most by it. */
  get most(): number {
    return this.#rarity * titleWeight;
  }

  /** Number in `Groups` of what a passage was found by. */
  labelOf(form: number): number {
    return (this.#labels[form] ??= this.#labelOfWalk(form));
  }

  /** Marks those passages of a window at `stage` that the part matches. */
  *markAll(window: Window, stage: number, floor: number): Generator<false, void> {
    let budget = stride;
    for (const walk of this.#walks) {
      if (walk.cursor.passage >= window.to) continue;
      budget -= this.#isWorthSeeking(walk, window)
        ? this.#seekAll(walk, window)
        : walk.cursor.markAll(window, stage, walk.form.weight * this.#rarity, walk.number, this.#weighing, floor);
      if (budget <= 0) {
        budget = stride;
        yield false;
      }
    }
    for (const { terms, weights, number } of this.#rests) {
      terms.markAll(window, stage, weights, number, this.#weighing, floor);
      yield false;
    }
    for (const match of this.#matches) yield* this.#matchAll(match, window);
  }

  #addWord({ forms, rest }: PlannedWord, kind: PlannedAlternative['kind']): void {
    for (const form of forms) this.#addWalk(form, kind ?? form.kind);
    if (rest === undefined) return;
    const terms = rest.termsIn(this.segment);
    const weights = Float64Array.from(terms, term => rest.weightOf(this.segment, term) * this.#rarity);
    this.#forms.push(rest.form);
    this.#kinds.push(rest.form.kind);
    this.#rests.push({ terms: new ManyTerms(this.segment, terms), weights, number: this.#labels.push(undefined) - 1 });
  }

  #addWalk(form: Form, kind: Form['kind']): void {
    const term = termOf(form, this.segment);
    if (term < 0) return;
    this.#forms.push(form);
    this.#kinds.push(kind);
    this.#walks.push({
      form,
      number: this.#labels.length,
      cursor: new PostingCursor(this.segment, term),
      frequency: this.segment.frequencies[term],
    });
    this.#labels.push(undefined);
  }

  #labelOfWalk(number: number): number {
    const form = this.#forms[number];
    return this.groups.label(this.part.typed, [form], this.#kinds[number]);
  }

  #isWorthSeeking({ frequency }: Walk, window: Window): boolean {
    if (this.among === 'all') return false;
    return window.count * seekCost * this.segment.passages < frequency * (window.to - window.from);
  }

  #seekAll({ cursor, form, number }: Walk, window: Window): number {
    const { passages, count, from } = window;
    for (let i = 0; i < count; i++) {
      if (cursor.seek(from + passages[i]))
        window.mark(passages[i], this.#score(from + passages[i], cursor.count, form.weight), number);
    }
    return count * seekCost;
  }

  *#matchAll(match: Match, window: Window): Generator<false, void> {
    const { matcher } = match;
    const { from, to } = window;
    let budget = stride;
    const spend = (): boolean => (budget -= 8 * seekCost) <= 0;
    if (this.among === 'candidates') {
      for (let i = 0; i < window.count; i++) {
        const passage = window.passages[i];
        if (matcher.at(from + passage)) this.#mark(match, from + passage, window);
        if (spend()) {
          budget = stride;
          yield false;
        }
      }
      return;
    }
    if (match.next < 0) match.next = matcher.next();
    for (; match.next < to; match.next = matcher.next()) {
      this.#mark(match, match.next, window);
      if (spend()) {
        budget = stride;
        yield false;
      }
    }
  }

  #mark({ alternative, matcher }: Match, passage: number, window: Window): void {
    const places = matcher.places();
    const [{ forms }] = places;
    const chain =
      alternative.phrases.length > 1 ? alternative.phrases.flatMap(phrase => phrase.map(word => word.forms[0])) : forms;
    const weight = Math.min(...chain.map(form => form.weight)) * (alternative.kind === undefined ? 1 : 0.9);
    const label = this.groups.label(this.part.typed, chain, alternative.kind);
    let form = this.#formsOfLabels.get(label);
    if (form === undefined) this.#formsOfLabels.set(label, (form = this.#labels.push(label) - 1));
    window.mark(passage - window.from, this.#score(passage, places.length, weight), form);
  }

  #score(passage: number, times: number, weight: number): number {
    const { norms } = this.#weighing;
    const { lengths, kinds } = this.segment;
    return (
      ((weight * this.#rarity * times) / (times + norms[lengths[passage]])) *
      (kinds[passage] === titleKind ? titleWeight : 1)
    );
  }
}
