import { placeOf } from './bracketPlace';
import type { Span } from '../text/span';
import type { Bracket } from './transcript';
import { parenthesesIn } from './parentheses';
import { isRoundStageDirection, isStageDirection } from './stage';

/** In code units. An opening bracket without a closing one within this distance is ignored. Chosen by hand. */
const longestBracket = 4000;

/**
 * Finds the square brackets of the view, in text order. Of nested brackets only the outermost is returned. A bracket
 * may contain one paragraph end, but not two. Markdown links are left out, and so are the brackets in `excluded` (note
 * marks and labels, in text order).
 */
export function findBrackets(view: string, excluded: readonly Span[]): Bracket[] {
  const spans: Span[] = [];
  const open: { readonly start: number; readonly paragraph: number }[] = [];
  let paragraph = 0;
  let next = 0;
  for (let i = 0; i < view.length; i++) {
    const unit = view.charCodeAt(i);
    if (unit === leftBracket) {
      while (next < excluded.length && excluded[next].end <= i) next++;
      if (next < excluded.length && excluded[next].start <= i) i = excluded[next].end - 1;
      else open.push({ start: i, paragraph });
    } else if (unit === rightBracket) {
      const opening = open.pop();
      if (opening === undefined) continue;
      const { start } = opening;
      if (i - start > longestBracket || i === start + 1 || paragraph > opening.paragraph + 1) continue;
      // Brackets that were found inside this one are nested.
      while (spans.length > 0 && spans[spans.length - 1].start > start) spans.pop();
      if (!isLink(view, i)) spans.push({ start, end: i + 1 });
    } else if (unit === lineFeed && i > 0 && view.charCodeAt(i - 1) > space) {
      paragraph++;
      if (open.length > 0 && open[open.length - 1].paragraph < paragraph - 1) open.length = 0;
    }
  }
  return spans.map(span => ({
    ...span,
    kind: isStageDirection(view.slice(span.start + 1, span.end - 1), placeOf(view, span.start, span.end))
      ? 'stage'
      : 'editorial',
  }));
}

const leftBracket = 0x5b;
const rightBracket = 0x5d;
const lineFeed = 0x0a;
const space = 0x20;

/** Whether the bracket that closes at `close` is a Markdown link: `[text](address)`. */
function isLink(view: string, close: number): boolean {
  return view[close + 1] === '(' && /^\((?:https?:|www\.|[.#/]|mailto:)/.test(view.slice(close + 1, close + 12));
}

/** Parentheses that hold only a stage direction, as in American and UN transcripts: `(Applause.)`. */
export function findRoundDirections(view: string): Bracket[] {
  return parenthesesIn(view, longestDirection)
    .filter(({ start, end }) => isRoundStageDirection(view.slice(start + 1, end - 1), placeOf(view, start, end)))
    .map(span => ({ ...span, kind: 'stage' }));
}

/** In code units, with a few more for white space. Chosen by hand. */
const longestDirection = 170;
