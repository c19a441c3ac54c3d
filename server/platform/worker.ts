import { parentPort } from 'node:worker_threads';
import { createCitationReader } from '../citations/recognise';
import { builtInWorks } from '../citations/works';
import type { Work } from '../citations/model';
import type { CitationReader } from '../citations/reader';
import type { AnalyseJob, Outcome } from '../lsp/host';
import { analyseFile } from './analyseFile';
import { diskFiles } from './files';

/** What the main thread sends, and what comes back; `id` ties the two. `works` are the user's, sent only when they change. */
export interface WorkerRequest {
  readonly id: number;
  readonly job: AnalyseJob;
  readonly works?: readonly Work[];
}
export interface WorkerAnswer {
  readonly id: number;
  readonly outcome: Outcome;
}

/** Runs in the worker thread: one job after the other, in the order of their arrival. */
export function runWorker(): void {
  const port = parentPort;
  if (port === null) throw new Error('This runs as a worker thread only.');
  let reader: CitationReader = createCitationReader(builtInWorks);
  let chain = Promise.resolve();
  port.on('message', ({ id, job, works }: WorkerRequest) => {
    chain = chain.then(async () => {
      if (works !== undefined) reader = createCitationReader([...builtInWorks, ...works]);
      const outcome = await analyseFile(job, reader, diskFiles);
      port.postMessage({ id, outcome } satisfies WorkerAnswer, buffersOf(outcome));
    });
  });
  port.postMessage('ready');
}

/** The buffers of the typed arrays of an outcome: moved to the main thread instead of copied. */
function buffersOf(outcome: Outcome): ArrayBuffer[] {
  if (outcome.kind !== 'facts') return [];
  const { themes, passages, lineStarts } = outcome.facts;
  const values: unknown[] = [lineStarts, ...Object.values(themes) as unknown[], ...Object.values(passages) as unknown[]];
  const arrays = values.filter(value => ArrayBuffer.isView(value));
  return [...new Set(arrays.map(array => array.buffer))].filter(buffer => buffer instanceof ArrayBuffer);
}
