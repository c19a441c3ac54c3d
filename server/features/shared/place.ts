import type { Span } from '../../text/span';

/** A place in a transcript or in a source page. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
  /** Offsets at which the lines start. Only for a source page or a bibliography, which are no files of the corpus. */
  readonly lines?: Uint32Array;
}
