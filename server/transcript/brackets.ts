import { recalledBy } from '../text/documentMemory';
import { mergeSpans, type Span } from '../text/span';
import { placeOf, withMusic, type BracketPlace } from './bracketPlace';
import type { Bracket } from './transcript';
import type { Markup } from './markup';
import { blanked } from './maskedView';
import { parenthesesIn } from './parentheses';
import { pattern } from './pattern';
import { isRoundStageDirection, isStageDirection } from './stage';

/** In code units. An opening bracket without a closing one within this distance is ignored. Chosen by hand. */
const longestBracket = 4000;

/**
 * Finds the square brackets of the view, in text order. Of nested brackets only the outermost is returned. A bracket
 * may contain one paragraph end, but not two. Links, task boxes, indexes, intervals and brackets in code are left out, and
 * so are those in `excluded` (note marks and labels, honorifics, in text order). The span of a bracket that Markdown
 * escapes, `\[laughs\]`, is what is inside.
 */
export function findBrackets(
  view: string,
  markup: Markup,
  excluded: readonly Span[],
  speakers: readonly Span[] = [],
): Bracket[] {
  const prose = blanked(view, mergeSpans([...markup.nonProse, ...markup.code]));
  return bracketSpans(prose, excluded)
    .filter(({ start, end }) => isOfEditor(view, prose, start, end, markup.labels))
    .map(span => (isEscaped(view, span) ? { start: span.start + 1, end: span.end - 2 } : span))
    .map(({ start, end }) => {
      const isInside = view[start] !== '[';
      const content = isInside ? view.slice(start, end) : view.slice(start + 1, end - 1);
      const place = isInside ? placeOf(view, start - 2, end + 2, speakers) : placeOf(view, start, end, speakers);
      if (!isDirection(content, place)) return { start, end, kind: 'editorial' };
      return { ...(isInside ? { start, end } : withMusic(view, { start, end })), kind: 'stage' };
    });
}

const keyOfPlace = (words: string, place: BracketPlace): string => `${JSON.stringify(place)}${words}`;
const isDirection = recalledBy(keyOfPlace, isStageDirection);
const isRoundDirection = recalledBy(keyOfPlace, isRoundStageDirection);

/** The outermost pairs of square brackets, without those in `excluded`. */
function bracketSpans(view: string, excluded: readonly Span[]): Span[] {
  const spans: Span[] = [];
  const open: { readonly start: number; readonly paragraph: number }[] = [];
  let paragraph = 0;
  let next = 0;
  // No bracket, no paragraph that matters.
  const first = view.indexOf('[');
  for (let i = first < 0 ? view.length : first; i < view.length; i++) {
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
      spans.push({ start, end: i + 1 });
    } else if (unit === lineFeed && i > 0 && view.charCodeAt(i - 1) > space) {
      paragraph++;
      if (open.length > 0 && open[open.length - 1].paragraph < paragraph - 1) open.length = 0;
    }
  }
  return spans;
}

const leftBracket = 0x5b;
const rightBracket = 0x5d;
const lineFeed = 0x0a;
const space = 0x20;

function isEscaped(view: string, { start, end }: Span): boolean {
  return view[start - 1] === '\\' && view[end - 2] === '\\' && end - start > 3;
}

/**
 * Whether a bracket is one that an editor or transcriber added, not a sign of Markdown, of code or of mathematics. Targets
 * of links are spaces in `prose`. `labels` are those of defined links.
 */
function isOfEditor(view: string, prose: string, start: number, end: number, labels: ReadonlySet<string>): boolean {
  const isInlineLink = view[end] === '(' && prose[end] !== '(';
  if (isInlineLink || isReferenceLink(view, start, end, labels)) return false;
  const content = view.slice(start + 1, isEscaped(view, { start, end }) ? end - 2 : end - 1);
  // "[[The mill]]" is a link of a wiki.
  if (content.startsWith('[') && content.endsWith(']') && content.indexOf('[', 1) < 0) return false;
  if (content.trim() === '') return false;
  if (/^[xX]$/.test(content)) return !taskItem.test(view.slice(Math.max(0, start - 8), start));
  if (/[\p{L}]/u.test(content)) return true;
  return !/[\p{L}\p{N}\])]/u.test(view[start - 1] ?? ' ') && !number.test(content);
}

/** `[text][label]` and `[label]`, where the label is defined. */
function isReferenceLink(view: string, start: number, end: number, labels: ReadonlySet<string>): boolean {
  if (labels.size === 0) return false;
  if (labels.has(view.slice(start + 1, end - 1).toLowerCase())) return true;
  if (view[end] !== '[') return false;
  const close = view.indexOf(']', end);
  return close > 0 && close - end <= 82 && labels.has(view.slice(end + 1, close).toLowerCase());
}

const taskItem = /(?:^|\s)(?:[-*+]|\d{1,3}[.)]) $/;
/**
 * A number of up to three digits, one of five or more without a comma (that of a document, as of a question in a
 * parliament), and ranges, points and intervals of numbers. "[1986]" and "[50,000]" complete a sentence.
 */
const number = pattern('u')`
  ^\s*(?:
    [-−]?\d{1,3}(?:\.\d+)?|\p{Nd}{5,12}|[-−]?[\d.]+(?:\s*(?:[;–-]|,\s)\s*[-−]?[\d.]+){1,20}|\d{1,2}(?:,\d{1,2}){1,20}
  )\s*$`;

/** Parentheses that hold only a stage direction, as in American and UN transcripts: `(Applause.)`. */
export function findRoundDirections(view: string, speakers: readonly Span[] = []): Bracket[] {
  return parenthesesIn(view, longestDirection)
    .filter(({ start, end }) => isRoundDirection(view.slice(start + 1, end - 1), placeOf(view, start, end, speakers)))
    .map(span => ({ ...withMusic(view, span), kind: 'stage' }));
}

/** In code units, with a few more for white space. Chosen by hand. */
const longestDirection = 320;
