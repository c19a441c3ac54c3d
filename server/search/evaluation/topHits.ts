import { firstIndexWhere } from '../../base/binarySearch';
import { fileOf } from '../segment/segment';
import type { LiveSegment } from '../postings/liveSegment';
import type { Window } from '../postings/window';

/** A passage that matches. */
export interface Candidate {
  readonly segmentIndex: number;
  /** Number in the segment. */
  readonly passage: number;
  /** Number in `FormGroups`. */
  readonly group: number;
  /** See `FormGroups.tier`. */
  readonly tier: number;
  readonly score: number;
}

/**
 * Collects the best candidates: `most` of those found as typed, and `perGroup` of each other spelling, so that none
 * crowds out the others.
 */
export class TopHits {
  readonly #perGroup: number;
  readonly #segments: readonly LiveSegment[];
  readonly #exact: SortedCandidates;
  readonly #others = new Map<number, SortedCandidates>();

  constructor(most: number, perGroup: number, segments: readonly LiveSegment[]) {
    this.#perGroup = perGroup;
    this.#segments = segments;
    this.#exact = new SortedCandidates(most, segments);
  }

  /** Adds the candidates of a window; `tiers`: tier of a group. */
  add(segmentIndex: number, window: Window, tiers: (group: number) => number): void {
    const { passages, scores, groups, count, from } = window;
    for (let i = 0; i < count; i++) {
      const passage = passages[i];
      const group = groups[passage];
      const score = scores[passage];
      const tier = tiers(group);
      const target = tier === 0 ? this.#exact : this.#ofGroup(group);
      if (target.accepts(segmentIndex, from + passage, score))
        target.add({ segmentIndex, passage: from + passage, group, tier, score });
    }
  }

  /** The score that a passage found as typed needs to be added; 0 while there is room. */
  get floor(): number {
    return this.#exact.floor;
  }

  /** The candidates found as typed, best first, then the others, best first. */
  take(): Candidate[] {
    return [
      ...this.#exact.candidates,
      ...[...this.#others.values()]
        .flatMap(best => best.candidates)
        .sort((a, b) => compareCandidates(a, b, this.#segments)),
    ];
  }

  #ofGroup(group: number): SortedCandidates {
    let best = this.#others.get(group);
    if (best === undefined) this.#others.set(group, (best = new SortedCandidates(this.#perGroup, this.#segments)));
    return best;
  }
}

/**
 * The best `most` candidates, best first. Equal ones are sorted by URI and position in the file, so that the order does
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

  get floor(): number {
    return this.#worst?.score ?? 0;
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

/** Sorts by tier, then by score, then by place in the corpus. */
export function compareCandidates(a: Candidate, b: Candidate, segments: readonly LiveSegment[]): number {
  return (
    a.tier - b.tier ||
    b.score - a.score ||
    compareByPlace(a.segmentIndex, a.passage, b.segmentIndex, b.passage, segments)
  );
}

function compareByPlace(
  aSegment: number,
  a: number,
  bSegment: number,
  b: number,
  segments: readonly LiveSegment[],
): number {
  const left = segments[aSegment].segment;
  const right = segments[bSegment].segment;
  if (left === right && left.isSortedByUri) return a - b;
  const [leftFile, rightFile] = [fileOf(left, a), fileOf(right, b)];
  if (left === right && leftFile === rightFile) return a - b;
  return left.files[leftFile].uri < right.files[rightFile].uri ? -1 : 1;
}
