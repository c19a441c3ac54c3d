import { inSlices } from '../text/slices';
import { createSegmentBuilder } from './builder';
import { Damaged, memorySource, type ByteSource } from './bytes';
import { joined } from './layout';
import { allAlive, type LiveSegment, withoutFile } from './live';
import { mergeSegments } from './merge';
import type { PassageFacts } from './model';
import type { Passage } from './passages';
import { openSegment, type Segment } from './segment';

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

/**
 * The segments of an index. A changed file is dead where it lies, and waits with others to become a new small segment when
 * the next search begins; eight of about one size become one in the background:
 *
 *     [■■■■■■†■■■■■■■■■] [■■■■] [■■†■] [■] [■] [■]   (■)
 *
 * What `list` hands out never changes; a write makes a new list.
 */
export class SegmentList {
  #segments: readonly LiveSegment[] = [];
  readonly #pending = new Map<string, { readonly fingerprint: string; readonly content: FileContent }>();
  #pendingWords = 0;
  readonly #places = new Map<string, { readonly segment: Segment; readonly file: number }>();
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
    const place = this.#places.get(uri);
    if (place === undefined) return;
    this.#places.delete(uri);
    this.#segments = this.#segments.map(live => (live.segment === place.segment ? withoutFile(live, place.file) : live))
      .filter(live => live.deadFiles.size < live.segment.files.length);
  }

  /** Takes a segment that was written before; its files replace those of the same name. Throws `Damaged`. */
  open(source: ByteSource): readonly string[] {
    const segment = openSegment(source);
    for (const { uri } of segment.files) this.delete(uri);
    this.#add(segment);
    return segment.files.map(file => file.uri);
  }

  /** What tells the version of a file that is in the index; undefined where it is not. */
  fingerprint(uri: string): string | undefined {
    const place = this.#places.get(uri);
    return this.#pending.get(uri)?.fingerprint ?? place?.segment.files[place.file].fingerprint;
  }

  list(): readonly LiveSegment[] {
    this.#seal();
    return this.#segments;
  }

  /** Leaves out a segment that turned out damaged; returns its living files, which have to be set anew. */
  drop(segment: Segment): string[] {
    this.#segments = this.#segments.filter(live => live.segment !== segment);
    const lost = segment.files.map(file => file.uri).filter(uri => this.#places.get(uri)?.segment === segment);
    for (const uri of lost) this.#places.delete(uri);
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
    this.#add(openSegment(memorySource(joined(builder.finish()))));
    this.#mergeSome();
  }

  #add(segment: Segment): void {
    segment.files.forEach(({ uri }, file) => this.#places.set(uri, { segment, file }));
    this.#segments = [...this.#segments, allAlive(segment)];
  }

  #mergeSome(): void {
    const chosen = this.#merging === undefined ? toMerge(this.#segments) : [];
    if (chosen.length === 0) return;
    this.#merging = this.#merge(chosen).then(
      () => { this.#merging = undefined; this.#mergeSome(); },
      (error: unknown) => {
        this.#merging = undefined;
        // A damaged segment is found by the next search that reads it, which tells its owner.
        if (!(error instanceof Damaged)) throw error;
      },
    );
  }

  async #merge(chosen: readonly LiveSegment[]): Promise<void> {
    const merged = openSegment(memorySource(joined(await inSlices(mergeSegments(chosen), () => false))));
    const old = new Set(chosen.map(live => live.segment));
    if (![...old].every(segment => this.#segments.some(live => live.segment === segment) || isAllDead(segment, this.#places))) return;
    let result = allAlive(merged);
    merged.files.forEach(({ uri }, file) => {
      // What was changed or deleted meanwhile is dead in the new segment too.
      const place = this.#places.get(uri);
      if (place !== undefined && old.has(place.segment)) this.#places.set(uri, { segment: merged, file });
      else result = withoutFile(result, file);
    });
    const rest = this.#segments.filter(live => !old.has(live.segment));
    this.#segments = result.deadFiles.size < merged.files.length ? [...rest, result] : rest;
  }
}

function isAllDead(segment: Segment, places: ReadonlyMap<string, { readonly segment: Segment }>): boolean {
  return segment.files.every(({ uri }) => places.get(uri)?.segment !== segment);
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
