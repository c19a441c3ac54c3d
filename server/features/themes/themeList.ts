import type { Corpus } from '../../index/corpus';
import { matchThemeNames } from '../../themes/findThemes';
import type { ThemeIndex, ThemeSummary } from '../../themes/themeFacts';

export interface ThemeListRequest {
  /** Lists the themes of this transcript only; without it, those of the whole corpus. */
  readonly uri?: string | undefined;
  /** Words that the name of a theme must contain. */
  readonly filter?: string | undefined;
  readonly limit: number;
}

export interface ThemeListItem extends Pick<ThemeSummary, 'key' | 'label' | 'count' | 'transcripts'> {
  /** Number of mentions in the transcript of the request. */
  readonly here?: number;
}

/** Ranked themes; `more` when there are more than `limit`. Works in slices. Rejects with `Cancelled`. */
export async function themeList(
  corpus: Corpus,
  { uri, filter = '', limit }: ThemeListRequest,
  cancelled: () => boolean,
): Promise<{ themes: ThemeListItem[]; more: boolean }> {
  const themes = await corpus.themes();
  const words = filter.trim();
  // One more than the limit shows whether there are more.
  const ranked =
    words === ''
      ? await themes.ranked(limit + 1, uri, cancelled)
      : uri === undefined
        ? await themes.find(words, limit + 1, cancelled)
        : matchThemeNames(await themes.ranked(Infinity, uri, cancelled), words, limit + 1);
  return {
    more: ranked.length > limit,
    themes: ranked.slice(0, limit).map(theme => themeListItem(themes, theme, uri)),
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
