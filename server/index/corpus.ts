import type { CitationReader } from '../citations/reader';
import type { SourceTexts } from '../citations/sources';
import type { SearchIndex } from '../search/model';
import type { FormulaIndex } from '../themes/formulas/model';
import type { ThemeFacts, ThemeIndex } from '../themes/model';
import type { CitationIndex } from './citations';
import type { CorpusConfig, Entry, FileFacts } from './model';

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
  /** Throws `ThemesLate` while those of an open buffer are still being found: no answer is made of half of them. */
  readonly themes: ThemeIndex;
  /** Why the corpus has no themes, as a sentence for the user; undefined where it has. */
  readonly themesOff: string | undefined;
  readonly formulas: FormulaIndex;
  readonly search: SearchIndex;
  entry(uri: string): Entry | undefined;
  /** By date, then by name; undated last. */
  entries(): readonly Entry[];
  /** The text that the entry's offsets count in; the open buffer where there is one. Rejects with `TextGone` when the file is no longer there. */
  text(uri: string): Promise<string>;
}

/** The write side; one writer, which knows when files change. */
export interface CorpusWriter extends Corpus {
  /**
   * Adds or replaces a transcript. `text` is that of the open buffer, where the facts are of one; else the file on disk
   * counts. Passages and formulas of a buffer come into their indexes when these are next asked; themes that the facts of a buffer lack are
   * late until `setThemes` brings them.
   */
  set(uri: string, name: string, facts: FileFacts, text?: string): void;
  /** Brings the themes of a buffer; undefined where they cannot be found. */
  setThemes(uri: string, themes: ThemeFacts | undefined): void;
  delete(uri: string): void;
  /** Takes over a corpus.json. Where its works changed, the citations of all transcripts are read again; rejects with `Cancelled`. */
  configure(config: CorpusConfig, cancelled?: () => boolean): Promise<void>;
  /** The corpus as it is now, for one request: entries and texts stay those of its revision, whatever is set later. */
  snapshot(): Corpus;
}

/** The file is no longer there, cannot be read, or is no longer what was analysed. */
export class TextGone extends Error {
  constructor(readonly uri: string) {
    super(`The text of ${uri} is no longer there.`);
    this.name = 'TextGone';
  }
}

/** The themes of an open buffer are not there yet. Whoever asked waits for `arrival`, and asks again with a new snapshot. */
export class ThemesLate extends Error {
  constructor(readonly arrival: Promise<void>) {
    super('Themes are still being found.');
    this.name = 'ThemesLate';
    // Whoever waits hears of a failure; nobody else needs to.
    arrival.catch(() => undefined);
  }
}
