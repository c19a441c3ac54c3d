import type { Corpus } from '../index/corpus';
import type { ThemesReport } from './answers';
import { inReadingOrder } from './sites';

/** Repeated themes, best first, with all their mentions by transcript in the order of the corpus. */
export async function themesReport(corpus: Corpus, limit: number): Promise<ThemesReport> {
  const ranked = await corpus.themes.ranked(limit);
  return {
    themes: ranked.map(({ key, label, count, transcripts }) => ({
      label,
      key,
      count,
      transcripts,
      forms: corpus.themes.forms(key).map(form => ({ text: form.text, count: form.count })),
      occurrences: inReadingOrder(corpus, corpus.themes.sites(key)).flatMap(({ uri, start, end, form }) => {
        const entry = corpus.entry(uri);
        return entry === undefined ? [] : [{ file: entry.name, start, end, kind: form }];
      }),
    })),
  };
}
