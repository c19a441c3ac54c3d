import { fold } from '../../text/fold';
import { wordEnd } from '../../text/words';

/** Longer runs of letters are cut: they are no words, and a file may be one of 100 MB. */
const longest = 64;

/**
 * Calls `visit` for each searchable word of `text` in [from, to). Hyphens part words ("al-Balagha" is two, found as a
 * phrase), apostrophes do not, and a possessive "'s" is left out. Words and queries go through this same function.
 */
export function eachTerm(text: string, from: number, to: number, visit: (start: number, end: number) => void): void {
  for (let at = from; at < to;) {
    const { end, next } = termAt(text, at, to);
    if (end > at) visit(at, end);
    at = Math.max(next, at + 1);
  }
}

/** The searchable word at `start`: its end, which is `start` where none begins, and where to look for the next. */
export function termAt(text: string, start: number, to: number): { readonly end: number; readonly next: number } {
  const next = wordEnd(text, start, to, longest);
  return { end: withoutPossessive(text, start, next), next };
}

/** Folded words by the form in the text: a text repeats itself, and folding costs more than looking up. */
export class TermFolder {
  readonly #folded = new Map<string, string>();

  /** May be empty, where the text has nothing but marks. */
  fold(text: string, start: number, end: number): string {
    const written = text.slice(start, end);
    let folded = this.#folded.get(written);
    if (folded === undefined) this.#folded.set(written, (folded = fold(written)));
    return folded;
  }
}

const letterS = 115;

function withoutPossessive(text: string, start: number, end: number): number {
  if (end - start < 3 || (text.charCodeAt(end - 1) | 32) !== letterS) return end;
  const before = text.charCodeAt(end - 2);
  return before === 0x27 || before === 0x2019 ? end - 2 : end;
}
