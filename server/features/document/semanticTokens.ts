import type { Corpus } from '../../index/corpus';
import type { Span } from '../../text/span';

import { glosses } from './glosses';

export const tokenKinds = [
  'citation',
  'quotation',
  'editorial',
  'stage',
  'honorific',
  'date',
  'furniture',
  'noteMark',
] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** Semantic tokens come sorted and never overlap; they may run over several lines. */
export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
}

/** The kind that is coloured where several lie over each other: the first. */
const priority: readonly TokenKind[] = [
  'noteMark',
  'citation',
  'honorific',
  'date',
  'stage',
  'editorial',
  'furniture',
  'quotation',
];

/** Semantic tokens of a transcript, sorted and without overlap; a quotation is cut where it holds something more telling. */
export async function semanticTokens(corpus: Corpus, uri: string): Promise<Token[]> {
  const entry = corpus.entry(uri);
  if (entry === undefined) return [];
  const { citations, transcript } = entry.facts;
  const of = (kind: TokenKind, spans: readonly Span[]): Token[] => spans.map(span => ({ kind, span }));
  return flatten([
    ...of('noteMark', [...transcript.marks, ...transcript.notes.map(note => note.label)]),
    ...of('citation', citations),
    ...of('honorific', transcript.honorifics),
    ...of('date', transcript.dates),
    ...glosses(entry, await corpus.text(uri)).map(bracket => ({ kind: bracket.kind, span: bracket })),
    ...of('furniture', transcript.furniture),
    ...of('quotation', transcript.quotations),
  ]);
}

/**
 * Cuts tokens so that none overlap. At each stretch between two edges the most telling token wins, of two of one kind
 * the one that starts later (the inner):
 *
 *     quotation   |----------------------|
 *     citation            |-----|
 *     result      |-------|-----|--------|
 */
function flatten(tokens: readonly Token[]): Token[] {
  const waiting = tokens.filter(({ span }) => span.start < span.end).sort((a, b) => a.span.start - b.span.start);
  const edges = [...new Set(waiting.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);
  const result: Token[] = [];
  let active: Token[] = [];
  let next = 0;
  let last: Token | undefined;
  for (let i = 0; i + 1 < edges.length; i++) {
    active = active.filter(({ span }) => span.end > edges[i]);
    while (next < waiting.length && waiting[next].span.start <= edges[i]) active.push(waiting[next++]);
    const winner = best(active);
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

function best(tokens: readonly Token[]): Token | undefined {
  let winner: Token | undefined;
  for (const token of tokens) {
    if (winner === undefined || priority.indexOf(token.kind) <= priority.indexOf(winner.kind)) winner = token;
  }
  return winner;
}
