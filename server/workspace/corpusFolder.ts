import type { OpenDocument } from './openDocument';
import type { CancellationSignal } from '../base/cancellation';
import type { Corpus, CorpusWriter } from '../index/corpus';
import { createCorpus } from '../index/createCorpus';
import type { ThemeFacts } from '../themes/themeFacts';
import type { Settings } from '../protocol';
import { OpenDocuments } from './openDocuments';
import { cancellable } from '../base/cancellation';
import type { ConfigFile } from './configFile';
import { DiskFiles } from './diskFiles';
import { FolderConfig } from './folderConfig';
import type { Host } from './host';
import { damagedMessage, IndexPersistence } from './indexPersistence';
import { Pending } from './pending';
import { createFileSelection, type FileSelection } from './fileSelection';
import { TextCache } from './textCache';

/** What a folder tells while it works. */
export interface FolderEvents {
  /** Something that `status` speaks of changed. */
  progress(): void;
  /** corpus.json was read again; `problems` of it may have changed. */
  configured(folder: CorpusFolder): void;
  /** Facts of an open document or of the whole corpus changed. */
  changed(folder: CorpusFolder): void;
  /** Work in the background failed; the rest goes on. */
  failed(error: unknown): void;
}

/** What is read in a moment is waited for by everybody: at most so many files, and so many bytes of them. */
const fewFiles = { count: 4, bytes: 300_000 };

/**
 * One corpus and the files that it is made of: a workspace folder, or a single file. The only writer of its corpus: disk,
 * open buffers, corpus.json and settings all come in here. An open buffer beats the disk.
 */
export class CorpusFolder {
  readonly corpus: CorpusWriter;
  readonly #pending: Pending;
  readonly #config: FolderConfig;
  readonly #index: IndexPersistence;
  readonly #files: DiskFiles;
  readonly #buffers: OpenDocuments;
  #selection: FileSelection;
  #disposed = false;

  /** `root` is the canonical URI of the folder without a slash at its end, or of the file. */
  constructor(
    readonly root: string,
    readonly kind: 'folder' | 'file',
    private settings: Settings,
    private readonly host: Host,
    private readonly events: FolderEvents,
  ) {
    const texts = new TextCache(host.files);
    this.#pending = new Pending(error => this.events.failed(error));
    this.#selection = this.#select();
    this.corpus = createCorpus(root, {
      sources: host.sources,
      readText: uri => texts.read(uri, this.#maxBytes),
      findThemes: (_uri, name, text) => this.#findThemes(name, text),
      failed: (_uri, error) => this.events.failed(error),
      damaged: reason => {
        host.log(damagedMessage(root, reason));
        this.#index.keepSoon();
      },
    });
    this.#index = new IndexPersistence(this.#isKept ? root : undefined, this.corpus, host);
    this.#files = this.#onDisk();
    this.#buffers = this.#openBuffers();
    this.#config = this.#configuration();
    void this.#config.reload();
  }

  /** True when nothing is on its way, nor left unread: answers speak of the whole corpus. */
  get complete(): boolean {
    return this.#pending.isEmpty && !this.stopped;
  }

  /** The user stopped the reading before its end. */
  get stopped(): boolean {
    return this.#files.stopped;
  }

  get status(): DiskFiles['status'] {
    return this.#files.status;
  }

  get configFile(): ConfigFile | undefined {
    return this.#config.file;
  }

  /** The last part of its path. */
  get name(): string {
    return decoded(this.root.slice(this.root.lastIndexOf('/') + 1));
  }

  /** Whether the file lies in this corpus. */
  holds(uri: string): boolean {
    return uri === this.root || (this.kind === 'folder' && uri.startsWith(this.root + '/'));
  }

  /** See `DiskFiles`. */
  refresh(): Promise<void> {
    return this.#files.refresh();
  }

  refreshIfOlder(age: number): void {
    this.#files.refreshIfOlder(age);
  }

  /** New settings: what they leave out goes, what they let in comes. */
  configure(settings: Settings): void {
    const before = this.settings;
    this.settings = settings;
    if (sameFiles(before, settings)) return;
    this.#selection = this.#select();
    this.#files.distrustOthers();
    this.#buffers.invalidate();
    void this.refresh();
  }

  /** A file was created, changed or deleted on disk. */
  fileChanged(uri: string): void {
    if (this.#config.is(uri)) void this.#config.reload();
    else this.#files.changed(uri);
  }

  bufferOpened(document: OpenDocument, uri: string): void {
    this.#buffers.open(uri, document);
    if (this.#config.is(uri)) void this.#config.reload();
    else this.#files.outdate(uri);
  }

  /** The buffer has a new version; it is analysed when next asked for. */
  bufferChanged(uri: string): void {
    if (this.#config.is(uri)) void this.#config.reload();
    else this.#buffers.changed();
  }

  bufferClosed(uri: string): void {
    this.#buffers.close(uri);
    this.#files.distrust(uri);
    this.fileChanged(uri);
  }

  /** corpus.json was written to disk by us. */
  configWritten(uri: string): Promise<void> {
    return this.#config.written(uri);
  }

  /** The open buffer of corpus.json, unless the disk holds something newer that we wrote. */
  configBuffer(uri: string): OpenDocument | undefined {
    return this.#config.buffer(uri);
  }

  /** Waits until the corpus holds the file as it is now; its themes may come later. */
  async current(uri: string, token: CancellationSignal): Promise<void> {
    await cancellable(this.#config.settled, token);
    await cancellable(this.#buffers.current(uri), token);
  }

  /** Waits until the corpus holds all its files as they are now; themes and formulas may come later. */
  async whole(token: CancellationSignal): Promise<void> {
    await cancellable(this.#config.settled, token);
    await cancellable(this.#buffers.allCurrent(), token);
    await this.#pending.end(token);
  }

  /** Waits until the corpus holds all its files or, where many are still being read, until it is known which. */
  async listed(token: CancellationSignal): Promise<void> {
    await cancellable(this.#config.settled, token);
    await cancellable(this.#buffers.allCurrent(), token);
    await cancellable(this.#files.listing, token);
    const { count, bytes } = this.#files.left;
    if (count <= fewFiles.count && bytes <= fewFiles.bytes) await this.whole(token);
  }

  /** Leaves unread what is not read yet, until `resume`. Files that change on disk and open buffers are still taken in. */
  stop(): void {
    this.#files.stop();
  }

  /** Goes on after `stop`. */
  resume(): void {
    this.#files.resume();
  }

  /** The corpus as it is, for one request. */
  snapshot(): Corpus {
    return this.corpus.snapshot();
  }

  /** Writes what is not written yet, and ends. */
  dispose(): Promise<void> {
    this.#disposed = true;
    this.#buffers.dispose();
    return this.#index.end();
  }

  nameOf(uri: string): string {
    return decoded(this.kind === 'folder' ? uri.slice(this.root.length + 1) : uri.slice(uri.lastIndexOf('/') + 1));
  }

  #configuration(): FolderConfig {
    const {
      root,
      kind,
      corpus,
      host: { files },
    } = this;
    return new FolderConfig({
      root,
      kind,
      corpus,
      files,
      pending: this.#pending,
      disposed: () => this.#disposed,
      document: uri => this.#buffers.document(uri),
      read: () => this.events.configured(this),
      holds: () => this.events.changed(this),
    });
  }

  #onDisk(): DiskFiles {
    const { root, kind, corpus, host } = this;
    return new DiskFiles({
      root,
      kind,
      corpus,
      host,
      index: this.#index,
      pending: this.#pending,
      disposed: () => this.#disposed,
      selection: () => this.#selection,
      maxBytes: () => this.#maxBytes,
      nameOf: uri => this.nameOf(uri),
      isListed: name => this.#isListed(name),
      isOpen: uri => this.#buffers.has(uri),
      configured: () => this.#config.settled,
      failed: error => this.events.failed(error),
      progress: () => this.events.progress(),
      changed: () => this.events.changed(this),
    });
  }

  #openBuffers(): OpenDocuments {
    return new OpenDocuments({
      corpus: this.corpus,
      analyser: this.host.analyser,
      fileOf: uri => {
        if (this.#config.is(uri)) return undefined;
        const name = this.nameOf(uri);
        return {
          name,
          excluded: this.#selection.excluded(name),
          listed: this.#isListed(name),
          maxBytes: this.#maxBytes,
          encoding: this.#files.encodings.get(uri) ?? 'utf-8',
        };
      },
      take: (uri, name, outcome, text) => void this.#files.take(uri, name, outcome, text),
      track: work => this.#pending.track(work),
      failed: error => this.events.failed(error),
    });
  }

  async #findThemes(name: string, text: string): Promise<ThemeFacts | undefined> {
    const found = await this.host.analyser.themes({ name, text });
    if (!('reason' in found)) return found;
    if (!this.#disposed) this.events.failed(new Error(found.reason));
    return undefined;
  }

  #isListed(name: string): boolean {
    return this.kind === 'folder' && this.#selection.listed(name);
  }

  /** A single file is read faster than an index of it. */
  get #isKept(): boolean {
    return this.kind === 'folder';
  }

  #select(): FileSelection {
    return createFileSelection(this.kind === 'folder' ? this.settings : { include: [], exclude: [] });
  }

  get #maxBytes(): number {
    return this.settings.maxFileSizeMB * 1_000_000;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function sameFiles(a: Settings, b: Settings): boolean {
  return (
    JSON.stringify([a.include, a.exclude, a.maxFileSizeMB]) === JSON.stringify([b.include, b.exclude, b.maxFileSizeMB])
  );
}
