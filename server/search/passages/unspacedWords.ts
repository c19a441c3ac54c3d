import { cutBetweenCharacters, isMarkAt, isUnspacedAt, unspacedEnd } from '../../text/words';

/** Longer runs without punctuation are segmented piece by piece, and longer words are cut. In UTF-16 units. */
const longestRun = 1024;
const longestWord = 64;

/** Loading the dictionaries takes some milliseconds, so only texts in these scripts do it. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Calls `visit` for each word of the run of Chinese, Japanese, Thai … that begins at `start`, as ICU divides it. Which
 * words these are depends on the whole run and on the version of ICU: queries must not rely on it (see readings.ts).
 * Returns the end of the last word, at most `to`; the run may go on behind it.
 */
export function eachUnspacedWord(
  text: string,
  start: number,
  to: number,
  visit: (start: number, end: number) => void,
): number {
  const limit = Math.min(to, start + longestRun);
  const run = unspacedEnd(text, start, limit);
  const end = run === limit && limit < to ? cutBetweenCharacters(text, start, run) : run;
  const isWholeRun = end < limit || end === to || !(isUnspacedAt(text, end) || isMarkAt(text, end));
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  let next = start;
  for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
    // The last word may go on behind the piece.
    if (!isWholeRun && start + index + segment.length === end && index > 0) break;
    for (const wordEnd = start + index + segment.length; next < wordEnd;) {
      const cut = next + longestWord < wordEnd ? cutBetweenCharacters(text, next, next + longestWord) : wordEnd;
      visit(next, cut);
      next = cut;
    }
  }
  return Math.max(next, start + 1);
}
