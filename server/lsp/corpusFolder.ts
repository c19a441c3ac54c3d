import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CancellationToken } from 'vscode-languageserver';
import type { Corpus, CorpusWriter } from '../index/corpus';
import { createCorpus } from '../index/createCorpus';
import type { Settings } from '../protocol';
import { Cancelled } from '../text/slices';
import { Buffers } from './buffers';
import { orCancelled } from './cancel';
import { isConfigUri, readConfig, type ConfigFile } from './configFile';
import type { FoundFile, Host, Outcome, Skipped } from './host';
import { selectFiles, type FileSelection } from './selection';
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

/** Files that are read and analysed at once. */
const atOnce = 4;
/** What is read in a moment is waited for by everybody: at most so many files, and so many bytes of them. */
const fewFiles = { count: 4, bytes: 300_000 };

/** What is known of a file on disk. */
interface Known {
  readonly size: number;
  readonly modified: number;
}

/**
 * One corpus and the files that it is made of: a workspace folder, or a single file. The only writer of its corpus: disk,
 * open buffers, corpus.json and settings all come in here. An open buffer beats the disk.
 */
export class CorpusFolder {
  readonly corpus: CorpusWriter;
  configFile: ConfigFile | undefined;
  readonly #known = new Map<string, Known>();
  readonly #skipped = new Map<string, string>();
  readonly #skippedFolders: Skipped[] = [];
  readonly #encodings = new Map<string, string>();
  readonly #buffers: Buffers;
  /** Counts the loads of each file, so that an older one never overwrites a newer. */
  readonly #loads = new Map<string, number>();
  readonly #pending = new Set<Promise<unknown>>();
  #selection: FileSelection;
  #refreshing: Promise<void> | undefined;
  #configured: Promise<void>;
  #found = 0;
  #done = 0;
  readonly #bytes = { found: 0, indexed: 0 };
  /** The look through the folder that comes before the reading. */
  #listing: Promise<readonly FoundFile[]> = Promise.resolve([]);
  #stopped = false;
  #disposed = false;
  #lastWalk = 0;
  /** How long the last look through the folder took, in milliseconds. */
  #walkTime = 0;
  #configTurn = 0;
  /** The buffer of corpus.json, and its version, that is older than what we wrote to disk. */
  #outdated: TextDocument | undefined;
  #outdatedVersion = 0;

  /** `root` is the canonical URI of the folder without a slash at its end, or of the file. */
  constructor(readonly root: string, readonly kind: 'folder' | 'file', private settings: Settings, private readonly host: Host, private readonly events: FolderEvents) {
    const texts = new TextCache(host.files);
    this.corpus = createCorpus(root, {
      sources: host.sources, readText: uri => texts.read(uri, this.#maxBytes), lateThemes: () => this.#buffers.themes(),
    });
    this.#buffers = this.#openBuffers();
    this.#selection = this.#select();
    this.#configured = this.#reloadConfig();
  }

  /** True when nothing is on its way, nor left unread: answers speak of the whole corpus. */
  get complete(): boolean {
    return this.#pending.size === 0 && !this.stopped;
  }

  /** The user stopped the reading before its end. */
  get stopped(): boolean {
    return this.#stopped && this.#done < this.#found;
  }

  get status(): { indexed: number; found: number; bytes: { indexed: number; found: number }; skipped: Skipped[]; encodings: { uri: string; encoding: string }[] } {
    return {
      indexed: this.#done, found: this.#found, bytes: { ...this.#bytes },
      skipped: [...this.#skippedFolders, ...[...this.#skipped].map(([uri, reason]) => ({ uri, reason }))],
      encodings: [...this.#encodings].map(([uri, encoding]) => ({ uri, encoding })),
    };
  }

  /** The last part of its path. */
  get name(): string {
    return decoded(this.root.slice(this.root.lastIndexOf('/') + 1));
  }

  /** Whether the file lies in this corpus. */
  holds(uri: string): boolean {
    return uri === this.root || (this.kind === 'folder' && uri.startsWith(this.root + '/'));
  }

  isConfig(uri: string): boolean {
    return this.kind === 'folder' && isConfigUri(this.root, uri);
  }

  /** Looks through the folder and takes over what is new, changed or gone. Asked for again while it runs, it runs once more. */
  refresh(): Promise<void> {
    return this.#refreshing ??= this.#track(this.#walk().finally(() => { this.#refreshing = undefined; }));
  }

  /**
   * Looks through the folder if that was not done for `age` milliseconds: for clients that watch no files. Where the disk
   * is slow it is done less often, so that looking takes a small part of the time.
   */
  refreshIfOlder(age: number): void {
    if (this.kind === 'folder' && Date.now() - this.#lastWalk > Math.max(age, 20 * this.#walkTime)) void this.refresh();
  }

  /** New settings: what they leave out goes, what they let in comes. */
  configure(settings: Settings): void {
    const before = this.settings;
    this.settings = settings;
    if (sameFiles(before, settings)) return;
    this.#selection = this.#select();
    for (const uri of this.#known.keys()) if (this.corpus.entry(uri) === undefined) this.#known.delete(uri);
    this.#buffers.distrust();
    void this.refresh();
  }

  /** A file was created, changed or deleted on disk. */
  fileChanged(uri: string): void {
    if (this.isConfig(uri)) this.#configured = this.#reloadConfig();
    else void this.#track(this.#update(uri));
  }

  bufferOpened(document: TextDocument, uri: string): void {
    this.#buffers.open(uri, document);
    if (this.isConfig(uri)) this.#configured = this.#reloadConfig();
    else this.#nextLoad(uri);
  }

  /** corpus.json was written to disk by us: that counts, before the client has read it again into a buffer that it has open. */
  configWritten(uri: string): Promise<void> {
    this.#outdated = this.#buffers.document(uri);
    this.#outdatedVersion = this.#outdated?.version ?? 0;
    return this.#configured = this.#reloadConfig();
  }

  /** The open buffer of corpus.json, unless the disk holds something newer that we wrote. */
  configBuffer(uri: string): TextDocument | undefined {
    const document = this.#buffers.document(uri);
    return document !== undefined && document === this.#outdated && document.version === this.#outdatedVersion ? undefined : document;
  }

  /** The buffer has a new version; it is analysed when next asked for. */
  bufferChanged(uri: string): void {
    if (this.isConfig(uri)) this.#configured = this.#reloadConfig();
    else this.#buffers.changed();
  }

  bufferClosed(uri: string): void {
    this.#buffers.close(uri);
    this.#known.delete(uri);
    this.fileChanged(uri);
  }

  /** Waits until the corpus holds the file as it is now; its themes may come later, see `ThemesLate`. */
  async current(uri: string, token: CancellationToken): Promise<void> {
    await orCancelled(this.#configured, token);
    await orCancelled(this.#buffers.current(uri), token);
  }

  /** Waits until the corpus holds all its files as they are now; the themes of open ones may come later. */
  async whole(token: CancellationToken): Promise<void> {
    await orCancelled(this.#configured, token);
    await orCancelled(this.#buffers.allCurrent(), token);
    while (this.#pending.size > 0) await orCancelled(Promise.all(this.#pending), token);
  }

  /** Waits until the corpus holds all its files or, where many are still being read, until it is known which. */
  async listed(token: CancellationToken): Promise<void> {
    await orCancelled(this.#configured, token);
    await orCancelled(this.#buffers.allCurrent(), token);
    await orCancelled(this.#listing, token);
    const left = { count: this.#found - this.#done, bytes: this.#bytes.found - this.#bytes.indexed };
    if (left.count <= fewFiles.count && left.bytes <= fewFiles.bytes) await this.whole(token);
  }

  /** Leaves unread what is not read yet, until `resume`. Files that change on disk and open buffers are still taken in. */
  stop(): void {
    this.#stopped = true;
  }

  /** Goes on after `stop`. */
  resume(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#walkAgain();
  }

  /** The corpus as it is, for one request. */
  snapshot(): Corpus {
    return this.corpus.snapshot();
  }

  dispose(): void {
    this.#disposed = true;
    this.#buffers.dispose();
  }

  #reloadConfig(): Promise<void> {
    return this.#track(this.#readConfig(++this.#configTurn));
  }

  /** Of several that run at once only the last counts. */
  async #readConfig(turn: number): Promise<void> {
    if (this.kind === 'file') return;
    const outdated = (): boolean => this.#disposed || turn !== this.#configTurn;
    const file = await readConfig(this.root, this.host.files, uri => this.configBuffer(uri)?.getText());
    if (outdated()) return;
    this.configFile = file;
    this.events.configured(this);
    await this.corpus.configure(file.config, outdated).catch(ifCalledOff);
    this.events.changed(this);
  }

  async #walk(): Promise<void> {
    this.#listing = this.#list();
    const news = await this.#listing;
    await eachOf(news, atOnce, async file => {
      if (this.#stopped) return;
      if (!this.#disposed) await this.#load(file);
      this.#done++;
      this.#bytes.indexed += file.size;
      this.events.progress();
    });
    this.events.progress();
    if (news.length > 0) this.events.changed(this);
  }

  /** Looks through the folder; returns what is new or changed, and forgets what is gone. */
  async #list(): Promise<FoundFile[]> {
    await this.#configured;
    const began = Date.now();
    const { files, skipped } = this.kind === 'folder'
      ? await this.host.files.walk(this.root, this.#selection.wanted, () => this.#disposed)
      : { files: await this.#itself(), skipped: [] };
    this.#lastWalk = Date.now();
    this.#walkTime = this.#lastWalk - began;
    this.#skippedFolders.splice(0, Infinity, ...skipped);
    const there = new Set(files.map(file => file.uri));
    for (const uri of this.#known.keys()) if (!there.has(uri)) this.#forget(uri);
    const news = files.filter(file => !isSame(this.#known.get(file.uri), file));
    this.#found = files.length;
    this.#done = files.length - news.length;
    this.#bytes.found = sizeOf(files);
    this.#bytes.indexed = this.#bytes.found - sizeOf(news);
    this.events.progress();
    return news;
  }

  async #itself(): Promise<FoundFile[]> {
    const found = await this.host.files.stat(this.root);
    return found === undefined ? [] : [{ uri: this.root, name: this.nameOf(this.root), ...found }];
  }

  /** One file on disk, after an event: read again, or forgotten with all that lay below it. */
  async #update(uri: string): Promise<void> {
    await this.#configured;
    const found = await this.host.files.stat(uri);
    const name = this.nameOf(uri);
    if (found !== undefined) {
      if (this.#selection.wanted(name) || this.kind === 'file') await this.#load({ uri, name, ...found });
      else if (!this.#buffers.has(uri)) this.corpus.delete(uri);
    } else {
      for (const known of [...this.#known.keys()]) if (known === uri || known.startsWith(uri + '/')) this.#forget(known);
      if (!this.#buffers.has(uri)) this.corpus.delete(uri);
      // Whatever is not a file may be a folder that was made, moved or filled.
      if (this.kind === 'folder' && !/\.[a-z0-9]{1,8}$/i.test(name)) this.#walkAgain();
    }
    this.events.progress();
    if (!this.#buffers.has(uri)) this.events.changed(this);
  }

  /** A walk that is under way may have passed the place already: then another one follows. */
  #walkAgain(): void {
    const running = this.#refreshing;
    if (running === undefined) void this.refresh();
    else void this.#track(running.then(() => this.refresh()));
  }

  async #load(file: FoundFile): Promise<void> {
    const { uri, name, size, modified } = file;
    this.#known.set(uri, { size, modified });
    if (this.#buffers.has(uri)) return this.#readEncoding(uri);
    const load = this.#nextLoad(uri);
    const { works } = this.corpus.config;
    const outcome = await this.host.analyser.analyse({ uri, name, listed: this.#isListed(name), maxBytes: this.#maxBytes, stat: { size, modified } }, works);
    if (this.#loads.get(uri) !== load || this.#disposed) return;
    if (this.corpus.config.works !== works) return this.#load(file);
    this.#take(uri, name, outcome);
  }

  /** The buffer counts, but its editor may have taken the wrong encoding, which only the disk can tell. */
  async #readEncoding(uri: string): Promise<void> {
    const read = await this.host.files.read(uri, this.#maxBytes);
    if (read !== undefined && 'encoding' in read && read.encoding !== 'utf-8') this.#encodings.set(uri, read.encoding);
    else this.#encodings.delete(uri);
  }

  #take(uri: string, name: string, outcome: Outcome, text?: string): void {
    this.#skipped.delete(uri);
    if (outcome.kind === 'facts') {
      this.corpus.set(uri, name, outcome.facts, text);
      if (outcome.encoding !== 'utf-8') this.#encodings.set(uri, outcome.encoding);
      else this.#encodings.delete(uri);
      return;
    }
    this.#encodings.delete(uri);
    this.corpus.delete(uri);
    if (outcome.kind === 'skipped') this.#skipped.set(uri, outcome.reason);
  }

  #forget(uri: string): void {
    this.#known.delete(uri);
    this.#nextLoad(uri);
    if (this.#buffers.has(uri)) return;
    this.#skipped.delete(uri);
    this.#encodings.delete(uri);
    this.corpus.delete(uri);
  }

  #nextLoad(uri: string): number {
    const load = (this.#loads.get(uri) ?? 0) + 1;
    this.#loads.set(uri, load);
    return load;
  }

  #openBuffers(): Buffers {
    return new Buffers({
      corpus: this.corpus,
      analyser: this.host.analyser,
      fileOf: uri => {
        if (this.isConfig(uri)) return undefined;
        const name = this.nameOf(uri);
        return { name, excluded: this.#selection.excluded(name), listed: this.#isListed(name), maxBytes: this.#maxBytes, encoding: this.#encodings.get(uri) ?? 'utf-8' };
      },
      take: (uri, name, outcome, text) => this.#take(uri, name, outcome, text),
      track: work => this.#track(work),
      failed: error => this.events.failed(error),
    });
  }

  nameOf(uri: string): string {
    return decoded(this.kind === 'folder' ? uri.slice(this.root.length + 1) : uri.slice(uri.lastIndexOf('/') + 1));
  }

  #isListed(name: string): boolean {
    return this.kind === 'folder' && this.#selection.listed(name);
  }

  #select(): FileSelection {
    return selectFiles(this.kind === 'folder' ? this.settings : { include: [], exclude: [] });
  }

  get #maxBytes(): number {
    return this.settings.maxFileSizeMB * 1_000_000;
  }

  #track<T>(work: Promise<T>): Promise<T> {
    const tracked = work.catch((error: unknown) => { if (!(error instanceof Cancelled)) this.events.failed(error); }).finally(() => { this.#pending.delete(tracked); });
    this.#pending.add(tracked);
    return work;
  }
}

function sizeOf(files: readonly FoundFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function ifCalledOff(error: unknown): void {
  if (!(error instanceof Cancelled)) throw error;
}

function sameFiles(a: Settings, b: Settings): boolean {
  return JSON.stringify([a.include, a.exclude, a.maxFileSizeMB]) === JSON.stringify([b.include, b.exclude, b.maxFileSizeMB]);
}

function isSame(known: Known | undefined, file: FoundFile): boolean {
  return known !== undefined && known.size === file.size && known.modified === file.modified;
}

/** Runs `work` for each item, at most `limit` at once. */
async function eachOf<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
}
