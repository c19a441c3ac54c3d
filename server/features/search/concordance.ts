import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { SearchHit } from '../../search/query/searchRequest';
import { parseQuery } from '../../search/query/parseQuery';
import type { Query } from '../../search/query/query';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { wordsIn } from '../../text/words';
import { compareDates, isoDate } from '../../transcript/calendar';

import { searchParsed } from './passageSearch';
import { readableText } from '../shared/readableText';
import { groupBy } from '../shared/sites';
import { textIfThere } from '../shared/transcriptTexts';

export type ConcordanceSort = 'text' | 'left' | 'node' | 'right' | 'date';

/** What `corpus-study concordance --json` prints: `node` is what matched, with what stands left and right of it. */
export interface Concordance {
  readonly total: number;
  readonly lines: readonly ({
    readonly file: string;
    readonly left: string;
    readonly node: string;
    readonly right: string;
    readonly date?: string;
  } & Span)[];
}

/** Characters shown on either side of the node, and hits asked of the index. */
const context = 70;
const most = 100_000;

type Line = Concordance['lines'][number];

/**
 * Each match of a query on a line of its own, with what stands left and right of it. Matched words with nothing but white
 * space between them are one node. In text order by transcript, or sorted: by the words to the left (nearest first), by
 * the node, by the words to the right, by date. Several plain words are sought as a phrase first, and each for itself only
 * where the corpus has no such phrase.
 */
export async function concordance(corpus: Corpus, query: string, sort: ConcordanceSort = 'text'): Promise<Concordance> {
  const hits = groupBy(await found(corpus, query), hit => hit.uri);
  const lines: { line: Line; entry: Entry }[] = [];
  for (const entry of corpus.entries()) {
    const here = hits.get(entry.uri);
    const text = here && (await textIfThere(corpus, entry.uri));
    if (here === undefined || text === undefined) continue;
    for (const node of nodes(here, text)) lines.push({ entry, line: lineOf(entry, text, node) });
  }
  return { total: lines.length, lines: sorted(lines, sort).map(({ line }) => line) };
}

/** A concordance as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function concordanceCsv({ lines }: Concordance): string {
  const rows = lines.map(({ file, start, end, date, left, node, right }) => [
    file,
    String(start),
    String(end),
    date ?? '',
    left,
    node,
    right,
  ]);
  return [['file', 'start', 'end', 'date', 'left', 'node', 'right'], ...rows]
    .map(row => row.map(cell).join(',') + '\r\n')
    .join('');
}

async function found(corpus: Corpus, text: string): Promise<readonly SearchHit[]> {
  const query = parseQuery(text, true);
  const ask = async (each: Query): Promise<readonly SearchHit[]> =>
    (await searchParsed(corpus, each, { limit: most, finished: true }, () => false)).hits;
  const words = plainWords(query);
  const phrase =
    words.length < 2 ? [] : await ask({ ...query, parts: [[{ kind: 'phrase', words, prefix: false, quoted: true }]] });
  return phrase.length > 0 ? phrase : ask(query);
}

/** The words of a query that holds nothing but plain ones. */
function plainWords({ parts }: Query): readonly string[] {
  const phrases = parts.map(([first, ...others]) =>
    first.kind === 'phrase' &&
    !first.quoted &&
    !first.prefix &&
    others.every(other => other.kind === 'phrase' && other.words[0] === first.words.join(''))
      ? first.words
      : [],
  );
  return phrases.some(words => words.length === 0) ? [] : phrases.flat();
}

function nodes(hits: readonly SearchHit[], text: string): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of hits.flatMap(hit => hit.matches).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && (start <= last.end || text.slice(last.end, start).trim() === ''))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function lineOf(entry: Entry, text: string, node: Span): Line {
  const { furniture } = entry.facts.transcript;
  const raw = context * 3;
  const left = readableText(text, { start: Math.max(0, node.start - raw), end: node.start }, furniture);
  const right = readableText(text, { start: node.end, end: Math.min(text.length, node.end + raw) }, furniture);
  const gap = (at: number): string => (/\s/.test(text.charAt(at)) ? ' ' : '');
  return {
    file: entry.name,
    start: node.start,
    end: node.end,
    left: cutLeft(left) + gap(node.start - 1),
    node: readableText(text, node, furniture),
    right: gap(node.end) + cutRight(right),
    ...(entry.date === undefined ? {} : { date: isoDate(entry.date) }),
  };
}

function sorted(lines: { line: Line; entry: Entry }[], sort: ConcordanceSort): { line: Line; entry: Entry }[] {
  if (sort === 'text') return lines;
  if (sort === 'date')
    return lines
      .map((item, index) => ({ ...item, index }))
      .sort((a, b) => byDate(a.entry, b.entry) || a.index - b.index);
  const keyed = lines.map((item, index) => ({ ...item, index, key: sortKey(item.line, sort) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
}

function sortKey(line: Line, sort: 'left' | 'node' | 'right'): string {
  const text = line[sort];
  const words = wordsIn(text).map(({ start, end }) => fold(text.slice(start, end)));
  return (sort === 'left' ? words.reverse() : words).join(' ');
}

function byDate(a: Entry, b: Entry): number {
  if (a.date === undefined || b.date === undefined) return Number(a.date === undefined) - Number(b.date === undefined);
  return compareDates(a.date, b.date);
}

function cutLeft(text: string): string {
  if (text.length <= context) return text;
  const space = text.indexOf(' ', text.length - context);
  return text.slice(space < 0 ? text.length - context : space + 1);
}

function cutRight(text: string): string {
  if (text.length <= context) return text;
  const space = text.lastIndexOf(' ', context);
  return text.slice(0, space <= 0 ? context : space);
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
