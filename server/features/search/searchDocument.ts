import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import type { SearchAnswer, SearchHit } from '../../search/query/searchRequest';
import { positionAt } from '../../text/lines';
import { countNoun } from '../shared/counts';
import { groupBy } from '../shared/groupBy';
import { replaceControls } from '../shared/markdown';
import { locusIn, titleAndDate } from '../shared/quotation';
import { collapseWhitespace, readText } from '../shared/readableText';
import { turnAt } from '../shared/speakers';
import { textIfAvailable } from '../shared/transcriptTexts';
import type { SearchSort } from './searchByDate';
import { spanAroundFirstMatch, spanInText, withoutLoneShortWords } from './searchExcerpt';

/** A part of the document, and the matches in it as offsets in `text`: start, end, start, end … */
export interface DocumentSlice {
  readonly text: string;
  readonly matches: readonly number[];
}

/** The answer of one corpus. */
export interface CorpusAnswer {
  readonly corpus: Corpus;
  /** Stands before the names of files when several corpora were searched: `folder/`. */
  readonly prefix: string;
  readonly answer: SearchAnswer;
}

export interface SearchDocumentRequest {
  readonly query: string;
  readonly sort: SearchSort;
  /** The date of the document, in words. */
  readonly day: string;
  /** A sentence for the reader, for example that indexing has not finished. */
  readonly remark?: string;
}

/**
 * The passages of a search as plain text: a heading, then a slice for each transcript with its title and date. Above
 * each passage stands its place as `file:line:column`, counted from 1. Transcripts come in the order of their first hit,
 * passages in text order. Text of files stands only on indented lines, without line ends and direction characters, so
 * that it cannot be mistaken for a place. Transcripts whose files were deleted or changed are left out.
 *
 *     The Opening of the Bridge, 27 November 2014 (3 passages)
 *
 *       ¶ 3 · bridge.txt:7:1
 *         The patience of the masons …
 */
export async function* searchDocument(
  answers: readonly CorpusAnswer[],
  request: SearchDocumentRequest,
): AsyncGenerator<DocumentSlice> {
  const shown = answers.reduce((sum, { answer }) => sum + answer.hits.length, 0);
  yield { text: heading(answers, request, shown), matches: [] };
  for (const { corpus, prefix, answer } of answers) {
    for (const [uri, passages] of groupBy(answer.hits, hit => hit.uri)) {
      const entry = corpus.entry(uri);
      const text = entry && (await textIfAvailable(corpus, uri));
      if (entry !== undefined && text !== undefined) yield transcriptSlice(entry, text, prefix, passages);
    }
  }
}

const orderNames: Readonly<Record<SearchSort, string>> = {
  relevance: 'best first',
  newest: 'newest first',
  oldest: 'oldest first',
};

function heading(
  answers: readonly CorpusAnswer[],
  { query, sort, day, remark }: SearchDocumentRequest,
  shown: number,
): string {
  const total = answers.reduce((sum, { answer }) => sum + answer.total, 0);
  const exact = answers.every(({ answer }) => answer.exact);
  const transcripts = answers.reduce((sum, { answer }) => sum + new Set(answer.hits.map(({ uri }) => uri)).size, 0);
  const note = answers.find(({ answer }) => answer.note !== undefined)?.answer.note;
  const passages =
    total === 0
      ? 'No passage.'
      : `${exact ? '' : 'More than '}${countNoun(total, 'passage')} in ${countNoun(transcripts, 'transcript')}, ${orderNames[sort]}.`;
  const cut =
    shown < total
      ? `The first ${countNoun(shown, 'passage')} ${shown === 1 ? 'is' : 'are'} shown: there are more than one document can hold.`
      : '';
  return (
    [`Search: ${singleLine(query)}`, [`${day}.`, passages].join(' '), cut, note ?? '', remark ?? '']
      .filter(line => line !== '')
      .join('\n') + '\n'
  );
}

function transcriptSlice(entry: Entry, text: string, prefix: string, passages: readonly SearchHit[]): DocumentSlice {
  const locusOf = locusIn(entry);
  const matches: number[] = [];
  let written = `\n\n${singleLine(titleAndDate(entry))}${passages.length > 1 ? ` (${countNoun(passages.length, 'passage')})` : ''}\n`;
  for (const hit of [...passages].sort((a, b) => a.start - b.start)) {
    const { line, character } = positionAt(entry.facts.lineStarts, hit.start);
    const place = [locusOf(hit), `${prefix}${singleLine(entry.name)}:${line + 1}:${character + 1}`]
      .filter(part => part !== '')
      .join(' · ');
    written += `\n  ${place}\n    `;
    const passage = passageSlice(entry, text, hit);
    for (const offset of passage.matches) matches.push(written.length + offset);
    written += `${passage.text}\n`;
  }
  return { text: written, matches };
}

/** A passage on one line, after the speaker of its turn; a long one is cut around its first match. */
function passageSlice(entry: Entry, text: string, hit: SearchHit): DocumentSlice {
  const span = spanAroundFirstMatch(hit);
  const read = readText(text, span, entry.facts.transcript.furniture);
  const speaker = turnAt(entry, hit.start)?.speaker;
  const lead = (speaker === undefined ? '' : `${singleLine(speaker)}: `) + (span.start > hit.start ? '… ' : '');
  const matches: number[] = [];
  let previousEnd = 0;
  for (const match of [...withoutLoneShortWords(hit.matches)].sort((a, b) => a.start - b.start)) {
    const { start, end } = spanInText(read, match);
    // Of overlapping matches, the later one is cut.
    const from = Math.max(previousEnd, start);
    if (from >= end) continue;
    matches.push(lead.length + from, lead.length + end);
    previousEnd = end;
  }
  return { text: lead + replaceControls(read.text) + (span.end < hit.end ? ' …' : ''), matches };
}

function singleLine(text: string): string {
  return replaceControls(collapseWhitespace(text)).trim();
}
