/** Lines between two points where the work may be interrupted. */
const stride = 4096;

/**
 * Sorts `lines` by their ranks, in place of equal ranks as they stand. `rankOf` has a rank below `ranks` for each line. Takes time in
 * the number of lines and ranks. Source: D. E. Knuth, The Art of Computer Programming 3, 5.2, "distribution counting".
 */
export function* countingSort(
  lines: Uint32Array,
  rankOf: ArrayLike<number>,
  ranks: number,
): Generator<void, Uint32Array> {
  const next = new Uint32Array(ranks + 1);
  for (let i = 0; i < lines.length; i++) {
    next[rankOf[lines[i]] + 1]++;
    if (i % stride === 0) yield;
  }
  for (let rank = 0; rank < ranks; rank++) next[rank + 1] += next[rank];
  const sorted = new Uint32Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    sorted[next[rankOf[lines[i]]]++] = lines[i];
    if (i % stride === 0) yield;
  }
  return sorted;
}
