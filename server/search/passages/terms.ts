import { isUnspacedAt, wordEnd } from '../../text/words';
import { eachUnspacedWord } from './unspacedWords';

/** Longer runs of letters are cut, in UTF-16 units: they are not words, and a file may consist of one run of 100 MB. */
const longest = 64;

/**
 * Calls `visit` for each searchable word of `text` in [from, to). Hyphens separate words ("al-Balagha" is two words,
 * found as a phrase), apostrophes do not, and a possessive "'s" is left out. Chinese, Japanese, Thai … are divided by the
 * dictionaries of ICU. Used for transcripts and for queries.
 */
export function eachTerm(text: string, from: number, to: number, visit: (start: number, end: number) => void): void {
  for (let start = from; start < to;) {
    if (isUnspacedAt(text, start)) {
      start = eachUnspacedWord(text, start, to, visit);
      continue;
    }
    const { end, next } = termAt(text, start, to);
    if (end > start) visit(start, end);
    start = Math.max(next, start + 1);
  }
}

/** The end of the searchable word that begins at `start` (`start` if there is none), and where to continue. */
export function termAt(text: string, start: number, to: number): { readonly end: number; readonly next: number } {
  const next = wordEnd(text, start, to, longest);
  return { end: withoutPossessive(text, start, next), next };
}

const letterS = 115;

function withoutPossessive(text: string, start: number, end: number): number {
  if (end - start < 3 || (text.charCodeAt(end - 1) | 32) !== letterS) return end;
  const before = text.charCodeAt(end - 2);
  return before === 0x27 || before === 0x2019 ? end - 2 : end;
}
