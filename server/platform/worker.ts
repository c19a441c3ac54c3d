import { parentPort } from 'node:worker_threads';
import { debounced } from '../base/debounce';
import type { Log, LogLevel } from '../base/log';
import { createCitationReader } from '../citations/recognise';
import { builtInWorks } from '../citations/works';
import type { Work } from '../citations/citation';
import type { CitationReader } from '../citations/reader';
import type { AnalyseJob, FileThemes, FileThemesJob, Outcome, ThemesJob } from '../workspace/host';
import { analyseFile, findFileThemes, findThemes } from './analyseFile';
import { createDiskStore } from './diskStore';
import { createFactsCache } from './factsCache';
import { diskFiles } from './files';
import { lazyTagger } from './lazyTagger';
import { factsFolder } from './paths';
import { parsedLength, RecentParses } from './recentParses';
import type { Scripts } from './scripts';
import { createSegmentMaker } from './segmentMaker';

export type WorkerJob =
  /** Analyse a file or an open document. */
  | { readonly kind: 'file'; readonly job: AnalyseJob }
  /** Find the themes of an open document. */
  | { readonly kind: 'themes'; readonly job: ThemesJob }
  /** Find the themes of a file. */
  | { readonly kind: 'fileThemes'; readonly job: FileThemesJob }
  /** Build a segment of the files of a corpus that were analysed since its last segment. */
  | { readonly kind: 'segment'; readonly corpus: string };

/** The result of a job: `Outcome` of a file, `FileThemes` of both jobs for themes, and a segment. */
export type WorkerResult = Outcome | FileThemes | { readonly segment: Uint8Array | undefined };

/** A message of the main thread. */
export interface WorkerRequest {
  /** The answer has the same id. */
  readonly id: number;
  readonly work: WorkerJob;
  /** The user's works, if they changed since the last request. */
  readonly works?: readonly Work[];
}

/** A message of the worker that answers a request. */
export interface WorkerAnswer {
  readonly id: number;
  readonly result: WorkerResult;
}

/** A message of the worker besides answers: it is ready for requests, or has a sentence for the log. */
export type WorkerEvent = 'ready' | { readonly log: string; readonly level?: LogLevel | undefined };

/**
 * The main function of the worker thread: runs one job after the other, in the order of the requests. `scripts` are those
 * of the build.
 */
export function runWorker(scripts: Scripts): void {
  const port = parentPort;
  if (port === null) throw new Error('runWorker must be called in a worker thread.');
  let reader: CitationReader = createCitationReader(builtInWorks);
  let works: readonly Work[] = [];
  const log: Log = (message, level) => port.postMessage({ log: message, level } satisfies WorkerEvent);
  const cache = createFactsCache(createDiskStore(factsFolder(), { log }));
  const tagger = lazyTagger(scripts);
  const segments = createSegmentMaker();
  const parses = new RecentParses(parsedLength);
  const tools = { files: diskFiles, cache, parses };
  const run = async (work: WorkerJob): Promise<WorkerResult> => {
    switch (work.kind) {
      case 'file':
        return segments.add(work.job, await analyseFile(work.job, { ...tools, reader, works }));
      case 'themes':
        return findThemes(work.job, tagger);
      case 'fileThemes':
        return findFileThemes(work.job, { ...tools, tagger });
      case 'segment':
        return { segment: segments.finish(work.corpus) };
    }
  };
  const keepScripts = debounced(restAfter, () => void scripts.keep());
  let lastJob = Promise.resolve();
  port.on('message', (request: WorkerRequest) => {
    lastJob = lastJob.then(async () => {
      if (request.works !== undefined) {
        works = request.works;
        reader = createCitationReader([...works, ...builtInWorks]);
      }
      const result = await run(request.work);
      port.postMessage({ id: request.id, result } satisfies WorkerAnswer, buffersOf(result));
      keepScripts();
    });
  });
  port.postMessage('ready' satisfies WorkerEvent);
}

/** The compiled code is stored after so many milliseconds without a job: by then, all that jobs need has run. */
const restAfter = 500;

/** The buffers of the typed arrays in a result. They are transferred to the main thread instead of copied. */
function buffersOf(result: WorkerResult): ArrayBuffer[] {
  if (result === undefined) return [];
  const owners: object[] =
    'kind' in result
      ? result.kind === 'facts'
        ? [result.facts, result.facts.passages, result.facts.spoken]
        : []
      : [result];
  const arrays = owners.flatMap(owner => Object.values(owner) as unknown[]).filter(value => ArrayBuffer.isView(value));
  return [...new Set(arrays.map(array => array.buffer))].filter(buffer => buffer instanceof ArrayBuffer);
}
