import { lineStarts } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Place } from '../shared/place';
import { toSingleLine } from './singleLine';

/**
 * A page that shows a source: a chapter of a work whose text is known, or facts about a work and the places that cite
 * it.
 */
export interface SourcePage {
  readonly uri: string;
  readonly title: string;
  readonly text: string;
  /** Offsets at which the lines start. */
  readonly lines: Uint32Array;
  /** Key of the chapter or work. */
  readonly key: string;
  /**
   * Parts that can be cited, in text order: verses, or the places of a work that the corpus cites. Offsets are those of
   * `text`.
   */
  readonly items: readonly SourcePageItem[];
  /** Lines that lead to a place in a transcript. */
  readonly links: readonly ({ readonly place: Place } & Span)[];
}

export interface SourcePageItem extends Span {
  readonly key: string;
  /** The line that names it. */
  readonly heading: Span;
}

/** Builds a source page line by line. Lines end in LF on every platform. */
export class SourcePageBuilder {
  #text = '';
  readonly #items: SourcePageItem[] = [];
  readonly #links: ({ readonly place: Place } & Span)[] = [];

  /** Adds a line. Line ends in `text` become spaces. */
  line(text: string): Span {
    const start = this.#text.length;
    this.#text += toSingleLine(text) + '\n';
    return { start, end: this.#text.length - 1 };
  }

  /** Adds a part that can be cited: its heading and the lines of its body. */
  item(key: string, heading: string, body: readonly string[]): void {
    const head = this.line(heading);
    const last = body.map(text => this.line(text)).at(-1) ?? head;
    this.#items.push({ key, heading: head, start: head.start, end: last.end });
  }

  /** Adds a line that leads to a place in a transcript; it belongs to the last item. */
  link(place: Place, text: string): void {
    const line = this.line(text);
    const start = line.start + text.search(/\S/);
    this.#links.push({ place, start, end: line.end });
    const item = this.#items.at(-1);
    if (item !== undefined) this.#items[this.#items.length - 1] = { ...item, end: line.end };
  }

  /** The page. `key` is that of the chapter or work. */
  finish(uri: string, title: string, key: string): SourcePage {
    return { uri, title, key, text: this.#text, lines: lineStarts(this.#text), items: this.#items, links: this.#links };
  }
}
