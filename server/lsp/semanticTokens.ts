import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver';
import { Isolation, linePieces } from '../features/document/linePieces';
import { tokenKinds, type SemanticToken, type TokenKind } from '../features/document/semanticTokens';
import type { TextMark } from '../protocol';
import type { Span } from '../text/span';
import { toRange } from './convert';

/** The names that the extension's manifest contributes under `semanticTokenTypes`. */
export const legend = { tokenTypes: [...tokenKinds], tokenModifiers: [] };

const typeIndex = Object.fromEntries(tokenKinds.map((kind, index) => [kind, index])) as Record<TokenKind, number>;

/**
 * Tokens in the form of the protocol. A token may not contain a line end, so one over several lines becomes several. With
 * `isolated`, pieces that would show right-to-left text in a wrong order are left out: see `Isolation`.
 */
export function toSemanticTokens(
  lines: Uint32Array,
  text: string,
  tokens: readonly SemanticToken[],
  within: Span,
  isolated: boolean,
): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const isolation = new Isolation(lines, text);
  for (const { span, kind } of tokens) {
    if (span.end <= within.start || span.start >= within.end) continue;
    for (const piece of linePieces(lines, text, span)) {
      if (isolated && !isolation.keepsOrder(piece)) continue;
      builder.push(piece.line, piece.start - lines[piece.line], piece.end - piece.start, typeIndex[kind], 0);
    }
  }
  return builder.build();
}

/** The pieces of tokens that `toSemanticTokens` leaves out with `isolated`. */
export function toMarks(lines: Uint32Array, text: string, tokens: readonly SemanticToken[]): TextMark[] {
  const isolation = new Isolation(lines, text);
  return tokens.flatMap(({ span, kind }) =>
    [...linePieces(lines, text, span)]
      .filter(piece => !isolation.keepsOrder(piece))
      .map(piece => ({ kind, range: toRange(lines, piece) })),
  );
}
