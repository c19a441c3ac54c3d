import { Worker } from 'node:worker_threads';
import { createCitationReader } from '../citations/recognise';
import { builtInWorks } from '../citations/works';
import type { Work } from '../citations/model';
import type { CitationReader } from '../citations/reader';
import type { AnalyseJob, Analyser, Files, Outcome } from '../lsp/host';
import { analyseFile } from './analyseFile';
import type { WorkerAnswer, WorkerRequest } from './worker';

export interface AnalyserOptions {
  /** Script that calls `runWorker` when it runs as a worker; without one all runs on the main thread. */
  readonly script?: string;
  readonly files: Files;
  /** How long one file may take before it is given up, in milliseconds. */
  readonly patience?: number;
  /** How long the worker is kept without work, in milliseconds: its memory is given back afterwards. */
  readonly idle?: number;
}

interface Task {
  readonly job: AnalyseJob;
  readonly works: readonly Work[];
  readonly done: (outcome: Outcome) => void;
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
  return options.script === undefined ? new MainThread(options.files) : new WorkerThread(options.script, options);
}

class MainThread implements Analyser {
  #works: readonly Work[] | undefined;
  #reader: CitationReader | undefined;

  constructor(private readonly files: Files) {}

  warm(): void {
    // There is nothing to start.
  }

  async analyse(job: AnalyseJob, works: readonly Work[]): Promise<Outcome> {
    // Between two files the event loop turns, so that requests are answered and cancels seen.
    await new Promise(resolve => setImmediate(resolve));
    if (this.#reader === undefined || this.#works !== works) this.#reader = createCitationReader([...builtInWorks, ...works]);
    this.#works = works;
    return analyseFile(job, this.#reader, this.files);
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}

class WorkerThread implements Analyser {
  readonly #waiting: Task[] = [];
  readonly #running = new Map<number, Task>();
  #worker: Worker | undefined;
  /** The works that the worker knows. */
  #works: readonly Work[] | undefined;
  #lastId = 0;
  #fallback: MainThread | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly script: string, private readonly options: AnalyserOptions) {}

  warm(): void {
    if (this.#fallback !== undefined) return;
    this.#worker ??= this.#start();
    this.#watch();
  }

  analyse(job: AnalyseJob, works: readonly Work[]): Promise<Outcome> {
    if (this.#fallback !== undefined) return this.#fallback.analyse(job, works);
    return new Promise(done => {
      this.#waiting.push({ job, works, done });
      this.#feed();
    });
  }

  async dispose(): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #feed(): void {
    while (this.#running.size < ahead && this.#waiting.length > 0) {
      const worker = this.#worker ??= this.#start();
      const task = this.#waiting.shift()!;
      const id = ++this.#lastId;
      this.#running.set(id, task);
      const request: WorkerRequest = { id, job: task.job, ...this.#works !== task.works && { works: task.works } };
      this.#works = task.works;
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
    worker.on('message', (message: WorkerAnswer | 'ready') => {
      if (message === 'ready') ready = true;
      else this.#answer(message);
    });
    worker.on('error', error => { failure = error.message; });
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      if (ready) this.#dropFirst(failure);
      else this.#useMainThread();
    });
    return worker;
  }

  #answer({ id, outcome }: WorkerAnswer): void {
    const task = this.#running.get(id);
    this.#running.delete(id);
    task?.done(outcome);
    this.#feed();
  }

  /** The worker takes its jobs in order: the first one without an answer is the one that it died on. */
  #dropFirst(failure: string): void {
    const [first, ...others] = this.#takeRunning();
    this.#waiting.unshift(...others);
    first?.done({ kind: 'skipped', reason: `${first.job.name} is left out: its analysis did not end well (${failure}).` });
    this.#feed();
  }

  /** A worker that ends before it is ready never will be: the script is not there, or threads are not allowed. */
  #useMainThread(): void {
    const fallback = this.#fallback = new MainThread(this.options.files);
    for (const task of [...this.#takeRunning(), ...this.#waiting.splice(0)]) void fallback.analyse(task.job, task.works).then(task.done);
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
    const { patience = 60_000, idle = 2_000 } = this.options;
    const busy = this.#running.size > 0;
    this.#timer = setTimeout(() => {
      if (!busy) this.#worker = undefined;
      void worker.terminate();
    }, busy ? patience : idle);
    this.#timer.unref();
  }
}
