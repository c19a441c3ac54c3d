import { firstIndexWhere } from '../../base/binarySearch';
import { firstEndingAfter, type Span } from '../../text/span';
import { readText } from '../shared/readableText';
import type { PageBegin } from './pageBegins';
import type { ShownPart } from './withoutOverlap';

/** What a reader can ask about: its hover and its definition are those of the place where it stands. */
export type ReadingMark = 'citation' | 'date' | 'honorific' | 'noteMark' | 'theme' | 'speaker';
/** What sets words apart. */
export type ReadingFrame = 'quotation' | 'editorial' | 'stage';

/** Text in one style. */
export interface ReadingRun {
  /** A line end that the text means is a line feed, as in verse; each other white space is one space. */
  text: string;
  /**
   * Where the text stands in the file, as triples: offset in `text`, line, character. Up to the next triple the units of `text` stand
   * side by side on one line; a space in front of a triple stands for the end of a line.
   */
  places: number[];
  mark?: ReadingMark;
  /** The run belongs to the same mark as the one before. */
  joined?: true;
  frame?: ReadingFrame;
  /** Emphasis of Markdown. */
  style?: 'emphasis' | 'strong';
  /** A page begins with this run. Its printed number, or an empty string. */
  page?: string;
}

/** What is known about a file, for reading parts of it. All lists are sorted and without overlap. */
export interface ReadingFacts {
  readonly text: string;
  readonly lineStarts: Uint32Array;
  readonly furniture: readonly Span[];
  readonly marks: readonly ShownPart<{ readonly kind: ReadingMark }>[];
  readonly frames: readonly ShownPart<{ readonly kind: ReadingFrame }>[];
  readonly pages: readonly PageBegin[];
  /** Signs of Markdown, which are left out. */
  readonly signs: readonly Span[];
  readonly emphasis: readonly ShownPart<{ readonly kind: 'emphasis' | 'strong' }>[];
  /** The length of full lines where line ends come from hard wrapping; undefined where no line end is kept. */
  readonly lineLength: number | undefined;
}

/** The running text of a span as runs. Furniture is left out, wrapped lines are joined. Linear in the length of the span. */
export function readingRuns(facts: ReadingFacts, span: Span): ReadingRun[] {
  const { text, offsets } = readText(facts.text, span, facts.furniture);
  const styles = new Cursor(facts, span.start);
  const lines = new LineCursor(facts.lineStarts, span.start);
  const runs: ReadingRun[] = [];
  let run: ReadingRun | undefined;
  let lastMark: object | undefined;
  let endsInSpace = false;
  let line = -1;
  let previous = -2;
  for (let i = 0; i < text.length; i++) {
    const offset = offsets[i];
    const isSpace = text[i] === ' ';
    if (styles.isSign(offset)) continue;
    if (isSpace && (run === undefined || endsInSpace || i + 1 === text.length)) continue;
    const { mark, frame, style, page } = styles.at(offset, isSpace);
    if (run === undefined || page !== undefined || styles.changed) {
      run = {
        text: '',
        places: [],
        ...(mark && { mark: mark.kind }),
        ...(mark && mark === lastMark && { joined: true as const }),
        ...(frame && { frame: frame.kind }),
        ...(style && { style: style.kind }),
        ...(page !== undefined && { page }),
      };
      lastMark = mark;
      runs.push(run);
      line = -1;
    }
    if (isSpace) {
      const keeps = i + 1 < text.length && keepsLineEnd(facts, lines, previous, offsets[i + 1]);
      run.text += keeps ? '\n' : ' ';
      endsInSpace = true;
      continue;
    }
    const here = lines.at(offset);
    if (here !== line || offset !== previous + 1) {
      run.places.push(run.text.length, here, offset - facts.lineStarts[here]);
      line = here;
    }
    run.text += text[i];
    endsInSpace = false;
    previous = offset;
  }
  return withoutEmptyRuns(runs);
}

/** Runs that are nothing but a space become part of the run before. */
function withoutEmptyRuns(runs: readonly ReadingRun[]): ReadingRun[] {
  const kept: ReadingRun[] = [];
  for (const run of runs) {
    const before = kept.at(-1);
    if (run.places.length > 0) kept.push(run);
    else if (before !== undefined && !/\s/.test(before.text.slice(-1))) before.text += run.text;
  }
  return kept;
}

/**
 * Whether a line end between two neighbouring lines is meant: the first word of the next line would have found room in the
 * line before.
 */
function keepsLineEnd(facts: ReadingFacts, lines: LineCursor, before: number, after: number): boolean {
  const { text, lineStarts, lineLength } = facts;
  if (lineLength === undefined || before < 0 || after - before < 2) return false;
  const line = lines.at(before);
  if (line + 1 >= lineStarts.length || after < lineStarts[line + 1]) return false;
  if (line + 2 < lineStarts.length && after >= lineStarts[line + 2]) return false;
  const wordEnd = text.slice(after, after + 60).search(/\s/);
  const word = wordEnd < 0 ? 60 : wordEnd;
  return before + 1 - lineStarts[line] + 1 + word <= lineLength * fullLine;
}

/** The share of a full line up to which a line is taken for one that ends on purpose. Chosen by hand. */
const fullLine = 0.7;

/** The line of offsets that go up, apart from single steps back. */
class LineCursor {
  readonly #starts: Uint32Array;
  #line: number;

  constructor(starts: Uint32Array, offset: number) {
    this.#starts = starts;
    this.#line = Math.max(0, firstIndexWhere(0, starts.length, index => starts[index] > offset) - 1);
  }

  at(offset: number): number {
    while (this.#line > 0 && this.#starts[this.#line] > offset) this.#line--;
    while (this.#line + 1 < this.#starts.length && this.#starts[this.#line + 1] <= offset) this.#line++;
    return this.#line;
  }
}

interface Styles {
  readonly mark: { readonly kind: ReadingMark } | undefined;
  readonly frame: { readonly kind: ReadingFrame } | undefined;
  readonly style: { readonly kind: 'emphasis' | 'strong' } | undefined;
  readonly page: string | undefined;
}

/** The styles of offsets that go up. */
class Cursor {
  readonly #marks: Pointer<ReadingFacts['marks'][number]>;
  readonly #frames: Pointer<ReadingFacts['frames'][number]>;
  readonly #emphasis: Pointer<ReadingFacts['emphasis'][number]>;
  readonly #signs: Pointer<Span>;
  readonly #pages: readonly PageBegin[];
  #nextPage: number;
  #last: Styles | undefined;
  /** Whether the last call of `at` found other styles than the one before. */
  changed = true;

  constructor({ marks, frames, emphasis, signs, pages }: ReadingFacts, start: number) {
    this.#marks = new Pointer(marks, start);
    this.#frames = new Pointer(frames, start);
    this.#emphasis = new Pointer(emphasis, start);
    this.#signs = new Pointer(signs, start);
    this.#pages = pages;
    this.#nextPage = firstIndexWhere(0, pages.length, index => pages[index].start >= start);
  }

  isSign(offset: number): boolean {
    return this.#signs.at(offset) !== undefined;
  }

  /** A page begins with its first letter, not with the space in front of it. */
  at(offset: number, isSpace: boolean): Styles {
    let page: string | undefined;
    while (!isSpace && this.#nextPage < this.#pages.length && this.#pages[this.#nextPage].start <= offset)
      page = this.#pages[this.#nextPage++].page;
    const styles = {
      mark: this.#marks.at(offset)?.of,
      frame: this.#frames.at(offset)?.of,
      style: this.#emphasis.at(offset)?.of,
      page,
    };
    const last = this.#last;
    this.changed =
      last === undefined ||
      last.mark !== styles.mark ||
      last.frame?.kind !== styles.frame?.kind ||
      last.style?.kind !== styles.style?.kind;
    this.#last = styles;
    return styles;
  }
}

/** The span that contains each of some offsets that go up. */
class Pointer<S extends Span> {
  readonly #spans: readonly S[];
  #next: number;

  constructor(spans: readonly S[], start: number) {
    this.#spans = spans;
    this.#next = firstEndingAfter(spans, start);
  }

  at(offset: number): S | undefined {
    while (this.#next < this.#spans.length && this.#spans[this.#next].end <= offset) this.#next++;
    const span = this.#spans[this.#next];
    return span !== undefined && span.start <= offset ? span : undefined;
  }
}
