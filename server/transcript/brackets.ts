import type { Span } from '../text/span';
import type { Bracket } from './transcript';
import { isStageDirection } from './stage';

/** Longest bracket that is taken for one; beyond it the opening bracket is a stray one. */
const longest = 4000;

/**
 * Square brackets of the view, the outermost of nested ones. A bracket may run over one paragraph end, not more; one
 * that never closes is none. Those in `taken` (note marks and labels, in text order) and Markdown links are left out.
 */
export function findBrackets(view: string, taken: readonly Span[]): Bracket[] {
  const found: Span[] = [];
  const open: { readonly at: number; readonly paragraph: number }[] = [];
  let paragraph = 0;
  let next = 0;
  for (let i = 0; i < view.length; i++) {
    const unit = view.charCodeAt(i);
    if (unit === 0x5b) {
      while (next < taken.length && taken[next].end <= i) next++;
      if (next < taken.length && taken[next].start <= i) i = taken[next].end - 1;
      else open.push({ at: i, paragraph });
    } else if (unit === 0x5d) {
      const start = open.pop();
      if (start === undefined || i - start.at > longest || i === start.at + 1 || paragraph > start.paragraph + 1)
        continue;
      // What was found inside this one is nested.
      while (found.length > 0 && found[found.length - 1].start > start.at) found.pop();
      if (!isLink(view, i)) found.push({ start: start.at, end: i + 1 });
    } else if (unit === 0x0a && i > 0 && view.charCodeAt(i - 1) > 0x20) {
      paragraph++;
      if (open.length > 0 && open[open.length - 1].paragraph < paragraph - 1) open.length = 0;
    }
  }
  return found.map(span => ({
    ...span,
    kind: isStageDirection(view.slice(span.start + 1, span.end - 1)) ? 'stage' : 'editorial',
  }));
}

/** `[text](address)` of Markdown: the address follows at once. */
function isLink(view: string, close: number): boolean {
  return view[close + 1] === '(' && /^\((?:https?:|www\.|[.#/]|mailto:)/.test(view.slice(close + 1, close + 12));
}

/** Parentheses that hold nothing but a stage direction, as American and UN transcripts have them: `(Applause.)`. */
export function findRoundDirections(view: string): Bracket[] {
  const found: Bracket[] = [];
  for (let open = view.indexOf('('); open >= 0; open = view.indexOf('(', open + 1)) {
    const stop = Math.min(view.length, open + 82);
    let close = open + 1;
    while (close < stop && view[close] !== ')' && view[close] !== '(' && view[close] !== '\n') close++;
    if (view[close] === ')' && isRoundDirection(view.slice(open + 1, close)))
      found.push({ start: open, end: close + 1, kind: 'stage' });
  }
  return found;
}

/** Prose has asides in parentheses, too: a direction there begins with a capital or is a single word, and is an event, not an action. */
function isRoundDirection(content: string): boolean {
  const inner = content.trim();
  const short = inner.split(' ').length <= 3;
  return (
    (/^\p{Lu}/u.test(inner) || short) &&
    !/^(?:in|from|to|the|an?) /.test(inner) &&
    isStageDirection(inner) &&
    (short || /[.!]$/.test(inner) || /^\p{Lu}/u.test(inner))
  );
}
