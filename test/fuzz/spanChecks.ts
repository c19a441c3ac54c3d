import assert from 'node:assert/strict';
import { longestCharacter } from '../../server/text/characters';
import type { Span } from '../../server/text/span';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Checks spans of one text. `what` names them in the reason of a failure. */
export class SpanChecks {
  readonly #text: string;
  readonly #boundaries: Uint8Array;

  constructor(text: string) {
    this.#text = text;
    this.#boundaries = new Uint8Array(text.length + 1);
    for (const { index, segment } of segmenter.segment(text))
      this.#boundaries.fill(1, index, index + (segment.length > longestCharacter ? segment.length : 1));
    this.#boundaries[text.length] = 1;
    // Joiners are not seen: a word may end before one.
    for (const { index } of text.matchAll(/[\u200c\u200d]/g)) this.#boundaries[index] = 1;
  }

  /** The spans are ordered and inside of the text. */
  inside(what: string, spans: Iterable<Span>): void {
    for (const { start, end } of spans)
      assert.ok(start >= 0 && start <= end && end <= this.#text.length, `${what}: ${start}–${end} is not in the text`);
  }

  /** Both ends are between whole characters, too, as people see them. */
  whole(what: string, spans: readonly Span[]): void {
    this.inside(what, spans);
    for (const { start, end } of spans)
      for (const offset of [start, end])
        assert.ok(
          this.#boundaries[offset] === 1,
          `${what}: ${offset} is inside a character: ${JSON.stringify(this.#text.slice(Math.max(0, offset - 4), offset + 4))}`,
        );
  }
}
