import type { TopHits } from './topHits';
import type { FormGroups } from './formGroups';
import type { Plan } from './plan';
import type { Window } from '../postings/window';
import type { Form } from '../spelling/wordForms';

/** Passages up to which a total is exact where each has to be looked at. */
const mostCounted = 10_000;
/** Words whose passages are told where not all were counted. */
const mostTold = 64;

/** What all windows together hold. */
export interface CollectedHits {
  readonly total: number;
  /** False where the total is a lower bound. */
  readonly exact: boolean;
  /** Passages by group. */
  readonly counts: readonly number[];
}

/**
 * Counts what is found and keeps the best of it. Where all is found as typed, those passages that cannot be among the best
 * need no look once there are more than 10,000: the total is "more than" then, whatever the segments.
 */
export class HitCollector {
  readonly #counts: number[] = [];
  readonly #tiers: number[] = [];
  readonly #isAsTyped: boolean;
  /** The spellings of a query of one word. */
  readonly #forms: readonly Form[];
  readonly #enough: number;
  #counted = 0;

  /** `wanted`: hits that are asked for. Where parts may be missing (`lacking`) all spellings are worth the same: a passage is the better the more it holds. */
  constructor(
    readonly plan: Plan,
    readonly best: TopHits,
    readonly groups: FormGroups,
    readonly asked: { readonly wanted: number; readonly lacking: boolean },
  ) {
    this.#enough = Math.max(mostCounted, asked.wanted);
    this.#isAsTyped = !asked.lacking && isAsTyped(plan);
    this.#forms = spellingsOf(plan);
  }

  /** The candidates of a window, of segment number `which`. */
  add(which: number, window: Window): void {
    const { passages, groups, count } = window;
    for (let i = 0; i < count; i++) {
      const group = groups[passages[i]];
      this.#counts[group] = (this.#counts[group] ?? 0) + 1;
    }
    this.#counted += count;
    const { lacking } = this.asked;
    this.best.add(which, window, group => (this.#tiers[group] ??= lacking ? 0 : this.groups.tier(group)));
  }

  /** Passages that score less need not be found. */
  floor(): number {
    return this.#isAsTyped && this.#counted > this.#enough ? this.best.floor : 0;
  }

  take(): CollectedHits {
    const exact = !this.plan.bounded;
    if (!this.#isAsTyped || this.#counted <= this.#enough)
      return { total: this.#counted, exact, counts: filled(this.#counts) };
    if (this.#forms.length === 0) return { total: this.#enough, exact: false, counts: this.#countBest() };
    return { total: this.#enough, exact: false, counts: this.#countForms() };
  }

  /** A word is in as many passages as the corpus says. */
  #countForms(): number[] {
    const counts: number[] = [];
    const [part] = this.plan.parts;
    const note = (form: Form, count: number): void => {
      counts[this.groups.after(0, this.groups.label(part.typed, [form], form.kind))] = count;
    };
    for (const form of this.#forms.slice(0, mostTold)) note(form, form.frequency);
    const told = counts.reduce((sum, count) => sum + (count ?? 0), 0);
    for (const {
      phrases: [[{ rest }]],
    } of part.alternatives)
      if (rest !== undefined) note(rest.form, Math.max(1, this.#enough - told));
    return filled(counts);
  }

  /** Of several words together only what is among the best is known whatever the segments. */
  #countBest(): number[] {
    const counts: number[] = [];
    for (const { group } of this.best.take()) counts[group] = (counts[group] ?? 0) + 1;
    return filled(counts);
  }
}

function filled(counts: readonly number[]): number[] {
  return Array.from(counts, count => count ?? 0);
}

/** Whether every passage is found by the words themselves, each for itself or any of several. */
function isAsTyped({ parts }: Plan): boolean {
  const words = parts.flatMap(part => part.alternatives);
  return (
    words.every(
      ({ phrases, kind }) =>
        kind === undefined &&
        phrases.every(phrase => phrase.every(({ forms }) => forms.every(form => form.kind === 'exact'))),
    ) &&
    (words.length > 1 ||
      words.some(({ phrases }) => phrases.length > 1 || phrases[0].length > 1 || phrases[0][0].forms.length > 1))
  );
}

/** The spellings of the only word of a query. */
function spellingsOf({ parts: [part, ...others] }: Plan): readonly Form[] {
  if (part === undefined || others.length > 0) return [];
  if (!part.alternatives.every(({ phrases }) => phrases.length === 1 && phrases[0].length === 1)) return [];
  return part.alternatives.flatMap(({ phrases }) => phrases[0][0].forms);
}
