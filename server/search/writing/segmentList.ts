import { inSlices } from '../../base/slices';
import { createSegmentBuilder } from './segmentBuilder';
import { SegmentDamaged, memorySource, type ByteSource } from '../bytes/bytes';
import { joined } from '../segment/segmentLayout';
import { allAlive, type LiveSegment, withoutFile, withoutFiles } from '../postings/liveSegment';
import { mergeSegments } from './mergeSegments';
import type { PassageFacts } from '../passages/passageFacts';
import type { Passage } from '../passages/passages';
import { openSegment, type Segment, type SegmentFile } from '../segment/segment';

/** What a file holds: words that were found in it, or its masked view with its passages. */
export type FileContent = PassageFacts | { readonly view: string; readonly passages: readonly Passage[] };

/** Segments of about one size that are merged into one: a word of the corpus is written log₈(files) times in all. */
const fan = 8;
/** Most words of a merge. Larger segments are made by a builder, beside the main loop. */
const largestMerge = 4_000_000;
/** Words that wait to be written into a segment: writing them takes about a frame. */
const mostPending = 60_000;
/** Words of the smallest size; each further holds eight times what the one below does. */
const smallest = 8192;

/** A file in a segment. */
interface Place {
  readonly segment: Segment;
  readonly file: number;
}

/**
 * The segments of an index. A changed file is dead where it lies, and waits with others to become a new small segment when
 * the next search begins; eight of about one size become one in the background:
 *
 *     [■■■■■■†■■■■■■■■■] [■■■■] [■■†■] [■] [■] [■]   (■)
 *
 * Files of segments of an earlier time are on offer: they lie there alive, for merges too, but a search sees them only
 * once they are claimed. What `list` hands out never changes; a write makes a new list.
 */
export class SegmentList {
  #segments: readonly LiveSegment[] = [];
  /** What a search sees of them; undefined after a change. */
  #seen: readonly LiveSegment[] | undefined;
  readonly #pending = new Map<string, { readonly fingerprint: string; readonly content: FileContent }>();
  #pendingWords = 0;
  readonly #places = new Map<string, Place>();
  readonly #offers = new Map<string, Place>();
  #merging: Promise<void> | undefined;

  set(uri: string, content: FileContent, fingerprint: string): void {
    this.delete(uri);
    this.#pending.set(uri, { fingerprint, content });
    this.#pendingWords += wordsIn(content);
    if (this.#pendingWords >= mostPending) this.#seal();
  }

  delete(uri: string): void {
    const pending = this.#pending.get(uri);
    if (pending !== undefined) {
      this.#pending.delete(uri);
      this.#pendingWords -= wordsIn(pending.content);
    }
    this.#bury(uri, this.#places);
    this.#bury(uri, this.#offers);
  }

  /** Takes in the files of a segment that `wanted` names; they replace those of the same name. Throws `Damaged`. */
  open(source: ByteSource, wanted: (file: SegmentFile) => boolean = () => true): readonly string[] {
    const segment = openSegment(source);
    // A file that was taken twice counts once.
    const last = new Map(segment.files.map(({ uri }, file) => [uri, file]));
    const isWanted = segment.files.map((each, file) => last.get(each.uri) === file && wanted(each));
    segment.files.forEach(({ uri }, file) => {
      if (isWanted[file]) this.delete(uri);
    });
    const uris = this.#add(segment, file => isWanted[file], this.#places);
    this.#mergeSome();
    return uris;
  }

  /** Takes the files of a segment of an earlier time on offer, but those that are dead or here already. Throws `Damaged`. */
  offer(source: ByteSource, dead: readonly string[]): void {
    const segment = openSegment(source);
    const gone = new Set(dead);
    const isNew = segment.files.map(
      ({ uri }) => !gone.has(uri) && !this.#places.has(uri) && !this.#pending.has(uri) && !this.#offers.has(uri),
    );
    this.#add(segment, file => isNew[file], this.#offers);
  }

  claim(uri: string, fingerprint: string): boolean {
    const offer = this.#offers.get(uri);
    if (offer === undefined) return this.fingerprint(uri) === fingerprint;
    if (offer.segment.files[offer.file].fingerprint !== fingerprint) return false;
    this.#offers.delete(uri);
    this.#places.set(uri, offer);
    this.#seen = undefined;
    return true;
  }

  retain(isThere: (uri: string) => boolean): void {
    for (const uri of [...this.#offers.keys()]) if (!isThere(uri)) this.#bury(uri, this.#offers);
  }

  /** What tells the version of a file that is in the index or on offer; undefined where it is neither. */
  fingerprint(uri: string): string | undefined {
    const place = this.#places.get(uri) ?? this.#offers.get(uri);
    return this.#pending.get(uri)?.fingerprint ?? place?.segment.files[place.file].fingerprint;
  }

  /** What a search sees. */
  list(): readonly LiveSegment[] {
    this.#seal();
    return (this.#seen ??= this.#withoutOffers());
  }

  toKeep(): readonly LiveSegment[] {
    this.#seal();
    return this.#segments;
  }

  /** Leaves out a segment that turned out damaged; returns its living files, which have to be set anew. */
  drop(segment: Segment): string[] {
    this.#change(this.#segments.filter(live => live.segment !== segment));
    const lost = segment.files.map(file => file.uri).filter(uri => this.#places.get(uri)?.segment === segment);
    for (const uri of lost) this.#places.delete(uri);
    for (const { uri } of segment.files) if (this.#offers.get(uri)?.segment === segment) this.#offers.delete(uri);
    return lost;
  }

  /** Resolves when nothing is left to merge. */
  async settle(): Promise<void> {
    this.#seal();
    while (this.#merging !== undefined) await this.#merging;
  }

  #seal(): void {
    if (this.#pending.size === 0) return;
    const builder = createSegmentBuilder();
    for (const [uri, { content, fingerprint }] of this.#pending) {
      if ('view' in content) builder.addText({ uri, fingerprint }, content.view, content.passages);
      else builder.addFacts({ uri, fingerprint }, content);
    }
    this.#pending.clear();
    this.#pendingWords = 0;
    this.#add(openSegment(memorySource(joined(builder.finish()))), () => true, this.#places);
    this.#mergeSome();
  }

  /** Adds a segment with the files that live in it, and notes where these are; returns them. */
  #add(segment: Segment, lives: (file: number) => boolean, places: Map<string, Place>): string[] {
    const numbers = [...segment.files.keys()];
    const living = numbers.filter(lives);
    for (const file of living) places.set(segment.files[file].uri, { segment, file });
    if (living.length > 0)
      this.#change([
        ...this.#segments,
        withoutFiles(
          allAlive(segment),
          numbers.filter(file => !lives(file)),
        ),
      ]);
    return living.map(file => segment.files[file].uri);
  }

  #bury(uri: string, places: Map<string, Place>): void {
    const place = places.get(uri);
    if (place === undefined) return;
    places.delete(uri);
    this.#change(
      this.#segments
        .map(live => (live.segment === place.segment ? withoutFile(live, place.file) : live))
        .filter(live => live.deadFiles.size < live.segment.files.length),
    );
  }

  #change(segments: readonly LiveSegment[]): void {
    this.#segments = segments;
    this.#seen = undefined;
  }

  #withoutOffers(): readonly LiveSegment[] {
    const offered = new Map<Segment, number[]>();
    for (const { segment, file } of this.#offers.values()) {
      const files = offered.get(segment);
      if (files === undefined) offered.set(segment, [file]);
      else files.push(file);
    }
    return this.#segments
      .map(live => withoutFiles(live, offered.get(live.segment) ?? []))
      .filter(live => live.deadFiles.size < live.segment.files.length);
  }

  #mergeSome(): void {
    const chosen = this.#merging === undefined ? toMerge(this.#segments) : [];
    if (chosen.length === 0) return;
    this.#merging = this.#merge(chosen).then(
      () => {
        this.#merging = undefined;
        this.#mergeSome();
      },
      (error: unknown) => {
        this.#merging = undefined;
        // A damaged segment is found by the next search that reads it, which tells its owner.
        if (!(error instanceof SegmentDamaged)) throw error;
      },
    );
  }

  async #merge(chosen: readonly LiveSegment[]): Promise<void> {
    const merged = openSegment(memorySource(joined(await inSlices(mergeSegments(chosen), () => false))));
    const old = new Set(chosen.map(live => live.segment));
    if (![...old].every(segment => this.#segments.some(live => live.segment === segment) || this.#isAllDead(segment)))
      return;
    const gone: number[] = [];
    merged.files.forEach(({ uri }, file) => {
      // What was changed or deleted meanwhile is dead in the new segment too.
      const places = [this.#places, this.#offers].find(each => old.has(each.get(uri)?.segment as Segment));
      if (places === undefined) gone.push(file);
      else places.set(uri, { segment: merged, file });
    });
    const rest = this.#segments.filter(live => !old.has(live.segment));
    this.#change(gone.length < merged.files.length ? [...rest, withoutFiles(allAlive(merged), gone)] : rest);
  }

  #isAllDead(segment: Segment): boolean {
    return segment.files.every(
      ({ uri }) => this.#places.get(uri)?.segment !== segment && this.#offers.get(uri)?.segment !== segment,
    );
  }
}

/** The segments to merge next: eight of about one size, with all that are smaller; or one that is half dead. */
function toMerge(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const small = segments.filter(live => live.words <= largestMerge);
  for (let level = 0; level < 8; level++) {
    const alike = small.filter(live => levelOf(live) <= level);
    if (alike.length >= fan && alike.reduce((sum, live) => sum + live.words, 0) <= largestMerge) return alike;
  }
  const halfDead = small.find(live => live.passages < live.segment.passages / 2);
  return halfDead === undefined ? [] : [halfDead];
}

function levelOf(live: LiveSegment): number {
  return Math.max(0, Math.floor(Math.log(Math.max(1, live.words / smallest)) / Math.log(fan)) + 1);
}

function wordsIn(content: FileContent): number {
  return 'view' in content ? Math.ceil(content.view.length / 6) : content.tokens.length;
}
