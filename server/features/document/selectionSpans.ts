import type { Corpus } from '../../index/corpus';
import { contains, type Span } from '../../text/span';
import { wordsIn } from '../../text/words';
import { layout } from './documentLayout';

/** How far around the cursor a word is sought. */
const reach = 200;

/**
 * What the selection at an offset grows through, the innermost first, each holding the one before: word, mark or
 * citation, bracket or quotation (what is in it, then all of it), sentence, paragraph or note, section, file.
 */
export async function selectionSpans(corpus: Corpus, uri: string, offset: number): Promise<Span[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const text = await corpus.text(uri);
  const { citations, transcript } = entry.facts;
  const { sections, groups } = layout(transcript);
  const enclosed = [...transcript.brackets, ...transcript.quotations, ...transcript.honorifics];
  const candidates: readonly Span[] = [
    ...wordsIn(text, wordStart(text, offset), Math.min(text.length, offset + reach)),
    ...citations.flatMap(citation =>
      [citation, citation.work, citation.division, citation.locus].filter(span => span !== undefined),
    ),
    ...transcript.marks,
    ...transcript.dates,
    ...enclosed,
    ...enclosed.map(span => ({ start: span.start + 1, end: span.end - 1 })),
    ...transcript.blocks.flatMap(block => sentences(block.sentences)),
    ...transcript.blocks,
    ...transcript.notes.flatMap(note => [note, note.body]),
    ...groups,
    ...sections,
    { start: 0, end: text.length },
  ];
  return nested(
    candidates.filter(span => span.start <= offset && offset <= span.end && span.start < span.end),
    offset,
  );
}

/** The candidates by size, without those that cut across a smaller one. */
function nested(candidates: Span[], offset: number): Span[] {
  // Of two words that meet at the cursor, the one behind it is meant.
  const order = (span: Span): number => span.end - span.start + (span.end === offset ? 0.5 : 0);
  const chain: Span[] = [];
  for (const { start, end } of candidates.sort((a, b) => order(a) - order(b))) {
    const last = chain.at(-1);
    if (last === undefined || (contains({ start, end }, last) && end - start > last.end - last.start))
      chain.push({ start, end });
  }
  return chain;
}

/** A place from which words can be read without starting inside one. */
function wordStart(text: string, offset: number): number {
  const from = Math.max(0, offset - reach);
  if (from === 0) return 0;
  const space = text.slice(from, offset).search(/\s/);
  return space < 0 ? offset : from + space;
}

function sentences(bounds: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 2) spans.push({ start: bounds[i], end: bounds[i + 1] });
  return spans;
}
