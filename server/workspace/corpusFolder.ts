import { cancellable, type CancellationSignal } from '../base/cancellation';
import { folderNotices } from '../features/status/folderNotices';
import type { CorpusState } from '../features/status/statusReport';
import type { Corpus, CorpusWriter, ThemesRead } from '../index/corpus';
import { createCorpus } from '../index/createCorpus';
import type { Settings } from '../protocol';
import type { ThemeFacts } from '../themes/themeFacts';
import { problemsOfConfig, type ConfigFile } from './configFile';
import type { CorpusRoot } from './corpusRoot';
import { DiskFiles, type DiskStatus } from './diskFiles';
import { FileOutcomes } from './fileOutcomes';
import { FolderConfig } from './folderConfig';
import type { Host, Skipped } from './host';
import { damagedMessage, IndexPersistence } from './indexPersistence';
import type { OpenDocument } from './openDocument';
import { OpenDocuments } from './openDocuments';
import { OwnTextFiles } from './ownTextFiles';
import { Pending } from './pending';
import { TextCache } from './textCache';
import { ThemeReading } from './themeReading';

/** What a folder reports while it works. */
export interface FolderEvents {
  /** Something in `status` changed. */
  progress(): void;
  /** corpus.json was read again; its problems may have changed. */
  configured(folder: CorpusFolder): void;
  /** Facts of an open document or of the whole corpus changed. */
  changed(folder: CorpusFolder): void;
  /** Themes of more transcripts are known. */
  themesChanged(folder: CorpusFolder): void;
  /** Work in the background failed; the rest goes on. */
  failed(error: unknown): void;
}

export interface FolderStatus extends Omit<DiskStatus, 'skippedFolders'> {
  readonly skipped: readonly Skipped[];
  readonly encodings: readonly { readonly uri: string; readonly encoding: string }[];
  /** See `Corpus.themesRead`. */
  readonly themes: ThemesRead;
  /** Files whose themes could not be found, with the reason. */
  readonly withoutThemes: readonly Skipped[];
}

/** Up to this many unread files, and bytes of them, a request waits for reading to finish. Above, it answers from what is read. */
const fewUnread = { count: 4, bytes: 300_000 };

/**
 * One corpus and the files that it is made of: a workspace folder, or a single file. The only writer of its corpus: files on
 * disk, open documents, corpus.json and settings all arrive here. An open document counts in place of the file on disk.
 */
export class CorpusFolder {
  readonly root: string;
  readonly kind: 'folder' | 'file';
  readonly #root: CorpusRoot;
  readonly #log: Host['log'];
  readonly #corpus: CorpusWriter;
  readonly #pending: Pending;
  readonly #outcomes: FileOutcomes;
  readonly #documents: OpenDocuments;
  readonly #config: FolderConfig;
  readonly #index: IndexPersistence;
  readonly #themes: ThemeReading;
  readonly #files: DiskFiles;
  #disposed = false;

  constructor(root: CorpusRoot, host: Host, events: FolderEvents) {
    const failed = (error: unknown): void => events.failed(error);
    this.root = root.uri;
    this.kind = root.kind;
    this.#root = root;
    this.#log = host.log;
    this.#logRefusedPatterns();
    this.#pending = new Pending(failed);
    const ownTexts = new OwnTextFiles(host.files, root.uri);
    this.#corpus = this.#createCorpus(host, ownTexts, failed);
    this.#outcomes = new FileOutcomes(this.#corpus, failed, reason => host.log(reason));
    const shared = {
      root,
      host,
      failed,
      corpus: this.#corpus,
      files: host.files,
      analyser: host.analyser,
      pending: this.#pending,
      outcomes: this.#outcomes,
    };
    const documents = (this.#documents = new OpenDocuments({ ...shared, isReading: () => !this.#files.areSearchable }));
    const config = (this.#config = new FolderConfig({
      ...shared,
      documents,
      texts: ownTexts,
      read: () => events.configured(this),
      applied: () => events.changed(this),
    }));
    // A single file is read faster than an index of it.
    const index = (this.#index = new IndexPersistence(
      root.kind === 'folder' ? root.uri : undefined,
      this.#corpus,
      host,
    ));
    const themes = (this.#themes = new ThemeReading({
      ...shared,
      isHeld: () => !this.#files.areSearchable,
      events: {
        failed,
        progress: () => events.progress(),
        changed: () => events.themesChanged(this),
        fileChanged: uri => this.#files.changed(uri),
      },
    }));
    const diskEvents = { failed, progress: () => events.progress(), changed: () => events.changed(this) };
    this.#files = new DiskFiles({ ...shared, documents, config, index, themes, events: diskEvents });
    void config.reload();
  }

  /** Whether nothing is pending or unread: answers speak of the whole corpus. */
  get complete(): boolean {
    return this.#pending.isEmpty && !this.stopped;
  }

  /** Whether the user stopped reading before its end. */
  get stopped(): boolean {
    return this.#files.stopped;
  }

  /** Whether files are being read for their themes. */
  get isReadingThemes(): boolean {
    return this.#themes.isReading;
  }

  get status(): FolderStatus {
    const { skippedFolders, ...status } = this.#files.status;
    return {
      ...status,
      skipped: [...skippedFolders, ...this.#outcomes.skipped],
      encodings: this.#outcomes.encodings,
      themes: this.#corpus.themesRead,
      withoutThemes: this.#themes.skipped,
    };
  }

  /** What a report on the state of the program says about this corpus. */
  get state(): CorpusState {
    const { status } = this;
    return {
      corpus: this.snapshot(),
      found: status.found,
      searchable: status.indexed,
      bytes: status.bytes.found,
      skipped: status.skipped,
      encodings: status.encodings,
      configProblems: this.configFile === undefined ? [] : problemsOfConfig(this.configFile),
      themes: status.themes,
      slowestFiles: this.#outcomes.slowest,
      searchableAfter: this.#files.searchableAfter,
      notices: folderNotices({
        stopped: this.stopped,
        complete: this.complete && this.#files.searchableAfter !== undefined,
        themesOff: this.#corpus.themesOff,
        withoutThemes: status.withoutThemes.length,
        refusedPatterns: this.#root.refusedPatterns.length,
      }),
    };
  }

  get configFile(): ConfigFile | undefined {
    return this.#config.file;
  }

  /** The last part of its path. */
  get name(): string {
    return this.#root.name;
  }

  /** Whether the file belongs to this corpus. */
  holds(uri: string): boolean {
    return this.#root.holds(uri);
  }

  /** See `DiskFiles`. */
  refresh(): Promise<void> {
    return this.#files.refresh();
  }

  refreshIfOlder(age: number): void {
    this.#files.refreshIfOlder(age);
  }

  /** Takes over new settings: excluded files leave the corpus, included ones come in. */
  configure(settings: Settings): void {
    const isAffected = this.#root.configure(settings);
    if (isAffected === undefined) return;
    this.#logRefusedPatterns();
    this.#files.invalidateChosen(isAffected);
    this.#documents.invalidate(isAffected);
    void this.refresh();
  }

  /** A file was created, changed or deleted on disk. */
  fileChanged(uri: string): void {
    if (this.#config.isAt(uri)) void this.#config.reload();
    else this.#files.changed(uri);
  }

  documentOpened(document: OpenDocument, uri: string): void {
    this.#documents.open(uri, document);
    if (this.#config.isAt(uri)) void this.#config.reload();
    else this.#files.cancelLoad(uri);
  }

  /** The document has a new version. It is analysed when a request needs it. */
  documentChanged(uri: string): void {
    if (this.#config.isAt(uri)) void this.#config.reload();
    else this.#documents.changed(uri);
  }

  documentClosed(uri: string): void {
    this.#documents.close(uri);
    this.#files.invalidate(uri);
    this.fileChanged(uri);
  }

  /** We wrote corpus.json to disk. */
  configWritten(uri: string): Promise<void> {
    return this.#config.written(uri);
  }

  /** The open document of corpus.json, unless the file on disk is newer because we wrote it. */
  configDocument(uri: string): OpenDocument | undefined {
    return this.#config.document(uri);
  }

  /** Waits until the corpus holds the present version of the file. Rejects with `Cancelled`. */
  async current(uri: string, signal: CancellationSignal): Promise<void> {
    await cancellable(this.#config.applied, signal);
    await cancellable(this.#documents.current(uri), signal);
  }

  /** Waits until the corpus holds the present version of all its files. Rejects with `Cancelled`. */
  async whole(signal: CancellationSignal): Promise<void> {
    await cancellable(this.#config.applied, signal);
    await cancellable(this.#documents.allCurrent(), signal);
    await this.#pending.end(signal);
  }

  /**
   * Waits until the corpus holds the present version of all its files with their themes, as far as the user did not stop
   * reading. Rejects with `Cancelled`.
   */
  async withThemes(signal: CancellationSignal): Promise<void> {
    do {
      await this.whole(signal);
      await this.#themes.end(signal);
      // Files that had another text than expected are read again meanwhile.
    } while ((this.#themes.isWaiting || !this.#pending.isEmpty) && !this.stopped && !this.#disposed);
  }

  /** Waits until the corpus holds all its files or, where many are unread, until it is known which there are. Rejects with `Cancelled`. */
  async listed(signal: CancellationSignal): Promise<void> {
    await cancellable(this.#config.applied, signal);
    await cancellable(this.#documents.allCurrent(), signal);
    await cancellable(this.#files.listing, signal);
    const { count, bytes } = this.#files.unread;
    if (count <= fewUnread.count && bytes <= fewUnread.bytes) await this.whole(signal);
  }

  /** Somebody searches: what nobody has asked for yet waits for a pause. */
  searched(): void {
    this.#themes.searched();
    this.#files.searched();
  }

  /** Stops reading files until `resume`. Files that change on disk and open documents are still read. */
  stop(): void {
    this.#files.stop();
  }

  /** Goes on after `stop`. */
  resume(): void {
    this.#files.resume();
  }

  /** The corpus as it is now. */
  snapshot(): Corpus {
    return this.#corpus.snapshot();
  }

  /** Writes what is not written yet, and ends all work. */
  dispose(): Promise<void> {
    this.#disposed = true;
    this.#documents.dispose();
    this.#config.dispose();
    this.#files.dispose();
    this.#themes.dispose();
    return this.#index.end();
  }

  #createCorpus(host: Host, ownTexts: OwnTextFiles, failed: (error: unknown) => void): CorpusWriter {
    const texts = new TextCache(host.files);
    const findThemes = async (_uri: string, name: string, text: string): Promise<ThemeFacts | undefined> => {
      const found = await host.analyser.themes({ name, text });
      if (!('reason' in found)) return found;
      if (!this.#disposed) failed(new Error(found.reason));
      return undefined;
    };
    return createCorpus(this.root, {
      findThemes,
      sources: host.sources,
      readOwnText: own => ownTexts.read(own),
      readText: (uri, maxAge) => texts.read(uri, this.#root.maxBytes, maxAge),
      textChanged: uri => texts.forget(uri),
      failed: (uri, error) => failed(new Error(`${this.#root.nameOf(uri)}: ${String(error)}`, { cause: error })),
      damaged: reason => {
        host.log(damagedMessage(this.root, reason));
        this.#index.writeSoon();
      },
    });
  }

  #logRefusedPatterns(): void {
    for (const { reason } of this.#root.refusedPatterns) this.#log(`Settings: ${reason}`);
  }
}
