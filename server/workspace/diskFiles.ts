import { withThousands } from '../base/thousands';
import type { CorpusWriter } from '../index/corpus';
import type { CorpusRoot } from './corpusRoot';
import type { FileOutcomes } from './fileOutcomes';
import type { FolderConfig } from './folderConfig';
import type { FoundFile, Host, Skipped } from './host';
import type { IndexPersistence } from './indexPersistence';
import { KnownFiles, type KnownFile } from './knownFiles';
import type { OpenDocuments } from './openDocuments';
import type { Pending } from './pending';
import { SearchPause } from './searchPause';
import type { ThemeReading } from './themeReading';
import { TouchedFiles } from './touchedFiles';

/** Files that are read and analysed at the same time. Chosen by hand: one worker, whose disk reads overlap. */
const parallelLoads = 4;
/** Running words that may wait for the indexes of themes and formulas before reading pauses: what waits takes memory. */
const mostPendingWords = 4_000_000;
/** How long after reading the indexes of themes and formulas are brought up to date, in milliseconds: requests come first. */
const restTime = 2000;
/** As long as somebody searches, they wait longer, but never longer than this, in milliseconds. */
const longestRestTime = 10_000;

/** What the files on disk share with the rest of their folder. */
export interface DiskFilesParts {
  readonly root: CorpusRoot;
  readonly corpus: CorpusWriter;
  readonly host: Host;
  readonly outcomes: FileOutcomes;
  readonly documents: OpenDocuments;
  readonly config: FolderConfig;
  readonly index: IndexPersistence;
  readonly pending: Pending;
  readonly themes: ThemeReading;
  readonly events: {
    /** The status changed. */
    readonly progress: () => void;
    /** The corpus changed. */
    readonly changed: () => void;
    readonly failed: (error: unknown) => void;
  };
}

export interface DiskStatus {
  /** Files that can be searched. */
  readonly indexed: number;
  readonly found: number;
  readonly bytes: { readonly indexed: number; readonly found: number };
  /** Folders that were left out, with the reason. */
  readonly skippedFolders: readonly Skipped[];
}

/** The files of a corpus on disk: found, read and analysed, and read again when they change. */
export class DiskFiles {
  readonly #parts: DiskFilesParts;
  readonly #known = new KnownFiles();
  readonly #catchUpLater = new SearchPause(restTime, longestRestTime, () => this.#catchUp());
  readonly #touched = new TouchedFiles(uris => this.#update(uris));
  #skippedFolders: readonly Skipped[] = [];
  /** Number of the last load of each file, so that an older load never overwrites a newer one. */
  readonly #loads = new Map<string, number>();
  readonly #bytes = { found: 0, indexed: 0 };
  #found = 0;
  #done = 0;
  /** The walk that runs, and the one that follows it. */
  #refreshing: Promise<void> | undefined;
  #following: Promise<void> | undefined;
  #listing: Promise<unknown> = Promise.resolve();
  #stopped = false;
  /** When the folder was first looked at, as `performance.now()` tells it. */
  #began: number | undefined;
  #searchableAfter: number | undefined;
  /** When the folder was last walked, by a clock that nobody sets, and how long that took; in milliseconds. */
  #lastWalk = { at: -Infinity, took: 0 };
  #disposed = false;

  constructor(parts: DiskFilesParts) {
    this.#parts = parts;
  }

  /** Whether the user stopped reading before its end. */
  get stopped(): boolean {
    return this.#stopped && this.#done < this.#found;
  }

  /** Whether all files that are to be read can be searched. */
  get areSearchable(): boolean {
    return this.#done >= this.#found && this.#touched.uris.size === 0 && this.#parts.index.unsearchable === 0;
  }

  /** Resolves once it is known which files there are. */
  get listing(): Promise<unknown> {
    return this.#listing;
  }

  /** What is not read yet. */
  get unread(): { count: number; bytes: number } {
    const touched = this.#touched.uris;
    let bytes = this.#bytes.found - this.#bytes.indexed;
    for (const uri of touched) bytes += this.#known.get(uri)?.size ?? 0;
    return { count: this.#found - this.#done + touched.size, bytes };
  }

  get status(): DiskStatus {
    return {
      indexed: Math.max(0, this.#done - this.#touched.uris.size - this.#parts.index.unsearchable),
      found: this.#found,
      bytes: { ...this.#bytes },
      skippedFolders: this.#skippedFolders,
    };
  }

  /** Milliseconds from the first look at the folder until all files could be searched; undefined before that. */
  get searchableAfter(): number | undefined {
    return this.#searchableAfter;
  }

  /**
   * Walks the folder and takes over what is new, changed or gone. A walk that runs may have passed what changed, or have begun with
   * other settings: another one follows it, the same for all who ask meanwhile.
   */
  refresh(): Promise<void> {
    const { pending } = this.#parts;
    if (this.#refreshing === undefined) {
      const end = (): void => {
        this.#refreshing = undefined;
      };
      return (this.#refreshing = pending.track(this.#walk().finally(end)));
    }
    const follow = (): Promise<void> => {
      this.#following = undefined;
      return this.refresh();
    };
    return (this.#following ??= pending.track(this.#refreshing.then(follow, follow)));
  }

  /**
   * Walks the folder unless that was done less than `age` milliseconds ago: for clients that watch no files. On a slow disk
   * it is done less often, so that walking takes at most a twentieth of the time.
   */
  refreshIfOlder(age: number): void {
    const { at, took } = this.#lastWalk;
    if (this.#parts.root.kind !== 'folder' || this.#refreshing !== undefined) return;
    if (performance.now() - at > Math.max(age, 20 * took)) void this.refresh();
  }

  /** A file was created, changed or deleted. */
  changed(uri: string): void {
    void this.#parts.pending.track(this.#touched.touch(uri));
  }

  /** Drops the result of a load in progress: an open document counts in place of the file. */
  cancelLoad(uri: string): void {
    this.#nextLoad(uri);
  }

  /** The file is read again at the next walk. */
  invalidate(uri: string): void {
    this.#known.outdate(uri);
  }

  /**
   * The choice of files changed: all files that are not in the corpus are read again at the next walk, and those that are
   * affected. All stay known, so that the walk removes those that are no longer wanted or gone.
   */
  invalidateChosen(isAffected: (name: string, size: number) => boolean): void {
    const { root, corpus } = this.#parts;
    for (const uri of this.#known.uris()) {
      const name = root.nameOf(uri);
      const isInCorpus = corpus.entry(uri) !== undefined;
      if (!isInCorpus || (root.wants(name) && isAffected(name, this.#known.get(uri)!.size))) this.#known.outdate(uri);
    }
  }

  /** Somebody searches: what can wait waits for a pause. */
  searched(): void {
    this.#catchUpLater.searched();
  }

  /** Stops reading until `resume`. Files that change are still read. */
  stop(): void {
    this.#stopped = true;
  }

  /** Goes on after `stop`. */
  resume(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    void this.refresh();
  }

  dispose(): void {
    this.#disposed = true;
  }

  async #walk(): Promise<void> {
    const { corpus, index, documents, themes, events } = this.#parts;
    this.#began ??= performance.now();
    const listing = this.#list();
    this.#listing = listing;
    const [unread, standsAnew] = await Promise.all([listing, listing.then(() => documents.standAgain())]);
    await forEachParallel(unread, parallelLoads, async file => {
      if (this.#stopped) return;
      if (!this.#disposed) await this.#load(file);
      this.#done++;
      this.#bytes.indexed += file.size;
      events.progress();
      if (corpus.pendingWords > mostPendingWords) await corpus.catchUp();
    });
    await index.flush();
    this.#countKnown();
    this.#noteSearchable();
    if (unread.length > 0) documents.seekThemes();
    themes.resume();
    events.progress();
    if (unread.length > 0 || standsAnew) events.changed();
    if (this.#disposed) return;
    this.#catchUpLater.start();
    index.writeSoon();
  }

  /** Walks the folder; returns the files that are new or changed, and removes those that are gone. */
  async #list(): Promise<FoundFile[]> {
    const { root, corpus, host, index, outcomes, config, documents, events } = this.#parts;
    await Promise.all([config.applied, index.opened, documents.firstAnswer()]);
    await config.lookAgain();
    const began = performance.now();
    const { files, skipped } =
      root.kind === 'folder'
        ? await host.files.walk(
            root.uri,
            name => root.wants(name),
            () => this.#disposed,
          )
        : { files: await this.#singleFile(), skipped: [] };
    this.#lastWalk = { at: performance.now(), took: performance.now() - began };
    this.#skippedFolders = skipped;
    for (const { reason } of skipped) outcomes.tell(reason);
    const exists = new Set(files.map(file => file.uri));
    for (const uri of this.#known.uris()) if (!exists.has(uri)) this.#remove(uri);
    corpus.storedSegments.retain(uri => exists.has(uri));
    const unread = files.filter(file => !isSame(this.#known.get(file.uri), file));
    this.#found = files.length;
    this.#done = files.length - unread.length;
    this.#bytes.found = sizeOf(files);
    this.#bytes.indexed = this.#bytes.found - sizeOf(unread);
    events.progress();
    return unread;
  }

  async #singleFile(): Promise<FoundFile[]> {
    const { root, host } = this.#parts;
    const found = await host.files.stat(root.uri);
    return found === undefined ? [] : [{ uri: root.uri, name: root.name, ...found }];
  }

  /** Handles events for files on disk: reads them again, or removes them with all files below them. */
  async #update(uris: readonly string[]): Promise<void> {
    const { corpus, index, config, documents, themes, events } = this.#parts;
    await Promise.all([config.applied, index.opened]);
    let standsAnew = false;
    await forEachParallel(uris, parallelLoads, async uri => {
      this.#touched.begun(uri);
      if (!this.#disposed) await this.#updateOne(uri).catch(events.failed);
      if (await documents.standAgain(uri)) standsAnew = true;
      events.progress();
      if (corpus.pendingWords > mostPendingWords) await corpus.catchUp();
    });
    await index.flush();
    themes.resume();
    if (this.#refreshing === undefined) this.#countKnown();
    events.progress();
    if (standsAnew || uris.some(uri => !documents.has(uri))) events.changed();
    index.writeSoon();
  }

  async #updateOne(uri: string): Promise<void> {
    const { root, host } = this.#parts;
    const found = await host.files.stat(uri);
    const name = root.nameOf(uri);
    if (found !== undefined) {
      // Renamed by case only, on a disk that ignores case: the former spelling leads to the same file.
      for (const former of this.#known.beside(uri, known => host.files.isSame(known, uri)))
        if (host.files.canonical(former) === uri) this.#remove(former);
      if (root.wants(name) && (await this.#isOwn(uri))) await this.#load({ uri, name, ...found }, true);
      else this.#remove(uri);
      return;
    }
    for (const known of [uri, ...this.#known.at(uri)]) this.#remove(known);
    // What is no file may be a folder that was created, moved or filled.
    if (root.kind === 'folder' && !/\.[a-z0-9]{1,8}$/i.test(name)) void this.refresh();
  }

  /** Whether a file lies in the folder itself: what links lead to is found at its own place, or is not the user's choice. */
  async #isOwn(uri: string): Promise<boolean> {
    const { root, host } = this.#parts;
    return root.kind === 'file' || (await host.files.standing(uri, root.uri)) === 'own';
  }

  /** `isTouched`: something wrote to the file, so that the same size and time do not tell that its text is the same. */
  async #load(file: FoundFile, isTouched = false): Promise<void> {
    const { uri, name, size, modified } = file;
    const { root, corpus, host, index, outcomes, documents, pending, themes, events } = this.#parts;
    this.#known.set(uri, { size, modified });
    if (documents.has(uri)) return this.#readEncoding(uri);
    const load = this.#nextLoad(uri);
    const { works } = corpus.config;
    const indexJob = index.jobFor(uri);
    const job = {
      uri,
      name,
      listed: root.isListed(name),
      maxBytes: root.maxBytes,
      ...(!isTouched && { stat: { size, modified } }),
      ...(indexJob !== undefined && { index: indexJob }),
    };
    const outcome = await host.analyser.analyse(job, works);
    if (this.#loads.get(uri) !== load || this.#disposed) return;
    if (corpus.config.works !== works) return this.#load(file, isTouched);
    const wordsFollow = outcomes.take(uri, name, outcome);
    if (outcome.kind === 'facts' && outcome.textHash !== undefined) themes.want(uri, name, outcome.textHash);
    else themes.forget(uri);
    if (!wordsFollow) return;
    const followed = (): void => {
      this.#noteSearchable();
      themes.resume();
      events.progress();
    };
    void pending.track(index.follow(uri)).then(followed, () => undefined);
  }

  /** Called when files may have become searchable: notes and logs the first time that all of them are. */
  #noteSearchable(): void {
    const { root, host } = this.#parts;
    const isListed = this.#lastWalk.at > 0;
    if (this.#searchableAfter !== undefined || !isListed || !this.areSearchable || this.#disposed) return;
    this.#searchableAfter = performance.now() - (this.#began ?? 0);
    if (root.kind === 'folder')
      host.log(
        `${root.name}: ${withThousands(this.#found)} files can be searched after ` +
          `${(this.#searchableAfter / 1000).toFixed(1)} s.`,
        'info',
      );
  }

  #catchUp(): void {
    const { corpus, events } = this.#parts;
    void corpus.catchUp().catch(events.failed);
  }

  /** The open document counts, but its editor may have opened the file with the wrong encoding. */
  async #readEncoding(uri: string): Promise<void> {
    const { root, host, outcomes } = this.#parts;
    const read = await host.files.read(uri, root.maxBytes);
    outcomes.setEncoding(uri, read !== undefined && 'encoding' in read ? read.encoding : 'utf-8');
  }

  #remove(uri: string): void {
    const { corpus, outcomes, documents, themes } = this.#parts;
    this.#known.delete(uri);
    this.#nextLoad(uri);
    themes.forget(uri);
    if (documents.has(uri)) return;
    outcomes.delete(uri);
    corpus.delete(uri);
  }

  /** Files came and went since they were last counted. A walk that was stopped does not know all of them. */
  #countKnown(): void {
    if (this.#stopped) return;
    this.#found = this.#done = this.#known.count;
    this.#bytes.found = this.#bytes.indexed = this.#known.bytes;
  }

  #nextLoad(uri: string): number {
    const load = (this.#loads.get(uri) ?? 0) + 1;
    this.#loads.set(uri, load);
    return load;
  }
}

function sizeOf(files: readonly FoundFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function isSame(known: KnownFile | undefined, file: FoundFile): boolean {
  return known !== undefined && known.size === file.size && known.modified === file.modified;
}

/** Runs `work` for each item, for at most `limit` of them at the same time. */
async function forEachParallel<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < items.length) await work(items[next++]);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run));
}
