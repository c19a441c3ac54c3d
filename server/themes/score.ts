import { vagueHeads } from './lists';
import type { Judge } from './judge';
import { firmnessOf, longerPhrases, meanKeyness } from './phraseCounts';
import { classOf, wordsOf } from './phraseKey';
import type { ThemeStore } from './themeStore';

/** The parts of the score of a theme. All weights were chosen by hand, see judge.ts. */
export interface ThemeScore {
  /** How much a mention says, whatever the number of mentions: the length of the phrase times `specificity`. */
  readonly worth: number;
  /** How distinctive the theme is of the corpus. Comparable only within one corpus. */
  readonly distinctive: number;
}

/**
 * The C-value of a phrase (Frantzi, Ananiadou and Mima, "Automatic Recognition of Multi-Word Terms", International
 * Journal on Digital Libraries 3, 2000) with two changes: mentions count by their logarithm, and each weighs as much as
 * the phrase says. What is said in every transcript distinguishes none of them: a theme of a few transcripts weighs more,
 * as with the inverse document frequency (Spärck Jones, "A Statistical Interpretation of Term Specificity
 * and Its Application in Retrieval", Journal of Documentation 28, 1972).
 *
 * Single words have a fixed length and count free mentions only.
 */
export function scoreOf(store: ThemeStore, judge: Judge, id: number): ThemeScore {
  const key = store.keyOf(id);
  const words = wordsOf(key);
  const { exact, variants, verbal, general } = store.counts(id);
  const keyClass = classOf(key);
  const kind = keyClass === 'single' ? keyClass : verbal > 0 ? 'verbal' : keyClass;
  const ownMentions =
    kind === 'single' && verbal === 0
      ? judge.freeMentions(id)
      : exact + variants - mean([...longerPhrases(store, id).values()]);
  const length = kind === 'phrase' ? Math.log2(1 + words.length) : kind === 'single' ? singleLength : otherLength;
  const isVague = words.some(word => vagueHeads.has(word));
  const isWeak = kind === 'single' && (verbal > 0 || 2 * general > exact);
  const worth =
    length * specificity(store, key, words, exact + variants) * (isVague ? vagueShare : 1) * (isWeak ? weakShare : 1);
  return {
    worth,
    distinctive: worth * Math.log2(1 + Math.max(0.1, ownMentions)) * rarity(store, id, kind === 'single'),
  };
}

const singleLength = 0.6;
/** Length of pairs, days, and verbs with their objects. */
const otherLength = 1.2;

/** From 1 for a theme of all transcripts to this for a theme of one among many; words are judged by it more than phrases. */
const greatestRarity = { single: 1.7, other: 1.4 };

function rarity(store: ThemeStore, id: number, isSingle: boolean): number {
  const files = Math.max(2, store.files);
  const share = Math.log2(files / store.fileCount(id)) / Math.log2(files);
  return 1 + (greatestRarity[isSingle ? 'single' : 'other'] - 1) * Math.max(0, Math.min(1, share));
}

/** Share of its worth that a single verb or adjective has. */
const weakShare = 0.4;

/** Share of its worth that a phrase with a word of time or quantity has: "dollars in the fiscal year". */
const vagueShare = 0.5;

/**
 * How specific the words of a theme are: how much more often they are said than in everyday English; for phrases also
 * how firmly they belong together.
 */
function specificity(store: ThemeStore, key: string, words: readonly string[], mentions: number): number {
  const byKeyness = (meanKeyness(store, key, words) + 1) / 4;
  const firmness = firmnessOf(store, key, mentions, words);
  const value = firmness === undefined ? byKeyness : (byKeyness + 3 * firmness) / 2;
  return Math.min(1.6, Math.max(0.15, value));
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
