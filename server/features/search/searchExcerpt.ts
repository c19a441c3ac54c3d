import { lowerBound } from '../../base/binarySearch';
import type { SearchHit, SearchMatch } from '../../search/query/searchRequest';
import type { Span } from '../../text/span';
import { isUnspacedAt } from '../../text/words';
import type { ReadableText } from '../shared/readableText';

/** A text cut around the matches of a passage. */
export interface Excerpt {
  readonly text: string;
  /** Matches as offsets in `text`, in order and without overlap. */
  readonly matches: readonly Span[];
}

/** A match as offsets in a readable text, with the word of the corpus that matched. */
interface FormSpan extends Span {
  readonly form: string;
}

/**
 * Most UTF-16 units of a passage that are read around its first match: a passage with an endless sentence may be a
 * whole file. Chosen by hand.
 */
const maxRead = 8000;
/** Characters of an excerpt. This and the following numbers were chosen by hand for a list of results. */
const excerptLength = 300;
/** Characters before the best match. */
const lengthBeforeMatch = 24;
/** Characters of an excerpt that a narrow list still shows. */
const visibleLength = 100;
/** Most characters by which an end of an excerpt is moved to the end of a word. */
const maxWordShift = 30;
/**
 * Words up to this length ("of", "the") say little alone, so they are highlighted only beside another match. Chinese and
 * Japanese words are as short.
 */
const maxShortWord = 3;
/** Most UTF-16 units between two matches that stand beside each other. */
const maxGap = 2;

/** The part of a passage that is read: all of it, or about `maxRead` units around its first match. */
export function spanAroundFirstMatch(hit: SearchHit): Span {
  if (hit.end - hit.start <= maxRead) return hit;
  const start = Math.max(hit.start, (hit.matches[0]?.start ?? hit.start) - maxRead / 2);
  return { start, end: Math.min(hit.end, start + maxRead) };
}

/** A span of the file as offsets in a readable text; empty when the text does not contain it. */
export function spanInText({ offsets }: ReadableText, { start, end }: Span): Span {
  return { start: lowerBound(offsets, start), end: lowerBound(offsets, end) };
}

/** The matches without short words, unless these stand beside another match or there are only short words. */
export function withoutLoneShortWords(matches: readonly SearchMatch[]): readonly SearchMatch[] {
  const keep = matches.map(({ start, end, form }) => end - start > maxShortWord || isUnspacedAt(form, 0));
  if (!keep.includes(true)) return matches;
  const areBeside = (i: number): boolean => matches[i + 1].start - matches[i].end <= maxGap;
  for (let i = 0; i + 1 < matches.length; i++) if (keep[i] && areBeside(i)) keep[i + 1] = true;
  for (let i = matches.length - 2; i >= 0; i--) if (keep[i + 1] && areBeside(i)) keep[i] = true;
  return matches.filter((_, i) => keep[i]);
}

/**
 * Cuts a readable text to about 300 characters that begin shortly before the place where most different words match
 * close together. `hasMoreBefore` and `hasMoreAfter` say whether the passage continues outside of the text.
 */
export function excerpt(
  read: ReadableText,
  matches: readonly SearchMatch[],
  hasMoreBefore: boolean,
  hasMoreAfter: boolean,
): Excerpt {
  const spans = matches
    .map((match): FormSpan => ({ ...spanInText(read, match), form: match.form }))
    .filter(span => span.start < span.end);
  const window = bestWindow(read.text, spans);
  const lead = window.start > 0 || hasMoreBefore ? '…' : '';
  const tail = window.end < read.text.length || hasMoreAfter ? '…' : '';
  const shift = lead.length - window.start;
  return {
    text: lead + read.text.slice(window.start, window.end) + tail,
    matches: withoutOverlap(
      spans
        .filter(span => window.start <= span.start && span.end <= window.end)
        .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    ),
  };
}

function bestWindow(text: string, matches: readonly FormSpan[]): Span {
  let start = 0;
  let bestScore = 0;
  matches.forEach((match, index) => {
    const forms = new Set<string>();
    let lastNewForm = match.end;
    for (let i = index; i < matches.length && matches[i].end <= match.start + visibleLength; i++) {
      if (!forms.has(matches[i].form)) lastNewForm = matches[i].end;
      forms.add(matches[i].form);
    }
    // With equally many words, prefer those closer together. The fraction is below 1, so it never outweighs a word.
    const score = forms.size + 1 - (lastNewForm - match.start) / (visibleLength + 1);
    if (score > bestScore) [start, bestScore] = [Math.max(0, match.start - lengthBeforeMatch), score];
  });
  // A short text is shown from an earlier place, so that the visible part of a list is filled.
  if (start + excerptLength > text.length && text.length <= excerptLength)
    start = Math.min(start, Math.max(0, text.length - visibleLength));
  return { start: wordStart(text, start), end: wordEnd(text, Math.min(text.length, start + excerptLength)) };
}

function wordStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  const space = text.lastIndexOf(' ', offset);
  return space > offset - maxWordShift && space >= 0 ? space + 1 : outsideSurrogatePair(text, offset);
}

function wordEnd(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const space = text.indexOf(' ', offset);
  return space >= 0 && space < offset + maxWordShift ? space : outsideSurrogatePair(text, offset);
}

function outsideSurrogatePair(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

/** The spans in order, without those that overlap an earlier one. */
function withoutOverlap(spans: readonly Span[]): Span[] {
  const disjoint: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (disjoint.length === 0 || span.start >= disjoint.at(-1)!.end) disjoint.push(span);
  }
  return disjoint;
}
