import type { CorpusWriter } from '../index/corpus';
import type { FoundFile, Host, Outcome, Skipped } from './host';
import type { IndexPersistence } from './indexPersistence';
import type { Pending } from './pending';
import type { FileSelection } from './fileSelection';

/** Files that are read and analysed at once. */
const atOnce = 4;
/** Running words that may wait for the indexes of themes and formulas before reading pauses for them: what waits takes memory. */
const mostBehind = 4_000_000;

/** How long after a reading the indexes of themes and formulas are brought up, in milliseconds, where nobody asks for them: what is asked then comes first. */
const restTime = 300;

/** What the files of a folder need of it. */
export interface DiskFilesContext {
  readonly root: string;
  readonly kind: 'folder' | 'file';
  readonly corpus: CorpusWriter;
  readonly index: IndexPersistence;
  readonly host: Host;
  readonly pending: Pending;
  readonly disposed: () => boolean;
  readonly selection: () => FileSelection;
  readonly maxBytes: () => number;
  readonly nameOf: (uri: string) => string;
  readonly isListed: (name: string) => boolean;
  readonly isOpen: (uri: string) => boolean;
  /** Resolves when corpus.json holds. */
  readonly configured: () => Promise<void>;
  readonly failed: (error: unknown) => void;
  readonly progress: () => void;
  readonly changed: () => void;
}

/** What is known of a file on disk. */
interface Known {
  readonly size: number;
  readonly modified: number;
}

/** The files of a corpus as they lie on the disk: found, read and analysed, and taken in again when they change. */
export class DiskFiles {
  readonly encodings = new Map<string, string>();
  readonly #known = new Map<string, Known>();
  readonly #skipped = new Map<string, string>();
  readonly #skippedFolders: Skipped[] = [];
  /** Counts the loads of each file, so that an older one never overwrites a newer. */
  readonly #loads = new Map<string, number>();
  readonly #bytes = { found: 0, indexed: 0 };
  #refreshing: Promise<void> | undefined;
  #found = 0;
  #done = 0;
  #stopped = false;
  #lastWalk = 0;
  /** How long the last look through the folder took, in milliseconds. */
  #walkTime = 0;
  /** The look through the folder that comes before the reading. */
  listing: Promise<unknown> = Promise.resolve();

  constructor(private readonly home: DiskFilesContext) {}

  /** The user stopped the reading before its end. */
  get stopped(): boolean {
    return this.#stopped && this.#done < this.#found;
  }

  get left(): { count: number; bytes: number } {
    return { count: this.#found - this.#done, bytes: this.#bytes.found - this.#bytes.indexed };
  }

  get status(): {
    indexed: number;
    found: number;
    bytes: { indexed: number; found: number };
    skipped: Skipped[];
    encodings: { uri: string; encoding: string }[];
  } {
    return {
      indexed: Math.max(0, this.#done - this.home.index.coming),
      found: this.#found,
      bytes: { ...this.#bytes },
      skipped: [...this.#skippedFolders, ...[...this.#skipped].map(([uri, reason]) => ({ uri, reason }))],
      encodings: [...this.encodings].map(([uri, encoding]) => ({ uri, encoding })),
    };
  }

  /** Looks through the folder and takes over what is new, changed or gone. Asked for again while it runs, it runs once more. */
  refresh(): Promise<void> {
    return (this.#refreshing ??= this.home.pending.track(
      this.#walk().finally(() => {
        this.#refreshing = undefined;
      }),
    ));
  }

  /**
   * Looks through the folder if that was not done for `age` milliseconds: for clients that watch no files. Where the disk
   * is slow it is done less often, so that looking takes a small part of the time.
   */
  refreshIfOlder(age: number): void {
    if (this.home.kind === 'folder' && Date.now() - this.#lastWalk > Math.max(age, 20 * this.#walkTime))
      void this.refresh();
  }

  /** A file was created, changed or deleted. */
  changed(uri: string): void {
    void this.home.pending.track(this.#update(uri));
  }

  /** What a load that is under way brings no longer counts: a buffer does, or nothing. */
  outdate(uri: string): void {
    this.#nextLoad(uri);
  }

  /** The file is read again when next looked at. */
  distrust(uri: string): void {
    this.#known.delete(uri);
  }

  /** The same for all that were no transcripts. */
  distrustOthers(): void {
    for (const uri of this.#known.keys()) if (this.home.corpus.entry(uri) === undefined) this.#known.delete(uri);
  }

  /** Leaves unread what is not read yet, until `resume`. Files that change are still taken in. */
  stop(): void {
    this.#stopped = true;
  }

  /** Goes on after `stop`. */
  resume(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#walkAgain();
  }

  /** Takes over what was found in a file, or in the buffer of it with this text. True where its words follow. */
  take(uri: string, name: string, outcome: Outcome, text?: string): boolean {
    const { corpus } = this.home;
    this.#skipped.delete(uri);
    if (outcome.kind === 'facts') {
      corpus.set(uri, name, outcome.facts, text, outcome.wordsFollow);
      if (outcome.encoding !== 'utf-8') this.encodings.set(uri, outcome.encoding);
      else this.encodings.delete(uri);
      return outcome.wordsFollow === true;
    }
    this.encodings.delete(uri);
    corpus.delete(uri);
    if (outcome.kind === 'skipped') this.#skipped.set(uri, outcome.reason);
    return false;
  }

  async #walk(): Promise<void> {
    const { home } = this;
    const listing = this.#list();
    this.listing = listing;
    const news = await listing;
    await eachOf(news, atOnce, async file => {
      if (this.#stopped) return;
      if (!home.disposed()) await this.#load(file);
      this.#done++;
      this.#bytes.indexed += file.size;
      home.progress();
      if (home.corpus.pendingWords > mostBehind) await home.corpus.catchUp();
    });
    await home.index.flush();
    home.progress();
    if (news.length > 0) home.changed();
    if (home.disposed()) return;
    setTimeout(() => void home.corpus.catchUp().catch(home.failed), restTime).unref();
    home.index.keepSoon();
  }

  /** Looks through the folder; returns what is new or changed, and forgets what is gone. */
  async #list(): Promise<FoundFile[]> {
    const { home } = this;
    await Promise.all([home.configured(), home.index.opened]);
    const began = Date.now();
    const { files, skipped } =
      home.kind === 'folder'
        ? await home.host.files.walk(home.root, home.selection().wanted, home.disposed)
        : { files: await this.#itself(), skipped: [] };
    this.#lastWalk = Date.now();
    this.#walkTime = this.#lastWalk - began;
    this.#skippedFolders.splice(0, Infinity, ...skipped);
    const there = new Set(files.map(file => file.uri));
    for (const uri of this.#known.keys()) if (!there.has(uri)) this.#forget(uri);
    home.corpus.segments.retain(uri => there.has(uri));
    const news = files.filter(file => !isSame(this.#known.get(file.uri), file));
    this.#found = files.length;
    this.#done = files.length - news.length;
    this.#bytes.found = sizeOf(files);
    this.#bytes.indexed = this.#bytes.found - sizeOf(news);
    home.progress();
    return news;
  }

  async #itself(): Promise<FoundFile[]> {
    const { root, host, nameOf } = this.home;
    const found = await host.files.stat(root);
    return found === undefined ? [] : [{ uri: root, name: nameOf(root), ...found }];
  }

  /** One file on disk, after an event: read again, or forgotten with all that lay below it. */
  async #update(uri: string): Promise<void> {
    const { home } = this;
    await Promise.all([home.configured(), home.index.opened]);
    const found = await home.host.files.stat(uri);
    const name = home.nameOf(uri);
    if (found !== undefined) {
      if (home.selection().wanted(name) || home.kind === 'file') await this.#load({ uri, name, ...found });
      else if (!home.isOpen(uri)) home.corpus.delete(uri);
      await home.index.flush();
    } else {
      for (const known of [...this.#known.keys()])
        if (known === uri || known.startsWith(uri + '/')) this.#forget(known);
      if (!home.isOpen(uri)) home.corpus.delete(uri);
      // Whatever is not a file may be a folder that was made, moved or filled.
      if (home.kind === 'folder' && !/\.[a-z0-9]{1,8}$/i.test(name)) this.#walkAgain();
    }
    home.progress();
    if (!home.isOpen(uri)) home.changed();
    home.index.keepSoon();
  }

  /** A walk that is under way may have passed the place already: then another one follows. */
  #walkAgain(): void {
    const running = this.#refreshing;
    if (running === undefined) void this.refresh();
    else void this.home.pending.track(running.then(() => this.refresh()));
  }

  async #load(file: FoundFile): Promise<void> {
    const { uri, name, size, modified } = file;
    const { corpus, index, host, isListed, maxBytes, disposed } = this.home;
    this.#known.set(uri, { size, modified });
    if (this.home.isOpen(uri)) return this.#readEncoding(uri);
    const load = this.#nextLoad(uri);
    const { works } = corpus.config;
    const job = index.jobFor(uri);
    const outcome = await host.analyser.analyse(
      {
        uri,
        name,
        listed: isListed(name),
        maxBytes: maxBytes(),
        stat: { size, modified },
        ...(job !== undefined && { index: job }),
      },
      works,
    );
    if (this.#loads.get(uri) !== load || disposed()) return;
    if (corpus.config.works !== works) return this.#load(file);
    if (!this.take(uri, name, outcome)) return;
    // It was analysed beside the main loop, which has time meanwhile.
    void corpus.catchUp().catch(this.home.failed);
    void this.home.pending.track(index.follow(uri)).then(this.home.progress, () => undefined);
  }

  /** The buffer counts, but its editor may have taken the wrong encoding, which only the disk can tell. */
  async #readEncoding(uri: string): Promise<void> {
    const read = await this.home.host.files.read(uri, this.home.maxBytes());
    if (read !== undefined && 'encoding' in read && read.encoding !== 'utf-8') this.encodings.set(uri, read.encoding);
    else this.encodings.delete(uri);
  }

  #forget(uri: string): void {
    this.#known.delete(uri);
    this.#nextLoad(uri);
    if (this.home.isOpen(uri)) return;
    this.#skipped.delete(uri);
    this.encodings.delete(uri);
    this.home.corpus.delete(uri);
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
