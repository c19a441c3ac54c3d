import { csvTable } from '../../base/csv';
import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { wordsIn } from '../../text/words';
import { compareDates, isoDate } from '../../transcript/calendar';
import { speakerAt } from '../shared/speakers';
import { textIfAvailable } from '../shared/transcriptTexts';
import { lineContext } from './lineContext';
import { findHits, inTextOrder, nodesOf, type NodeOptions } from './nodes';

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

/** UTF-16 units on each side of the node. Chosen by hand: three columns fit on a wide screen. */
const contextLength = 70;

type ConcordanceLine = Concordance['lines'][number];
/** A line with the transcript that it comes from, for sorting. */
interface LineOfEntry {
  readonly line: ConcordanceLine;
  readonly entry: Entry;
}

/**
 * The concordance lines of a query: one line for each match, whose context ends with its passage. Matched words with
 * only white space or a hyphen between them are one node (`nodes.ts`). Transcripts whose files were deleted or changed are left out.
 */
export async function concordance(
  corpus: Corpus,
  query: string,
  sort: ConcordanceSort = 'text',
  options: NodeOptions = { cancelled: () => false },
): Promise<Concordance & { readonly notes: readonly string[] }> {
  const { lines, notes } = await concordanceLines(corpus, query, sort, options);
  return { total: lines.length, lines: lines.map(({ line }) => line), notes };
}

/**
 * As `concordance`, each line with its transcript. `unread` are the names of the transcripts with matches that are left out,
 * because their files were deleted or changed.
 */
export async function concordanceLines(
  corpus: Corpus,
  query: string,
  sort: ConcordanceSort,
  options: NodeOptions,
): Promise<{
  readonly lines: readonly LineOfEntry[];
  readonly unread: readonly string[];
  readonly notes: readonly string[];
}> {
  const { hits, notes } = await findHits(corpus, query, options);
  const lines: LineOfEntry[] = [];
  const unread: string[] = [];
  for (const entry of corpus.entries()) {
    const hitsOfEntry = hits.get(entry.uri);
    if (hitsOfEntry === undefined) continue;
    const text = await textIfAvailable(corpus, entry.uri);
    if (text === undefined) unread.push(entry.name);
    else
      for (const hit of inTextOrder(hitsOfEntry))
        lines.push(...nodesOf(hit, text).map(node => ({ entry, line: lineOf(entry, text, node, hit) })));
  }
  return { lines: sorted(lines, sort), unread, notes };
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

function lineOf(entry: Entry, text: string, node: Span, passage: Span): ConcordanceLine {
  const context = lineContext(text, node, passage, entry.facts.transcript.furniture, contextLength);
  const speaker = speakerAt(entry, node.start);
  return {
    file: entry.name,
    start: node.start,
    end: node.end,
    left: context.left.text,
    node: context.node,
    right: context.right.text,
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
