import { cancellable, type CancellationSignal } from '../base/cancellation';
import type { CitationReader } from '../citations/reader';
import type { SourceTexts } from '../citations/sources';
import type { CorpusConfig } from '../config/corpusConfig';
import type { ByteSource } from '../search/bytes/bytes';
import type { SearchSnapshot } from '../search/searchIndex';
import type { StoredSegments } from '../search/searchIndex';
import type { FormulaIndex } from '../themes/formulas/formula';
import type { ThemeFacts, ThemeIndex } from '../themes/themeFacts';
import type { CitationIndex } from './citationIndex';
import type { Entry, FileFacts } from './facts';

/**
 * One state of a corpus: what features ask. It never changes. Themes and formulas are indexed after the rest, so they are
 * promises: whoever needs them waits for them, and still gets those of this state.
 */
export interface Corpus {
  /** URI of the folder, or of the file where the corpus is a single file. */
  readonly root: string;
  /** Rises with every change of the corpus. */
  readonly revision: number;
  readonly config: CorpusConfig;
  readonly reader: CitationReader;
  readonly sources: SourceTexts;
  readonly citations: CitationIndex;
  /**
   * Resolves once the themes that are known in this state are indexed, and those of open documents are found and indexed.
   * Themes of files come after the rest, so some transcripts may have none yet, see `themesRead`.
   */
  themes(): Promise<ThemeIndex>;
  /** How many transcripts have been read for themes. */
  readonly themesRead: ThemesRead;
  /** Why the corpus has no themes, as a sentence for the user; undefined where it has themes. */
  themesUnavailableReason(): Promise<string | undefined>;
  /** Resolves once the recurring passages of all transcripts of this state are indexed. */
  formulas(): Promise<FormulaIndex>;
  /** The words of all transcripts that could be searched when the state was taken. */
  search(): SearchSnapshot;
  entry(uri: string): Entry | undefined;
  /** By date, then by name; undated last. */
  entries(): readonly Entry[];
  /** Index of a transcript in `entries()`; after all others for one that is not there. */
  position(uri: string): number;
  /**
   * The text that the entry's offsets count in; that of the open document where there is one. Rejects with
   * `TextUnavailable` when the file is no longer there or has changed. `maxAge`: the file on disk may have been looked
   * at so many milliseconds ago, by default 0.
   */
  text(uri: string, maxAge?: number): Promise<string>;
}

/** Numbers of transcripts: those whose themes are known, or cannot be found, and all. */
export interface ThemesRead {
  readonly read: number;
  readonly found: number;
}

/** The write side. It has one writer, which knows when files change. */
export interface CorpusWriter {
  readonly root: string;
  readonly config: CorpusConfig;
  readonly reader: CitationReader;
  /** The present entry of a file. */
  entry(uri: string): Entry | undefined;
  /**
   * Adds or replaces a transcript. `text` is that of the open document where the facts belong to one; else the file on disk
   * counts. Themes that are missing in the facts of an open document are found when they are needed, those of a file come
   * with `addThemes`. `wordsFollow`: a segment will bring the words of the file.
   */
  set(uri: string, name: string, facts: FileFacts, text?: string, wordsFollow?: boolean): void;
  /**
   * Adds the themes of a file that was set without; undefined where they could not be found. Ignored if the file has them
   * or is not there. The caller makes sure that they are of the same text as the other facts.
   */
  addThemes(uri: string, themes: ThemeFacts | undefined): void;
  /** See `Corpus.themesRead`. */
  readonly themesRead: ThemesRead;
  /** Whether the corpus is too large for themes. Known once those that were added are indexed. */
  readonly themesOff: boolean;
  delete(uri: string): void;
  /** The stored part of the search index: segments of an earlier start, and those to store for the next one. */
  readonly storedSegments: StoredSegments;
  /** Takes a segment of files that were set with `wordsFollow`, unless they changed since. Throws `SegmentDamaged`. */
  addSegment(source: ByteSource): void;
  /** Indexes a file that was set with `wordsFollow`, if no segment brought its words. */
  addMissingWords(uri: string): void;
  /** Running words whose themes or formulas are not in their indexes yet. */
  readonly pendingWords: number;
  /** Brings all themes and formulas into their indexes, in slices. */
  catchUp(): Promise<void>;
  /**
   * Takes over a corpus.json. Where its works changed, the citations of all transcripts are read again; rejects with
   * `Cancelled`.
   */
  configure(config: CorpusConfig, cancelled?: () => boolean): Promise<void>;
  /** The corpus as it is now. The same object while nothing changes. */
  snapshot(): Corpus;
}

/** The file is no longer there, cannot be read, or has changed since it was analysed. */
export class TextUnavailable extends Error {
  readonly uri: string;
  constructor(uri: string) {
    super(`The text of ${uri} is no longer there.`);
    this.uri = uri;
    this.name = 'TextUnavailable';
  }
}

/** The same state for one request: waiting for themes or formulas ends with `Cancelled` when the request is cancelled. */
export function forRequest(corpus: Corpus, signal: CancellationSignal): Corpus {
  return {
    ...corpus,
    themes: () => cancellable(corpus.themes(), signal),
    themesUnavailableReason: () => cancellable(corpus.themesUnavailableReason(), signal),
    formulas: () => cancellable(corpus.formulas(), signal),
  };
}
