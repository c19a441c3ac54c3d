import { keyness, verbKeyness } from './frequencies';
import { wordsOf } from './phraseKey';
import type { ThemeStore } from './themeStore';

/** Transcripts with fewer running words are treated as if they had so many: in a few sentences every word is frequent. */
export const fewestWords = 2000;
/** In a text with fewer running words nothing can return. Chosen by hand. */
const shortestText = 100;
/** Running words in which a theme must be said at least once on average. Chosen by hand. */
const wordsForMention = 1500;

/**
 * How much more often some words are said than in everyday English, in bits, where they are said at all: in the transcripts
 * that have the key. A word of one speech is compared with that speech, however large the corpus is. Undefined where the
 * mentions are too far apart, and in a few sentences.
 */
export function densityOf(
  store: ThemeStore,
  id: number,
  mentions: number,
  words: readonly string[],
): number | undefined {
  const share = words.length === 0 ? undefined : shareOf(store, id, mentions);
  return share && words.reduce((sum, word) => sum + keyness(word, share), 0) / words.length;
}

/**
 * How much more often two words are said together than if everyday English were mixed by chance, in bits, in the transcripts
 * that have the phrase. Undefined as for `densityOf`.
 */
export function surpriseOf(
  store: ThemeStore,
  id: number,
  mentions: number,
  words: readonly string[],
): number | undefined {
  const share = shareOf(store, id, mentions);
  return share && words.reduce((sum, word) => sum + keyness(word, share), 0) - (words.length - 1) * Math.log2(share);
}

/** As `densityOf` for a verb, of which all forms are counted together. */
export function verbDensityOf(store: ThemeStore, id: number, mentions: number, verb: string): number | undefined {
  const share = shareOf(store, id, mentions);
  return share && verbKeyness(verb, share);
}

/** Share of the running words of the transcripts that have a key. Undefined as for `densityOf`. */
function shareOf(store: ThemeStore, id: number, mentions: number): number | undefined {
  if (mentions < 2) return undefined;
  let size = 0;
  for (const file of store.filesOf(id)) size += file.words;
  if (mentions * wordsForMention < size || size < shortestText) return undefined;
  return (mentions + 0.5) / Math.max(fewestWords, size);
}

/** Least density of a theme: the fewer mentions it has, the more distinctive its words must be. Chosen by hand. */
export function leastDensity(mentions: number): number {
  return Math.max(1.5, 4.7 - 1.1 * Math.log2(mentions));
}

/** Whether the words of a key are dense. */
export function isDense(store: ThemeStore, id: number, key: string, mentions: number): boolean {
  const density = densityOf(store, id, mentions, wordsOf(key));
  return density !== undefined && density >= leastDensity(mentions);
}

/** Whether a theme is said often enough to be one without dense words. */
export function isFrequent(mentions: number, transcripts: number): boolean {
  return mentions >= 3 || transcripts >= 2;
}
