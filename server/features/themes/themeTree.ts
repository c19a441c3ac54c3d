import type { Corpus } from '../../index/corpus';
import type { Span } from '../../text/span';
import type { ThemeForm } from '../../themes/themeFacts';
import { isoDate } from '../../transcript/calendar';
import { groupBy } from '../shared/groupBy';
import { listTitle } from '../shared/listTitle';
import { readableText } from '../shared/readableText';
import { orderedMentions } from './themeMentions';

/** A transcript that mentions a theme. */
export interface ThemeTranscript {
  readonly uri: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date?: string;
  /** Number of mentions. */
  readonly count: number;
}

/** A mention of a theme with the words around it. */
export interface ThemeMentionLine {
  readonly span: Span;
  readonly form: ThemeForm;
  /** The mention and the words around it on one line. */
  readonly text: string;
  /** The mention as offsets in `text`. */
  readonly match: Span;
}

/** Characters shown before and after a mention. Chosen by hand: a tree is narrow, so the mention has to come early. */
const charactersBefore = 14;
const charactersAfter = 80;
/** UTF-16 units of the file that are read for each shown character, because white space and furniture are removed. */
const unitsPerCharacter = 3;

/** The transcripts that mention a theme: the one with the URI `current` first, then the others by date. */
export async function themeTranscripts(corpus: Corpus, key: string, current = ''): Promise<ThemeTranscript[]> {
  const byFile = groupBy(await orderedMentions(corpus, key, current), site => site.uri);
  return [...byFile].flatMap(([uri, sites]) => {
    const entry = corpus.entry(uri);
    if (entry === undefined) return [];
    const date = entry.date === undefined ? {} : { date: isoDate(entry.date) };
    return [{ uri, title: listTitle(corpus, entry), count: sites.length, ...date }];
  });
}

/**
 * The mentions of a theme in the transcript `uri`, each with the words around it, in the order of `orderedMentions`.
 * Rejects with `TextUnavailable`.
 */
export async function themeMentionLines(
  corpus: Corpus,
  key: string,
  uri: string,
  current = '',
): Promise<ThemeMentionLine[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const text = await corpus.text(uri);
  const read = (start: number, end: number): string =>
    readableText(
      text,
      { start: Math.max(0, start), end: Math.min(text.length, end) },
      entry.facts.transcript.furniture,
    );
  const spaceAt = (offset: number): string => (/\s/.test(text.charAt(offset)) ? ' ' : '');
  return (await orderedMentions(corpus, key, current))
    .filter(site => site.uri === uri)
    .map(({ start, end, form }) => {
      const before = lastWords(read(start - unitsPerCharacter * charactersBefore, start)) + spaceAt(start - 1);
      const mention = read(start, end);
      const after = spaceAt(end) + read(end, end + unitsPerCharacter * charactersAfter).slice(0, charactersAfter);
      return {
        span: { start, end },
        form,
        text: before + mention + after,
        match: { start: before.length, end: before.length + mention.length },
      };
    });
}

/** The last words of a text, with an ellipsis when words were left out. */
function lastWords(text: string): string {
  if (text.length <= charactersBefore) return text;
  const space = text.indexOf(' ', text.length - charactersBefore);
  return `…${space < 0 ? text.slice(-charactersBefore) : text.slice(space)}`;
}
