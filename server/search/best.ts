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
 * The best `most` of all that are added; equal ones by file name and place, so that no history of edits shows. What is
 * below the worst of those that are kept is not even looked at.
 */
export class Best {
  #kept: Candidate[] = [];
  /** The last that is kept, once there are enough. */
  #worst: Candidate | undefined;

  constructor(readonly most: number, readonly segments: readonly LiveSegment[]) {}

  /** `tiers`: by group. */
  *add(which: number, found: Candidates, stage: number, tiers: readonly number[]): Generator<void, void> {
    for (let from = 0; from < found.count; from += stride) {
      this.#addSome(which, found, stage, tiers, from, Math.min(found.count, from + stride));
      yield;
    }
  }

  #addSome(which: number, found: Candidates, stage: number, tiers: readonly number[], from: number, to: number): void {
    const { passages, scores, groups, stages } = found;
    let worst = this.#worst;
    for (let i = from; i < to; i++) {
      if (stages[i] !== stage) continue;
      const group = groups[i];
      const tier = tiers[group];
      const score = scores[i];
      if (worst !== undefined) {
        if (tier > worst.tier || (tier === worst.tier && score < worst.score)) continue;
        if (tier === worst.tier && score === worst.score && inCorpusOrder(worst.which, worst.passage, which, passages[i], this.segments) < 0) continue;
      }
      this.#kept.push({ which, passage: passages[i], group, tier, score });
      if (this.#kept.length < this.most * 4 + 64) continue;
      this.#trim();
      worst = this.#worst;
    }
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
