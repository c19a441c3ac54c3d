import type { Corpus } from '../../index/corpus';
import { classOf } from '../../themes/phraseKey';
import { readCuration } from '../../themes/readCuration';

/**
 * Ranks of the corpus and of the transcript up to which a phrase has a hover. Chosen by hand: boxes open over 2 to 5 in
 * 100 words of the sample corpus and of two others; with all themes it was 8 to 22.
 */
const firstOfCorpus = 60;
const firstOfTranscript = 10;

/**
 * Whether a reader would call a theme by this name: the user named it, or it has several words and is among the first of
 * the corpus or of the transcript. The others are still counted, listed and found.
 */
export async function isReadersTheme(corpus: Corpus, uri: string, key: string): Promise<boolean> {
  if (readCuration(corpus.config.curation).label(key) !== undefined) return true;
  if (classOf(key) === 'single') return false;
  const themes = await corpus.themes();
  const isAmong = (ranked: readonly { readonly key: string }[]): boolean => ranked.some(theme => theme.key === key);
  return isAmong(await themes.ranked(firstOfCorpus)) || isAmong(await themes.ranked(firstOfTranscript, uri));
}
