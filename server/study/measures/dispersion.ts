import type { PartCount } from './frequency';

/** How evenly something is spread over transcripts. Each is NaN where nothing was counted. */
export interface Dispersion {
  /** Transcripts that have it. */
  readonly range: number;
  /** Deviation of proportions, 0 (as even as the words) to nearly 1 (Gries 2008, IJCL 13:403–437). */
  readonly dp: number;
  /** The same, so that 1 can be reached (Lijffijt & Gries 2012, IJCL 17:147–149). NaN for a single transcript. */
  readonly dpNorm: number;
}

/** The dispersion over transcripts; those without words do not count. */
export function dispersionOf(parts: readonly PartCount[]): Dispersion {
  const { shares, count } = sharesOf(parts);
  const dp = shares.reduce((sum, { ofCount, ofWords }) => sum + Math.abs(ofCount - ofWords), 0) / 2;
  const least = shares.reduce((smallest, { ofWords }) => Math.min(smallest, ofWords), 1);
  return {
    range: parts.filter(part => part.words > 0 && part.count > 0).length,
    dp: count === 0 ? NaN : dp,
    dpNorm: count === 0 || shares.length < 2 ? NaN : dp / (1 - least),
  };
}

/**
 * Juilland's D, 0 (all in one transcript) to 1 (even), on relative frequencies, so that transcripts of unequal length count alike
 * (Juilland & Chang-Rodríguez 1964). It grows towards 1 with the number of transcripts (Biber et al. 2016, IJCL 21:439–464): for the
 * comparison with older work only. NaN where nothing was counted, and for fewer than two transcripts.
 */
export function juillandD(parts: readonly PartCount[]): number {
  const rates = parts.filter(({ words }) => words > 0).map(({ count, words }) => count / words);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / rates.length;
  return rates.length < 2 ? NaN : 1 - Math.sqrt(variance) / mean / Math.sqrt(rates.length - 1);
}

/** The Kullback–Leibler divergence of the places from an even spread, in bits: 0 is even. NaN where nothing was counted. */
export function divergence(parts: readonly PartCount[]): number {
  const { shares, count } = sharesOf(parts);
  if (count === 0) return NaN;
  return shares.reduce(
    (sum, { ofCount, ofWords }) => sum + (ofCount === 0 ? 0 : ofCount * Math.log2(ofCount / ofWords)),
    0,
  );
}

function sharesOf(parts: readonly PartCount[]): {
  readonly shares: readonly { readonly ofCount: number; readonly ofWords: number }[];
  readonly count: number;
} {
  const withWords = parts.filter(({ words }) => words > 0);
  const count = withWords.reduce((sum, part) => sum + part.count, 0);
  const words = withWords.reduce((sum, part) => sum + part.words, 0);
  return { shares: withWords.map(part => ({ ofCount: part.count / count, ofWords: part.words / words })), count };
}
