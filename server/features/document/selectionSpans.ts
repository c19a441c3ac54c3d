import type { Corpus } from '../../index/corpus';
import { contains, type Span } from '../../text/span';
import type { Block } from '../../transcript/transcript';
import { wholeCharacters } from '../../text/characters';
import { wordsIn } from '../../text/words';
import { documentLayout } from './documentLayout';

/** Most UTF-16 units between the cursor and an end of the word it is on. Chosen by hand; longer words are not found. */
const maxWordReach = 200;

/**
 * The spans that "expand selection" goes through at an offset. Each contains the one before it: word; mark, citation,
 * date or part of a citation; inside of a bracket or quotation, then all of it; sentence; paragraph or note; section;
 * file. Rejects with `TextUnavailable`.
 */
export async function selectionSpans(corpus: Corpus, uri: string, offset: number): Promise<Span[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const text = await corpus.text(uri);
  const { citations, transcript } = entry.facts;
  const { sections, noteGroups } = documentLayout(transcript);
  // Of long transcripts only what is around the offset is looked at any further.
  const isAround = (span: Span | undefined): span is Span =>
    span !== undefined && span.start <= offset && offset <= span.end && span.start < span.end;
  const enclosed = [transcript.brackets, transcript.quotations, transcript.honorifics].flatMap(spans =>
    spans.filter(isAround),
  );
  const around = [
    ...wordsIn(text, wordStart(text, offset), Math.min(text.length, offset + maxWordReach)).filter(isAround),
    ...citations.flatMap(citation => [citation, citation.work, citation.division, citation.locus].filter(isAround)),
    ...transcript.marks.filter(isAround),
    ...transcript.dates.filter(isAround),
    ...enclosed,
    // A bracket that Markdown escapes and an honorific without brackets have no marks of their own.
    ...enclosed
      .filter(span => !/[\p{L}\p{N}]/u.test(text[span.start]))
      .map(span => ({ start: span.start + 1, end: span.end - 1 }))
      .filter(isAround),
    ...transcript.blocks
      .filter(block => mayHold(block, offset))
      .flatMap(block => sentences(block.sentences).filter(isAround)),
    ...transcript.blocks.filter(isAround),
    ...transcript.notes.flatMap(note => [note, note.body].filter(isAround)),
    ...noteGroups.filter(isAround),
    ...sections.filter(isAround),
    ...[{ start: 0, end: text.length }].filter(isAround),
  ];
  return nested(
    around.map(span => wholeCharacters(text, span)),
    offset,
  );
}

/** The candidates from small to large, without those that overlap a smaller one partly. */
function nested(candidates: Span[], offset: number): Span[] {
  // Of two equally long spans that meet at the cursor, prefer the one after it.
  const size = (span: Span): number => span.end - span.start + (span.end === offset ? 0.5 : 0);
  const chain: Span[] = [];
  for (const { start, end } of candidates.sort((a, b) => size(a) - size(b))) {
    const last = chain.at(-1);
    if (last === undefined || (contains({ start, end }, last) && end - start > last.end - last.start))
      chain.push({ start, end });
  }
  return chain;
}

/** An offset before the cursor at which no word is cut. */
function wordStart(text: string, offset: number): number {
  const from = Math.max(0, offset - maxWordReach);
  if (from === 0) return 0;
  const space = text.slice(from, offset).search(/\s/);
  return space < 0 ? offset : from + space;
}

/** Whether a sentence of the block may be around an offset. */
function mayHold({ sentences: bounds }: Block, offset: number): boolean {
  return bounds.length > 0 && bounds[0] <= offset && offset <= bounds[bounds.length - 1];
}

function sentences(bounds: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 2) spans.push({ start: bounds[i], end: bounds[i + 1] });
  return spans;
}
