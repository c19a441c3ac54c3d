import type { Fix } from '../../text/problem';
import type { Span } from '../../text/span';
import type { ParseState } from './parseState';

/** A fix that replaces a number in the text. Keeps the digits of the text: Latin, Persian or Arabic. */
export function changeNumberFix(state: ParseState, span: Span, to: string): Fix {
  const old = state.view.slice(span.start, span.end);
  const zero = /[\u06f0-\u06f9]/.test(old) ? 0x6f0 : /[\u0660-\u0669]/.test(old) ? 0x660 : undefined;
  const newText = zero === undefined ? to : to.replace(/\d/g, digit => String.fromCharCode(zero + Number(digit)));
  return { title: `Change ${old} to ${newText}`, edits: [{ start: span.start, end: span.end, newText }] };
}
