/** Length of what `countLetterFamilies` returns. */
export const letterFamilies = 16;

/**
 * Counts of the letters of a word by family, without vowels. `letterCountDifference` of two counts is a lower bound of
 * their `weightedDistance`, and quicker to compute: each letter too many or too few costs 1.
 */
export function countLetterFamilies(plain: string): Uint8Array {
  const counts = new Uint8Array(letterFamilies);
  for (let index = 0; index < plain.length; index++) {
    const code = plain.charCodeAt(index);
    const kind = code < 128 ? letterFamily[code] : 0;
    if (kind < vowelFamily) counts[kind > 0 ? kind : 4 + (code % 12)]++;
  }
  return counts;
}

/**
 * The least number of letters that must be added, removed or changed to turn one count into the other. The first one begins at
 * `from` of `counts`.
 */
export function letterCountDifference(counts: Uint8Array, from: number, other: Uint8Array): number {
  let more = 0;
  let less = 0;
  for (let index = 0; index < letterFamilies; index++) {
    const difference = counts[from + index] - other[index];
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}

/** Whether the weighted distance of two words is at most a share of the longer one's length. */
export function isWithinDistance(a: string, b: string, maxShare: number): boolean {
  return weightedDistance(a, b) <= maxShare * Math.max(a.length, b.length);
}

/** Levenshtein distance in which vowels, h and letters of one family cost less. Infinity if it is more than `max`. */
export function weightedDistance(a: string, b: string, max = Infinity): number {
  let row = new Float64Array(b.length + 1);
  let next = new Float64Array(b.length + 1);
  for (let j = 1; j <= b.length; j++) row[j] = row[j - 1] + weight(b.charCodeAt(j - 1));
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    let least = (next[0] = row[0] + weight(letter));
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      next[j] = Math.min(
        row[j] + weight(letter),
        next[j - 1] + weight(other),
        row[j - 1] + substitutionWeight(letter, other),
      );
      if (next[j] < least) least = next[j];
    }
    if (least > max) return Infinity;
    [row, next] = [next, row];
  }
  return row[b.length];
}

/** Cost of a letter that only one word has. */
function weight(letter: number): number {
  return letterFamily[letter] >= vowelFamily ? 0.4 : 1;
}

function substitutionWeight(a: number, b: number): number {
  if (a === b) return 0;
  return a < 128 && b < 128 && letterFamily[a] !== 0 && letterFamily[a] === letterFamily[b] ? 0.35 : 1;
}

/** The number of the family of vowels. Letters of this family and later ones (h) cost less. */
const vowelFamily = 4;
/** The family of each ASCII letter, or 0. Romanisations use the letters of one family for the same sounds. */
const letterFamily = new Uint8Array(128);
['kqgxc', 'szjtd', 'wvbf', 'aeiouy', 'h'].forEach((letters, index) => {
  for (const letter of letters) letterFamily[letter.charCodeAt(0)] = index + 1;
});
