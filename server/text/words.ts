import type { Span } from './span';

/**
 * Calls `visit` for each word of `text` in [from, to): letters, marks and digits, joined inside by apostrophes, hyphens,
 * soft hyphens, the zero-width non-joiner of Persian and the word joiners that stand for a line end behind a hard hyphen.
 * A scan by a table of classes; a regular expression for the same takes six times as long.
 */
export function eachWord(text: string, from: number, to: number, visit: (start: number, end: number) => void): void {
  const end = Math.min(to, text.length);
  for (let i = from; i < end; i++) {
    if (!isWordAt(text, i)) continue;
    const start = i;
    i = wordEnd(text, i, end);
    visit(start, i);
  }
}

/** The words of a stretch as spans. */
export function wordsIn(text: string, from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  eachWord(text, from, to, (start, end) => found.push({ start, end }));
  return found;
}

/** Number of words of a stretch. */
export function countWords(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    if (!isWordAt(text, i)) continue;
    count++;
    i = wordEnd(text, i, to);
  }
  return count;
}

const word = 1;
const joiner = 2;
const hyphen = 3;
const surrogate = 4;
const other = 5;
/** Class of each code unit, filled in when first met. */
const classes = new Uint8Array(0x10000);
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

function classOf(unit: number): number {
  return classes[unit] || (classes[unit] = classify(unit));
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit < 0xe000) return surrogate;
  if (wordCharacter.test(character)) return word;
  if ("'’\u200c\u00ad".includes(character)) return joiner;
  return '-‐‑'.includes(character) ? hyphen : other;
}

function isWordAt(text: string, i: number): boolean {
  const found = classOf(text.charCodeAt(i));
  return found === word || (found === surrogate && isWordPair(text, i));
}

/** Whether a letter beyond the basic plane starts (or ends) at `i`. */
function isWordPair(text: string, i: number): boolean {
  const high = (text.charCodeAt(i) & 0xfc00) === 0xd800 ? i : i - 1;
  const point = high >= 0 ? text.codePointAt(high) : undefined;
  return point !== undefined && point > 0xffff && wordCharacter.test(String.fromCodePoint(point));
}

/** End of the word that starts at `i`: a joiner belongs to it where a word character follows. */
function wordEnd(text: string, i: number, to: number): number {
  for (;;) {
    while (i < to && isWordAt(text, i)) i++;
    if (i >= to) return to;
    const found = classOf(text.charCodeAt(i));
    if (found !== joiner && found !== hyphen) return i;
    let next = i + 1;
    if (found === hyphen) while (next < to && text.charCodeAt(next) === 0x2060) next++;
    if (next >= to || !isWordAt(text, next)) return i;
    i = next;
  }
}
