import { firstIndexWhere } from '../../base/binarySearch';
import type { LiveSegment } from '../postings/liveSegment';
import type { Window } from '../postings/window';
import { BestCandidates, type FirstCandidates } from './bestCandidates';
import { type Candidate, compareByPlace, compareCandidates } from './candidate';

/**
 * Collects the best candidates: `most` of those found as typed, and `perGroup` of each other spelling, so that none
 * crowds out the others.
 */
export class TopHits {
  readonly #perGroup: number;
  readonly #segments: readonly LiveSegment[];
  readonly #exact: BestCandidates;
  readonly #others = new Map<number, SortedCandidates>();

  constructor(most: number, perGroup: number, segments: readonly LiveSegment[]) {
    this.#perGroup = perGroup;
    this.#segments = segments;
    this.#exact = new BestCandidates(most, segments);
  }

  /** Adds the candidates of a window; `tiers`: tier of a group. */
  add(segmentIndex: number, window: Window, tiers: (group: number) => number): void {
    const { passages, scores, groups, count, from } = window;
    for (let i = 0; i < count; i++) {
      const passage = passages[i];
      const group = groups[passage];
      const score = scores[passage];
      const tier = tiers(group);
      if (tier === 0) {
        this.#exact.add(segmentIndex, from + passage, group, score);
        continue;
      }
      const target = this.#ofGroup(group);
      if (target.accepts(segmentIndex, from + passage, score))
        target.add({ segmentIndex, passage: from + passage, group, tier, score });
    }
  }

  /** The score that a passage found as typed needs to be added; 0 while there is room. */
  get floor(): number {
    return this.#exact.floor;
  }

  /** Groups of the best candidates, one for each candidate. */
  groups(): number[] {
    return [...this.#exact.groups(), ...this.#otherCandidates().map(({ group }) => group)];
  }

  /**
   * The candidates in other spellings, best first. Those found as typed in two lists: the first ones with their boosted
   * scores, best first; then, if more are wanted, those that are not boosted.
   */
  take(first: FirstCandidates): { boosted: Candidate[]; notBoosted: Candidate[]; others: Candidate[] } {
    return {
      ...this.#exact.take(first),
      others: this.#otherCandidates().sort((a, b) => compareCandidates(a, b, this.#segments)),
    };
  }

  #otherCandidates(): Candidate[] {
    return [...this.#others.values()].flatMap(best => best.candidates);
  }

  #ofGroup(group: number): SortedCandidates {
    let best = this.#others.get(group);
    if (best === undefined) this.#others.set(group, (best = new SortedCandidates(this.#perGroup, this.#segments)));
    return best;
  }
}

/**
 * The best `most` candidates for a small `most`, best first. Equal ones are sorted by URI and position in the file, so that the order does
 * not depend on the order in which files were indexed.
 */
class SortedCandidates {
  readonly #most: number;
  readonly #segments: readonly LiveSegment[];
  readonly candidates: Candidate[] = [];
  /** The last candidate, once there are `most`. */
  #worst: Candidate | undefined;

  constructor(most: number, segments: readonly LiveSegment[]) {
    this.#most = most;
    this.#segments = segments;
  }

  /** Whether a candidate would be added. Most are not, so this check comes before the candidate is created. */
  accepts(segmentIndex: number, passage: number, score: number): boolean {
    const worst = this.#worst;
    if (worst === undefined || score > worst.score) return true;
    return (
      score === worst.score &&
      compareByPlace(worst.segmentIndex, worst.passage, segmentIndex, passage, this.#segments) > 0
    );
  }

  add(candidate: Candidate): void {
    const { candidates } = this;
    const index = firstIndexWhere(
      0,
      candidates.length,
      i => compareCandidates(candidates[i], candidate, this.#segments) >= 0,
    );
    if (candidates.length === this.#most) candidates.pop();
    candidates.splice(index, 0, candidate);
    if (candidates.length === this.#most) this.#worst = candidates[this.#most - 1];
  }
}
