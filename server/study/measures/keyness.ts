/** How often a word is used in two sets: `a` times among `c` words in the one under study, `b` among `d` in the reference. */
export interface TwoCounts {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/**
 * Log-likelihood over two cells, for key words: 0 or more, the larger the less likely the two sets use the word alike (Rayson & Garside
 * 2000, Comparing Corpora). NaN if one of the sets is empty.
 */
export function logLikelihoodOfTwo({ a, b, c, d }: TwoCounts): number {
  if (c <= 0 || d <= 0) return NaN;
  const expected = (a + b) / (c + d);
  return 2 * (termOf(a, c * expected) + termOf(b, d * expected));
}

/**
 * The binary logarithm of the ratio of the relative frequencies: 1 is twice as often, −1 half as often (Hardie 2014). A count of zero
 * counts as one half. NaN if one of the sets is empty or neither has the word.
 */
export function logRatio({ a, b, c, d }: TwoCounts): number {
  if (c <= 0 || d <= 0 || (a === 0 && b === 0)) return NaN;
  return Math.log2((a || 0.5) / c / ((b || 0.5) / d));
}

/**
 * By how many per cent the relative frequency is above that of the reference (Gabrielatos & Marchi 2011). A count of zero in the
 * reference counts as one half. NaN if one of the sets is empty.
 */
export function percentDifference({ a, b, c, d }: TwoCounts): number {
  if (c <= 0 || d <= 0) return NaN;
  const reference = (b || 0.5) / d;
  return (100 * (a / c - reference)) / reference;
}

/**
 * The evidence of a log-likelihood over so many words, as the difference of two Bayesian information criteria (Wilson 2013): below 0
 * there is none.
 */
export function bayesianInformation(logLikelihood: number, words: number): number {
  return logLikelihood - Math.log(words);
}

/** `count · ln(count / expected)`, 0 for a count of 0. */
export function termOf(count: number, expected: number): number {
  return count === 0 ? 0 : count * Math.log(count / expected);
}
