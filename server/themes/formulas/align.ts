import { shingle } from './shingles';

/**
 * Two stretches of words that say nearly the same: [a, aEnd) of one text, [b, bEnd) of another or of the same. Both begin
 * and end with words that are the same.
 *
 *     A  we laid the first stone of the bridge        at dawn         a gap: A [7, 8) "bridge", B [7, 9) "old bridge"
 *     B  we laid the first stone of the old bridge    at dawn
 */
export interface Alignment {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  /** Quadruples [from, to in A, from, to in B] of words that differ, ascending; one of the two may be empty. */
  readonly gaps: readonly number[];
}

/** Most words in a row that may differ. */
const widest = 3;
/** What a word that differs costs in words that are the same: at first, and where too much came to differ. The second keeps four of five the same. */
const costs = [2, 4];
/** How far the score may fall below its best before an end is given up. */
const drop = 12;
/** Least share of words that are the same, in the same order. */
export const similar = 0.8;

/**
 * Extends a shingle that begins at A's word `i` and B's word `j` to both sides as long as at least four of five words
 * stay the same. Where A and B are one text (`within`) the two stretches do not overlap.
 *
 * Method: extension of a seed until the score drops too far below its best, Altschul, Gish, Miller, Myers and Lipman,
 * "Basic Local Alignment Search Tool", Journal of Molecular Biology 215 (1990); gaps are taken greedily, the smallest
 * behind which the texts go on together.
 */
export function align(A: Uint32Array, i: number, B: Uint32Array, j: number, within: boolean): Alignment {
  for (const cost of costs) {
    const found = extendBoth(A, i, B, j, within, cost);
    if (cost === costs.at(-1) || sameWords(found) >= similar * Math.max(found.aEnd - found.a, found.bEnd - found.b))
      return found;
  }
  throw new Error('unreachable');
}

/** Number of words of A that have their like in B. */
export function sameWords({ a, aEnd, gaps }: Alignment): number {
  let count = aEnd - a;
  for (let g = 0; g < gaps.length; g += 4) count -= gaps[g + 1] - gaps[g];
  return count;
}

/** The part of an alignment that lies in A's words [from, to), cut back to words that are the same. Empty (a = aEnd) where there are none. */
export function clip(alignment: Alignment, from: number, to: number): Alignment {
  const { gaps } = alignment;
  let { a, aEnd, b, bEnd } = alignment;
  let first = 0;
  let last = gaps.length;
  if (from > a) {
    let shift = b - a;
    a = from;
    for (; first < last && gaps[first] <= a; first += 4) {
      shift = gaps[first + 3] - gaps[first + 1];
      a = Math.max(a, gaps[first + 1]);
    }
    b = a + shift;
  }
  if (to < aEnd) {
    for (; last > first && gaps[last - 3] >= to; last -= 4) to = Math.min(to, gaps[last - 4]);
    aEnd = to;
    bEnd = last > first ? to + gaps[last - 1] - gaps[last - 3] : to + b - a;
  }
  return aEnd <= a ? { a, aEnd: a, b, bEnd: b, gaps: [] } : { a, aEnd, b, bEnd, gaps: gaps.slice(first, last) };
}

function extendBoth(A: Uint32Array, i: number, B: Uint32Array, j: number, within: boolean, cost: number): Alignment {
  // In one text the later stretch may not grow back into the earlier one, nor the earlier on into the later.
  const apart = within ? Math.abs(i - j) - shingle : Infinity;
  const back = extend(A, i - 1, B, j - 1, -1, i < j ? i : Math.min(i, apart), i < j ? Math.min(j, apart) : j, cost);
  const room = apart - (i < j ? back.y : back.x);
  const on = extend(
    A,
    i + shingle,
    B,
    j + shingle,
    1,
    Math.min(A.length - i - shingle, i < j ? room : Infinity),
    Math.min(B.length - j - shingle, i < j ? Infinity : room),
    cost,
  );
  const gaps: number[] = [];
  for (let g = back.gaps.length - 4; g >= 0; g -= 4)
    gaps.push(i - back.gaps[g + 1], i - back.gaps[g], j - back.gaps[g + 3], j - back.gaps[g + 2]);
  for (let g = 0; g < on.gaps.length; g += 4) {
    gaps.push(
      i + shingle + on.gaps[g],
      i + shingle + on.gaps[g + 1],
      j + shingle + on.gaps[g + 2],
      j + shingle + on.gaps[g + 3],
    );
  }
  return { a: i - back.x, aEnd: i + shingle + on.x, b: j - back.y, bEnd: j + shingle + on.y, gaps };
}

/** How far two texts go on together from A's word `i` and B's word `j` in the direction of `step`, with at most so many words left there. */
function extend(
  A: Uint32Array,
  i: number,
  B: Uint32Array,
  j: number,
  step: 1 | -1,
  roomA: number,
  roomB: number,
  cost: number,
): { x: number; y: number; gaps: number[] } {
  const gaps: number[] = [];
  let best = { x: 0, y: 0, gaps: 0, score: 0 };
  let x = 0;
  let y = 0;
  let score = 0;
  for (;;) {
    const begin = x;
    while (x < roomA && y < roomB && A[i + step * x] === B[j + step * y]) {
      x++;
      y++;
    }
    score += x - begin;
    if (score >= best.score) best = { x, y, gaps: gaps.length, score };
    const gap = gapAt(A, i + step * x, B, j + step * y, step, roomA - x, roomB - y);
    if (gap === undefined) break;
    score -= cost * Math.max(gap.x, gap.y);
    if (score < best.score - drop) break;
    gaps.push(x, x + gap.x, y, y + gap.y);
    x += gap.x;
    y += gap.y;
  }
  return { x: best.x, y: best.y, gaps: gaps.slice(0, best.gaps) };
}

interface Gap {
  readonly x: number;
  readonly y: number;
}

/** Words exchanged, left out or added, the fewest first. */
const possibleGaps: readonly Gap[] = Array.from({ length: widest }, (_, k) => k + 1).flatMap(size => [
  { x: size, y: size },
  ...Array.from({ length: size }, (_, k) => size - 1 - k).flatMap(less => [
    { x: size, y: less },
    { x: less, y: size },
  ]),
]);

/** The smallest gap behind which one word more than it is wide is the same. */
function gapAt(
  A: Uint32Array,
  i: number,
  B: Uint32Array,
  j: number,
  step: 1 | -1,
  roomA: number,
  roomB: number,
): Gap | undefined {
  for (const gap of possibleGaps) {
    const wanted = Math.max(gap.x, gap.y) + 1;
    if (gap.x + wanted > roomA || gap.y + wanted > roomB) continue;
    let k = 0;
    while (k < wanted && A[i + step * (gap.x + k)] === B[j + step * (gap.y + k)]) k++;
    if (k === wanted) return gap;
  }
  return undefined;
}
