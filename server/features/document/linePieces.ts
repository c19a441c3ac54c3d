import { hasRightToLeft, rightToLeftRuns, runsRightToLeft } from '../../text/bidi';
import { positionAt } from '../../text/lines';
import { firstEndingAfter, type Span } from '../../text/span';

/** The part of a span on one line, as offsets in the text. */
export interface LinePiece extends Span {
  /** Zero-based. */
  readonly line: number;
}

/** The parts of a span on each of its lines, without white space at their ends. `lines` comes from `lineStarts`. */
export function* linePieces(lines: Uint32Array, text: string, span: Span): Generator<LinePiece> {
  const last = positionAt(lines, span.end).line;
  for (let line = positionAt(lines, span.start).line; line <= last; line++) {
    let start = Math.max(span.start, lines[line]);
    let end = Math.min(span.end, lineEnd(lines, text, line));
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    if (end > start) yield { line, start, end };
  }
}

/** Tells for pieces of one text whether they can be drawn apart from the rest of their line. */
export class Isolation {
  readonly #lines: Uint32Array;
  readonly #text: string;
  #line = -1;
  #rightToLeft = false;
  #runs: readonly Span[] = [];

  constructor(lines: Uint32Array, text: string) {
    this.#lines = lines;
    this.#text = text;
  }

  /**
   * False if an editor that lays out each coloured piece by itself would show the words of the line in a wrong order: the
   * line runs from right to left, or the piece begins or ends inside right-to-left text. Fast if the pieces come in the
   * order of lines.
   */
  keepsOrder({ line, start, end }: LinePiece): boolean {
    this.#read(line);
    if (this.#rightToLeft) return false;
    const base = this.#lines[line];
    return this.#runs.length === 0 || !(this.#splitsRun(start - base) || this.#splitsRun(end - base));
  }

  #splitsRun(offset: number): boolean {
    const run = this.#runs[firstEndingAfter(this.#runs, offset)];
    return run !== undefined && run.start < offset;
  }

  #read(line: number): void {
    if (line === this.#line) return;
    this.#line = line;
    const text = this.#text.slice(this.#lines[line], lineEnd(this.#lines, this.#text, line));
    const any = hasRightToLeft(text);
    this.#rightToLeft = any && runsRightToLeft(text);
    this.#runs = any && !this.#rightToLeft ? rightToLeftRuns(text) : [];
  }
}

function lineEnd(lines: Uint32Array, text: string, line: number): number {
  return line + 1 < lines.length ? lines[line + 1] : text.length;
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
}
