import { compareStrings } from '../../base/compareStrings';
import { csvTable } from '../../base/csv';
import { logLikelihoodOfTwo, logRatio } from '../../study/measures/keyness';
import { everydayFrequencies } from '../../themes/frequencies';
import type { WordCounts } from './wordCounts';

/** What `corpus-study keyness --json` prints: words that one set uses more, or less, often than another. */
export interface KeyWords {
  readonly target: { readonly words: number; readonly transcripts: number };
  /** Everyday English has no transcripts. */
  readonly reference: { readonly words: number; readonly transcripts: number };
  readonly keywords: readonly KeyWord[];
}

interface KeyWord {
  readonly text: string;
  /** How often the word is in each of the two. */
  readonly target: number;
  readonly reference: number;
  /** Whether the word is so rare in the reference that only a bound of its count is known. */
  readonly referenceIsAtMost?: true;
  /** Two cells; the larger the clearer the difference, in either direction. */
  readonly logLikelihood: number;
  /** 1 is twice as often as in the reference, −1 half as often. */
  readonly logRatio: number;
  /** Transcripts of the target that have the word. */
  readonly transcripts: number;
}

/** The counts of a reference. */
export interface Reference {
  readonly words: number;
  readonly transcripts: number;
  readonly countOf: (word: string) => number;
  /** Words that are counted less often have this count: it is a bound. */
  readonly leastKnown?: number;
  readonly forms: Iterable<string>;
}

/** Words with fewer occurrences in both together are left out: chance alone makes them differ. */
const fewestOccurrences = 3;

/** The words of the target by log-likelihood, the clearest difference first. None where one of the two is empty. */
export function keyWords(target: WordCounts, reference: Reference): KeyWords {
  const keywords: KeyWord[] = [];
  const c = target.words;
  const d = reference.words;
  const add = (text: string, a: number, transcripts: number): void => {
    const b = reference.countOf(text);
    if (a + b < fewestOccurrences) return;
    const counts = { a, b, c, d };
    keywords.push({
      text,
      target: a,
      reference: b,
      ...(b === reference.leastKnown && { referenceIsAtMost: true as const }),
      logLikelihood: logLikelihoodOfTwo(counts),
      logRatio: logRatio(counts),
      transcripts,
    });
  };
  if (c > 0 && d > 0) {
    for (const [text, { count, transcripts }] of target.forms) add(text, count, transcripts);
    for (const text of reference.forms) if (!target.forms.has(text)) add(text, 0, 0);
  }
  keywords.sort((a, b) => b.logLikelihood - a.logLikelihood || compareStrings(a.text, b.text));
  return {
    target: { words: c, transcripts: target.wordsOf.size },
    reference: { words: d, transcripts: reference.transcripts },
    keywords,
  };
}

/** The counts of a set as a reference. */
export function referenceOf({ words, wordsOf, forms }: WordCounts): Reference {
  return {
    words,
    transcripts: wordsOf.size,
    countOf: word => forms.get(word)?.count ?? 0,
    forms: forms.keys(),
  };
}

/** All words that are not in a set: the whole corpus without it. */
export function referenceWithout(all: WordCounts, set: WordCounts): Reference {
  const countOf = (word: string): number => (all.forms.get(word)?.count ?? 0) - (set.forms.get(word)?.count ?? 0);
  const withOthers = [...all.wordsOf].filter(([uri, words]) => words > (set.wordsOf.get(uri) ?? 0));
  return { words: all.words - set.words, transcripts: withOthers.length, countOf, forms: all.forms.keys() };
}

/**
 * Everyday English (film subtitles). Words that are only in the reference are not listed: most of them say nothing about the
 * transcripts.
 */
export function everydayReference(): Reference {
  const { words, counts, leastKnown } = everydayFrequencies();
  return { words, transcripts: 0, countOf: word => counts.get(word) ?? leastKnown, leastKnown, forms: [] };
}

export function keyWordsCsv({ keywords }: KeyWords): string {
  return csvTable(
    ['word', 'target', 'reference', 'log-likelihood', 'log ratio', 'transcripts'],
    keywords.map(({ text, target, reference, logLikelihood, logRatio: ratio, transcripts }) => [
      text,
      target,
      reference,
      logLikelihood,
      ratio,
      transcripts,
    ]),
  );
}
