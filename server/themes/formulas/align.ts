import { shingleLength } from './shingles';

/**
 * Two stretches of nearly the same words: [a, aEnd) of one text and [b, bEnd) of another or of the same text. Both
 * begin and end with words that are the same.
 *
 *     A  we laid the first stone of the bridge        at dawn         a gap: A [7, 8) "bridge", B [7, 9) "old bridge"
 *     B  we laid the first stone of the old bridge    at dawn
 */
export interface Alignment {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  /**
   * Quadruples [from and to in A, from and to in B] of words that differ, ascending; one of the two ranges may be
   * empty.
   */
  readonly gaps: readonly number[];
}

/** Most words in a row that may differ. Chosen by hand. */
const widestGap = 3;
/**
 * What a word that differs costs, in words that are the same. The second value is used if the first one lets too many
 * words differ; with it, at least four of five words stay the same. Chosen by hand.
 */
const gapCosts = [2, 4] as const;
/** How far the score may fall below its maximum before the extension stops. Chosen by hand. */
const maximumDrop = 12;
/** Least share of equal words, in the same order. Chosen by hand. */
export const leastSimilarity = 0.8;

/**
 * Extends a shingle that begins at A's word `i` and B's word `j` in both directions, as long as at least four of five
 * words are the same. If A and B are the same text (`within`), the two stretches do not overlap.
 *
 * Method: a seed is extended until the score drops too far below its maximum, as in Altschul, Gish, Miller, Myers and
 * Lipman, "Basic Local Alignment Search Tool", Journal of Molecular Biology 215 (1990). Gaps are taken greedily: the
 * smallest one after which the texts agree again.
 */
export function align(A: Uint32Array, i: number, B: Uint32Array, j: number, within: boolean): Alignment {
  const alignment = extendBoth(A, i, B, j, within, gapCosts[0]);
  const longer = Math.max(alignment.aEnd - alignment.a, alignment.bEnd - alignment.b);
  return sameWords(alignment) >= leastSimilarity * longer ? alignment : extendBoth(A, i, B, j, within, gapCosts[1]);
}

/**
 * Whether `align`, of two different texts, may reach A's word `target`. It takes much less time, and no alignment that reaches the
 * word is missed: gaps that cost more only let it end sooner.
 */
export function mayReach(A: Uint32Array, i: number, B: Uint32Array, j: number, target: number): boolean {
  const cost = gapCosts[0];
  if (target < i) return extend(A, i - 1, B, j - 1, -1, i, j, cost).x >= i - target;
  const [afterA, afterB] = [i + shingleLength, j + shingleLength];
  return (
    target < afterA || extend(A, afterA, B, afterB, 1, A.length - afterA, B.length - afterB, cost).x > target - afterA
  );
}

/** Number of words of A that have an equal word in B. */
export function sameWords({ a, aEnd, gaps }: Alignment): number {
  let count = aEnd - a;
  for (let g = 0; g < gaps.length; g += 4) count -= gaps[g + 1] - gaps[g];
  return count;
}

/**
 * The part of an alignment inside A's words [from, to), shortened so that it begins and ends with words that are the
 * same. Empty (a = aEnd) if there are none.
 */
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
  // In one text neither stretch may grow into the other.
  const room = within ? Math.abs(i - j) - shingleLength : Infinity;
  const back = extend(A, i - 1, B, j - 1, -1, i < j ? i : Math.min(i, room), i < j ? Math.min(j, room) : j, cost);
  const roomLeft = room - (i < j ? back.y : back.x);
  const forward = extend(
    A,
    i + shingleLength,
    B,
    j + shingleLength,
    1,
    Math.min(A.length - i - shingleLength, i < j ? roomLeft : Infinity),
    Math.min(B.length - j - shingleLength, i < j ? Infinity : roomLeft),
    cost,
  );
  const gaps: number[] = [];
  for (let g = back.gaps.length - 4; g >= 0; g -= 4)
    gaps.push(i - back.gaps[g + 1], i - back.gaps[g], j - back.gaps[g + 3], j - back.gaps[g + 2]);
  for (let g = 0; g < forward.gaps.length; g += 4) {
    gaps.push(
      i + shingleLength + forward.gaps[g],
      i + shingleLength + forward.gaps[g + 1],
      j + shingleLength + forward.gaps[g + 2],
      j + shingleLength + forward.gaps[g + 3],
    );
  }
  return {
    a: i - back.x,
    aEnd: i + shingleLength + forward.x,
    b: j - back.y,
    bEnd: j + shingleLength + forward.y,
    gaps,
  };
}

/**
 * How far two texts agree from A's word `i` and B's word `j` in the direction of `step`, in at most `roomA` and `roomB`
 * words. `x` and `y` are numbers of words of A and B, and the gaps are counted in them.
 */
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
    if (score < best.score - maximumDrop) break;
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

/** All gaps: words that are replaced, left out or added; those with the fewest words come first. */
const possibleGaps: readonly Gap[] = Array.from({ length: widestGap }, (_, k) => k + 1).flatMap(size => [
  { x: size, y: size },
  ...Array.from({ length: size }, (_, k) => size - 1 - k).flatMap(shorter => [
    { x: size, y: shorter },
    { x: shorter, y: size },
  ]),
]);

/** The smallest gap that is followed by more equal words than it is wide. */
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
    const required = Math.max(gap.x, gap.y) + 1;
    if (gap.x + required > roomA || gap.y + required > roomB) continue;
    let k = 0;
    while (k < required && A[i + step * (gap.x + k)] === B[j + step * (gap.y + k)]) k++;
    if (k === required) return gap;
  }
  return undefined;
}
