import type { Fix } from '../../text/problem';
import type { Span } from '../../text/span';
import type { ParseState } from './parseState';

/** Changes a number in the text, in the digits that stand there. */
export function changeNumberFix(state: ParseState, span: Span, to: string): Fix {
  const old = state.view.slice(span.start, span.end);
  const zero = /[\u06f0-\u06f9]/.test(old) ? 0x6f0 : /[\u0660-\u0669]/.test(old) ? 0x660 : undefined;
  const newText = zero === undefined ? to : to.replace(/\d/g, digit => String.fromCharCode(zero + Number(digit)));
  return { title: `Change ${old} to ${newText}`, edits: [{ start: span.start, end: span.end, newText }] };
}
