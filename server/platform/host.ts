import { join } from 'node:path';
import type { Host } from '../workspace/host';
import { createAnalyser } from './analyser';
import { segmentsBuild } from './buildIds';
import { createDiskStore } from './diskStore';
import { createFactsCache } from './factsCache';
import { diskFiles, uriOf } from './files';
import { lazyTagger } from './lazyTagger';
import { cacheFolder, factsFolder, segmentsFolder } from './paths';
import { createSegmentStore } from './segmentStore';
import { createSources } from './sources';

export interface HostOptions {
  /** The built folder: `quran.json` and `tagger.js` lie there. */
  readonly dist: string;
  /** Script that works as a worker; without one, files are analysed on the main thread. */
  readonly worker?: string;
  /** Takes sentences that somebody may want to read afterwards. */
  readonly log?: (message: string) => void;
}

/** The machine that we run on. */
export function createHost({ dist, worker, log = () => undefined }: HostOptions): Host {
  return {
    files: diskFiles,
    analyser: createAnalyser({
      files: diskFiles,
      tagger: lazyTagger(join(dist, 'tagger.js')),
      cache: createFactsCache(createDiskStore(factsFolder(), { log })),
      log,
      ...(worker !== undefined && { script: worker }),
    }),
    segments: createSegmentStore(segmentsFolder(), { version: segmentsBuild, log }),
    sources: createSources(join(dist, 'quran.json')),
    storage: uriOf(join(cacheFolder(), 'sources')),
    uriOf,
    log,
  };
}
