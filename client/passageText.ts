import type { SearchResultHit } from '../server/protocol';
import { escapeIcons } from './text';

/** A passage on one line, with the places of its matched words. */
type MatchedText = Pick<SearchResultHit, 'text' | 'matches'>;

/** UTF-16 units of a passage that a row of a list shows, about, at the usual width of the window. Chosen by hand. */
const visibleLength = 90;
/** UTF-16 units shown before the first match, at most. Chosen by hand. */
const leadLength = 30;
/** Marks around matched words: easy to see, ignored or barely read by screen readers, and rare in texts. */
const marks = ['‹', '›'] as const;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A passage as a list row shows it: matches between marks, the beginning cut off so that the part with the most matched
 * letters is visible, and a right-to-left text isolated from its surroundings.
 */
export function passageAround({ text, matches }: MatchedText): string {
  const start = wordStartBefore(text, densestMatch(matches));
  let shown = start > 0 ? '… ' : '';
  let copiedTo = start;
  for (const match of joinAdjacent(text, matches)) {
    if (match.start < start) continue;
    shown += text.slice(copiedTo, match.start) + marks[0] + text.slice(match.start, match.end) + marks[1];
    copiedTo = match.end;
  }
  const escaped = escapeIcons(shown + text.slice(copiedTo));
  return rightToLeft.test(escaped) ? `\u2068${escaped}\u2069` : escaped;
}

/** Joins matched words that follow each other: "‹care of common water›". */
function joinAdjacent(text: string, matches: MatchedText['matches']): MatchedText['matches'] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of matches) {
    const last = runs.at(-1);
    if (last !== undefined && /^[ -]?$/.test(text.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/**
 * Start of the match from which on the visible part holds the most matched letters, or 0. Squared lengths let one long
 * word outweigh several short, common ones.
 */
function densestMatch(matches: MatchedText['matches']): number {
  const weightFrom = (from: number): number =>
    matches.reduce(
      (sum, { start, end }) =>
        start >= from && end <= from + visibleLength - leadLength ? sum + (end - start) ** 2 : sum,
      0,
    );
  let densest = { start: 0, weight: 0 };
  for (const { start } of matches) {
    const weight = weightFrom(start);
    if (weight > densest.weight) densest = { start, weight };
  }
  return densest.start;
}

/** Start of the first word within `leadLength` units before a match, or the match itself if no word starts there. */
function wordStartBefore(text: string, match: number): number {
  if (match <= leadLength) return 0;
  const space = text.indexOf(' ', match - leadLength);
  return space >= 0 && space < match ? space + 1 : match;
}
