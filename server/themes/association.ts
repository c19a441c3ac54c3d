/**
 * How firmly two words belong together, from counts in one corpus: `together` is the number of places where they stand
 * together, `first` and `second` are those of each word, and `total` is the number of running words.
 */
export interface PairCounts {
  readonly together: number;
  readonly first: number;
  readonly second: number;
  readonly total: number;
}

/**
 * Pointwise mutual information in bits: log₂ of how many times more often two words stand together than words that are
 * mixed by chance would. Church and Hanks, "Word Association Norms, Mutual Information, and Lexicography",
 * Computational Linguistics 16 (1990). `together` must be greater than 0.
 */
export function mutualInformation({ together, first, second, total }: PairCounts): number {
  return Math.log2((together * total) / (Math.max(first, together) * Math.max(second, together)));
}
