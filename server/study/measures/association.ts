import { termOf } from './keyness';

/** How often two words are found together, and each by itself. */
export interface PairCounts {
  /** How often they are found together. */
  readonly together: number;
  /** How often they would be together if neither drew the other. Above 0. */
  readonly expected: number;
  /** Occurrences of the node, and of its collocate. */
  readonly node: number;
  readonly collocate: number;
  /** All words. */
  readonly words: number;
}

/** Pairs that stand side by side are expected together so often. */
export function expectedPairs(node: number, collocate: number, words: number): number {
  return (node * collocate) / words;
}

/** Mutual information, in bits (Church & Hanks 1990, Computational Linguistics 16:22–29). Favours rare words. */
export function mutualInformation({ together, expected }: Pick<PairCounts, 'together' | 'expected'>): number {
  return Math.log2(together / expected);
}

/** The t-score (Church et al. 1991). Favours frequent words. NaN for words that are never together. */
export function tScore({ together, expected }: Pick<PairCounts, 'together' | 'expected'>): number {
  return (together - expected) / Math.sqrt(together);
}

/**
 * logDice: at most 14, one more for twice as many joint occurrences; it does not depend on the size of the corpus (Rychlý 2008,
 * RASLAN 6–9).
 */
export function logDice({ together, node, collocate }: Pick<PairCounts, 'together' | 'node' | 'collocate'>): number {
  return 14 + Math.log2((2 * together) / (node + collocate));
}

/** The four cells of a table of two words: both, only the first, only the second, neither. */
export type FourCells = readonly [both: number, onlyFirst: number, onlySecond: number, neither: number];

/** Log-likelihood over four cells, for pairs of words (Dunning 1993, Computational Linguistics 19:61–74): 0 or more. */
export function logLikelihoodOfFour([both, onlyFirst, onlySecond, neither]: FourCells): number {
  const first = both + onlyFirst;
  const second = both + onlySecond;
  const all = first + onlySecond + neither;
  return (
    2 *
    (termOf(both, (first * second) / all) +
      termOf(onlyFirst, (first * (all - second)) / all) +
      termOf(onlySecond, ((all - first) * second) / all) +
      termOf(neither, ((all - first) * (all - second)) / all))
  );
}

/**
 * ΔP in both directions: how much likelier the collocate is where the node is than elsewhere, and the node where the collocate is
 * (Ellis 2007; Gries 2013, IJCL 18:137–165). Each is between −1 and 1; NaN where a word is everywhere or nowhere.
 */
export function deltaP({ together, node, collocate, words }: Omit<PairCounts, 'expected'>): readonly [number, number] {
  return [
    together / node - (collocate - together) / (words - node),
    together / collocate - (node - together) / (words - collocate),
  ];
}
