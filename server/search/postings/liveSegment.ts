import { countWithin, PostingCursor } from './postingCursor';
import { indexOf } from '../segment/lexicon';
import type { Segment } from '../segment/segment';

/** A segment as a search sees it. Files that were deleted since it was built are dead where they lie. */
export interface LiveSegment {
  readonly segment: Segment;
  /** By index of the file. */
  readonly deadFiles: ReadonlySet<number>;
  /** The same by passage: 1 is dead; undefined where none is. */
  readonly dead: Uint8Array | undefined;
  /** Passages and running words that are alive. */
  readonly passages: number;
  readonly words: number;
}

export function allAlive(segment: Segment): LiveSegment {
  return { segment, deadFiles: new Set(), dead: undefined, passages: segment.passages, words: segment.words };
}

export function withoutFile(live: LiveSegment, file: number): LiveSegment {
  return withoutFiles(live, [file]);
}

/** The same without some living files. */
export function withoutFiles(live: LiveSegment, files: readonly number[]): LiveSegment {
  if (files.length === 0) return live;
  const { segment } = live;
  const dead = live.dead?.slice() ?? new Uint8Array(segment.passages);
  let { passages, words } = live;
  for (const file of files) {
    const [from, to] = [segment.firsts[file], segment.firsts[file + 1]];
    dead.fill(1, from, to);
    passages -= to - from;
    for (let passage = from; passage < to; passage++) words -= segment.lengths[passage];
  }
  return { segment, dead, deadFiles: new Set([...live.deadFiles, ...files]), passages, words };
}

/** Number of living passages that hold a term: ranks must not depend on what was deleted and is still there. */
export function livingFrequency({ segment, dead, deadFiles }: LiveSegment, term: number): number {
  const frequency = segment.frequencies[term];
  if (dead === undefined) return frequency;
  if (frequency > 64 * deadFiles.size) {
    let gone = 0;
    for (const file of deadFiles) gone += countWithin(segment, term, segment.firsts[file], segment.firsts[file + 1]);
    return frequency - gone;
  }
  let alive = 0;
  for (const cursor = new PostingCursor(segment, term); cursor.next();) if (dead[cursor.passage] === 0) alive++;
  return alive;
}

/** The same of a word in all segments. */
export function frequencyOf(segments: readonly LiveSegment[], word: Uint8Array): number {
  let sum = 0;
  for (const live of segments) {
    const term = indexOf(live.segment.lexicon, word);
    if (term >= 0) sum += livingFrequency(live, term);
  }
  return sum;
}
