/** What a UTF-16 unit does to a word. */
export const unitClass = { apart: 0, word: 1, joiner: 2, surrogate: 3 } as const;

/** Class of each unit, and whether its page of 256 has been filled: most texts touch three pages of them. */
const classes = new Uint8Array(0x10000);
const filled = new Uint8Array(0x100);
const letter = /^[\p{L}\p{M}\p{N}\u0640]$/u;
/** Apostrophes and the zero-width (non-)joiner: inside a word between two letters, elsewhere apart. */
const joiner = /^['’ʼʻʿʾ\u200c\u200d]$/u;

/** Class of the UTF-16 unit `unit`, one of `unitClass`. */
export function classOf(unit: number): number {
  if (filled[unit >>> 8] === 0) fillPage(unit >>> 8);
  return classes[unit];
}

/**
 * End of the word at `start`, or `start` where none begins: letters, marks and digits, joined inside by apostrophes and
 * the zero-width non-joiner, never by a hyphen. Never beyond `to`, nor longer than `longest` units. One look at each unit.
 */
export function wordEnd(text: string, start: number, to: number, longest: number): number {
  const limit = Math.min(to, start + longest);
  let end = start;
  for (let at = start; at < limit;) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === unitClass.word) end = ++at;
    else if (kind === unitClass.joiner && at > start && end === at) at++;
    else if (kind === unitClass.surrogate && at + 1 < limit && letter.test(text.slice(at, at + 2))) end = at += 2;
    else break;
  }
  return end;
}

function fillPage(page: number): void {
  filled[page] = 1;
  for (let unit = page << 8; unit < (page + 1) << 8; unit++) {
    const character = String.fromCharCode(unit);
    if (unit >= 0xd800 && unit < 0xe000) classes[unit] = unitClass.surrogate;
    else if (joiner.test(character)) classes[unit] = unitClass.joiner;
    else if (letter.test(character)) classes[unit] = unitClass.word;
  }
}
