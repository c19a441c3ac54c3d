import Fuse from 'fuse.js';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { parseQuery } from '../../search/query/parseQuery';
import type { Phrase } from '../../search/query/query';
import type { SearchGroup, SearchHit } from '../../search/query/searchRequest';
import type { Span } from '../../text/span';
import { isoDate } from '../../transcript/calendar';
import { cueTime } from '../shared/cueTime';
import { maxFuzzyQuery } from '../shared/fuzzyQuery';
import { listTitle } from '../shared/listTitle';
import { readText, readableText } from '../shared/readableText';
import { speakerAt } from '../shared/speakers';
import { textsIfAvailable } from '../shared/transcriptTexts';
import { searchCorpus, type SearchQuestion } from './passageSearch';
import { excerpt, spanAroundFirstMatch, withoutLoneShortWords } from './searchExcerpt';

/** A passage that matches a search, with its text for a list. */
export interface SearchPassage {
  readonly uri: string;
  readonly span: Span;
  /** About 300 characters around the matches, on one line. */
  readonly text: string;
  /** Matches as offsets in `text`, in order and without overlap. */
  readonly matches: readonly Span[];
  /** Matches as offsets in the file. */
  readonly matchSpans: readonly Span[];
  readonly title: string;
  /** Of the turn, or else of the transcript. */
  readonly speaker?: string;
  /** ISO 8601; may be only a year. */
  readonly date?: string;
  /** Time of its cue in subtitles: `12:35`. */
  readonly time?: string;
  readonly score: number;
  /** Index into the groups of the answer. */
  readonly group: number;
}

export interface SearchResults {
  readonly total: number;
  /** Whether `total` is exact; otherwise it is a lower bound. */
  readonly exact: boolean;
  /** The spellings that matched, the likeliest first. */
  readonly groups: readonly SearchGroup[];
  readonly hits: readonly SearchPassage[];
  /** Sentences for the user about the query and its filters. */
  readonly note?: string;
}

/** What `corpus-study search --json` prints. Offsets are those of the files. */
export interface SearchReport {
  readonly total: number;
  readonly exact: boolean;
  readonly groups: readonly SearchGroup[];
  readonly hits: readonly ({
    readonly file: string;
    readonly text: string;
    readonly speaker?: string;
    readonly matches: readonly ({ readonly form: string } & Span)[];
    readonly group: number;
  } & Span)[];
  readonly note?: string;
}

/**
 * How long the details of a file are trusted, in milliseconds: the next key asks for most of the files again. Chosen by
 * hand.
 */
const trusted = 1500;
/** Most matches of a passage that are considered for its excerpt. Chosen by hand. */
const maxMatches = 500;

/**
 * The passages that match a query, with excerpts for a list. Passages whose files were deleted or changed are left out.
 * Rejects with `Cancelled`.
 */
export async function searchResults(
  corpus: Corpus,
  question: SearchQuestion,
  cancelled: () => boolean,
): Promise<SearchResults> {
  const { total, exact, groups, hits, note } = await searchCorpus(corpus, question, cancelled);
  const texts = await textsOf(corpus, hits, trusted);
  const passages = hits.flatMap((hit): SearchPassage[] => {
    const entry = corpus.entry(hit.uri);
    const text = texts.get(hit.uri);
    return entry === undefined || text === undefined ? [] : [toPassage(corpus, entry, hit, text)];
  });
  const isByRelevance = question.sort === undefined || question.sort === 'relevance';
  return {
    total,
    exact,
    groups,
    hits: isByRelevance ? sortEqualScores(passages, queryWords(question)) : passages,
    ...(note === undefined ? {} : { note }),
  };
}

/** As `searchResults`, for the command line: whole passages as they stand in the files. */
export async function searchReport(corpus: Corpus, question: SearchQuestion): Promise<SearchReport> {
  const { total, exact, groups, hits, note } = await searchCorpus(corpus, question, () => false);
  const texts = await textsOf(corpus, hits);
  const passages = hits.flatMap((hit): SearchReport['hits'] => {
    const entry = corpus.entry(hit.uri);
    const text = texts.get(hit.uri);
    if (entry === undefined || text === undefined) return [];
    const { start, end, group } = hit;
    // A match without a form is a cited or mentioned place that a filter asked for.
    const matches = hit.matches.map(match => ({
      start: match.start,
      end: match.end,
      form: match.form === '' ? readableText(text, match, entry.facts.transcript.furniture) : match.form,
    }));
    const speaker = speakerAt(entry, start);
    return [
      {
        file: entry.name,
        start,
        end,
        text: text.slice(start, end),
        ...(speaker !== undefined && { speaker }),
        matches,
        group,
      },
    ];
  });
  return { total, exact, groups: [...groups], hits: passages, ...(note === undefined ? {} : { note }) };
}

function textsOf(corpus: Corpus, hits: readonly SearchHit[], maxAge?: number): Promise<ReadonlyMap<string, string>> {
  return textsIfAvailable(
    corpus,
    hits.map(({ uri }) => uri).filter(uri => corpus.entry(uri) !== undefined),
    maxAge,
  );
}

function toPassage(
  corpus: Corpus,
  entry: Entry,
  hit: SearchHit & { readonly group: number },
  text: string,
): SearchPassage {
  const span = spanAroundFirstMatch(hit);
  const read = readText(text, span, entry.facts.transcript.furniture);
  const matches = withoutLoneShortWords(hit.matches.slice(0, maxMatches));
  const speaker = speakerAt(entry, hit.start);
  const time = cueTime(entry, hit.matches[0]?.start ?? hit.start);
  return {
    uri: hit.uri,
    span: { start: hit.start, end: hit.end },
    ...excerpt(read, matches, span.start > hit.start, span.end < hit.end),
    matchSpans: matches.map(({ start, end }) => ({ start, end })),
    title: listTitle(corpus, entry),
    ...(speaker !== undefined && { speaker }),
    score: hit.score,
    group: hit.group,
    ...(entry.date === undefined ? {} : { date: isoDate(entry.date) }),
    ...(time === undefined ? {} : { time }),
  };
}

/** The words of a query in their order, separated by spaces. */
function queryWords({ query, finished }: SearchQuestion): string {
  return parseQuery(query, finished === true)
    .parts.flat()
    .flatMap((each): readonly Phrase[] => (each.kind === 'near' ? each.phrases : [each]))
    .flatMap(({ words }) => words)
    .join(' ');
}

/** Sorts neighbouring passages with the same score and group by how similar their excerpts are to the query. */
function sortEqualScores(passages: readonly SearchPassage[], query: string): SearchPassage[] {
  const sorted: SearchPassage[] = [];
  for (let start = 0; start < passages.length;) {
    const { score, group } = passages[start];
    let end = start + 1;
    while (end < passages.length && passages[end].score === score && passages[end].group === group) end++;
    sorted.push(...sortBySimilarity(passages.slice(start, end), query));
    start = end;
  }
  return sorted;
}

function sortBySimilarity(passages: readonly SearchPassage[], query: string): readonly SearchPassage[] {
  if (passages.length < 2 || query === '') return passages;
  const fuse = new Fuse(passages, { keys: ['text'], ignoreLocation: true, includeScore: true, threshold: 1 });
  const distances = new Map(
    fuse.search(query.slice(0, maxFuzzyQuery)).map(({ refIndex, score }) => [refIndex, score ?? 1]),
  );
  return passages
    .map((passage, index) => ({ passage, distance: distances.get(index) ?? 1, index }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .map(({ passage }) => passage);
}
