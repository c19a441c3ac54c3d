import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { SearchAnswer, SearchHit } from '../../search/query/searchRequest';
import { positionAt } from '../../text/lines';
import { withoutControls } from '../shared/markdown';
import { loci, titled } from '../shared/quotation';
import { readable } from '../shared/readableText';
import { tellingMatches } from './searchResults';
import { groupBy } from '../shared/sites';
import { textIfThere } from '../shared/transcriptTexts';

/** Of a passage that is longer, this much around its first match is shown, in UTF-16 units. */
const mostShown = 8000;

/** A stretch of the document, and the matched words in it: start, end, start, end …, as offsets in `text`. */
export interface DocumentSlice {
  readonly text: string;
  readonly matches: readonly number[];
}

/** What one corpus found. `prefix` stands before the names of its files, where there are several corpora. */
export interface Found {
  readonly corpus: Corpus;
  readonly prefix: string;
  readonly answer: SearchAnswer;
}

export interface Asked {
  readonly query: string;
  readonly sort: 'relevance' | 'newest' | 'oldest';
  /** The day on which the document is made, in words. */
  readonly day: string;
  /** What the reader should know besides: that not all is read. */
  readonly remark?: string;
}

/**
 * The passages of a query as a plain text, a slice for each transcript: its title and date, then each passage on a line of
 * its own below the place where it stands, as `file:line:column` from 1. Transcripts come in the order of their first
 * passage in the answer, passages in text order. Text of files stands on indented lines only, without line ends or
 * characters that turn its direction, so that nothing in a file can pass for a place.
 *
 *     The Opening of the Bridge, 27 November 2014 (3 passages)
 *
 *       ¶ 3 · bridge.txt:7:1
 *         The patience of the masons …
 */
export async function* searchDocument(found: readonly Found[], asked: Asked): AsyncGenerator<DocumentSlice> {
  const shown = found.reduce((sum, { answer }) => sum + answer.hits.length, 0);
  yield { text: head(found, asked, shown), matches: [] };
  for (const { corpus, prefix, answer } of found) {
    for (const [uri, passages] of groupBy(answer.hits, hit => hit.uri)) {
      const entry = corpus.entry(uri);
      const text = entry && (await textIfThere(corpus, uri));
      if (entry !== undefined && text !== undefined) yield transcript(entry, text, prefix, passages);
    }
  }
}

const orders: Readonly<Record<Asked['sort'], string>> = {
  relevance: 'best first',
  newest: 'newest first',
  oldest: 'oldest first',
};

function head(found: readonly Found[], { query, sort, day, remark }: Asked, shown: number): string {
  const total = found.reduce((sum, { answer }) => sum + answer.total, 0);
  const exact = found.every(({ answer }) => answer.exact);
  const transcripts = found.reduce((sum, { answer }) => sum + new Set(answer.hits.map(({ uri }) => uri)).size, 0);
  const note = found.find(({ answer }) => answer.note !== undefined)?.answer.note;
  const passages =
    total === 0
      ? 'No passage.'
      : `${exact ? '' : 'More than '}${counted(total, 'passage')} in ${counted(transcripts, 'transcript')}, ${orders[sort]}.`;
  const cut =
    shown < total
      ? `The first ${counted(shown, 'passage')} ${shown === 1 ? 'is' : 'are'} shown: the search has more than a document should hold.`
      : '';
  return (
    [`Search: ${oneLine(query)}`, [`${day}.`, passages].join(' '), cut, note ?? '', remark ?? '']
      .filter(line => line !== '')
      .join('\n') + '\n'
  );
}

function transcript(entry: Entry, text: string, prefix: string, passages: readonly SearchHit[]): DocumentSlice {
  const locus = loci(entry);
  const matches: number[] = [];
  let written = `\n\n${oneLine(titled(entry))}${passages.length > 1 ? ` (${counted(passages.length, 'passage')})` : ''}\n`;
  for (const hit of [...passages].sort((a, b) => a.start - b.start)) {
    const { line, character } = positionAt(entry.facts.lineStarts, hit.start);
    const place = [locus(hit), `${prefix}${oneLine(entry.name)}:${line + 1}:${character + 1}`]
      .filter(part => part !== '')
      .join(' · ');
    written += `\n  ${place}\n    `;
    const { text: words, matches: marked } = passage(entry, text, hit);
    for (const offset of marked) matches.push(written.length + offset);
    written += `${words}\n`;
  }
  return { text: written, matches };
}

function passage(entry: Entry, text: string, hit: SearchHit): DocumentSlice {
  const start =
    hit.end - hit.start <= mostShown
      ? hit.start
      : Math.max(hit.start, (hit.matches[0]?.start ?? hit.start) - mostShown / 2);
  const end = Math.min(hit.end, start + mostShown);
  const read = readable(text, { start, end }, entry.facts.transcript.furniture);
  const head = start > hit.start ? '… ' : '';
  const matches: number[] = [];
  let unit = 0;
  for (const match of [...tellingMatches(hit.matches)].sort((a, b) => a.start - b.start)) {
    while (unit < read.offsets.length && read.offsets[unit] < match.start) unit++;
    const from = unit;
    while (unit < read.offsets.length && read.offsets[unit] < match.end) unit++;
    if (from < unit) matches.push(head.length + from, head.length + unit);
  }
  return { text: head + withoutControls(read.text) + (end < hit.end ? ' …' : ''), matches };
}

function oneLine(text: string): string {
  return withoutControls(text.replace(/\s+/g, ' ')).trim();
}

function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
