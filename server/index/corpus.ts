import type { CitationReader } from '../citations/reader';
import type { SourceTexts } from '../citations/sources';
import type { ByteSource } from '../search/bytes/bytes';
import type { LiveSegment } from '../search/postings/liveSegment';
import type { SearchIndex } from '../search/query/searchRequest';
import type { FormulaIndex } from '../themes/formulas/formula';
import type { ThemeFacts, ThemeIndex } from '../themes/themeFacts';
import type { CitationIndex } from './citationSites';
import type { Entry, FileFacts } from './facts';
import type { CorpusConfig } from '../config/corpusConfig';

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
  /** Throws `Late` while those of a buffer are still being found, or those of many files put in order: no answer is made of half of them. */
  readonly themes: ThemeIndex;
  /** Why the corpus has no themes, as a sentence for the user; undefined where it has. */
  readonly themesOff: string | undefined;
  /** Throws `Late` as `themes` does. */
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
   * late until `setThemes` brings them. `wordsFollow` where a segment will bring the words of the file.
   */
  set(uri: string, name: string, facts: FileFacts, text?: string, wordsFollow?: boolean): void;
  /** Brings the themes of a buffer; undefined where they cannot be found. */
  setThemes(uri: string, themes: ThemeFacts | undefined): void;
  delete(uri: string): void;
  /** Where the words of the search come from besides `set`, and go to. */
  readonly segments: CorpusSegments;
  /** Running words whose themes and formulas are not in their indexes yet. */
  readonly behind: number;
  /** Brings these into their indexes, in slices. */
  catchUp(): Promise<void>;
  /** Takes over a corpus.json. Where its works changed, the citations of all transcripts are read again; rejects with `Cancelled`. */
  configure(config: CorpusConfig, cancelled?: () => boolean): Promise<void>;
  /** The corpus as it is now, for one request: entries and texts stay those of its revision, whatever is set later. */
  snapshot(): Corpus;
}

/** The segments that the search of a corpus consists of. */
export interface CorpusSegments {
  /** That of the passages of a file which the search holds, or has on offer. */
  fingerprint(uri: string): string | undefined;
  /** Opens a segment of an earlier time, `dead` files of it aside. Files that are set count by it where their passages are the same. Throws `Damaged`. */
  offer(source: ByteSource, dead: readonly string[]): void;
  /** Forgets what was offered of files that are gone. */
  retain(isThere: (uri: string) => boolean): void;
  /** Takes a segment of files that were set with `wordsFollow`, as far as they are still those. Throws `Damaged`. */
  add(source: ByteSource): void;
  /** Indexes those of these files, or all, whose words did not come. */
  addRest(uris?: Iterable<string>): void;
  /** All as it is now, to be kept. */
  toKeep(): readonly LiveSegment[];
}

/** The file is no longer there, cannot be read, or is no longer what was analysed. */
export class TextUnavailable extends Error {
  constructor(readonly uri: string) {
    super(`The text of ${uri} is no longer there.`);
    this.name = 'TextGone';
  }
}

/** Themes or formulas are not there yet. Whoever asked waits for `arrival`, and asks again with a new snapshot. */
export class Late extends Error {
  constructor(readonly arrival: Promise<void>) {
    super('Themes or recurring passages are still on their way.');
    this.name = 'Late';
    // Whoever waits hears of a failure; nobody else needs to.
    arrival.catch(() => undefined);
  }
}
