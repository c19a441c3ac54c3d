import { countWithin, PostingCursor } from './postingCursor';
import { indexOf } from '../segment/lexicon';
import type { Segment } from '../segment/segment';

/** A segment, and which of its files were deleted after it was built. Immutable. */
export interface LiveSegment {
  readonly segment: Segment;
  /** Indexes in `segment.files`. */
  readonly deletedFiles: ReadonlySet<number>;
  /** By passage: 1 if its file is deleted, else 0. Undefined if no file is deleted. */
  readonly deleted: Uint8Array | undefined;
  /** Passages and running words that are not deleted. */
  readonly passages: number;
  readonly words: number;
}

export function withNothingDeleted(segment: Segment): LiveSegment {
  return { segment, deletedFiles: new Set(), deleted: undefined, passages: segment.passages, words: segment.words };
}

/** The same segment with further files deleted. None of `files` may be deleted already. O(passages). */
export function withoutFiles(live: LiveSegment, files: readonly number[]): LiveSegment {
  if (files.length === 0) return live;
  const { segment } = live;
  const deleted = live.deleted?.slice() ?? new Uint8Array(segment.passages);
  let { passages, words } = live;
  for (const file of files) {
    const [from, to] = [segment.firsts[file], segment.firsts[file + 1]];
    deleted.fill(1, from, to);
    passages -= to - from;
    words -= segment.fileWords[file];
  }
  return { segment, deleted, deletedFiles: new Set([...live.deletedFiles, ...files]), passages, words };
}

/** Below this many occurrences per deleted file, the passages of a term are read one by one. */
const seekAbove = 64;

/** Number of passages with a term, without deleted ones: scores must not depend on deleted files. */
export function liveFrequency({ segment, deleted, deletedFiles }: LiveSegment, term: number): number {
  const frequency = segment.frequencies[term];
  if (deleted === undefined) return frequency;
  if (frequency > seekAbove * deletedFiles.size) {
    let deletedCount = 0;
    for (const file of deletedFiles)
      deletedCount += countWithin(segment, term, segment.firsts[file], segment.firsts[file + 1]);
    return frequency - deletedCount;
  }
  let count = 0;
  for (const cursor = new PostingCursor(segment, term); cursor.next();) if (deleted[cursor.passage] === 0) count++;
  return count;
}

/** Number of passages with a word in all segments, without deleted ones. */
export function frequencyOf(segments: readonly LiveSegment[], word: Uint8Array): number {
  let sum = 0;
  for (const live of segments) {
    const term = indexOf(live.segment.lexicon, word);
    if (term >= 0) sum += liveFrequency(live, term);
  }
  return sum;
}
