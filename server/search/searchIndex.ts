import { inSlices } from '../base/slices';
import { SegmentDamaged, type ByteSource } from './bytes/bytes';
import { type PassageLookup, searchSegments } from './evaluation/search';
import type { PassageFacts } from './passages/passageFacts';
import type { LiveSegment } from './postings/liveSegment';
import type { SearchAnswer, SearchIndex, SearchRequest } from './query/searchRequest';
import type { Segment, SegmentFile } from './segment/segment';
import { SegmentList } from './writing/segmentList';
import type { SegmentsState } from './writing/segmentsState';

export interface SearchParts {
  /**
   * Called when a segment turned out to be damaged, with the files that it held: they are no longer in the index and
   * have to be set again.
   */
  readonly lost?: (uris: readonly string[], reason: string) => void;
}

/** One state of the index. It gives the same answers forever, whatever its writer does later. */
export interface SearchSnapshot extends SearchIndex {
  /** The segments that a search reads; equal content may be in other segments at the next call. */
  readonly segments: readonly LiveSegment[];
  /**
   * The result of `work` on the segments. It runs in slices, and again without a segment that turns out to be damaged,
   * with its files in a new one. Throws `Cancelled`.
   */
  read<T>(work: (segments: readonly LiveSegment[]) => Generator<void, T>, cancelled: () => boolean): Promise<T>;
}

/** Segments of an earlier start that the index can use, and its own that can be stored for the next one. */
export interface StoredSegments {
  /**
   * Opens a stored segment. Its files, except those in `deleted`, are found after they have been claimed. Throws
   * `SegmentDamaged`.
   */
  offer(source: ByteSource, deleted: readonly string[]): void;
  /** Drops offered files that do not exist any more. */
  retain(exists: (uri: string) => boolean): void;
  /** The fingerprint of the file that the index has, offered or not; undefined if it has none. */
  fingerprint(uri: string): string | undefined;
  /** All segments, with files that are offered, to be stored. */
  toKeep(): readonly LiveSegment[];
}

/** The write side of the index; it has one owner. */
export interface SearchIndexWriter extends StoredSegments {
  /** Adds or replaces a file. */
  set(uri: string, facts: PassageFacts): void;
  delete(uri: string): void;
  /**
   * Adds those files of a segment that `wanted` accepts (all by default), and returns their URIs. They replace files of
   * the same name. Throws `SegmentDamaged`.
   */
  open(source: ByteSource, wanted?: (file: SegmentFile) => boolean): readonly string[];
  /**
   * Whether the index has the file with this fingerprint of its `PassageFacts`, offered or not. If so, the file is
   * searched from now on and need not be set.
   */
  claim(uri: string, fingerprint: string): boolean;
  /**
   * The files that are searched now, as a state that later changes do not affect; the same object for the same
   * `passagesOf` until something changes. O(1): words that are not in a segment yet are put into one by the first
   * search.
   *
   * `passagesOf` returns the words of the files in the same state. The spans of the matched words come from it; a file
   * that it does not return, or returns in another version, is found without matches.
   */
  snapshot(passagesOf?: PassageLookup): SearchSnapshot;
  /** Resolves when all merges are done. */
  settle(): Promise<void>;
}

/**
 * An index of passages: an empty one, or one that begins with the files of a snapshot. The two do not affect each
 * other. An index made from a snapshot does not merge segments: it is meant to be searched with a few more files and
 * dropped.
 */
export function createSearchIndex(parts: SearchParts = {}, from?: SearchSnapshot): SearchIndexWriter {
  const list = from === undefined ? new SegmentList() : new SegmentList(from.segments, false);
  let latest: Snapshot | undefined;

  const reportDamage = (segment: Segment, reason: string): void => {
    const uris = list.drop(segment);
    if (uris !== undefined) parts.lost?.(uris, reason);
  };

  return {
    set: (uri, facts) => list.set(uri, facts),
    delete: uri => list.delete(uri),
    open: (source, wanted) => list.open(source, wanted),
    offer: (source, deleted) => list.offer(source, deleted),
    claim: (uri, fingerprint) => list.claim(uri, fingerprint),
    retain: exists => list.retain(exists),
    fingerprint: uri => list.fingerprint(uri),
    snapshot(passagesOf = noPassages) {
      const state = list.state();
      if (latest?.state !== state || latest.passagesOf !== passagesOf)
        latest = new Snapshot(state, passagesOf, reportDamage);
      return latest;
    },
    toKeep: () => list.toKeep(),
    settle: () => list.settle(),
  };
}

const noPassages: PassageLookup = () => undefined;

class Snapshot implements SearchSnapshot {
  readonly state: SegmentsState;
  readonly passagesOf: PassageLookup;
  readonly #reportDamage: (segment: Segment, reason: string) => void;

  constructor(
    state: SegmentsState,
    passagesOf: PassageLookup,
    reportDamage: (segment: Segment, reason: string) => void,
  ) {
    this.state = state;
    this.passagesOf = passagesOf;
    this.#reportDamage = reportDamage;
  }

  get segments(): readonly LiveSegment[] {
    return this.state.segments;
  }

  get passages(): number {
    return this.segments.reduce((sum, { passages }) => sum + passages, 0);
  }

  search(request: SearchRequest, cancelled: () => boolean): Promise<SearchAnswer> {
    return this.read(segments => searchSegments(request, segments, this.passagesOf), cancelled);
  }

  async read<T>(work: (segments: readonly LiveSegment[]) => Generator<void, T>, cancelled: () => boolean): Promise<T> {
    const { segments } = this;
    try {
      return await inSlices(work(segments), cancelled);
    } catch (error) {
      if (!(error instanceof SegmentDamaged)) throw error;
      const damaged = segments.filter(isDamaged);
      if (damaged.length === 0) throw error;
      this.state.rebuild(damaged, this.passagesOf);
      for (const { segment } of damaged) this.#reportDamage(segment, error.message);
      return this.read(work, cancelled);
    }
  }
}

/** Reads a whole segment, to find out whether it is the damaged one. */
function isDamaged({ segment }: LiveSegment): boolean {
  try {
    void [segment.lengths, segment.kinds, segment.starts, segment.ends, segment.aids];
    for (let passage = 0; passage < segment.passages; passage++) segment.wordsOf(passage, passage + 1);
    for (let term = 0; term < segment.lexicon.size; term++) {
      segment.documents(term, 0, segment.documentOffsets[term + 1] - segment.documentOffsets[term]);
      segment.positions(term, 0, segment.positionOffsets[term + 1] - segment.positionOffsets[term]);
      segment.skips(term);
    }
    return false;
  } catch (error) {
    if (error instanceof SegmentDamaged) return true;
    throw error;
  }
}
