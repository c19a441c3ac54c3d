import { inSlices } from '../../base/slices';
import { SegmentDamaged, memorySource, type ByteSource } from '../bytes/bytes';
import type { PassageFacts } from '../passages/passageFacts';
import { withNothingDeleted, type LiveSegment, withoutFiles } from '../postings/liveSegment';
import { openSegment, type Segment, type SegmentFile } from '../segment/segment';
import { concatenated } from '../segment/segmentLayout';
import { mergeSegments } from './mergeSegments';
import { PendingFiles } from './pendingFiles';
import { type FilePlace, SegmentsState } from './segmentsState';

/**
 * Segments of similar size that are merged into one: each word of the corpus is written about log₈(segments) times.
 * This and the next constants were chosen by hand.
 */
const mergeFactor = 8;
/** A merge holds at most this many running words. Larger segments are only made by a builder in another thread. */
const largestMerge = 4_000_000;
/** Running words that wait for their segment at most: building it takes about one frame. */
const mostPending = 60_000;
/** Running words of the smallest size class; each further class holds eight times as many. */
const smallestLevel = 8192;

/**
 * The segments of an index, for one writer. A segment never changes. A file that is deleted stays in its segment and is
 * marked as deleted; a file that is set waits until enough of them make a new small segment, or until a search needs
 * it. Eight segments of similar size are merged into one in the background:
 *
 *     [■■■■■■†■■■■■■■■■] [■■■■] [■■†■] [■] [■] [■]   (■)
 *
 * Files of stored segments are offered: they take part in merges, but a search finds them only after they are claimed.
 */
export class SegmentList {
  #segments: readonly LiveSegment[] = [];
  #pending = new PendingFiles();
  readonly #places = new Map<string, FilePlace>();
  #offers = new Map<string, FilePlace>();
  readonly #merges: boolean;
  #merging: Promise<void> | undefined;
  /**
   * The current state, where somebody asked for it. It shares `#pending` and `#offers`: they are copied before a
   * change.
   */
  #state: SegmentsState | undefined;
  #sharesPending = false;
  #sharesOffers = false;

  /** `merges`: whether segments are merged in the background. */
  constructor(segments: readonly LiveSegment[] = [], merges = true) {
    this.#segments = segments;
    this.#merges = merges;
    for (const { segment, deletedFiles } of segments) {
      segment.files.forEach(({ uri }, file) => {
        if (!deletedFiles.has(file)) this.#places.set(uri, { segment, file });
      });
    }
  }

  set(uri: string, facts: PassageFacts): void {
    this.delete(uri);
    this.#writablePending().set(uri, facts);
    this.#state = undefined;
    if (this.#pending.words >= mostPending) this.#seal();
  }

  delete(uri: string): void {
    if (this.#pending.has(uri)) {
      this.#writablePending().delete(uri);
      this.#state = undefined;
    }
    if (this.#places.has(uri)) {
      this.#deleteIn(uri, this.#places);
      this.#state = undefined;
    }
    if (this.#offers.has(uri)) this.#deleteIn(uri, this.#writableOffers());
  }

  /**
   * Adds the files of a segment that `wanted` accepts; they replace files of the same name. Throws `SegmentDamaged`.
   */
  open(source: ByteSource, wanted: (file: SegmentFile) => boolean = () => true): readonly string[] {
    const segment = openSegment(source);
    const { files } = segment;
    // Of a file that is in the segment twice, the last one counts.
    const last = segment.isSortedByUri ? undefined : new Map(files.map(({ uri }, file) => [uri, file]));
    const chosen = [...files.keys()].filter(
      file => (last === undefined || last.get(files[file].uri) === file) && wanted(files[file]),
    );
    // Most indexes are opened empty: nothing has to be looked up then.
    if (this.#places.size + this.#offers.size + this.#pending.size > 0)
      for (const file of chosen) this.delete(files[file].uri);
    this.#add(segment, chosen, this.#places);
    if (chosen.length > 0) this.#state = undefined;
    this.#mergeSome();
    return chosen.map(file => files[file].uri);
  }

  /**
   * Offers the files of a stored segment, except `deleted` ones and those that the index has already. Throws
   * `SegmentDamaged`.
   */
  offer(source: ByteSource, deleted: readonly string[]): void {
    const segment = openSegment(source);
    const gone = new Set(deleted);
    const isNew = (uri: string): boolean =>
      !gone.has(uri) && !this.#places.has(uri) && !this.#pending.has(uri) && !this.#offers.has(uri);
    const chosen = [...segment.files.keys()].filter(file => isNew(segment.files[file].uri));
    this.#add(segment, chosen, this.#writableOffers());
  }

  claim(uri: string, fingerprint: string): boolean {
    const offer = this.#offers.get(uri);
    if (offer === undefined) return this.fingerprint(uri) === fingerprint;
    if (offer.segment.files[offer.file].fingerprint !== fingerprint) return false;
    this.#writableOffers().delete(uri);
    this.#places.set(uri, offer);
    this.#state = undefined;
    return true;
  }

  retain(exists: (uri: string) => boolean): void {
    for (const uri of [...this.#offers.keys()]) if (!exists(uri)) this.#deleteIn(uri, this.#writableOffers());
  }

  /** The version of a file that is in the index or offered; undefined if it is neither. */
  fingerprint(uri: string): string | undefined {
    const place = this.#places.get(uri) ?? this.#offers.get(uri);
    return this.#pending.fingerprint(uri) ?? place?.segment.files[place.file].fingerprint;
  }

  /** The files as they are now; the same object until one of them changes. O(1). */
  state(): SegmentsState {
    return (this.#state ??= new SegmentsState(this.#share()));
  }

  /** All segments, with the files that are offered. */
  toKeep(): readonly LiveSegment[] {
    this.#seal();
    return this.#segments;
  }

  /**
   * Removes a segment that turned out to be damaged. Returns its files, which have to be set again; undefined if the
   * segment is not in the list (any more).
   */
  drop(segment: Segment): readonly string[] | undefined {
    if (!this.#segments.some(live => live.segment === segment)) return undefined;
    this.#segments = this.#segments.filter(live => live.segment !== segment);
    const lost = segment.files.map(file => file.uri).filter(uri => this.#places.get(uri)?.segment === segment);
    for (const uri of lost) this.#places.delete(uri);
    for (const { uri } of segment.files)
      if (this.#offers.get(uri)?.segment === segment) this.#writableOffers().delete(uri);
    this.#state = undefined;
    return lost;
  }

  /** Resolves when nothing is left to merge. */
  async settle(): Promise<void> {
    this.#seal();
    while (this.#merging !== undefined) await this.#merging;
  }

  #share(): ConstructorParameters<typeof SegmentsState>[0] {
    this.#sharesPending = true;
    this.#sharesOffers = true;
    return {
      segments: this.#segments,
      offers: this.#offers,
      pending: this.#pending.size > 0 ? this.#pending : undefined,
    };
  }

  #writablePending(): PendingFiles {
    if (this.#sharesPending) {
      // A search has read them, so their segment exists.
      if (this.#pending.isBuilt) this.#seal();
      else this.#pending = this.#pending.copy();
      this.#sharesPending = false;
    }
    return this.#pending;
  }

  #writableOffers(): Map<string, FilePlace> {
    if (this.#sharesOffers) this.#offers = new Map(this.#offers);
    this.#sharesOffers = false;
    return this.#offers;
  }

  /** Makes the pending files a segment. */
  #seal(): void {
    if (this.#pending.size === 0) return;
    const segment = this.#pending.segment();
    this.#pending = new PendingFiles();
    this.#sharesPending = false;
    this.#add(segment, [...segment.files.keys()], this.#places);
    this.#mergeSome();
  }

  /** Adds a segment, and the places of those of its files that count; the others are deleted in it. */
  #add(segment: Segment, counting: readonly number[], places: Map<string, FilePlace>): void {
    for (const file of counting) places.set(segment.files[file].uri, { segment, file });
    if (counting.length === 0) return;
    const live = withNothingDeleted(segment);
    if (counting.length === segment.files.length) this.#segments = [...this.#segments, live];
    else {
      const counts = new Set(counting);
      const others = [...segment.files.keys()].filter(file => !counts.has(file));
      this.#segments = [...this.#segments, withoutFiles(live, others)];
    }
  }

  #deleteIn(uri: string, places: Map<string, FilePlace>): void {
    const { segment, file } = places.get(uri)!;
    places.delete(uri);
    this.#segments = this.#segments
      .map(live => (live.segment === segment ? withoutFiles(live, [file]) : live))
      .filter(live => live.deletedFiles.size < live.segment.files.length);
  }

  #mergeSome(): void {
    const chosen = this.#merges && this.#merging === undefined ? segmentsToMerge(this.#segments) : [];
    if (chosen.length === 0) return;
    this.#merging = this.#merge(chosen).then(
      () => {
        this.#merging = undefined;
        this.#mergeSome();
      },
      (error: unknown) => {
        this.#merging = undefined;
        // The next search that reads the damaged segment finds and reports it.
        if (!(error instanceof SegmentDamaged)) throw error;
      },
    );
  }

  async #merge(chosen: readonly LiveSegment[]): Promise<void> {
    const merged = openSegment(memorySource(concatenated(await inSlices(mergeSegments(chosen), () => false))));
    const old = new Set(chosen.map(live => live.segment));
    const deleted: number[] = [];
    const offers = this.#writableOffers();
    merged.files.forEach(({ uri }, file) => {
      // A file that was replaced, deleted or lost during the merge is deleted in the new segment too.
      const places = [this.#places, offers].find(each => old.has(each.get(uri)?.segment as Segment));
      if (places === undefined) deleted.push(file);
      else places.set(uri, { segment: merged, file });
    });
    const rest = this.#segments.filter(live => !old.has(live.segment));
    this.#segments =
      deleted.length < merged.files.length ? [...rest, withoutFiles(withNothingDeleted(merged), deleted)] : rest;
    this.#state?.replace(this.#share());
  }
}

/** The segments to merge next: at least eight of similar size or smaller, or one of which more than half is deleted. */
function segmentsToMerge(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const small = segments.filter(live => live.words <= largestMerge);
  for (let level = 0; level < 8; level++) {
    const similar = small.filter(live => levelOf(live) <= level);
    if (similar.length >= mergeFactor && similar.reduce((sum, live) => sum + live.words, 0) <= largestMerge)
      return similar;
  }
  const sparse = small.find(live => live.passages < live.segment.passages / 2);
  return sparse === undefined ? [] : [sparse];
}

/** 0 for the smallest segments; each level holds up to eight times as many words as the one below. */
function levelOf(live: LiveSegment): number {
  return Math.max(0, Math.floor(Math.log(Math.max(1, live.words / smallestLevel)) / Math.log(mergeFactor)) + 1);
}
