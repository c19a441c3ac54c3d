import type { Corpus } from '../../index/corpus';
import type { Span } from '../../text/span';
import type { ThemeForm, ThemeOrder } from '../../themes/themeFacts';
import { inReadingOrder } from '../shared/sites';
import { themeSorting } from './themeSorting';

/** What `corpus-study themes --json` prints. */
export interface ThemesReport {
  readonly themes: readonly {
    readonly label: string;
    readonly key: string;
    readonly count: number;
    readonly transcripts: number;
    readonly forms: readonly { readonly text: string; readonly count: number }[];
    readonly occurrences: readonly ({ readonly file: string; readonly kind: ThemeForm } & Span)[];
  }[];
}

/** At most `limit` themes in an order, each with all its mentions in reading order. */
export async function themesReport(corpus: Corpus, limit: number, order?: ThemeOrder): Promise<ThemesReport> {
  const themes = await corpus.themes();
  const ranked = await themes.ranked(limit, undefined, undefined, themeSorting(corpus, order));
  return {
    themes: ranked.map(({ key, label, count, transcripts }) => ({
      label,
      key,
      count,
      transcripts,
      forms: themes.forms(key).map(form => ({ text: form.text, count: form.count })),
      occurrences: inReadingOrder(corpus, themes.sites(key)).flatMap(({ uri, start, end, form }) => {
        const entry = corpus.entry(uri);
        return entry === undefined ? [] : [{ file: entry.name, start, end, kind: form }];
      }),
    })),
  };
}
