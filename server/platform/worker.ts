import { parentPort } from 'node:worker_threads';
import { createCitationReader } from '../citations/recognise';
import { builtInWorks } from '../citations/works';
import type { Work } from '../citations/citation';
import type { CitationReader } from '../citations/reader';
import type { AnalyseJob, Outcome, ThemesJob } from '../workspace/host';
import type { ThemeFacts } from '../themes/themeFacts';
import { analyseFile, findThemes } from './analyseFile';
import { createDiskStore } from './diskStore';
import { createFactsCache } from './factsCache';
import { diskFiles } from './files';
import { lazyTagger } from './lazyTagger';
import { factsFolder } from './paths';
import { createSegmentMaker } from './segmentMaker';

/** A file or buffer to analyse, a buffer whose themes are wanted, or the words of what was analysed. */
export type WorkerJob =
  | { readonly kind: 'file'; readonly job: AnalyseJob }
  | { readonly kind: 'themes'; readonly job: ThemesJob }
  | { readonly kind: 'segment'; readonly corpus: string };
export type WorkerResult =
  Outcome | ThemeFacts | { readonly reason: string } | { readonly segment: Uint8Array | undefined };

/** What the main thread sends, and what comes back; `id` ties the two. `works` are the user's, sent only when they change. */
export interface WorkerRequest {
  readonly id: number;
  readonly work: WorkerJob;
  readonly works?: readonly Work[];
}
export interface WorkerAnswer {
  readonly id: number;
  readonly result: WorkerResult;
}
/** What the worker says besides answers: that it takes jobs, and sentences for the log. */
export type WorkerNews = 'ready' | { readonly log: string };

/** Runs in the worker thread: one job after the other, in the order of their arrival. `taggerPath` is the file of the tagger. */
export function runWorker(taggerPath: string): void {
  const port = parentPort;
  if (port === null) throw new Error('This runs as a worker thread only.');
  let reader: CitationReader = createCitationReader(builtInWorks);
  let known: readonly Work[] = [];
  const log = (message: string): void => port.postMessage({ log: message } satisfies WorkerNews);
  const cache = createFactsCache(createDiskStore(factsFolder(), { log }));
  const tagger = lazyTagger(taggerPath);
  const segments = createSegmentMaker();
  const resultOf = async (work: WorkerJob): Promise<WorkerResult> => {
    switch (work.kind) {
      case 'file':
        return segments.add(
          work.job,
          await analyseFile(work.job, { reader, tagger, files: diskFiles, works: known, cache }),
        );
      case 'themes':
        return findThemes(work.job, tagger);
      case 'segment':
        return { segment: segments.finish(work.corpus) };
    }
  };
  let chain = Promise.resolve();
  port.on('message', ({ id, work, works }: WorkerRequest) => {
    chain = chain.then(async () => {
      if (works !== undefined) {
        known = works;
        reader = createCitationReader([...builtInWorks, ...works]);
      }
      const result = await resultOf(work);
      port.postMessage({ id, result } satisfies WorkerAnswer, buffersOf(result));
    });
  });
  port.postMessage('ready' satisfies WorkerNews);
}

/** The buffers of the typed arrays of a result: moved to the main thread instead of copied. */
function buffersOf(result: WorkerResult): ArrayBuffer[] {
  const holders: object[] =
    'kind' in result
      ? result.kind === 'facts'
        ? [result.facts, result.facts.passages, result.facts.spoken, result.facts.themes ?? {}]
        : []
      : [result];
  const arrays = holders
    .flatMap(holder => Object.values(holder) as unknown[])
    .filter(value => ArrayBuffer.isView(value));
  return [...new Set(arrays.map(array => array.buffer))].filter(buffer => buffer instanceof ArrayBuffer);
}
