/*
 * The requests, notifications and settings beyond LSP, for the server and its clients. Each name of a method is in
 * `methods`; each request `corpus/x` has the parameters `XParams` and the result `XResult`.
 *
 * Lines and characters are zero-based; characters, offsets and lengths are in UTF-16 code units. Spans are half-open.
 */
export type { Curation } from './config/curationEdits';
export type { ReadingBlock, ReadingNote, ReadingText } from './features/document/readingText';
export type { ReadingMark, ReadingRun } from './features/document/readingRuns';
export type { TokenKind } from './features/document/semanticTokens';
export * from './protocol/concordance';
export * from './protocol/formulas';
export * from './protocol/lists';
export * from './protocol/methods';
export * from './protocol/places';
export * from './protocol/plots';
export * from './protocol/range';
export * from './protocol/reading';
export * from './protocol/search';
export * from './protocol/settings';
export * from './protocol/status';
export * from './protocol/statusReport';
export * from './protocol/themes';

/** The `initializationOptions` that the server understands. */
export interface InitializationOptions {
  /** The client runs links to `commands` in Markdown. Without it, hovers have no links. */
  commandLinks?: boolean;
  /**
   * The client lays out each coloured piece of a line by itself, as VS Code does. It gets no semantic tokens and no inlay hints
   * that would put right-to-left text in a wrong order; it may ask for `corpus/marks` and mark them without colouring the text.
   */
  isolatesColours?: boolean;
  /** Path of a folder for source documents, for clients without `workspace/textDocumentContent`. */
  storagePath?: string;
}

/** The commands of the client in links and code lenses of the server. */
export { commands } from './features/shared/clientCommands';
/** The URI scheme of read-only source documents. */
export { sourceScheme } from './features/sources/sourceUri';
