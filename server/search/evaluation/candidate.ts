import { fileOf } from '../segment/segment';
import type { LiveSegment } from '../postings/liveSegment';

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

/** Sorts by tier, then by score, then by place in the corpus. */
export function compareCandidates(a: Candidate, b: Candidate, segments: readonly LiveSegment[]): number {
  return (
    a.tier - b.tier ||
    b.score - a.score ||
    compareByPlace(a.segmentIndex, a.passage, b.segmentIndex, b.passage, segments)
  );
}

/** Sorts by URI, then by place in the file. */
export function compareByPlace(
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
