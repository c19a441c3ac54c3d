import type { Span } from '../../text/span';

/**
 * What features answer: plain data, spans and URIs, no protocol types. A handler is: convert, ask, convert.
 * Offsets are those of the transcript as on disk or, in a source page, of the page's text.
 */

export interface HoverOptions {
  /** Whether links that run the extension's own commands may be written. */
  readonly commandLinks: boolean;
}

export interface HoverAnswer {
  /** What the hover speaks of. */
  readonly span: Span;
  /** Markdown in which all text of files is escaped; links are those of `commands` and only where asked for. */
  readonly markdown: string;
}
