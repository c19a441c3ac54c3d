import Fuse from 'fuse.js';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { SearchHit, SearchMatch } from '../../search/query/searchRequest';
import { parseQuery } from '../../search/query/parseQuery';
import type { Phrase } from '../../search/query/query';
import type { Span } from '../../text/span';
import { isoDate } from '../../transcript/calendar';

import { searchCorpus, type SearchQuestion } from './passageSearch';
import { readable, readableText, type Readable } from '../shared/readableText';
import { textsIfThere } from '../shared/transcriptTexts';
import type { SearchGroup } from '../../search/query/searchRequest';

/** A passage that matches a search, ready for a list. */
export interface SearchPassage {
  readonly uri: string;
  readonly span: Span;
  /** On one line, cut around the matches to about 300 characters. */
  readonly text: string;
  /** Matches as offsets in `text`, in order, without overlap. */
  readonly matches: readonly Span[];
  /** Matches as offsets in the file. */
  readonly matchSpans: readonly Span[];
  readonly title: string;
  /** ISO 8601, possibly only a year. */
  readonly date?: string;
  readonly score: number;
  /** Index into the groups of the answer. */
  readonly group: number;
}

export interface SearchResults {
  readonly total: number;
  /** False where `total` is a lower bound. */
  readonly exact: boolean;
  /** The spellings that matched. */
  readonly groups: readonly SearchGroup[];
  readonly hits: readonly SearchPassage[];
  readonly note?: string;
}

/** What `corpus-study search --json` prints. Offsets are the file's. */
export interface SearchReport {
  readonly total: number;
  readonly exact: boolean;
  readonly groups: readonly SearchGroup[];
  readonly hits: readonly ({
    readonly file: string;
    readonly text: string;
    readonly matches: readonly ({ readonly form: string } & Span)[];
    readonly group: number;
  } & Span)[];
  readonly note?: string;
}

/** A passage without an end to its first sentence may be a whole file: more than this around its first match is not read. */
const mostRead = 8000;
/** Length of a shown passage in characters; what stands before its best match; and how much of it a list shows at least. */
const shownLength = 300;
const before = 24;
const visible = 100;
/** Words up to this length ("of", "the") are marked only beside another match: alone they tell nothing. */
const shortWord = 3;

/** Passages that match a query, best first, cut to what a list shows. Rejects with `Cancelled`. */
export async function searchResults(
  corpus: Corpus,
  question: SearchQuestion,
  cancelled: () => boolean,
): Promise<SearchResults> {
  const answer = await searchCorpus(corpus, question, cancelled);
  const hits: Scored[] = [];
  const texts = await textsOf(corpus, answer.hits);
  for (const hit of answer.hits) {
    const entry = corpus.entry(hit.uri);
    const text = texts.get(hit.uri);
    if (entry !== undefined && text !== undefined)
      hits.push({ score: hit.score, group: hit.group, passage: { ...passage(entry, hit, text), group: hit.group } });
  }
  return {
    total: answer.total,
    exact: answer.exact,
    groups: answer.groups,
    hits:
      question.sort === undefined || question.sort === 'relevance'
        ? breakTies(hits, wordsOf(question))
        : hits.map(({ passage }) => passage),
    ...(answer.note === undefined ? {} : { note: answer.note }),
  };
}

/** The same for the command line: whole passages as they stand in the files. */
export async function searchReport(corpus: Corpus, question: SearchQuestion): Promise<SearchReport> {
  const { total, exact, groups, hits, note } = await searchCorpus(corpus, question, () => false);
  const report: SearchReport['hits'][number][] = [];
  const texts = await textsOf(corpus, hits);
  for (const hit of hits) {
    const entry = corpus.entry(hit.uri);
    const text = texts.get(hit.uri);
    if (entry === undefined || text === undefined) continue;
    report.push({
      file: entry.name,
      start: hit.start,
      end: hit.end,
      text: text.slice(hit.start, hit.end),
      matches: hit.matches.map(({ start, end, form }) => ({
        start,
        end,
        form: form === '' ? readableText(text, { start, end }, entry.facts.transcript.furniture) : form,
      })),
      group: hit.group,
    });
  }
  return { total, exact, groups: [...groups], hits: report, ...(note === undefined ? {} : { note }) };
}

function textsOf(corpus: Corpus, hits: readonly SearchHit[]): Promise<ReadonlyMap<string, string>> {
  return textsIfThere(
    corpus,
    hits.map(({ uri }) => uri).filter(uri => corpus.entry(uri) !== undefined),
  );
}

/** The words that a query looks for, in their order. */
function wordsOf({ query, finished }: SearchQuestion): string {
  const phrases = parseQuery(query, finished === true)
    .parts.flat()
    .flatMap((each): readonly Phrase[] => (each.kind === 'near' ? each.phrases : [each]));
  return phrases.flatMap(({ words }) => words).join(' ');
}

interface Scored {
  readonly score: number;
  readonly group: number;
  readonly passage: SearchPassage;
}

/** Among passages that the index holds for equally good, the one in which the words stand more like the query comes first. */
function breakTies(hits: readonly Scored[], query: string): SearchPassage[] {
  const ordered: SearchPassage[] = [];
  for (let i = 0; i < hits.length;) {
    let end = i + 1;
    while (end < hits.length && hits[end].score === hits[i].score && hits[end].group === hits[i].group) end++;
    ordered.push(
      ...closest(
        hits.slice(i, end).map(({ passage }) => passage),
        query,
      ),
    );
    i = end;
  }
  return ordered;
}

function closest(passages: SearchPassage[], query: string): SearchPassage[] {
  if (passages.length < 2 || query === '') return passages;
  const fuse = new Fuse(passages, { keys: ['text'], ignoreLocation: true, includeScore: true, threshold: 1 });
  const scores = new Map(fuse.search(query.slice(0, 32)).map(({ refIndex, score }) => [refIndex, score ?? 1]));
  return passages
    .map((passage, index) => ({ passage, score: scores.get(index) ?? 1, index }))
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map(({ passage }) => passage);
}

function passage(entry: Entry, hit: SearchHit, text: string): Omit<SearchPassage, 'group'> {
  const around = spanToRead(hit);
  const read = readable(text, around, entry.facts.transcript.furniture);
  const telling = tellingMatches(hit.matches.slice(0, 500));
  const spans = telling
    .map(match => ({ ...inReadable(read, match), form: match.form }))
    .filter(span => span.start < span.end);
  const window = bestWindow(read.text, spans);
  const head = window.start > 0 || around.start > hit.start ? '…' : '';
  const tail = window.end < read.text.length || around.end < hit.end ? '…' : '';
  return {
    uri: hit.uri,
    span: { start: hit.start, end: hit.end },
    text: head + read.text.slice(window.start, window.end) + tail,
    matches: withoutOverlap(
      spans
        .filter(span => window.start <= span.start && span.end <= window.end)
        .map(span => ({ start: span.start - window.start + head.length, end: span.end - window.start + head.length })),
    ),
    matchSpans: telling.map(({ start, end }) => ({ start, end })),
    title: entry.title,
    score: hit.score,
    ...(entry.date === undefined ? {} : { date: isoDate(entry.date) }),
  };
}

function spanToRead(hit: SearchHit): Span {
  if (hit.end - hit.start <= mostRead) return hit;
  const start = Math.max(hit.start, (hit.matches[0]?.start ?? hit.start) - mostRead / 2);
  return { start, end: Math.min(hit.end, start + mostRead) };
}

/** A span of the file as a span of what is read. */
function inReadable({ offsets }: Readable, span: Span): Span {
  return { start: firstAtLeast(offsets, span.start), end: firstAtLeast(offsets, span.end) };
}

function firstAtLeast(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle] >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Short words count where they stand beside another match, or where the query holds nothing else. */
export function tellingMatches(matches: readonly SearchMatch[]): readonly SearchMatch[] {
  const isLong = ({ start, end }: Span): boolean => end - start > shortWord;
  if (!matches.some(isLong)) return matches;
  const beside = (a: SearchMatch | undefined, b: SearchMatch | undefined): boolean =>
    a !== undefined && b !== undefined && b.start - a.end <= 2;
  const keep = matches.map(isLong);
  for (let i = 1; i < matches.length; i++) if (keep[i - 1] && beside(matches[i - 1], matches[i])) keep[i] = true;
  for (let i = matches.length - 2; i >= 0; i--) if (keep[i + 1] && beside(matches[i], matches[i + 1])) keep[i] = true;
  return matches.filter((_, i) => keep[i]);
}

/** About `shownLength` characters that begin shortly before the place where most different words match in sight of each other. */
function bestWindow(text: string, matches: readonly (Span & { readonly form: string })[]): Span {
  let start = 0;
  let best = 0;
  matches.forEach((match, index) => {
    const forms = new Set<string>();
    let reach = match.end;
    for (let i = index; i < matches.length && matches[i].end <= match.start + visible; i++) {
      if (!forms.has(matches[i].form)) reach = matches[i].end;
      forms.add(matches[i].form);
    }
    // Among equals the closest together: a length under `visible` never outweighs a word.
    const score = forms.size + 1 - (reach - match.start) / (visible + 1);
    if (score > best) [start, best] = [Math.max(0, match.start - before), score];
  });
  if (start + shownLength > text.length && text.length <= shownLength)
    start = Math.min(start, Math.max(0, text.length - visible));
  return { start: wordStart(text, start), end: wordEnd(text, Math.min(text.length, start + shownLength)) };
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.lastIndexOf(' ', at);
  return space > at - 30 && space >= 0 ? space + 1 : surrogateSafe(text, at);
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(' ', at);
  return space >= 0 && space < at + 30 ? space : surrogateSafe(text, at);
}

function surrogateSafe(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function withoutOverlap(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (kept.length === 0 || span.start >= kept.at(-1)!.end) kept.push(span);
  }
  return kept;
}
