import type { Span } from './span';

/** Letters of scripts that run from right to left, as Unicode's script property names them. */
const rightToLeftLetter =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}]/u;
const letter = /\p{L}/u;

/**
 * True if a line runs from right to left: its first letter does (rules P2 and P3 of Unicode's Bidirectional Algorithm), or
 * most of its letters do.
 */
export function runsRightToLeft(line: string): boolean {
  let first: boolean | undefined;
  let balance = 0;
  for (const unit of line) {
    if (!letter.test(unit)) continue;
    const rightToLeft = rightToLeftLetter.test(unit);
    first ??= rightToLeft;
    balance += rightToLeft ? 1 : -1;
  }
  return first === true || balance > 0;
}

/** True if most letters of a text, of which the first 400 units are read, belong to scripts that run from right to left. */
export function mostlyRightToLeft(text: string): boolean {
  if (!rightToLeftLetter.test(text)) return false;
  let balance = 0;
  for (const unit of text.slice(0, 400)) if (letter.test(unit)) balance += rightToLeftLetter.test(unit) ? 1 : -1;
  return balance > 0;
}

/**
 * The runs of right-to-left text in a line, as offsets in it: from a right-to-left letter up to the next letter of another
 * direction, without the signs and spaces before it. Digits after a right-to-left letter belong to its run, because they are
 * drawn to the left of it.
 */
export function rightToLeftRuns(line: string): Span[] {
  const runs: Span[] = [];
  let start = -1;
  let end = -1;
  let offset = 0;
  for (const unit of line) {
    const next = offset + unit.length;
    if (rightToLeftLetter.test(unit)) {
      if (start < 0) start = offset;
      end = next;
    } else if (letter.test(unit)) {
      if (start >= 0) runs.push({ start, end });
      start = -1;
    } else if (start >= 0 && /[\p{N}\p{M}]/u.test(unit)) {
      end = next;
    }
    offset = next;
  }
  if (start >= 0) runs.push({ start, end });
  return runs;
}

/** True if a text has a letter that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeftLetter.test(text);
}
