import type { Corpus } from '../index/corpus';
import type { ThemesReport } from './answers';
import { inReadingOrder } from './sites';

/** Repeated themes, best first, with all their mentions by transcript in the order of the corpus. */
export function themesReport(corpus: Corpus, limit: number): ThemesReport {
  return {
    themes: corpus.themes.ranked(limit).map(({ key, label, count, transcripts }) => ({
      label, key, count, transcripts,
      forms: corpus.themes.forms(key).map(form => ({ text: form.text, count: form.count })),
      occurrences: inReadingOrder(corpus, corpus.themes.sites(key)).flatMap(({ uri, start, end, form }) => {
        const entry = corpus.entry(uri);
        return entry === undefined ? [] : [{ file: entry.name, start, end, kind: form }];
      }),
    })),
  };
}
