import type { Log } from '../base/log';
import type { Work } from '../citations/citation';
import type { SourceTexts } from '../citations/sources';
import type { MachineFacts } from '../features/status/statusReport';
import type { FileFacts } from '../index/facts';
import type { ByteSource } from '../search/bytes/bytes';
import type { LiveSegment } from '../search/postings/liveSegment';
import type { ThemeFacts } from '../themes/themeFacts';

/** What the server needs of the machine that it runs on. Implemented in platform/; tests use their own, whose disk can fail. */
export interface Host {
  readonly files: Files;
  readonly analyser: Analyser;
  readonly sources: SourceTexts;
  /** Stores the search index between two starts; undefined where nothing is stored. */
  readonly segments?: SegmentStore;
  /** Folder for source pages, as a URI, for clients that name none. */
  readonly storage: string;
  readonly log: Log;
  /** The URI of a path of this machine. */
  uriOf(path: string): string;
  /**
   * Called once, when the first requests were answered and no other came, or else at the end: time for work that helps the
   * next start. At the end, what an earlier process has done is not done `again`. Never rejects.
   */
  rest?(options: { readonly again: boolean }): Promise<void>;
  /** Called whenever nothing was read or asked for a while: time to give back memory that is no longer used. Never rejects. */
  collect?(): Promise<void>;
  /** What a report on the state of the program says about the machine, and about what is stored of corpora (by root). */
  describe?(corpora: readonly string[]): Promise<MachineFacts>;
}

/**
 * Stored search segments of corpora. All programs of the user that open the same corpus share them. Nothing here rejects:
 * what cannot be stored is built again.
 */
export interface SegmentStore {
  /** The stored segments of a corpus; none where nothing is stored, or where another version stored it. */
  open(corpus: string): Promise<readonly StoredSegment[]>;
  /** Replaces the stored segments of a corpus. Writes nothing where they are the same. */
  keep(corpus: string, segments: readonly LiveSegment[]): Promise<void>;
  /** Bytes that the stored segments of a corpus take. */
  size?(corpus: string): Promise<number>;
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

/** Why a file or folder is left out, as a sentence that names it, and as one of a few causes. */
export interface Reason {
  readonly reason: string;
  readonly cause?: 'too-large' | 'binary' | 'unreadable' | 'link' | 'too-many-folders' | 'failed';
}

/** A file or folder that was left out, with the reason. */
export interface Skipped extends Reason {
  readonly uri: string;
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

/**
 * How a file stands to the folder that it is named in: it lies there itself (`own`); it is reached through a link to another
 * place in the folder; it is reached through a link to a place outside, or to none; it lies in a folder of a tool, such as
 * `.git`; there is no such file. Only its own files are transcripts of a folder.
 */
export type Standing = 'own' | 'link' | 'outside' | 'tools' | 'missing';

/** The files on disk. Nothing here rejects because of the content of the disk. */
export interface Files {
  /**
   * The one spelling of a URI that we use: clients write the same URI in several ways. Where the disk ignores case, that of the
   * disk, so it may change when a file is renamed. URIs of other schemes are not changed.
   */
  canonical(uri: string): string;
  /** Whether two URIs name the same file on a disk as this machine usually has. */
  isSame(a: string, b: string): boolean;
  /** Files below a folder that `wanted` accepts, by relative path. Links are not followed. Unreadable folders are skipped. */
  walk(folder: string, wanted: (name: string) => boolean, cancelled: () => boolean): Promise<Walked>;
  /** Names of the files directly in a folder; none where it cannot be read. */
  list(folder: string): Promise<string[]>;
  /** Size and time of a file; undefined where there is none. */
  stat(uri: string): Promise<FileStat | undefined>;
  /** The decoded text; a reason where the file is larger than `maxBytes`, binary or unreadable; undefined where there is none. */
  read(uri: string, maxBytes: number): Promise<FileText | Reason | undefined>;
  /** How a file stands to a folder, whose path it begins with. Links are resolved. */
  standing(uri: string, folder: string): Promise<Standing>;
  /**
   * Writes a text that only the user can read, in one step, unless the file has it already. Creates missing folders. Rejects
   * with `NotWritten`.
   */
  write(uri: string, text: string): Promise<void>;
  /**
   * Replaces a text in one step, in the encoding and with the BOM of the file; creates the file where `former` is undefined.
   * `within` is the folder that must contain the file after links are resolved. False where the file no longer has the text
   * `former`. Rejects with `NotWritten`; the file is then unchanged.
   */
  replace(uri: string, former: string | undefined, text: string, within: string): Promise<boolean>;
  /** Removes what writes of a file have left beside it when their process was killed. */
  tidy(uri: string): Promise<void>;
  /** Deletes a file if it has exactly this text; otherwise false. Rejects with `NotWritten`. */
  remove(uri: string, text: string): Promise<boolean>;
}

/** A file could not be written. The message is a sentence for the user that names the file and the reason. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

export interface AnalyseJob {
  readonly uri: string;
  readonly name: string;
  /** Whether the file counts as a transcript whatever its text looks like. */
  readonly listed: boolean;
  readonly maxBytes: number;
  /** The text of an open document; without it the file is read. */
  readonly text?: string;
  /** Size and time of the file: with the same ones its facts can come from the cache. */
  readonly stat?: FileStat;
  /** Whether the analyser should add the words of the file to the next segment of a corpus, see `segment`. */
  readonly index?: IndexJob;
}

export interface IndexJob {
  readonly corpus: string;
  /** Fingerprint of the passages that the search index has of the file: passages with the same one are not indexed again. */
  readonly known?: string;
}

/** An open document whose other facts are known. */
export interface ThemesJob {
  readonly name: string;
  readonly text: string;
}

/** A file on disk whose other facts are known. */
export interface FileThemesJob {
  readonly uri: string;
  readonly name: string;
  readonly maxBytes: number;
  /** `textHash` of the outcome that has the other facts: themes of another text would have other offsets. */
  readonly textHash: string;
}

export type Outcome =
  | {
      readonly kind: 'facts';
      /** Without themes. */
      readonly facts: FileFacts;
      readonly encoding: string;
      /** Identifies the text of a file; undefined for an open document. */
      readonly textHash?: string;
      /** Under which the facts are in the cache; undefined where they are not. */
      readonly storedAs?: string;
      /** Milliseconds that finding the facts took, see `FileTime`; those of an earlier time where they come from the cache. */
      readonly ms?: number;
      /** The words of the file will be in the next segment. */
      readonly wordsFollow?: true;
    }
  | ({ readonly kind: 'skipped' } & Reason)
  /** The file is not a transcript, or no longer there. */
  | { readonly kind: 'none' };

/** See `Analyser.fileThemes`. */
export type FileThemes = ThemeFacts | { readonly reason: string } | undefined;

/** Analyses files, in a worker thread where that is possible. */
export interface Analyser {
  /** Prepares for work that will come soon. */
  warm(): void;
  /**
   * Reads one file and finds all its facts except themes. `works` are those of corpus.json. Open documents come before
   * files. Never rejects.
   */
  analyse(job: AnalyseJob, works: readonly Work[]): Promise<Outcome>;
  /** Finds the themes of an open document, before any file; the reason where that failed. Never rejects. */
  themes(job: ThemesJob): Promise<ThemeFacts | { readonly reason: string }>;
  /**
   * Finds the themes of a file, after all other work; the reason where that failed; undefined where the file is gone or has
   * another text by now. Never rejects.
   */
  fileThemes(job: FileThemesJob): Promise<FileThemes>;
  /**
   * A search segment of the files of a corpus that were analysed since the last one; undefined where there are none. Never
   * rejects. If the worker failed, words may be missing.
   */
  segment(corpus: string): Promise<Uint8Array | undefined>;
  dispose(): Promise<void>;
}
