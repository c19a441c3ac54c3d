import type { Corpus } from '../../index/corpus';
import type { Entry } from '../../index/facts';
import { positionAt } from '../../text/lines';
import type { Span } from '../../text/span';
import { documentLayout } from './documentLayout';

export interface FoldableSpan {
  readonly span: Span;
  readonly kind: 'notes' | 'furniture' | 'section' | 'turn' | 'bracket';
}

/** Fewest lines of a bracket that can be folded. Chosen by hand. */
const minBracketLines = 3;

/** Spans that can be folded: notes, furniture, sections, turns of speakers and long brackets. Each covers at least two lines. */
export function foldingRanges(corpus: Corpus, uri: string): FoldableSpan[] {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const { transcript } = entry.facts;
  const { noteGroups, sections } = documentLayout(transcript);
  const foldable = (kind: FoldableSpan['kind'], spans: readonly Span[]): FoldableSpan[] =>
    spans.map(({ start, end }) => ({ kind, span: { start, end } }));
  return [
    ...foldable('notes', noteGroups),
    ...foldable('notes', transcript.notes),
    ...foldable('furniture', transcript.furniture),
    ...foldable('section', sections),
    ...foldable('turn', transcript.turns),
    ...foldable(
      'bracket',
      transcript.brackets.filter(bracket => lineCount(entry, bracket) >= minBracketLines),
    ),
  ]
    .filter(({ span }) => lineCount(entry, span) > 1)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Number of lines that a span touches. */
function lineCount(entry: Entry, span: Span): number {
  const { lineStarts } = entry.facts;
  return positionAt(lineStarts, Math.max(span.start, span.end - 1)).line - positionAt(lineStarts, span.start).line + 1;
}
