import type { Work } from '../citations/citation';
import type { SourceTexts } from '../citations/sources';
import type { FileFacts } from '../index/facts';
import type { ByteSource } from '../search/bytes/bytes';
import type { LiveSegment } from '../search/postings/liveSegment';
import type { ThemeFacts } from '../themes/themeFacts';

/** All that the server wants of the machine that it runs on. Implemented in platform/; tests give their own where a disk cannot be made to fail. */
export interface Host {
  readonly files: Files;
  readonly analyser: Analyser;
  readonly sources: SourceTexts;
  /** What is kept of the search index from one start to the next; undefined where nothing is. */
  readonly segments?: SegmentStore;
  /** Folder for source pages where the client names none, as a URI. */
  readonly storage: string;
  /** Takes a sentence that somebody may want to read afterwards. */
  readonly log: (message: string) => void;
  /** The URI of a path of this machine. */
  uriOf(path: string): string;
}

/**
 * Search segments of corpora, kept for all programs of the user's that ask for the same corpus. Nothing here rejects: what
 * cannot be kept is made again.
 */
export interface SegmentStore {
  /** What was kept of a corpus; nothing where there is none, or where it was made by another version. */
  open(corpus: string): Promise<readonly StoredSegment[]>;
  /** Keeps the segments of a corpus instead of those that were kept before. Writes nothing where they are the same. */
  keep(corpus: string, segments: readonly LiveSegment[]): Promise<void>;
}

export interface StoredSegment {
  readonly source: ByteSource;
  /** Files in it that no longer count. */
  readonly dead: readonly string[];
}

export interface FoundFile {
  readonly uri: string;
  /** Path relative to the folder that was walked, with `/`. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Something that was left out, and why in one sentence. */
export interface Skipped {
  readonly uri: string;
  readonly reason: string;
}

export interface Walked {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
}

export interface FileText {
  readonly text: string;
  readonly encoding: string;
  /** Size in bytes and time (milliseconds since 1970) of the file that was read, where it did not change meanwhile. */
  readonly stat?: FileStat;
}

export interface FileStat {
  readonly size: number;
  readonly modified: number;
}

/** The files of a disk. Nothing here rejects because of what lies on the disk. */
export interface Files {
  /** One spelling for each file: clients write the same URI in several ways. URIs of other schemes come back as they are. */
  canonical(uri: string): string;
  /** Files below a folder that `wanted` accepts by their relative path. Links are not followed; folders that cannot be read are skipped. */
  walk(folder: string, wanted: (name: string) => boolean, cancelled: () => boolean): Promise<Walked>;
  /** Size and time of a file; undefined where there is none. */
  stat(uri: string): Promise<FileStat | undefined>;
  /** Decoded text; a sentence where the file is too large (in bytes), binary or cannot be read; undefined where it is gone. */
  read(uri: string, maxBytes: number): Promise<FileText | { readonly reason: string } | undefined>;
  /** Writes a text unless the file holds it already, and makes the folders that it needs. */
  write(uri: string, text: string): Promise<void>;
  /**
   * Puts a text into the place of another, or makes the file where `former` is undefined; never half of it, and in the
   * file's own encoding, with its BOM. `within` is the folder that the file has to lie in, links followed. False where the
   * file no longer holds `former`. Rejects with `NotWritten`; the file is then as it was.
   */
  replace(uri: string, former: string | undefined, text: string, within: string): Promise<boolean>;
  /** Removes a file that holds this very text; false where it does not. Rejects with `NotWritten`. */
  remove(uri: string, text: string): Promise<boolean>;
}

/** A file could not be written; the message is a sentence that names it and says why. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

export interface AnalyseJob {
  readonly uri: string;
  readonly name: string;
  /** Whether the file counts as a transcript whatever it looks like. */
  readonly listed: boolean;
  readonly maxBytes: number;
  /** The text of an open buffer; else the file is read. */
  readonly text?: string;
  /** Size and time of the file, where they were looked at: what is known of a file that did not change need not be found again. */
  readonly stat?: FileStat;
  /** False where nobody will ask for themes: they are not sought then, which takes most of the time. */
  readonly themes?: boolean;
  /** Where the words of the file go: an analyser that can makes segments of them, see `segment`. */
  readonly index?: IndexJob;
}

export interface IndexJob {
  readonly corpus: string;
  /** The fingerprint of the passages that the search index knows of the file; with the same, nothing is to be indexed. */
  readonly known?: string;
}

/** A buffer whose other facts are known. */
export interface ThemesJob {
  readonly name: string;
  readonly text: string;
}

export type Outcome =
  /** `wordsFollow` where the words of the file will be in the next segment. */
  | { readonly kind: 'facts'; readonly facts: FileFacts; readonly encoding: string; readonly wordsFollow?: true }
  | { readonly kind: 'skipped'; readonly reason: string }
  /** It is no transcript, or no longer there: nothing to speak of. */
  | { readonly kind: 'none' };

/** Analyses files beside the main loop where it can. */
export interface Analyser {
  /** Gets ready for work that is about to come. */
  warm(): void;
  /** Reads, recognises and analyses one file. Never rejects; `works` are the user's. Open buffers come before files. */
  analyse(job: AnalyseJob, works: readonly Work[]): Promise<Outcome>;
  /** Finds the themes of an open buffer, before any file. Never rejects; a sentence where it did not end well. */
  themes(job: ThemesJob): Promise<ThemeFacts | { readonly reason: string }>;
  /** A search segment of the files of a corpus that were analysed since the last one; undefined where there is none. Never rejects; words may be lost. */
  segment(corpus: string): Promise<Uint8Array | undefined>;
  dispose(): Promise<void>;
}
