import type { Span } from '../../text/span';

export interface HoverOptions {
  /** Whether links may run commands of the extension. Only its own client has these commands. */
  readonly commandLinks: boolean;
}

export interface HoverAnswer {
  /** The span that the hover describes. */
  readonly span: Span;
  /** Markdown. All text of files is escaped; its only links run `commands`, if `HoverOptions.commandLinks`. */
  readonly markdown: string;
}
