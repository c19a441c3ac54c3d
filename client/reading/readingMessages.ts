import type { ReadingText } from '../../server/protocol';

/* The messages between the extension and the page of the reading view. Lines and characters are those of the file. */

export interface Place {
  line: number;
  character: number;
}

/** What the extension sends. */
export type ToPage =
  | {
      type: 'text';
      uri: string;
      text: ReadingText;
      /** The line that the reader looks at in the editor. */ line: number;
    }
  /** There is no text to show, and why, in a sentence. */
  | { type: 'nothing'; reason: string }
  | ({ type: 'cursor' } & Place)
  /** The lines that the editor shows. */
  | { type: 'scroll'; first: number; last: number }
  | { type: 'hover'; id: number; content: HoverBlock[] }
  /** Asks for all that is shown, for printing. */
  | { type: 'print' };

/** What the page sends. */
export type FromPage =
  | { type: 'ready' }
  | ({ type: 'hover'; id: number } & Place)
  | ({ type: 'definition' } & Place)
  | ({ type: 'references' } & Place)
  /** Shows a place in the editor; with `focus`, the reader goes on there. */
  | ({ type: 'reveal'; focus: boolean } & Place)
  /** A link of a hover. */
  | { type: 'command'; name: string; arguments: unknown[] }
  /** All that is shown, as HTML. */
  | { type: 'print'; html: string };

/** What the page keeps while it is hidden, and over restarts of VS Code. */
export interface PageState {
  uri: string;
  /** The first line that is shown. */
  line: number;
}

/** A paragraph or a list of a hover. */
export type HoverBlock = { kind: 'paragraph'; parts: HoverPart[] } | { kind: 'list'; items: HoverPart[][] };

export interface HoverPart {
  text: string;
  strong?: true;
  emphasis?: true;
  /** The part begins on a line of its own. */
  breakBefore?: true;
  /** The part is a link to a command of the extension, or to a page on the web. */
  command?: { name: string; arguments: unknown[] };
  href?: string;
}
