import { Worker } from 'node:worker_threads';
import { createCitationReader } from '../citations/recognise';
import { builtInWorks } from '../citations/works';
import type { Work } from '../citations/citation';
import type { CitationReader } from '../citations/reader';
import type { AnalyseJob, Analyser, Files, Outcome, ThemesJob } from '../workspace/host';
import type { ThemeFacts } from '../themes/themeFacts';
import type { Tagger } from '../themes/tagger';
import { analyseFile, findThemes } from './analyseFile';
import type { FactsCache } from './factsCache';
import type { WorkerAnswer, WorkerJob, WorkerNews, WorkerRequest, WorkerResult } from './worker';

export interface AnalyserOptions {
  /** Script that calls `runWorker` when it runs as a worker; without one all runs on the main thread. */
  readonly script?: string;
  readonly files: Files;
  /** For what is done on the main thread; the worker has its own. */
  readonly tagger: Tagger;
  readonly cache?: FactsCache;
  /** Takes sentences of the worker. */
  readonly log?: (message: string) => void;
  /** How long one file may take before it is given up, in milliseconds. */
  readonly patience?: number;
  /** How long the worker is kept without work, in milliseconds: its memory is given back afterwards. */
  readonly idle?: number;
  /** The same where the last work was an open buffer's: whoever edits will need the worker again, and it takes a moment to start. */
  readonly idleInEditing?: number;
}

interface Task {
  readonly work: WorkerJob;
  readonly works: readonly Work[] | undefined;
  readonly done: (result: WorkerResult) => void;
}

/**
 * Memory of the worker, in megabytes. What a file leaves behind is garbage by the next one: with less room V8 collects it
 * sooner. The old generation holds the analysis of a transcript of 20 MB; a file that needs more is left out.
 */
const limits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 640 };
/** Jobs that the worker has at once: it never waits for the main thread, and few are lost track of when it dies. */
const ahead = 2;

/**
 * Analyses files in a worker thread. A file on which the worker dies or does not end is left out with a reason; the jobs
 * behind it go on in a new worker. Where no worker can be started at all, the main thread does the work.
 */
export function createAnalyser(options: AnalyserOptions): Analyser {
  return options.script === undefined ? new MainThread(options) : new WorkerThread(options.script, options);
}

class MainThread implements Analyser {
  #works: readonly Work[] | undefined;
  #reader: CitationReader | undefined;

  constructor(private readonly options: AnalyserOptions) {}

  warm(): void {
    // There is nothing to start.
  }

  async analyse(job: AnalyseJob, works: readonly Work[]): Promise<Outcome> {
    // Between two files the event loop turns, so that requests are answered and cancels seen.
    await new Promise(resolve => setImmediate(resolve));
    if (this.#reader === undefined || this.#works !== works)
      this.#reader = createCitationReader([...builtInWorks, ...works]);
    this.#works = works;
    const { files, tagger, cache } = this.options;
    return analyseFile(job, { reader: this.#reader, tagger, files, works, cache });
  }

  async themes(job: ThemesJob): Promise<ThemeFacts | { readonly reason: string }> {
    await new Promise(resolve => setImmediate(resolve));
    return findThemes(job, this.options.tagger);
  }

  segment(): Promise<undefined> {
    return Promise.resolve(undefined); // words are indexed where they are set
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}

class WorkerThread implements Analyser {
  /** Open buffers, which somebody looks at, with the words of what was read; and files. */
  readonly #urgent: Task[] = [];
  readonly #waiting: Task[] = [];
  readonly #running = new Map<number, Task>();
  #worker: Worker | undefined;
  /** The works that the worker knows. */
  #works: readonly Work[] | undefined;
  #lastId = 0;
  #fallback: MainThread | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Whether the last work was an open buffer's. */
  #editing = false;

  constructor(
    private readonly script: string,
    private readonly options: AnalyserOptions,
  ) {}

  warm(): void {
    if (this.#fallback !== undefined) return;
    this.#worker ??= this.#start();
    this.#watch();
  }

  /** What is known of a file that did not change is read here: a start from the cache needs no worker. */
  async analyse(job: AnalyseJob, works: readonly Work[]): Promise<Outcome> {
    const known = job.text === undefined ? await this.options.cache?.unread(job, works) : undefined;
    if (known !== undefined && isIndexed(known, job)) return known;
    if (this.#fallback !== undefined) return this.#fallback.analyse(job, works);
    return this.#run({ kind: 'file', job }, works, job.text !== undefined) as Promise<Outcome>;
  }

  themes(job: ThemesJob): Promise<ThemeFacts | { readonly reason: string }> {
    if (this.#fallback !== undefined) return this.#fallback.themes(job);
    return this.#run({ kind: 'themes', job }, undefined, true) as Promise<ThemeFacts | { readonly reason: string }>;
  }

  async segment(corpus: string): Promise<Uint8Array | undefined> {
    // Without a worker there is nothing that it could have made a segment of.
    if (this.#fallback !== undefined || this.#worker === undefined) return undefined;
    const result = await this.#run({ kind: 'segment', corpus }, undefined, false);
    return 'segment' in result ? result.segment : undefined;
  }

  async dispose(): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #run(work: WorkerJob, works: readonly Work[] | undefined, urgent: boolean): Promise<WorkerResult> {
    return new Promise(done => {
      (urgent || work.kind === 'segment' ? this.#urgent : this.#waiting).push({ work, works, done });
      this.#editing = urgent;
      this.#feed();
    });
  }

  #feed(): void {
    while (this.#running.size < ahead) {
      const task = this.#urgent.shift() ?? this.#waiting.shift();
      if (task === undefined) break;
      const worker = (this.#worker ??= this.#start());
      const id = ++this.#lastId;
      this.#running.set(id, task);
      const works = task.works ?? this.#works;
      const request: WorkerRequest = {
        id,
        work: task.work,
        ...(works !== undefined && works !== this.#works && { works }),
      };
      this.#works = works;
      worker.postMessage(request);
    }
    this.#watch();
  }

  #start(): Worker {
    this.#works = undefined;
    const worker = new Worker(this.script, { resourceLimits: limits });
    // An idle worker must not keep the process alive.
    worker.unref();
    let ready = false;
    let failure = 'the worker stopped';
    worker.on('message', (message: WorkerAnswer | WorkerNews) => {
      if (message === 'ready') ready = true;
      else if ('log' in message) this.options.log?.(message.log);
      else this.#answer(message);
    });
    worker.on('error', error => {
      failure = error.message;
    });
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      if (ready) this.#dropFirst(failure);
      else this.#useMainThread();
    });
    return worker;
  }

  #answer({ id, result }: WorkerAnswer): void {
    const task = this.#running.get(id);
    this.#running.delete(id);
    task?.done(result);
    this.#feed();
  }

  /** The worker takes its jobs in order: the first one without an answer is the one that it died on. */
  #dropFirst(failure: string): void {
    const [first, ...others] = this.#takeRunning();
    this.#waiting.unshift(...others);
    if (first !== undefined) first.done(failed(first.work, failure));
    this.#feed();
  }

  /** A worker that ends before it is ready never will be: the script is not there, or threads are not allowed. */
  #useMainThread(): void {
    const fallback = (this.#fallback = new MainThread(this.options));
    for (const { work, works, done } of [
      ...this.#takeRunning(),
      ...this.#urgent.splice(0),
      ...this.#waiting.splice(0),
    ]) {
      void this.#instead(fallback, work, works ?? []).then(done);
    }
  }

  #instead(fallback: MainThread, work: WorkerJob, works: readonly Work[]): Promise<WorkerResult> {
    switch (work.kind) {
      case 'file':
        return fallback.analyse(work.job, works);
      case 'themes':
        return fallback.themes(work.job);
      case 'segment':
        return Promise.resolve({ segment: undefined });
    }
  }

  #takeRunning(): Task[] {
    const tasks = [...this.#running.values()];
    this.#running.clear();
    return tasks;
  }

  /** Ends a worker that takes too long for one file, or that has had nothing to do for a while. */
  #watch(): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    if (worker === undefined) return;
    const { patience = 60_000, idle = 2_000, idleInEditing = 120_000 } = this.options;
    const busy = this.#running.size > 0;
    this.#timer = setTimeout(
      () => {
        if (!busy) this.#worker = undefined;
        void worker.terminate();
      },
      busy ? patience : this.#editing ? idleInEditing : idle,
    );
    this.#timer.unref();
  }
}

function isIndexed(outcome: Outcome, { index }: AnalyseJob): boolean {
  return index === undefined || outcome.kind !== 'facts' || outcome.facts.passages.fingerprint === index.known;
}

function failed(work: WorkerJob, failure: string): WorkerResult {
  if (work.kind === 'segment') return { segment: undefined };
  const reason = `${work.job.name} is left out: its analysis did not end well (${failure}).`;
  return work.kind === 'file' ? { kind: 'skipped', reason } : { reason };
}
