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
  /** Tier and score of the last that is kept, once there are enough. */
  #worst: { readonly tier: number; readonly score: number } | undefined;

  constructor(readonly most: number, readonly segments: readonly LiveSegment[]) {}

  /** `tiers`: by group. */
  *add(which: number, found: Candidates, stage: number, tiers: readonly number[]): Generator<void, void> {
    for (let i = 0; i < found.count; i++) {
      if (i % stride === stride - 1) yield;
      if (found.stages[i] !== stage) continue;
      const tier = tiers[found.groups[i]];
      const score = found.scores[i];
      if (this.#worst !== undefined && (tier > this.#worst.tier || (tier === this.#worst.tier && score < this.#worst.score))) continue;
      this.#kept.push({ which, passage: found.passages[i], group: found.groups[i], tier, score });
      if (this.#kept.length >= this.most * 4 + 64) this.#trim();
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
  return a.tier - b.tier || b.score - a.score || inCorpusOrder(a, b, segments);
}

function inCorpusOrder(a: Candidate, b: Candidate, segments: readonly LiveSegment[]): number {
  const [left, right] = [a, b].map(({ which, passage }) => {
    const { segment } = segments[which];
    const file = fileOf(segment, passage);
    return { uri: segment.files[file].uri, passage: passage - segment.firsts[file] };
  });
  return left.uri === right.uri ? left.passage - right.passage : left.uri < right.uri ? -1 : 1;
}
