import { noMore } from '../postings/postingCursor';
import type { LiveSegment } from '../postings/liveSegment';
import { matcherOf, plainWord } from './matcher';
import { fileOf } from '../segment/segment';

/** A place where words follow each other: number of the passage in its file, and of the first running word in the passage. */
export interface Occurrence {
  readonly uri: string;
  readonly passage: number;
  readonly position: number;
  /** Running words of the passage. */
  readonly length: number;
}

/**
 * All places of a phrase (folded words, at least one), segment by segment in the order of their passages: for concordances,
 * collocates, n-grams and dispersion. Each step looks at one passage; whoever walks far should look at the clock.
 */
export function* occurrences(segments: readonly LiveSegment[], words: readonly string[]): Generator<Occurrence, void> {
  const alternative = { phrases: [words.map(plainWord)], distance: 0, frequency: 0 };
  for (const { segment, dead } of segments) {
    const matcher = matcherOf(alternative, segment);
    for (let passage = matcher.next(); passage !== noMore; passage = matcher.next()) {
      if (dead !== undefined && dead[passage] !== 0) continue;
      const file = fileOf(segment, passage);
      for (const { position } of matcher.places()) {
        yield {
          uri: segment.files[file].uri,
          passage: passage - segment.firsts[file],
          position,
          length: segment.lengths[passage],
        };
      }
    }
  }
}
