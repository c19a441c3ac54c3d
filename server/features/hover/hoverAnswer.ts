import type { Span } from '../../text/span';

export interface HoverOptions {
  /** Whether links may run commands of the extension. Only its own client has these commands. */
  readonly commandLinks: boolean;
  /** Whether citations link to web sites that have the text. By default they do. */
  readonly webLinks?: boolean;
  /** Whether themes have hovers. By default they do. */
  readonly themes?: boolean;
  /** Whether the editor shows the problem at the position in the same box. By default it does not. */
  readonly problemsShown?: boolean;
}

export interface HoverAnswer {
  /** The span that the hover describes. */
  readonly span: Span;
  /** Markdown. All text of files is escaped; its only links run `commands`, if `HoverOptions.commandLinks`, or
   * are those of `webLinks`. */
  readonly markdown: string;
}
