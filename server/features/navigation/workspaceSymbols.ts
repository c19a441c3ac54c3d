import { inSlices } from '../../base/slices';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { fold } from '../../text/fold';
import { isoDate } from '../../transcript/calendar';
import { listTitle, prepareListTitles } from '../shared/listTitle';
import type { Place } from '../shared/place';
import { collapseWhitespace, shorten } from '../shared/readableText';
import { toPlace } from '../shared/sites';
import { sourcePageUri, sourcePlace } from '../sources/sourcePage';
import { titlePlace } from '../sources/transcriptsByDate';
import { firstMention } from '../themes/themeMentions';
import { mentionCounts } from '../themes/themesSoFar';
import { hasLetters, namedSources, placesInside, withSpelling, type NamedSource } from './sourceSymbols';

export interface CorpusSymbol {
  /**
   * Contains the spelling of the query, in parentheses after the main name, because editors drop symbols that do not
   * match.
   */
  readonly name: string;
  readonly kind: 'transcript' | 'work' | 'source' | 'theme';
  /** Shown beside the name: a date or a count. */
  readonly container?: string;
  /** Where it is; for a source that is looked up later, its page and its key. */
  readonly place: Place | { readonly uri: string; readonly key: string };
}

/** Most chapters and verses of one book, so that Psalms has all of its own. */
const maxInside = 3000;

/** Longest names and spellings shown, in characters. Chosen by hand. */
const maxName = 110;
const maxSpelling = 60;

/** A transcript or theme that can be found by any of its names. */
interface Candidate {
  readonly kind: CorpusSymbol['kind'];
  /** The main name first. */
  readonly names: readonly string[];
  readonly container?: string;
  place(): Promise<Place | undefined> | Place | undefined;
}

/** A candidate with the name that matched the query. */
interface Match {
  readonly candidate: Candidate;
  readonly name: string;
}

export interface SymbolOptions {
  readonly limit?: number;
  readonly later?: boolean;
  readonly cancelled?: () => boolean;
}

/**
 * Sources, whether or not they are cited, transcripts, and themes with a name or spelling that matches; all transcripts for an
 * empty query. With `later`, the places of sources are left for `sourcePlace`: there may be thousands of verses.
 * Rejects with `Cancelled`.
 */
export async function workspaceSymbols(
  corpus: Corpus,
  query: string,
  { limit = 200, later = false, cancelled = () => false }: SymbolOptions = {},
): Promise<CorpusSymbol[]> {
  const trimmed = query.trim().replace(/\s+/g, ' ');
  await prepareListTitles(corpus, cancelled);
  if (trimmed === '')
    return symbolsOf(
      corpus
        .entries()
        .slice(0, limit)
        .map(entry => transcript(corpus, entry))
        .map(candidate => ({ candidate, name: candidate.names[0] })),
      trimmed,
    );
  const named = [
    ...namedSources(corpus, trimmed, limit),
    ...(later ? placesInside(corpus, trimmed).slice(0, maxInside) : []),
  ];
  const unique = [...new Map(named.map(source => [source.key, source])).values()];
  const sources = await Promise.all(unique.map(source => sourceSymbol(corpus, source, later)));
  return [
    ...sources.filter(symbol => symbol !== undefined),
    ...(await symbolsOf(await inSlices(namedTranscripts(corpus, trimmed, limit), cancelled), trimmed)),
    ...(await symbolsOf(await themes(corpus, trimmed, limit), trimmed)),
  ];
}

async function sourceSymbol(
  corpus: Corpus,
  { key, kind, name, container }: NamedSource,
  later: boolean,
): Promise<CorpusSymbol | undefined> {
  const uri = later ? await sourcePageUri(corpus, key) : undefined;
  const place = later ? uri && { uri, key } : await sourcePlace(corpus, key);
  return place === undefined || place === '' ? undefined : { name, kind, container, place };
}

async function symbolsOf(matches: readonly Match[], query: string): Promise<CorpusSymbol[]> {
  const symbols: CorpusSymbol[] = [];
  for (const { candidate, name } of matches) {
    const place = await candidate.place();
    if (place === undefined) continue;
    symbols.push({
      name: symbolName(candidate.names[0], name, query),
      kind: candidate.kind,
      place,
      ...(candidate.container === undefined ? {} : { container: candidate.container }),
    });
  }
  return symbols;
}

function transcript(corpus: Corpus, entry: Entry): Candidate {
  return {
    kind: 'transcript',
    names: [listTitle(corpus, entry), entry.title, entry.name, entry.speaker ?? '', entry.place ?? ''].filter(
      name => name !== '',
    ),
    ...(entry.date === undefined ? {} : { container: isoDate(entry.date) }),
    place: () => titlePlace(entry),
  };
}

/** The first transcripts with a name that contains all words of the query. */
function* namedTranscripts(corpus: Corpus, query: string, limit: number): Generator<void, Match[]> {
  const matches = containsWordsOf(query);
  const found: Match[] = [];
  for (const entry of corpus.entries()) {
    yield;
    const candidate = transcript(corpus, entry);
    const name = candidate.names.find(matches);
    if (name !== undefined) found.push({ candidate, name });
    if (found.length === limit) break;
  }
  return found;
}

async function themes(corpus: Corpus, query: string, limit: number): Promise<Match[]> {
  const matches = containsWordsOf(query);
  const index = await corpus.themes();
  const summaries = await index.find(query, limit);
  return summaries.map(theme => {
    const names = [theme.label, ...index.forms(theme.key).map(form => form.text)];
    const name = names.find(matches) ?? query;
    const place = async (): Promise<Place | undefined> => {
      const first = await firstMention(corpus, theme.key);
      return first && toPlace(first);
    };
    return {
      candidate: {
        kind: 'theme' as const,
        names,
        container: mentionCounts(corpus, theme),
        place,
      },
      name,
    };
  });
}

/**
 * A test whether a name contains all words of the query; case, marks and spelling variants that `fold` removes do not
 * count.
 */
function containsWordsOf(query: string): (name: string) => boolean {
  const words = fold(query).split(' ');
  return name => {
    const folded = fold(name);
    return words.every(word => folded.includes(word));
  };
}

/**
 * The main name. When the editor would not find it by the letters of the query, the spelling that matched or the query
 * itself follows in parentheses.
 */
function symbolName(main: string, matched: string, query: string): string {
  const name = shorten(collapseWhitespace(main), maxName) || '…';
  if (query === '' || hasLetters(name, query)) return name;
  const spelling = shorten(matched.replace(/\s+/g, ' '), maxSpelling);
  return withSpelling(name, hasLetters(spelling, query) ? spelling : query);
}
