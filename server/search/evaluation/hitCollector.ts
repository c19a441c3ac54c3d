import type { TopHits } from './topHits';
import type { FormGroups } from './formGroups';
import type { Plan } from './plan';
import type { Window } from '../postings/window';
import type { Form } from '../spelling/wordForms';

/** Totals up to this are exact. Chosen by hand. */
const mostExactlyCounted = 10_000;
/** Most forms whose numbers of passages are in the answer when the total is a lower bound. */
const mostFormCounts = 64;

/** The result of all windows. */
export interface CollectedHits {
  readonly total: number;
  /** False if the total is a lower bound. */
  readonly exact: boolean;
  /** Number of passages by group. */
  readonly counts: readonly number[];
}

/**
 * Counts the passages that are found, and collects the best. If all forms of the query are as typed, and more than
 * 10,000 passages have been found, passages that cannot be among the best are skipped. The total is then reported as a
 * lower bound of 10,000, so that it does not depend on the segments.
 */
export class HitCollector {
  readonly #plan: Plan;
  readonly #best: TopHits;
  readonly #groups: FormGroups;
  readonly #options: { readonly wanted: number; readonly partsMayBeMissing: boolean };
  readonly #counts: number[] = [];
  readonly #tiers: number[] = [];
  readonly #isAsTyped: boolean;
  /** The forms of a query of one word; else empty. */
  readonly #forms: readonly Form[];
  readonly #countLimit: number;
  #counted = 0;

  /**
   * `wanted`: number of hits that the request needs. If parts may be missing, all spellings have the same tier: a
   * passage is better the more parts it matches.
   */
  constructor(
    plan: Plan,
    best: TopHits,
    groups: FormGroups,
    options: { readonly wanted: number; readonly partsMayBeMissing: boolean },
  ) {
    this.#plan = plan;
    this.#best = best;
    this.#groups = groups;
    this.#options = options;
    this.#countLimit = Math.max(mostExactlyCounted, options.wanted);
    this.#isAsTyped = !options.partsMayBeMissing && isAsTyped(plan);
    this.#forms = formsOfOnlyWord(plan);
  }

  /** Adds the candidates of a window. */
  add(segmentIndex: number, window: Window): void {
    const { passages, groups, count } = window;
    for (let i = 0; i < count; i++) {
      const group = groups[passages[i]];
      this.#counts[group] = (this.#counts[group] ?? 0) + 1;
    }
    this.#counted += count;
    const { partsMayBeMissing } = this.#options;
    this.#best.add(
      segmentIndex,
      window,
      group => (this.#tiers[group] ??= partsMayBeMissing ? 0 : this.#groups.tier(group)),
    );
  }

  /** Passages with lower scores may be skipped. */
  floor(): number {
    return this.#isAsTyped && this.#counted > this.#countLimit ? this.#best.floor : 0;
  }

  take(): CollectedHits {
    const exact = !this.#plan.isLowerBound;
    if (!this.#isAsTyped || this.#counted <= this.#countLimit)
      return { total: this.#counted, exact, counts: filled(this.#counts) };
    if (this.#forms.length === 0) return { total: this.#countLimit, exact: false, counts: this.#countBest() };
    return { total: this.#countLimit, exact: false, counts: this.#countForms() };
  }

  /** Counts of a query of one word: the frequencies of its forms. */
  #countForms(): number[] {
    const counts: number[] = [];
    const [part] = this.#plan.parts;
    const setCount = (form: Form, count: number): void => {
      counts[this.#groups.follow(0, this.#groups.label(part.index, [form], form.kind))] = count;
    };
    for (const form of this.#forms.slice(0, mostFormCounts)) setCount(form, form.frequency);
    const counted = counts.reduce((sum, count) => sum + (count ?? 0), 0);
    for (const {
      phrases: [[{ rest }]],
    } of part.alternatives)
      if (rest !== undefined) setCount(rest.form, Math.max(1, this.#countLimit - counted));
    return filled(counts);
  }

  /** Counts among the best passages only: others may have been skipped, which depends on the segments. */
  #countBest(): number[] {
    const counts: number[] = [];
    for (const group of this.#best.groups()) counts[group] = (counts[group] ?? 0) + 1;
    return filled(counts);
  }
}

function filled(counts: readonly number[]): number[] {
  return Array.from(counts, count => count ?? 0);
}

/**
 * Whether all forms are as typed or completions, and the query is more than one plain word (which is counted quickly).
 */
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

/** The forms of the only word of a query; empty for other queries. */
function formsOfOnlyWord({ parts: [part, ...others] }: Plan): readonly Form[] {
  if (part === undefined || others.length > 0) return [];
  if (!part.alternatives.every(({ phrases }) => phrases.length === 1 && phrases[0].length === 1)) return [];
  return part.alternatives.flatMap(({ phrases }) => phrases[0][0].forms);
}
