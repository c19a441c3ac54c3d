import type { Tally } from './score';

/** The share of findings that are right; 1 where there are none. */
export const precision = (tally: Tally): number => (tally.found === 0 ? 1 : tally.right / tally.found);
/** The share of labels that were found; 1 where there are none. */
export const recall = (tally: Tally): number => (tally.labels === 0 ? 1 : tally.right / tally.labels);
/** Harmonic mean of precision and recall: right findings by the mean of labels and findings. 1 where there are none. */
export const f1 = (tally: Tally): number => (tally.labels + tally.found === 0 ? 1 : tally.right / meanOfBoth(tally));

/**
 * The 95 % interval of F1: the score interval of a share (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", Journal of the American Statistical Association 22, 1927, 209-212) with the mean of labels and
 * findings as number of trials. It takes findings for independent, although those of one transcript resemble each other:
 * the true interval is wider. Unlike a bootstrap it is not empty where everything is right.
 */
export function f1Interval(tally: Tally): readonly [low: number, high: number] {
  const trials = meanOfBoth(tally);
  if (trials === 0) return [0, 1];
  const z = 1.959964;
  const share = tally.right / trials;
  const centre = share + (z * z) / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}

function meanOfBoth({ labels, found }: Tally): number {
  return (labels + found) / 2;
}
