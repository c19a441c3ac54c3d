import { Cancelled } from '../../base/slices';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { fold } from '../../text/fold';
import { isoDate } from '../../transcript/calendar';
import { sureSources } from '../navigation/sourceSymbols';
import { listTitle } from '../shared/listTitle';
import type { Place } from '../shared/place';
import { sourcePlace } from '../sources/sourcePage';
import { firstMention } from '../themes/themeMentions';
import { mentionCounts } from '../themes/themesSoFar';
import type { ThemeIndex } from '../../themes/themeFacts';
import { titlePlace } from '../sources/transcriptsByDate';

/** A source, a transcript or a theme that a query names, beside the passages that have its words. */
export interface Destination {
  readonly kind: 'source' | 'transcript' | 'theme';
  readonly name: string;
  /** "cited 3 times", a date, "11 times in 9 transcripts". */
  readonly detail: string;
  readonly place: Place;
}

/** Most destinations of a query. Chosen by hand: passages come soon after them. */
const most = 3;
/** Shortest part of a title that names a transcript, in characters, and most transcripts that it may name. Chosen by hand. */
const leastTitle = 8;
const mostTitles = 2;
/** Most themes among which one with exactly this name is looked for. They are ranked, so it comes early. Chosen by hand. */
const mostThemes = 10;

/**
 * The sources, transcripts and themes that a query names without doubt. `themes` are those of the corpus, if they are
 * indexed: a search does not wait for them. A theme is left out if it is not found before `tooLate`.
 */
export async function destinations(
  corpus: Corpus,
  query: string,
  themes: ThemeIndex | undefined,
  tooLate: () => boolean,
): Promise<Destination[]> {
  const found: Destination[] = [];
  for (const { key, fullName, container } of sureSources(corpus, query).slice(0, most)) {
    const place = await sourcePlace(corpus, key);
    if (place !== undefined) found.push({ kind: 'source', name: fullName, detail: container, place });
  }
  const theme = themes && (await themeNamed(corpus, query, themes, tooLate).catch(withoutTheme));
  return [...found, ...(theme === undefined ? [] : [theme]), ...transcriptsNamed(corpus, query)].slice(0, most);
}

function withoutTheme(error: unknown): undefined {
  if (error instanceof Cancelled) return undefined;
  throw error;
}

/** The theme of which the whole query is a name. Its place is the first mention. */
async function themeNamed(
  corpus: Corpus,
  query: string,
  themes: ThemeIndex,
  cancelled: () => boolean,
): Promise<Destination | undefined> {
  const theme = await themes.named(query, mostThemes, cancelled);
  const mention = theme && (await firstMention(corpus, theme.key));
  return (
    mention && {
      kind: 'theme',
      name: theme.label,
      detail: mentionCounts(corpus, theme),
      place: { uri: mention.uri, span: mention },
    }
  );
}

/** The transcripts with the whole query, of at least two words, in their title. */
function transcriptsNamed(corpus: Corpus, query: string): Destination[] {
  const typed = fold(query).trim().replace(/\s+/g, ' ');
  if (typed.length < leastTitle || !typed.includes(' ')) return [];
  const named = corpus.entries().filter(entry => foldedTitle(entry).includes(typed));
  if (named.length > mostTitles) return [];
  return named.map(entry => ({
    kind: 'transcript',
    name: listTitle(corpus, entry),
    detail: entry.date === undefined ? '' : isoDate(entry.date),
    place: titlePlace(entry),
  }));
}

/** Each key asks for the titles of all transcripts. */
const foldedTitles = new WeakMap<Entry, string>();

function foldedTitle(entry: Entry): string {
  let title = foldedTitles.get(entry);
  if (title === undefined) foldedTitles.set(entry, (title = fold(entry.title).replace(/\s+/g, ' ')));
  return title;
}
