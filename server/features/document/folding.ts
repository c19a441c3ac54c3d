import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { positionAt } from '../../text/lines';
import type { Span } from '../../text/span';

import { layout } from './documentLayout';

export interface Fold {
  readonly span: Span;
  readonly kind: 'notes' | 'furniture' | 'section' | 'bracket';
}

/** A bracket is worth folding from this number of lines. */
const longBracket = 3;

/** What can be folded: notes, furniture, sections and long brackets; each runs over two lines at least. */
export function foldingRanges(corpus: Corpus, uri: string): Fold[] {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const { transcript } = entry.facts;
  const { groups, sections } = layout(transcript);
  const folds: Fold[] = [
    ...groups.map(span => ({ kind: 'notes' as const, span })),
    ...transcript.notes.map(span => ({ kind: 'notes' as const, span })),
    ...transcript.furniture.map(span => ({ kind: 'furniture' as const, span })),
    ...sections.map(span => ({ kind: 'section' as const, span })),
    ...transcript.brackets
      .filter(span => lines(entry, span) >= longBracket)
      .map(span => ({ kind: 'bracket' as const, span })),
  ];
  return folds
    .filter(({ span }) => lines(entry, span) > 1)
    .map(({ kind, span }) => ({ kind, span: { start: span.start, end: span.end } }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Number of lines that a span touches. */
function lines(entry: Entry, span: Span): number {
  const { lineStarts } = entry.facts;
  return positionAt(lineStarts, Math.max(span.start, span.end - 1)).line - positionAt(lineStarts, span.start).line + 1;
}
