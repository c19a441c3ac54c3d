import type { AnalyseJob, Outcome } from '../workspace/host';
import { createSegmentBuilder, type SegmentBuilder } from '../search/writing/segmentBuilder';
import { concatenated } from '../search/segment/segmentLayout';

/** Builds search segments in the worker while files are analysed, so that the main thread does not have to. */
export interface SegmentMaker {
  /** Adds the words of a file if its job asks for it. The result is the outcome, with `wordsFollow` if they were added. */
  add(job: AnalyseJob, outcome: Outcome): Outcome;
  /** The bytes of a segment of all files of a corpus added since the last call; undefined if there are none. */
  finish(corpus: string): Uint8Array | undefined;
}

export function createSegmentMaker(): SegmentMaker {
  const builders = new Map<string, SegmentBuilder>();
  return {
    add({ uri, index }, outcome) {
      if (index === undefined || outcome.kind !== 'facts') return outcome;
      const { passages } = outcome.facts;
      if (passages.fingerprint === index.known) return outcome;
      const builder = builders.get(index.corpus) ?? createSegmentBuilder();
      builders.set(index.corpus, builder);
      builder.addFacts({ uri, fingerprint: passages.fingerprint }, passages);
      return { ...outcome, wordsFollow: true };
    },
    finish(corpus) {
      const builder = builders.get(corpus);
      builders.delete(corpus);
      return builder && concatenated(builder.finish());
    },
  };
}
