import type { PassageFacts } from './model';
import type { LiveSegment } from './plan';
import { buildSegment, type IndexedFile } from './segment';

/** The segments of an index: what is handed out never changes, a write makes a new list. */
export interface SegmentList {
  set(uri: string, facts: PassageFacts): void;
  delete(uri: string): void;
  list(): readonly LiveSegment[];
}

/** Segments of about one size that are merged into one: a word of the corpus is written log₈(files) times in all. */
const fan = 8;
/** Most words written in one merge: a write must not hold up the reader, so a large corpus keeps several large segments. */
const largestMerge = 1_500_000;

/**
 * A file set is a new small segment; its old self is marked dead where it lies. Eight segments of about one size become
 * one, so a change costs its own file and now and then a merge of small ones:
 *
 *     [■■■■■■■■■■■■■■■■] [■■■■] [■■■■] [■] [■] [■]
 */
export function createSegmentList(): SegmentList {
  let segments: readonly LiveSegment[] = [];
  const known = new Set<string>();
  const remove = (uri: string): void => {
    if (!known.delete(uri)) return;
    segments = segments.flatMap(live => {
      const file = live.segment.files.findIndex((each, i) => each.uri === uri && !isDead(live, i));
      if (file < 0) return [live];
      const rest = withoutFile(live, file);
      return living(rest).length === 0 ? [] : [rest];
    });
  };
  return {
    set(uri, facts) {
      remove(uri);
      known.add(uri);
      segments = merged([...segments, fresh([{ uri, facts }])]);
    },
    delete: remove,
    list: () => segments,
  };
}

function fresh(files: readonly IndexedFile[]): LiveSegment {
  const segment = buildSegment(files);
  return { segment, passages: segment.lengths.length, words: segment.words };
}

/** Merges where there are enough of one size; a merge may complete the next size. */
function merged(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const last = segments[segments.length - 1];
  const level = levelOf(last);
  const alike = segments.filter(live => levelOf(live) <= level);
  if (alike.length < fan || alike.reduce((sum, live) => sum + live.words, 0) > largestMerge) return segments;
  return merged([...segments.filter(live => !alike.includes(live)), fresh(alike.flatMap(living))]);
}

/** By the number of living words: each level holds eight times what the one below does; anything up to a long speech is 0. */
function levelOf(live: LiveSegment): number {
  return Math.max(0, Math.floor(Math.log(Math.max(1, live.words / 8192)) / Math.log(fan)) + 1);
}

function withoutFile(live: LiveSegment, file: number): LiveSegment {
  const { segment } = live;
  const dead = live.dead?.slice() ?? new Uint8Array(segment.lengths.length);
  dead.fill(1, segment.firsts[file], segment.firsts[file + 1]);
  const { facts } = segment.files[file];
  const deadFiles = new Set(live.deadFiles).add(file);
  return { segment, dead, deadFiles, passages: live.passages - facts.kinds.length, words: live.words - facts.tokens.length };
}

function living(live: LiveSegment): IndexedFile[] {
  return live.segment.files.filter((_, i) => !isDead(live, i));
}

function isDead(live: LiveSegment, file: number): boolean {
  return live.deadFiles?.has(file) ?? false;
}
