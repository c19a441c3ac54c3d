import { quantileOfT } from './studentT';

/** A share of words with its interval, both as shares (0 to 1), not per thousand. */
export interface Frequency {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** What the interval takes as independent: transcripts where there are two or more, else words. */
  readonly unit: 'transcripts' | 'words';
}

/** A transcript: how often it has what is counted, among how many words. */
export interface PartCount {
  readonly count: number;
  readonly words: number;
}

/** The quantile of the normal distribution for an interval of 95 %. */
const z = 1.959963984540054;

/**
 * The relative frequency over some transcripts with an interval of 95 %; undefined if they have no word.
 *
 * Words of one transcript resemble each other, so that an interval which takes each word as independent is too narrow (Lijffijt et
 * al. 2016, DSH 31:374–397). Where at least two transcripts have words, the transcript is the unit: a ratio estimate (Cochran 1977,
 * Sampling Techniques, chapter 6) with Student's t. Otherwise it is Wilson's interval over words.
 */
export function relativeFrequency(parts: readonly PartCount[]): Frequency | undefined {
  const withWords = parts.filter(({ words }) => words > 0);
  const count = sum(withWords.map(part => part.count));
  const words = sum(withWords.map(part => part.words));
  if (words === 0) return undefined;
  const rate = count / words;
  if (withWords.length < 2) return { rate, ...wilsonInterval(count, words), unit: 'words' };
  const half = quantileOfT(0.975, withWords.length - 1) * standardErrorOfRatio(withWords);
  return { rate, low: Math.max(0, rate - half), high: rate + half, unit: 'transcripts' };
}

/** Wilson's score interval of 95 % for `count` of `words` (Wilson 1927, JASA 22:209–212). `words` is above 0. */
export function wilsonInterval(count: number, words: number): { readonly low: number; readonly high: number } {
  const middle = 2 * count + z * z;
  const half = z * Math.sqrt(z * z + 4 * count * (1 - count / words));
  const whole = 2 * (words + z * z);
  return { low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

/** The standard error of the ratio of counts to words over at least two parts (Cochran 1977, chapter 6). */
export function standardErrorOfRatio(parts: readonly PartCount[]): number {
  const n = parts.length;
  const words = sum(parts.map(part => part.words));
  const rate = sum(parts.map(({ count }) => count)) / words;
  const squares = sum(parts.map(part => (part.count - rate * part.words) ** 2));
  return Math.sqrt((n / (n - 1)) * squares) / words;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
