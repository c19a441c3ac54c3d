import type { Corpus } from '../../index/corpus';
import { matchThemeNames } from '../../themes/findThemes';
import type { ThemeIndex, ThemeOrder, ThemeSummary } from '../../themes/themeFacts';
import { themeSorting } from './themeSorting';

export interface ThemeListRequest {
  /** Lists the themes of this transcript only; without it, those of the whole corpus. */
  readonly uri?: string | undefined;
  /** Words that the name of a theme must contain. */
  readonly filter?: string | undefined;
  readonly order?: ThemeOrder | undefined;
  readonly limit: number;
}

export interface ThemeListItem extends Pick<ThemeSummary, 'key' | 'label' | 'count' | 'transcripts'> {
  /** Number of mentions in the transcript of the request. */
  readonly here?: number;
}

/**
 * Themes in the order of the request, by default the most distinctive first; `more` when there are more than `limit`.
 * Works in slices. Rejects with `Cancelled`.
 */
export async function themeList(
  corpus: Corpus,
  { uri, filter = '', order, limit }: ThemeListRequest,
  cancelled: () => boolean,
): Promise<{ themes: ThemeListItem[]; more: boolean }> {
  const themes = await corpus.themes();
  const words = filter.trim();
  // One more than the limit shows whether there are more.
  const most = words === '' ? limit + 1 : Infinity;
  const sorted = await themes.ranked(most, uri, cancelled, themeSorting(corpus, order));
  const found = words === '' ? sorted : matchThemeNames(sorted, words, limit + 1);
  return {
    more: found.length > limit,
    themes: found.slice(0, limit).map(theme => themeListItem(themes, theme, uri)),
  };
}

/** A theme as an item of a list. With `uri`, its mentions in that transcript are counted. */
export function themeListItem(
  themes: ThemeIndex,
  { key, label, count, transcripts }: ThemeSummary,
  uri?: string,
): ThemeListItem {
  return {
    key,
    label,
    count,
    transcripts,
    ...(uri !== undefined && { here: themes.sites(key).filter(site => site.uri === uri).length }),
  };
}
