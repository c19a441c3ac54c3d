import { debounced } from '../base/debounce';
import { inSlices } from '../base/slices';
import type { CorpusWriter } from '../index/corpus';
import { memorySource, SegmentDamaged } from '../search/bytes/bytes';
import type { Host, IndexJob } from './host';

/**
 * Running words of files that become one segment: few at first, so that they can soon be searched, then a third of all
 * words so far, so that few segments have to be merged. Chosen by hand.
 */
const segmentWords = { least: 5_000, most: 500_000 };
/** How long nothing must change before the index is written, in milliseconds: edits come in series. */
const quiet = 3000;

/**
 * The search index of a folder between one start and the next. Stored segments are offered to the corpus before its files
 * are read; the worker makes segments of the files that are read; what is new is written when nothing changes for a while.
 */
export class IndexPersistence {
  /** Resolves when the stored segments are offered. Never rejects. */
  readonly opened: Promise<void>;
  readonly #root: string | undefined;
  readonly #corpus: CorpusWriter;
  readonly #host: Host;
  /** Files whose words come with the next segment. */
  #awaited = new Set<string>();
  #awaitedWords = 0;
  #unsearchable = 0;
  #totalWords = 0;
  readonly #writeLater = debounced(quiet, () => void this.#write());
  #ended = false;

  /** Without a `root` (for a single file), nothing is stored and the worker makes no segments. */
  constructor(root: string | undefined, corpus: CorpusWriter, host: Host) {
    this.#root = root;
    this.#corpus = corpus;
    this.#host = host;
    this.opened = this.#open();
  }

  /** Number of files that were read and cannot be searched yet. */
  get unsearchable(): number {
    return this.#unsearchable;
  }

  /** What the analyser has to know to index a file. */
  jobFor(uri: string): IndexJob | undefined {
    if (this.#root === undefined) return undefined;
    const known = this.#corpus.storedSegments.fingerprint(uri);
    return { corpus: this.#root, ...(known !== undefined && { known }) };
  }

  /** A file was set whose words follow. Where it is time for a segment, resolves when the segment is in the corpus. */
  async follow(uri: string): Promise<void> {
    const words = this.#corpus.entry(uri)?.facts.words ?? 0;
    if (!this.#awaited.has(uri)) this.#unsearchable++;
    this.#awaited.add(uri);
    this.#awaitedWords += words;
    this.#totalWords += words;
    const enough = Math.max(segmentWords.least, Math.min(segmentWords.most, this.#totalWords / 3));
    if (this.#awaitedWords >= enough) await this.flush();
  }

  /** Brings the words of all files that were set so far into the corpus. */
  async flush(): Promise<void> {
    if (this.#awaited.size === 0 || this.#root === undefined) return;
    const awaited = this.#awaited;
    this.#awaited = new Set();
    this.#awaitedWords = 0;
    const bytes = await this.#host.analyser.segment(this.#root);
    if (bytes !== undefined) this.#unlessDamaged(() => this.#corpus.addSegment(memorySource(bytes)));
    // If the worker died on another file, the words of these are lost too.
    await inSlices(this.#addMissing(awaited), () => false);
    this.#unsearchable -= awaited.size;
  }

  /** Writes what is new, once nothing has changed for a while. */
  writeSoon(): void {
    if (!this.#ended) this.#writeLater();
  }

  /** Writes what is new now, and nothing later. Never rejects. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#writeLater.cancel();
    await this.#write();
  }

  async #write(): Promise<void> {
    // Writing before all stored segments are offered would lose them.
    await this.opened;
    if (this.#root !== undefined) await this.#host.segments?.keep(this.#root, this.#corpus.storedSegments.toKeep());
  }

  *#addMissing(uris: Iterable<string>): Generator<void, void> {
    for (const uri of uris) {
      this.#corpus.addMissingWords(uri);
      yield;
    }
  }

  async #open(): Promise<void> {
    if (this.#root === undefined) return;
    const stored = (await this.#host.segments?.open(this.#root)) ?? [];
    for (const { source, dead } of stored) this.#unlessDamaged(() => this.#corpus.storedSegments.offer(source, dead));
  }

  #unlessDamaged(use: () => void): void {
    try {
      use();
    } catch (error) {
      if (!(error instanceof SegmentDamaged)) throw error;
      this.#host.log(damagedMessage(this.#root!, error.message));
    }
  }
}

export function damagedMessage(root: string, reason: string): string {
  return `A part of the search index of ${root} cannot be used (${reason}). It is built again.`;
}
