import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver';
import { tokenKinds, type SemanticToken, type TokenKind } from '../features/document/semanticTokens';
import { positionAt } from '../text/lines';
import type { Span } from '../text/span';

/** The names that the extension's manifest contributes under `semanticTokenTypes`. */
export const legend = { tokenTypes: [...tokenKinds], tokenModifiers: [] };

const typeIndex = Object.fromEntries(tokenKinds.map((kind, index) => [kind, index])) as Record<TokenKind, number>;

/** Tokens in the form of the protocol. A token may not contain a line end, so one over several lines becomes several. */
export function toSemanticTokens(
  lines: Uint32Array,
  text: string,
  tokens: readonly SemanticToken[],
  within: Span,
): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind } of tokens) {
    if (span.end <= within.start || span.start >= within.end) continue;
    for (const { line, start, end } of pieces(lines, text, span))
      builder.push(line, start - lines[line], end - start, typeIndex[kind], 0);
  }
  return builder.build();
}

/** The parts of a span on each of its lines, without white space at their ends. */
function* pieces(
  lines: Uint32Array,
  text: string,
  span: Span,
): Generator<{ line: number; start: number; end: number }> {
  const last = positionAt(lines, span.end).line;
  for (let line = positionAt(lines, span.start).line; line <= last; line++) {
    let start = Math.max(span.start, lines[line]);
    let end = Math.min(span.end, line + 1 < lines.length ? lines[line + 1] : text.length);
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    if (end > start) yield { line, start, end };
  }
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
}
