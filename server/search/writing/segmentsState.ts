import type { PassageFacts } from '../passages/passageFacts';
import { withNothingDeleted, withoutFiles, type LiveSegment } from '../postings/liveSegment';
import type { Segment } from '../segment/segment';
import { PendingFiles } from './pendingFiles';

/** A file in a segment. */
export interface FilePlace {
  readonly segment: Segment;
  readonly file: number;
}

/** The parts that a state of the index consists of. Nobody changes them while a state refers to them. */
export interface SegmentsContent {
  readonly segments: readonly LiveSegment[];
  /** Files in these segments that a search must not find. */
  readonly offers: ReadonlyMap<string, FilePlace>;
  /** Files that are searched as well, although the index has no segment of them yet. */
  readonly pending: PendingFiles | undefined;
}

/**
 * One state of the files of an index. The files and their words never change; only the segments that hold them may be
 * replaced by others with equal content.
 */
export class SegmentsState {
  #content: SegmentsContent | undefined;
  #segments: readonly LiveSegment[] = [];

  constructor(content: SegmentsContent) {
    this.#content = content;
  }

  /** What a search reads. Made at the first call, which may take as long as building a small segment. */
  get segments(): readonly LiveSegment[] {
    if (this.#content !== undefined) {
      this.#segments = searchable(this.#content);
      this.#content = undefined;
    }
    return this.#segments;
  }

  /** Uses other segments from now on, which hold the same files with the same words. */
  replace(content: SegmentsContent): void {
    this.#content = content;
  }

  /**
   * Builds damaged segments again from the words of their files. A file whose words `passagesOf` does not return in the
   * indexed version is missing from then on.
   */
  rebuild(damaged: readonly LiveSegment[], passagesOf: (uri: string) => PassageFacts | undefined): void {
    const segments = new Set(damaged.map(live => live.segment));
    this.#segments = this.segments.flatMap(live => {
      if (!segments.has(live.segment)) return [live];
      const files = new PendingFiles();
      live.segment.files.forEach(({ uri, fingerprint }, file) => {
        const facts = live.deletedFiles.has(file) ? undefined : passagesOf(uri);
        if (facts?.fingerprint === fingerprint) files.set(uri, facts);
      });
      return files.size === 0 ? [] : [withNothingDeleted(files.segment())];
    });
  }
}

function searchable({ segments, offers, pending }: SegmentsContent): readonly LiveSegment[] {
  const offered = new Map<Segment, number[]>();
  for (const { segment, file } of offers.values()) {
    const files = offered.get(segment);
    if (files === undefined) offered.set(segment, [file]);
    else files.push(file);
  }
  const claimed = segments
    .map(live => withoutFiles(live, offered.get(live.segment) ?? []))
    .filter(live => live.deletedFiles.size < live.segment.files.length);
  return pending === undefined ? claimed : [...claimed, withNothingDeleted(pending.segment())];
}
