import type { Candidates } from './evaluate';
import { fileOf } from './segment';
import type { LiveSegment } from './live';

/** A passage that matches, of segment number `which`. */
export interface Candidate {
  readonly which: number;
  readonly passage: number;
  readonly group: number;
  readonly tier: number;
  readonly score: number;
}

/** Candidates between two looks at the clock. */
const stride = 8192;

/**
 * The best of all that are added: `most` of what was found as typed, and `perGroup` of each other spelling, so that none
 * crowds out the rest.
 */
export class BestOfGroups {
  readonly #exact: Best;
  readonly #others = new Map<number, Best>();

  constructor(most: number, readonly perGroup: number, readonly segments: readonly LiveSegment[]) {
    this.#exact = new Best(most, segments);
  }

  /** `tiers`: by group. */
  *add(which: number, found: Candidates, stage: number, tiers: readonly number[]): Generator<void, void> {
    for (let from = 0; from < found.count; from += stride) {
      this.#addSome(which, found, stage, tiers, from, Math.min(found.count, from + stride));
      yield;
    }
  }

  take(): Candidate[] {
    return [...this.#exact.take(), ...[...this.#others.values()].flatMap(best => best.take()).sort((a, b) => compareCandidates(a, b, this.segments))];
  }

  #addSome(which: number, { passages, scores, groups, stages }: Candidates, stage: number, tiers: readonly number[], from: number, to: number): void {
    for (let i = from; i < to; i++) {
      if (stages[i] < stage) continue;
      const tier = tiers[groups[i]];
      const best = tier === 0 ? this.#exact : this.#of(groups[i]);
      if (best.mayTake(which, passages[i], scores[i])) best.add({ which, passage: passages[i], group: groups[i], tier, score: scores[i] });
    }
  }

  #of(group: number): Best {
    let best = this.#others.get(group);
    if (best === undefined) this.#others.set(group, best = new Best(this.perGroup, this.segments));
    return best;
  }
}

/** The best `most` by score; equal ones by file name and place, so that no history of edits shows. */
class Best {
  #kept: Candidate[] = [];
  /** The last that is kept, once there are enough. */
  #worst: Candidate | undefined;

  constructor(readonly most: number, readonly segments: readonly LiveSegment[]) {}

  /** Whether it is better than the worst; most are not, and cost no more than this. */
  mayTake(which: number, passage: number, score: number): boolean {
    const worst = this.#worst;
    if (worst === undefined || score > worst.score) return true;
    return score === worst.score && inCorpusOrder(worst.which, worst.passage, which, passage, this.segments) > 0;
  }

  add(candidate: Candidate): void {
    this.#kept.push(candidate);
    if (this.#kept.length >= this.most * 4 + 64) this.#trim();
  }

  take(): Candidate[] {
    this.#trim();
    return this.#kept;
  }

  #trim(): void {
    this.#kept.sort((a, b) => compareCandidates(a, b, this.segments));
    if (this.#kept.length < this.most) return;
    this.#kept.length = this.most;
    this.#worst = this.#kept[this.most - 1];
  }
}

export function compareCandidates(a: Candidate, b: Candidate, segments: readonly LiveSegment[]): number {
  return a.tier - b.tier || b.score - a.score || inCorpusOrder(a.which, a.passage, b.which, b.passage, segments);
}

function inCorpusOrder(aWhich: number, a: number, bWhich: number, b: number, segments: readonly LiveSegment[]): number {
  const left = segments[aWhich].segment;
  const right = segments[bWhich].segment;
  const [leftFile, rightFile] = [fileOf(left, a), fileOf(right, b)];
  if (left === right && leftFile === rightFile) return a - b;
  return left.files[leftFile].uri < right.files[rightFile].uri ? -1 : 1;
}
