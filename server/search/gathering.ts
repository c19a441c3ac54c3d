import type { BestOfGroups } from './best';
import type { Groups } from './groups';
import type { Plan } from './plan';
import type { Window } from './window';
import type { Form } from './words';

/** Passages up to which a total is exact where each has to be looked at. */
const mostCounted = 10_000;
/** Words whose passages are told where not all were counted. */
const mostTold = 64;

/** What all windows together hold. */
export interface Gathered {
  readonly total: number;
  /** False where the total is a lower bound. */
  readonly exact: boolean;
  /** Passages by group. */
  readonly counts: readonly number[];
}

/**
 * Counts what is found and keeps the best of it. Of a query of one word in several spellings, those passages that cannot
 * be among the best need no look once there are more than 10,000: the total is "more than" then, whatever the segments.
 */
export class Gathering {
  readonly #counts: number[] = [];
  readonly #tiers: number[] = [];
  /** Spellings whose passages need not all be counted. */
  readonly #forms: readonly Form[] | undefined;
  readonly #enough: number;
  #counted = 0;

  /** `wanted`: hits that are asked for. */
  constructor(readonly plan: Plan, readonly best: BestOfGroups, readonly groups: Groups, wanted: number) {
    this.#enough = Math.max(mostCounted, wanted);
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
    this.best.add(which, window, group => this.#tiers[group] ??= this.groups.tier(group));
  }

  /** Passages that score less need not be found. */
  floor(): number {
    return this.#forms !== undefined && this.#counted > this.#enough ? this.best.floor : 0;
  }

  take(): Gathered {
    const exact = !this.plan.bounded;
    if (this.#forms === undefined || this.#counted <= this.#enough) {
      return { total: this.#counted, exact, counts: Array.from(this.#counts, count => count ?? 0) };
    }
    const counts: number[] = [0];
    const [part] = this.plan.parts;
    const note = (form: Form, count: number): void => { counts[this.groups.after(0, this.groups.label(part.typed, [form], form.kind))] = count; };
    for (const form of this.#forms.slice(0, mostTold)) note(form, form.frequency);
    const told = counts.reduce((sum, count) => sum + (count ?? 0), 0);
    for (const { phrases: [[{ rest }]] } of part.alternatives) if (rest !== undefined) note(rest.form, Math.max(1, this.#enough - told));
    return { total: this.#enough, exact: false, counts: Array.from(counts, count => count ?? 0) };
  }
}

/** The spellings of the only word of a query, where there are several and all are as typed. */
function spellingsOf({ parts: [part, ...others] }: Plan): readonly Form[] | undefined {
  if (part === undefined || others.length > 0) return undefined;
  if (!part.alternatives.every(({ phrases }) => phrases.length === 1 && phrases[0].length === 1)) return undefined;
  const forms = part.alternatives.flatMap(({ phrases }) => phrases[0][0].forms);
  return forms.length > 1 && forms.every(({ kind }) => kind === 'exact') ? forms : undefined;
}
