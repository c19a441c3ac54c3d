import type { Span } from '../../text/span';

/** A place in a transcript, or in a source page; `lines` (starts of lines) is there only for a source page, whose text is no file of the corpus. */
export interface Place {
  readonly uri: string;
  readonly span: Span;
  readonly lines?: Uint32Array;
}

/** Commands of the extension that Markdown and lenses may name; the client registers them. Arguments are JSON. */
export const commands = {
  /** Arguments `[key, uri]`: shows all places that cite `key` in the corpus of the file `uri`; a position (LSP) in third place says where. */
  showSites: 'corpusStudy.showSites',
  /** Arguments `[uri, position]` (LSP): shows all other places of the passage that recurs at the position. */
  showFormula: 'corpusStudy.showFormula',
  /** Arguments `[uri, line]`: opens a source page at a line (from 0). */
  openSource: 'corpusStudy.openSource',
} as const;

/** Scheme of read-only source documents: `corpus-source:/quran/005 al-Maidah.txt`, see sourceUri.ts. */
export const sourceScheme = 'corpus-source';
