import type { CorpusWriter } from '../index/corpus';
import { SegmentDamaged, memorySource, type ByteSource } from '../search/bytes/bytes';
import { inSlices } from '../base/slices';
import type { Host, IndexJob } from './host';

/** Running words of files that become one segment: at first few, so that they are soon found, then half of all before, so that little is merged. */
const batch = { least: 5_000, most: 500_000 };
/** How long nothing must change before the index is written, in milliseconds: edits come in rows. */
const quiet = 3000;

/**
 * The search index of a folder from one start to the next, and beside the main loop: segments of an earlier time are
 * offered to the corpus before its files come, those of files that are read now are made by the analyser, and what is new
 * is written when the folder comes to rest.
 */
export class IndexPersistence {
  /** Resolves when what was kept is on offer. Never rejects. */
  readonly opened: Promise<void>;
  /** Files whose words are in the next segment. */
  #awaited = new Set<string>();
  #coming = 0;
  #words = 0;
  #total = 0;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  /** Without a `root` nothing is kept, nor made by the analyser: a single file. */
  constructor(
    private readonly root: string | undefined,
    private readonly corpus: CorpusWriter,
    private readonly host: Host,
  ) {
    this.opened = this.#open();
  }

  /** Number of files that were read and cannot be searched yet. */
  get coming(): number {
    return this.#coming;
  }

  /** What an analyser has to know to index a file. */
  jobFor(uri: string): IndexJob | undefined {
    if (this.root === undefined) return undefined;
    const known = this.corpus.segments.fingerprint(uri);
    return { corpus: this.root, ...(known !== undefined && { known }) };
  }

  /** A file was set whose words follow. Resolves when they came, where it is time for a segment. */
  async follow(uri: string): Promise<void> {
    const words = this.corpus.entry(uri)?.facts.passages.tokens.length ?? 0;
    if (!this.#awaited.has(uri)) this.#coming++;
    this.#awaited.add(uri);
    this.#words += words;
    this.#total += words;
    if (this.#words >= Math.max(batch.least, Math.min(batch.most, this.#total / 3))) await this.flush();
  }

  /** Brings the words of all files that were set so far. */
  async flush(): Promise<void> {
    if (this.#awaited.size === 0 || this.root === undefined) return;
    const awaited = this.#awaited;
    this.#awaited = new Set();
    this.#words = 0;
    const bytes = await this.host.analyser.segment(this.root);
    if (bytes !== undefined) this.#take(() => this.corpus.segments.add(memorySource(bytes)));
    // Where the analyser died on another file, their words were lost with it.
    await inSlices(this.#addRest(awaited), () => false);
    this.#coming -= awaited.size;
  }

  /** Writes what is new, once nothing has changed for a while. */
  keepSoon(): void {
    clearTimeout(this.#timer);
    if (!this.#ended) this.#timer = setTimeout(() => void this.#keep(), quiet).unref();
  }

  /** Writes what is new, without waiting for rest, and no more afterwards. Never rejects. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#keep();
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // Before all that was kept is on offer, to write would be to forget.
    await this.opened;
    if (this.root !== undefined) await this.host.segments?.keep(this.root, this.corpus.segments.toKeep());
  }

  *#addRest(uris: Iterable<string>): Generator<void, void> {
    for (const uri of uris) {
      this.corpus.segments.addRest([uri]);
      yield;
    }
  }

  async #open(): Promise<void> {
    if (this.root === undefined) return;
    const stored = (await this.host.segments?.open(this.root)) ?? [];
    // Whatever is not known has to be read by the analyser, which takes a while to start.
    if (stored.length === 0) this.host.analyser.warm();
    for (const { source, dead } of stored) this.#offer(source, dead);
  }

  #offer(source: ByteSource, dead: readonly string[]): void {
    this.#take(() => this.corpus.segments.offer(source, dead));
  }

  #take(take: () => void): void {
    try {
      take();
    } catch (error) {
      if (!(error instanceof SegmentDamaged)) throw error;
      this.host.log(damagedMessage(this.root!, error.message));
    }
  }
}

export function damagedMessage(root: string, reason: string): string {
  return `A part of the search index of ${root} cannot be used (${reason}); it is made anew.`;
}
