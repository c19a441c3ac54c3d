import { csvTable } from '../../base/csv';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { parseQuery } from '../../search/query/parseQuery';
import type { Query } from '../../search/query/query';
import type { SearchHit } from '../../search/query/searchRequest';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { wordsIn } from '../../text/words';
import { compareDates, isoDate } from '../../transcript/calendar';
import { groupBy } from '../shared/groupBy';
import { readableText } from '../shared/readableText';
import { speakerAt } from '../shared/speakers';
import { textIfAvailable } from '../shared/transcriptTexts';
import { searchParsedQuery } from './passageSearch';

/**
 * `left` and `right` sort by the words on that side of the node, the nearest first; `text` keeps the order of the
 * corpus.
 */
export type ConcordanceSort = 'text' | 'left' | 'node' | 'right' | 'date';

/** What `corpus-study concordance --json` prints. A line has the matched words (`node`) and the text on both sides. */
export interface Concordance {
  readonly total: number;
  readonly lines: readonly ({
    readonly file: string;
    readonly left: string;
    readonly node: string;
    readonly right: string;
    readonly date?: string;
    /** Who speaks there: in this turn, or else in the transcript. */
    readonly speaker?: string;
  } & Span)[];
}

/** Characters on each side of the node. Chosen by hand: three columns fit on a wide screen. */
const contextLength = 70;
/**
 * UTF-16 units of the file that are read for each of these characters, because white space and furniture are removed.
 */
const unitsPerCharacter = 3;
/** Most hits that are fetched from the index. Chosen by hand, above what anyone reads. */
const maxHits = 100_000;

type ConcordanceLine = Concordance['lines'][number];
/** A line with the transcript that it comes from, for sorting. */
interface LineOfEntry {
  readonly line: ConcordanceLine;
  readonly entry: Entry;
}

/**
 * The concordance lines of a query: one line for each match, whose context ends with its passage. Matched words with
 * only white space or a hyphen between them are one node. Several plain words are searched as a phrase first, and one
 * by one only when the corpus has no such phrase. Transcripts whose files were deleted or changed are left out.
 */
export async function concordance(corpus: Corpus, query: string, sort: ConcordanceSort = 'text'): Promise<Concordance> {
  const hits = groupBy(await search(corpus, query), hit => hit.uri);
  const lines: LineOfEntry[] = [];
  for (const entry of corpus.entries()) {
    const hitsOfEntry = hits.get(entry.uri);
    const text = hitsOfEntry && (await textIfAvailable(corpus, entry.uri));
    if (hitsOfEntry === undefined || text === undefined) continue;
    for (const hit of inTextOrder(hitsOfEntry))
      lines.push(...nodes(hit, text).map(node => ({ entry, line: lineOf(entry, text, node, hit) })));
  }
  return { total: lines.length, lines: sorted(lines, sort).map(({ line }) => line) };
}

/** A concordance as CSV. */
export function concordanceCsv({ lines }: Concordance): string {
  const rows = lines.map(({ file, start, end, date, left, node, right }) => [
    file,
    start,
    end,
    date,
    left,
    node,
    right,
  ]);
  return csvTable(['file', 'start', 'end', 'date', 'left', 'node', 'right'], rows);
}

async function search(corpus: Corpus, text: string): Promise<readonly SearchHit[]> {
  const query = parseQuery(text, true);
  const hitsOf = async (each: Query): Promise<readonly SearchHit[]> =>
    (await searchParsedQuery(corpus, each, { limit: maxHits, finished: true }, () => false)).hits;
  const words = plainWords(query);
  const hasName = query.parts.flat().some(each => each.kind === 'phrase' && each.name === true);
  const forms = hasName ? {} : { withForms: true };
  const phrase =
    words.length < 2
      ? []
      : await hitsOf({ ...query, parts: [[{ kind: 'phrase', words, prefix: false, quoted: true, ...forms }]] });
  return phrase.length > 0 ? phrase : hitsOf(query);
}

/**
 * The words of a query that has only plain words; empty for any other query. The only alternative of a plain word is
 * its spelling without hyphens.
 */
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

function inTextOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

/** The matches of a passage in text order; those that only white space or a hyphen separates are joined. */
function nodes(hit: SearchHit, text: string): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of inTextOrder(hit.matches)) {
    const last = joined.at(-1);
    if (last !== undefined && (start <= last.end || wordLink.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** White space, or one hyphen with white space only on one side: `fellow-citizens`, also over a line end. */
const wordLink = /^(?:\s*|\s*[-\u2010\u2011]|[-\u2010\u2011]\s*)$/;

function lineOf(entry: Entry, text: string, node: Span, passage: Span): ConcordanceLine {
  const { furniture } = entry.facts.transcript;
  const reach = contextLength * unitsPerCharacter;
  const left = readableText(text, { start: Math.max(passage.start, node.start - reach), end: node.start }, furniture);
  const right = readableText(text, { start: node.end, end: Math.min(passage.end, node.end + reach) }, furniture);
  const speaker = speakerAt(entry, node.start);
  const spaceAt = (offset: number): string =>
    offset >= passage.start && offset < passage.end && /\s/.test(text.charAt(offset)) ? ' ' : '';
  return {
    file: entry.name,
    start: node.start,
    end: node.end,
    left: lastWords(left) + spaceAt(node.start - 1),
    node: readableText(text, node, furniture),
    right: spaceAt(node.end) + firstWords(right),
    ...(entry.date === undefined ? {} : { date: isoDate(entry.date) }),
    ...(speaker !== undefined && { speaker }),
  };
}

function sorted(lines: readonly LineOfEntry[], sort: ConcordanceSort): readonly LineOfEntry[] {
  if (sort === 'text') return lines;
  if (sort === 'date')
    return lines
      .map((item, index) => ({ ...item, index }))
      .sort((a, b) => byDate(a.entry, b.entry) || a.index - b.index);
  const keyed = lines.map((item, index) => ({ ...item, index, key: sortKey(item.line, sort) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
}

/** The folded words of one part of a line; those on the left in reverse, because the nearest counts first. */
function sortKey(line: ConcordanceLine, sort: 'left' | 'node' | 'right'): string {
  const text = line[sort];
  const words = wordsIn(text).map(({ start, end }) => fold(text.slice(start, end)));
  return (sort === 'left' ? words.reverse() : words).join(' ');
}

/** Undated transcripts come last. */
function byDate(a: Entry, b: Entry): number {
  if (a.date === undefined || b.date === undefined) return Number(a.date === undefined) - Number(b.date === undefined);
  return compareDates(a.date, b.date);
}

/** The last words of a text, at most `contextLength` characters. */
function lastWords(text: string): string {
  if (text.length <= contextLength) return text;
  const space = text.indexOf(' ', text.length - contextLength);
  return text.slice(space < 0 ? text.length - contextLength : space + 1);
}

/** The first words of a text, at most `contextLength` characters. */
function firstWords(text: string): string {
  if (text.length <= contextLength) return text;
  const space = text.lastIndexOf(' ', contextLength);
  return text.slice(0, space <= 0 ? contextLength : space);
}
