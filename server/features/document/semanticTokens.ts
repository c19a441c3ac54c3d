import type { Corpus } from '../../index/corpus';
import type { Span } from '../../text/span';
import { nonCitationBrackets } from './nonCitationBrackets';
import { withoutOverlap } from './withoutOverlap';

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
  const all = [
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
  ];
  return withoutOverlap(all, priority).map(({ of: { kind }, start, end }) => ({ kind, span: { start, end } }));
}
