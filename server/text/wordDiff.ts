/** A stretch where two lists of words differ: [a, aEnd) of one and [b, bEnd) of the other; one of them may be empty. */
export interface WordGap {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** How two lists of words correspond. */
export interface WordDiff {
  /** Number of words of A that correspond to one of B. */
  readonly common: number;
  /**
   * Where they differ, in order. Before the first and after the last common word, as many words of B count as there are
   * words of A; the others are left out.
   */
  readonly gaps: readonly WordGap[];
}

/**
 * Compares a list of words with another of which it may be a part: what stands before and after that part does not count.
 * Finds a longest common subsequence in O(a · b) steps, by the usual table.
 */
export function diffWords(a: readonly string[], b: readonly string[]): WordDiff {
  const pairs = commonPairs(a, b);
  const gaps: WordGap[] = [];
  const [aFirst, bFirst] = pairs[0] ?? [a.length, 0];
  let [aNext, bNext] = [0, Math.max(0, bFirst - aFirst)];
  for (const [i, j] of [...pairs, [a.length, undefined] as const]) {
    const bEnd = j ?? Math.min(b.length, bNext + i - aNext);
    if (i > aNext || bEnd > bNext) gaps.push({ a: aNext, aEnd: i, b: bNext, bEnd });
    [aNext, bNext] = [i + 1, bEnd + 1];
  }
  return { common: pairs.length, gaps };
}

/** The pairs of indexes of a longest common subsequence, ascending. */
function commonPairs(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  /** `lengths[i * width + j]` is the length for the words of A from i and of B from j on. */
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] = a[i] === b[j] ? lengths[at + width + 1] + 1 : Math.max(lengths[at + width], lengths[at + 1]);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const at = i * width + j;
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[at + width] >= lengths[at + 1]) i++;
    else j++;
  }
  return pairs;
}
