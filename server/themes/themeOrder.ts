import type { ThemeSorting, ThemeSummary } from './themeFacts';

/** A theme with what the orders compare. */
export interface Ordered {
  readonly theme: ThemeSummary;
  /** Mentions in the transcript whose themes are listed; in a list of the corpus, all mentions. */
  readonly count: number;
  /** How distinctive the theme is of what is listed. */
  readonly distinctive: number;
  /** The time of the newest transcript that mentions it, see `ThemeSorting.timeOf`. */
  readonly time: number;
}

/** Sorts themes; those that are equal in the order are sorted by distinctiveness. */
export function sortThemes(themes: Ordered[], { order }: ThemeSorting): ThemeSummary[] {
  const compare: Readonly<Record<ThemeSorting['order'], (a: Ordered, b: Ordered) => number>> = {
    distinctive: () => 0,
    frequent: (a, b) => b.count - a.count,
    spread: (a, b) => b.theme.transcripts - a.theme.transcripts,
    recent: (a, b) => b.time - a.time,
  };
  const first = compare[order];
  return themes
    .sort((a, b) => first(a, b) || b.distinctive - a.distinctive || (a.theme.key < b.theme.key ? -1 : 1))
    .map(({ theme }) => theme);
}

/** How often a theme and words occur in one transcript and in the whole corpus. */
export interface Counts {
  readonly here: number;
  readonly wordsHere: number;
  readonly all: number;
  readonly words: number;
}

/** Greatest ratio that counts, in bits: eight times as often. Chosen by hand. */
const greatestRatio = 3;

/**
 * How distinctive a theme is of one transcript: its mentions by their logarithm, weighted by how much more often it is
 * mentioned here than in the other transcripts (Hardie's log ratio, "Log Ratio – an informal introduction", 2014, with
 * half a mention added on both sides, as Gries recommends). The weight is 1 where it is mentioned as often as elsewhere,
 * or where there is no other transcript; at most 2, and less than 1 where it is mentioned less often.
 */
export function distinctiveHere(worth: number, { here, wordsHere, all, words }: Counts): number {
  const elsewhere = words - wordsHere;
  const ratio =
    elsewhere <= 0 || wordsHere <= 0
      ? 0
      : Math.log2((here + 0.5) / wordsHere) - Math.log2((Math.max(0, all - here) + 0.5) / elsewhere);
  const weight = 1 + Math.max(-greatestRatio, Math.min(greatestRatio, ratio)) / greatestRatio;
  return worth * Math.log2(1 + here) * Math.max(0.1, weight);
}
