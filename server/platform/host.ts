import { join } from 'node:path';
import type { Log } from '../base/log';
import type { Host } from '../workspace/host';
import { analyseFileNow } from './analyseFile';
import { createAnalyser } from './analyser';
import { segmentsBuild } from './buildIds';
import { createCollector } from './collectGarbage';
import { createDiskStore } from './diskStore';
import { createFactsCache } from './factsCache';
import { diskFiles } from './files';
import { lazyTagger } from './lazyTagger';
import { describeMachine } from './machine';
import { cacheFolder, factsFolder, segmentsFolder } from './paths';
import { createScripts, type Scripts } from './scripts';
import { createSegmentStore } from './segmentStore';
import { createSources } from './sources';
import { uriOf } from './uris';

export interface HostOptions {
  /** The folder of the build, which holds `quran.json`, `bible.dat` and `tagger.js`. */
  readonly dist: string;
  /** The scripts in it. Without it, no compiled code is stored. */
  readonly scripts?: Scripts;
  /** Script of the worker thread. Without it, files are analysed on the main thread. */
  readonly worker?: string;
  readonly log?: Log;
}

/** The host of the real machine: its disk, a worker thread, and the caches of the current user. */
export function createHost({
  dist,
  scripts = createScripts({ dist }),
  worker,
  log = () => undefined,
}: HostOptions): Host {
  const segments = createSegmentStore(segmentsFolder(), { version: segmentsBuild, log });
  return {
    files: diskFiles,
    analyser: createAnalyser({
      files: diskFiles,
      tagger: lazyTagger(scripts),
      cache: createFactsCache(createDiskStore(factsFolder(), { log }), analyseFileNow),
      log,
      ...(worker !== undefined && { script: worker }),
    }),
    segments,
    sources: createSources(dist),
    storage: uriOf(join(cacheFolder(), 'sources')),
    uriOf,
    log,
    rest: options => scripts.keep(options),
    collect: createCollector(),
    describe: corpora => describeMachine(corpora, segments),
  };
}
