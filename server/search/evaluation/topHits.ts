import { fileOf } from '../segment/segment';
import type { LiveSegment } from '../postings/liveSegment';
import type { Window } from '../postings/window';

/** A passage that matches, of segment number `which`. */
export interface Candidate {
  readonly which: number;
  readonly passage: number;
  readonly group: number;
  readonly tier: number;
  readonly score: number;
}

/**
 * The best of all that are added: `most` of what was found as typed, and `perGroup` of each other spelling, so that none
 * crowds out the rest.
 */
export class TopHits {
  readonly #exact: Best;
  readonly #others = new Map<number, Best>();

  constructor(
    most: number,
    readonly perGroup: number,
    readonly segments: readonly LiveSegment[],
  ) {
    this.#exact = new Best(most, segments);
  }

  /** The candidates of a window, of segment number `which`. `tiers`: by group. */
  add(which: number, window: Window, tiers: (group: number) => number): void {
    const { passages, scores, groups, count, from } = window;
    for (let i = 0; i < count; i++) {
      const passage = passages[i];
      const group = groups[passage];
      const score = scores[passage];
      const tier = tiers(group);
      const best = tier === 0 ? this.#exact : this.#of(group);
      if (best.mayTake(which, from + passage, score)) best.add({ which, passage: from + passage, group, tier, score });
    }
  }

  /** What a passage found as typed has to score to be taken; 0 while every one is. */
  get floor(): number {
    return this.#exact.floor;
  }

  take(): Candidate[] {
    return [
      ...this.#exact.kept,
      ...[...this.#others.values()].flatMap(best => best.kept).sort((a, b) => compareCandidates(a, b, this.segments)),
    ];
  }

  #of(group: number): Best {
    let best = this.#others.get(group);
    if (best === undefined) this.#others.set(group, (best = new Best(this.perGroup, this.segments)));
    return best;
  }
}

/** The best `most` by score, in order; equal ones by file name and place, so that no history of edits shows. */
class Best {
  readonly kept: Candidate[] = [];
  /** The last that is kept, once there are enough. */
  #worst: Candidate | undefined;

  constructor(
    readonly most: number,
    readonly segments: readonly LiveSegment[],
  ) {}

  get floor(): number {
    return this.#worst?.score ?? 0;
  }

  /** Whether it is better than the worst; most are not, and cost no more than this. */
  mayTake(which: number, passage: number, score: number): boolean {
    const worst = this.#worst;
    if (worst === undefined || score > worst.score) return true;
    return score === worst.score && inCorpusOrder(worst.which, worst.passage, which, passage, this.segments) > 0;
  }

  add(candidate: Candidate): void {
    const { kept } = this;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareCandidates(kept[middle], candidate, this.segments) < 0) low = middle + 1;
      else high = middle;
    }
    if (kept.length === this.most) kept.pop();
    kept.splice(low, 0, candidate);
    if (kept.length === this.most) this.#worst = kept[this.most - 1];
  }
}

export function compareCandidates(a: Candidate, b: Candidate, segments: readonly LiveSegment[]): number {
  return a.tier - b.tier || b.score - a.score || inCorpusOrder(a.which, a.passage, b.which, b.passage, segments);
}

function inCorpusOrder(aWhich: number, a: number, bWhich: number, b: number, segments: readonly LiveSegment[]): number {
  const left = segments[aWhich].segment;
  const right = segments[bWhich].segment;
  if (left === right && left.inOrder) return a - b;
  const [leftFile, rightFile] = [fileOf(left, a), fileOf(right, b)];
  if (left === right && leftFile === rightFile) return a - b;
  return left.files[leftFile].uri < right.files[rightFile].uri ? -1 : 1;
}
