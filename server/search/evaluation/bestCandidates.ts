import { selected } from '../../base/select';
import type { LiveSegment } from '../postings/liveSegment';
import { type Candidate, compareByPlace } from './candidate';

/** Which candidates found as typed come first, see `TopHits.take`. */
export interface FirstCandidates {
  /** The best `boosted` by their score times `boost`, … */
  readonly boosted: number;
  readonly boost: (segmentIndex: number, passage: number) => number;
  /** … of which only the first `wanted` are needed. */
  readonly wanted: number;
}

/**
 * The best `most` candidates found as typed, of very many: of equal scores, the first ones by place. They are collected
 * in flat arrays without order. When twice as many are there, the worse half is dropped, so that a candidate costs O(1).
 */
export class BestCandidates {
  readonly #most: number;
  readonly #segments: readonly LiveSegment[];
  #count = 0;
  #segmentIndexes = new Uint32Array(firstRoom);
  #passages = new Int32Array(firstRoom);
  #groups = new Int32Array(firstRoom);
  /** As in `Window`: 32 bits are enough for all digits of a score. */
  #scores = new Float32Array(firstRoom);
  /** The last candidate of the best `most`, when the worse ones were last dropped. */
  #worst: { readonly score: number; readonly segmentIndex: number; readonly passage: number } | undefined;

  constructor(most: number, segments: readonly LiveSegment[]) {
    this.#most = most;
    this.#segments = segments;
  }

  /** The score that a candidate needs; 0 while there is room. */
  get floor(): number {
    if (this.#count >= this.#most && (this.#worst === undefined || this.#count > this.#most)) this.#dropWorse();
    return this.#worst?.score ?? 0;
  }

  add(segmentIndex: number, passage: number, group: number, score: number): void {
    const worst = this.#worst;
    if (worst !== undefined) {
      if (score < worst.score) return;
      if (
        score === worst.score &&
        compareByPlace(worst.segmentIndex, worst.passage, segmentIndex, passage, this.#segments) <= 0
      )
        return;
    }
    if (this.#count === this.#scores.length) this.#makeRoom();
    const at = this.#count++;
    this.#segmentIndexes[at] = segmentIndex;
    this.#passages[at] = passage;
    this.#groups[at] = group;
    this.#scores[at] = score;
  }

  /** Groups of the best candidates, in no order. */
  groups(): Int32Array {
    this.#dropWorse();
    return this.#groups.subarray(0, this.#count);
  }

  /** See `TopHits.take`. */
  take({ boosted: mostBoosted, boost, wanted }: FirstCandidates): { boosted: Candidate[]; notBoosted: Candidate[] } {
    this.#dropWorse();
    const scores = this.#scores;
    const all = this.#all();
    const byScore = (a: number, b: number): number => scores[b] - scores[a] || this.#compareByPlace(a, b);
    const best = bestOf(all, scores, mostBoosted, byScore);
    const boostedScores = new Float64Array(this.#count);
    for (const at of best) boostedScores[at] = scores[at] * boost(this.#segmentIndexes[at], this.#passages[at]);
    const byBoostedScore = (a: number, b: number): number => boostedScores[b] - boostedScores[a] || byScore(a, b);
    const first = bestOf(best, boostedScores, wanted, byBoostedScore).slice().sort(byBoostedScore);
    const rest = wanted <= best.length || best.length === all.length ? [] : without(all, best).sort(byScore);
    return {
      boosted: Array.from(first, at => this.#candidate(at, boostedScores[at])),
      notBoosted: Array.from(rest, at => this.#candidate(at, scores[at])),
    };
  }

  #candidate(at: number, score: number): Candidate {
    return {
      segmentIndex: this.#segmentIndexes[at],
      passage: this.#passages[at],
      group: this.#groups[at],
      tier: 0,
      score,
    };
  }

  #compareByPlace(a: number, b: number): number {
    return compareByPlace(
      this.#segmentIndexes[a],
      this.#passages[a],
      this.#segmentIndexes[b],
      this.#passages[b],
      this.#segments,
    );
  }

  #all(): Uint32Array {
    const all = new Uint32Array(this.#count);
    for (let at = 0; at < all.length; at++) all[at] = at;
    return all;
  }

  /** Twice as much room, or room by dropping what is not among the best. */
  #makeRoom(): void {
    if (this.#count >= 2 * this.#most) {
      this.#dropWorse();
      return;
    }
    const size = Math.min(2 * this.#count, Math.max(2 * this.#most, firstRoom));
    const grown = <T extends Uint32Array | Int32Array | Float32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#segmentIndexes = grown(new Uint32Array(size), this.#segmentIndexes);
    this.#passages = grown(new Int32Array(size), this.#passages);
    this.#groups = grown(new Int32Array(size), this.#groups);
    this.#scores = grown(new Float32Array(size), this.#scores);
  }

  #dropWorse(): void {
    if (this.#count < this.#most) return;
    const scores = this.#scores;
    const byScore = (a: number, b: number): number => scores[b] - scores[a] || this.#compareByPlace(a, b);
    const best = bestOf(this.#all(), scores, this.#most, byScore);
    let worst = 0;
    for (const [to, from] of best.entries()) {
      this.#segmentIndexes[to] = this.#segmentIndexes[from];
      this.#passages[to] = this.#passages[from];
      this.#groups[to] = this.#groups[from];
      scores[to] = scores[from];
      if (byScore(worst, to) < 0) worst = to;
    }
    this.#count = best.length;
    if (best.length === 0) return;
    this.#worst = {
      score: scores[worst],
      segmentIndex: this.#segmentIndexes[worst],
      passage: this.#passages[worst],
    };
  }
}

/** Candidates that there is room for at first. Most queries have few hits. */
const firstRoom = 512;

/** The best `most` of some candidates in their order; `compare` sorts those with equal scores. O(n) where few scores are equal. */
function bestOf(
  candidates: Uint32Array,
  scores: Float32Array | Float64Array,
  most: number,
  compare: (a: number, b: number) => number,
): Uint32Array {
  if (candidates.length <= most) return candidates;
  const values = new Float64Array(candidates.length);
  for (let i = 0; i < values.length; i++) values[i] = scores[candidates[i]];
  const threshold = selected(values, values.length - most);
  const above = candidates.filter(at => scores[at] > threshold);
  const equal = candidates.filter(at => scores[at] === threshold);
  const kept = most - above.length;
  const last = equal.length === kept ? equal : equal.sort(compare).subarray(0, kept);
  const isKept = new Set(last);
  return candidates.filter(at => scores[at] > threshold || isKept.has(at));
}

/** What is in the first list only; both ascending. */
function without(all: Uint32Array, some: Uint32Array): Uint32Array {
  const left = new Set(some);
  return all.filter(at => !left.has(at));
}
