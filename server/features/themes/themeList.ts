import type { Corpus } from '../../index/corpus';
import { isoDate } from '../../transcript/calendar';
import { matchThemeNames } from '../../themes/findThemes';
import type { ThemeForm, ThemeIndex, ThemeSummary } from '../../themes/themeFacts';
import type { Span } from '../../text/span';
import { readableText } from '../shared/readableText';
import { groupBy } from '../shared/sites';
import { orderedMentions } from './themeMentions';

export interface ThemeQuestion {
  /** Of this transcript, in its order; else of the corpus. */
  readonly uri?: string | undefined;
  /** Words that the name has to hold. */
  readonly filter?: string | undefined;
  readonly limit: number;
}

export interface ThemeEntry extends Pick<ThemeSummary, 'key' | 'label' | 'count' | 'transcripts'> {
  /** Mentions in the transcript asked about. */
  readonly here?: number;
}

export interface ThemeMentionLine {
  readonly span: Span;
  readonly form: ThemeForm;
  readonly text: string;
  /** The mention in `text`. */
  readonly match: Span;
}

/** Characters shown before and behind a mention: a tree is narrow, so the mention comes early. */
const before = 14;
const behind = 80;

/** Ranked themes for a list; `more` where the list goes on. Works in slices; rejects with `Cancelled`. */
export async function themeList(
  corpus: Corpus,
  { uri, filter = '', limit }: ThemeQuestion,
  cancelled: () => boolean,
): Promise<{ themes: ThemeEntry[]; more: boolean }> {
  const themes = await corpus.themes();
  const wanted = filter.trim();
  const ranked =
    wanted === ''
      ? await themes.ranked(limit + 1, uri, cancelled)
      : uri === undefined
        ? await themes.find(wanted, limit + 1, cancelled)
        : matchThemeNames(await themes.ranked(Infinity, uri, cancelled), wanted, limit + 1);
  return { more: ranked.length > limit, themes: ranked.slice(0, limit).map(theme => themeEntry(themes, theme, uri)) };
}

export function themeEntry(
  themes: ThemeIndex,
  { key, label, count, transcripts }: ThemeSummary,
  uri?: string,
): ThemeEntry {
  return {
    key,
    label,
    count,
    transcripts,
    ...(uri !== undefined && { here: themes.sites(key).filter(site => site.uri === uri).length }),
  };
}

/** The transcripts that mention a theme, in the order of references: the current one, then the others by date. */
export async function themeTranscripts(
  corpus: Corpus,
  key: string,
  current = '',
): Promise<{ uri: string; title: string; date?: string; count: number }[]> {
  return [...groupBy(await orderedMentions(corpus, key, current), site => site.uri)].flatMap(([uri, sites]) => {
    const entry = corpus.entry(uri);
    return entry === undefined
      ? []
      : [
          {
            uri,
            title: entry.title,
            count: sites.length,
            ...(entry.date !== undefined && { date: isoDate(entry.date) }),
          },
        ];
  });
}

/** The mentions of a theme in one transcript, in the order of references, each with the words around it. Rejects with `TextGone`. */
export async function themeMentions(
  corpus: Corpus,
  key: string,
  uri: string,
  current = '',
): Promise<ThemeMentionLine[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const text = await corpus.text(uri);
  const { furniture } = entry.facts.transcript;
  return (await orderedMentions(corpus, key, current))
    .filter(site => site.uri === uri)
    .map(({ start, end, form }) => {
      const left = ending(readableText(text, { start: Math.max(0, start - 3 * before), end: start }, furniture));
      const node = readableText(text, { start, end }, furniture);
      const right = readableText(text, { start: end, end: Math.min(text.length, end + 3 * behind) }, furniture).slice(
        0,
        behind,
      );
      const space = (at: number): string => (/\s/.test(text.charAt(at)) ? ' ' : '');
      const lead = left + space(start - 1);
      return {
        span: { start, end },
        form,
        text: lead + node + space(end) + right,
        match: { start: lead.length, end: lead.length + node.length },
      };
    });
}

/** The last words of a text, with an ellipsis where there are more. */
function ending(text: string): string {
  if (text.length <= before) return text;
  const space = text.indexOf(' ', text.length - before);
  return `…${space < 0 ? text.slice(-before) : text.slice(space)}`;
}
