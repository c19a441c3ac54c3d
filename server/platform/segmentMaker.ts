import type { AnalyseJob, Outcome } from '../workspace/host';
import { createSegmentBuilder, type SegmentBuilder } from '../search/writing/segmentBuilder';
import { concatenated } from '../search/segment/segmentLayout';

/** Makes search segments of files while they are analysed, so that the main loop need not. */
export interface SegmentMaker {
  /** Takes the words of a file where its job asks for that; the outcome says whether it did. */
  add(job: AnalyseJob, outcome: Outcome): Outcome;
  /** The bytes of a segment of all that was taken for a corpus since the last one; undefined where that is nothing. */
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
