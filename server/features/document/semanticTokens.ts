import type { Corpus } from '../../index/corpus';
import type { Span } from '../../text/span';
import { nonCitationBrackets } from './nonCitationBrackets';

export const tokenKinds = [
  'citation',
  'quotation',
  'editorial',
  'stage',
  'honorific',
  'date',
  'furniture',
  'noteMark',
  'speaker',
] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** A span with a colour of its own. It may cover several lines. */
export interface SemanticToken {
  readonly span: Span;
  readonly kind: TokenKind;
}

/**
 * Where tokens overlap, the kind that comes first in this list is shown. A citation may run over a page number or the
 * time of a cue.
 */
const priority: readonly TokenKind[] = [
  'speaker',
  'noteMark',
  'furniture',
  'citation',
  'honorific',
  'date',
  'stage',
  'editorial',
  'quotation',
];

/**
 * The semantic tokens of a transcript, sorted and without overlap. A token is split where it contains a token of higher
 * priority. Rejects with `TextUnavailable`.
 */
export async function semanticTokens(corpus: Corpus, uri: string): Promise<SemanticToken[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const { citations, transcript } = entry.facts;
  const tokens = (kind: TokenKind, spans: readonly Span[]): SemanticToken[] => spans.map(span => ({ kind, span }));
  return withoutOverlap([
    ...tokens('noteMark', [...transcript.marks, ...transcript.notes.map(note => note.label)]),
    ...tokens('citation', citations),
    ...tokens('honorific', transcript.honorifics),
    ...tokens('date', transcript.dates),
    ...nonCitationBrackets(entry, await corpus.text(uri)).map(bracket => ({ kind: bracket.kind, span: bracket })),
    ...tokens(
      'speaker',
      transcript.turns.map(({ name }) => name),
    ),
    ...tokens('furniture', transcript.furniture),
    ...tokens('quotation', transcript.quotations),
  ]);
}

/**
 * Splits tokens so that none overlap. Between two neighbouring edges the token of the highest priority is kept; of two
 * tokens of the same kind, the one that starts later:
 *
 *     quotation   |----------------------|
 *     citation            |-----|
 *     result      |-------|-----|--------|
 */
function withoutOverlap(tokens: readonly SemanticToken[]): SemanticToken[] {
  const sorted = tokens.filter(({ span }) => span.start < span.end).sort((a, b) => a.span.start - b.span.start);
  const edges = [...new Set(sorted.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  const result: SemanticToken[] = [];
  let active: SemanticToken[] = [];
  let next = 0;
  let last: SemanticToken | undefined;
  for (let i = 0; i + 1 < edges.length; i++) {
    active = active.filter(({ span }) => span.end > edges[i]);
    while (next < sorted.length && sorted[next].span.start <= edges[i]) active.push(sorted[next++]);
    const winner = highestPriority(active);
    if (winner === undefined) {
      last = undefined;
    } else if (winner === last) {
      result[result.length - 1] = {
        kind: winner.kind,
        span: { start: result[result.length - 1].span.start, end: edges[i + 1] },
      };
    } else {
      result.push({ kind: winner.kind, span: { start: edges[i], end: edges[i + 1] } });
      last = winner;
    }
  }
  return result;
}

function highestPriority(tokens: readonly SemanticToken[]): SemanticToken | undefined {
  let winner: SemanticToken | undefined;
  for (const token of tokens) {
    if (winner === undefined || priority.indexOf(token.kind) <= priority.indexOf(winner.kind)) winner = token;
  }
  return winner;
}
