import type { CitationReader } from '../citations/reader';
import type { SourceTexts } from '../citations/sources';
import type { SearchIndex } from '../search/model';
import type { ThemeIndex } from '../themes/model';
import type { CitationIndex } from './citations';
import type { CorpusConfig, Entry } from './model';

/**
 * The read side of one corpus: what features ask. It has one writer (`CorpusWriter`); every change raises `revision`,
 * and whatever was handed out before stays as it was.
 */
export interface Corpus {
  /** URI of the folder, or of the one file that the corpus is. */
  readonly root: string;
  readonly revision: number;
  readonly config: CorpusConfig;
  readonly reader: CitationReader;
  readonly sources: SourceTexts;
  readonly citations: CitationIndex;
  readonly themes: ThemeIndex;
  readonly search: SearchIndex;
  entry(uri: string): Entry | undefined;
  /** By date, then by name; undated last. */
  entries(): readonly Entry[];
  /** The text that the entry's offsets count in; the open buffer where there is one. Rejects with `TextGone` when the file is no longer there. */
  text(uri: string): Promise<string>;
}
