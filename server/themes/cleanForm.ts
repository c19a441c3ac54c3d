import { firstEndingAfter, type Span } from '../text/span';

/** Written as it stands: letters, with single spaces, hyphens, full stops and apostrophes inside. */
const plain = /^[\p{L}\p{M}'’ʼ.\u200c‐‑-]+(?: [\p{L}\p{M}'’ʼ.\u200c‐‑-]+)*$/u;
/** Apostrophes that can be quotation marks: before a word, or after one that does not end in s. */
const looseApostrophe = /(?:^| )['’‘]|[^sS]['’](?: |$)/;
/** Marks that are no part of the words: brackets, quotation marks, emphasis, and word joiners of hyphenated line ends. */
const marks = /[[\](){}"“”„«»‹›*_`´‘\u2060\ufeff]/g;
/** Ligatures of honorifics, such as U+FDFA, are letters in Unicode. */
const ligatures = /[\ufdf0-\ufdff]/;

/** Whether a form needs no cleaning. Most forms have only letters and single spaces, which is found without a pattern. */
export function isPlainForm(form: string): boolean {
  let before = space;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    const isLetter = (unit | 32) >= 97 && (unit | 32) <= 122;
    if (!isLetter && (unit !== space || before === space))
      return plain.test(form) && !looseApostrophe.test(form) && !ligatures.test(form);
    before = unit;
  }
  return before !== space;
}

const space = 32;

/**
 * The words of [start, end) of a text on one line: without the brackets of an editor, note marks, honorifics, quotation
 * marks, marks of emphasis and line ends. `gaps` are the spans of note marks and honorifics, sorted by start.
 *
 *     participating in] the         →  participating in the elections
 *     “elections” (3)
 */
export function cleanForm(view: string, start: number, end: number, gaps: readonly Span[]): string {
  let words = '';
  let at = start;
  for (let i = firstEndingAfter(gaps, start); i < gaps.length && gaps[i].start < end; i++) {
    words += `${view.slice(at, Math.max(at, gaps[i].start))} `;
    at = Math.min(end, Math.max(at, gaps[i].end));
  }
  return (words + view.slice(at, end))
    .replace(marks, '')
    .replace(/\s+/g, ' ')
    .replace(/(^| )['’]+|(?:(?<![sS'’])|(?<=[sS]['’]))['’]+(?= |$)/g, '$1')
    .trim();
}
