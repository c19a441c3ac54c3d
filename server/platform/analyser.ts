import { Worker } from 'node:worker_threads';
import type { Log } from '../base/log';
import { createCitationReader } from '../citations/recognise';
import { builtInWorks } from '../citations/works';
import type { Work } from '../citations/citation';
import type { CitationReader } from '../citations/reader';
import type { AnalyseJob, Analyser, Files, FileThemes, FileThemesJob, Outcome, ThemesJob } from '../workspace/host';
import type { ThemeFacts } from '../themes/themeFacts';
import type { Tagger } from '../themes/tagger';
import { analyseFile, findFileThemes, findThemes } from './analyseFile';
import { hashOfText, type FactsCache } from './factsCache';
import { parsedLength, RecentParses } from './recentParses';
import type { WorkerAnswer, WorkerEvent, WorkerJob, WorkerRequest, WorkerResult } from './worker';

export interface AnalyserOptions {
  /** Script that calls `runWorker` in a worker thread. Without it, everything runs on the main thread. */
  readonly script?: string;
  readonly files: Files;
  /** The tagger of the main thread, used where there is no worker. The worker has its own. */
  readonly tagger: Tagger;
  readonly cache?: FactsCache;
  /** Receives log messages, those of the worker, too. */
  readonly log?: Log;
  /** Time limit for one job, in milliseconds. The default is 60,000. */
  readonly jobTimeout?: number;
  /** Milliseconds without a job after which the worker is terminated, to free its memory. The default is 2,000. */
  readonly idleTimeout?: number;
  /**
   * The same after a job for an open document. The default, 120,000, is longer: the next edit will need the worker again,
   * and starting it takes time.
   */
  readonly editingIdleTimeout?: number;
}

interface Task {
  readonly work: WorkerJob;
  /** The user's works; undefined for jobs that do not depend on them. */
  readonly works: readonly Work[] | undefined;
  readonly resolve: (result: WorkerResult) => void;
}

/**
 * Memory limits of the worker, in megabytes, chosen by hand. The young generation is small because the data of a file is
 * garbage when the next one starts, and V8 then collects it sooner. The old generation has room for the analysis of a
 * transcript of 20 MB; a file that needs more is left out.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 640 };
/** Jobs sent to the worker at the same time: two, so that it never waits for the main thread. */
const maxRunning = 2;

/**
 * Analyses files in a worker thread. If the worker crashes on a file or exceeds the time limit, that file is left out with
 * a reason and the other jobs continue in a new worker. If no worker can be started, the main thread does the work.
 */
export function createAnalyser(options: AnalyserOptions): Analyser {
  return options.script === undefined
    ? new MainThreadAnalyser(options)
    : new WorkerThreadAnalyser(options.script, options);
}

class MainThreadAnalyser implements Analyser {
  readonly #options: AnalyserOptions;
  /** The works that `#reader` knows besides the built-in ones. */
  #works: readonly Work[] | undefined;
  #reader: CitationReader | undefined;
  readonly #parses = new RecentParses(parsedLength);

  constructor(options: AnalyserOptions) {
    this.#options = options;
  }

  warm(): void {
    // There is nothing to start.
  }

  async analyse(job: AnalyseJob, works: readonly Work[]): Promise<Outcome> {
    await nextTurn();
    if (this.#reader === undefined || this.#works !== works)
      this.#reader = createCitationReader([...works, ...builtInWorks]);
    this.#works = works;
    const { files, cache } = this.#options;
    return analyseFile(job, { reader: this.#reader, files, works, cache, parses: this.#parses });
  }

  async themes(job: ThemesJob): Promise<ThemeFacts | { readonly reason: string }> {
    await nextTurn();
    return (await storedThemes(job, this.#options.cache)) ?? findThemes(job, this.#options.tagger);
  }

  async fileThemes(job: FileThemesJob): Promise<FileThemes> {
    await nextTurn();
    const { files, tagger, cache } = this.#options;
    return findFileThemes(job, { files, tagger, cache, parses: this.#parses });
  }

  segment(): Promise<undefined> {
    // The corpus indexes the words itself.
    return Promise.resolve(undefined);
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}

/** The longest open document whose themes are looked for in the cache, in UTF-16 units: its text is hashed in one go. */
const longestHashed = 1_000_000;

/** The themes of an open document whose text is that of a file that was read once. */
function storedThemes({ text }: ThemesJob, cache: FactsCache | undefined): Promise<ThemeFacts | undefined> {
  if (cache === undefined || text.length > longestHashed) return Promise.resolve(undefined);
  return cache.findThemes(hashOfText(text));
}

/** Lets the event loop answer requests and receive cancellations between two files. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}

class WorkerThreadAnalyser implements Analyser {
  readonly #script: string;
  readonly #options: AnalyserOptions;
  /** Jobs for open documents and segments. They run before files. */
  readonly #urgentTasks: Task[] = [];
  readonly #fileTasks: Task[] = [];
  /** Jobs for themes of files. They run after all others. */
  readonly #themeTasks: Task[] = [];
  /** Tasks sent to the worker, by the id of the request, oldest first. */
  readonly #running = new Map<number, Task>();
  #worker: Worker | undefined;
  /** The user's works that were last sent to the worker. */
  #works: readonly Work[] | undefined;
  #lastId = 0;
  /** Used after a worker could not be started. */
  #fallback: MainThreadAnalyser | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Id of the request that the timer limits; undefined while the worker is idle. */
  #timedId: number | undefined;
  /** Whether the newest job was for an open document. */
  #isEditing = false;

  constructor(script: string, options: AnalyserOptions) {
    this.#script = script;
    this.#options = options;
  }

  warm(): void {
    if (this.#fallback !== undefined) return;
    this.#worker ??= this.#start();
    this.#restartTimer();
  }

  async analyse(job: AnalyseJob, works: readonly Work[]): Promise<Outcome> {
    // Cached facts of an unchanged file are read on the main thread, so that a start from the cache needs no worker.
    const cached = job.text === undefined ? await this.#options.cache?.findByStat(job, works) : undefined;
    if (cached !== undefined && !needsIndexing(cached, job)) return cached;
    if (this.#fallback !== undefined) return this.#fallback.analyse(job, works);
    const outcome = (await this.#run({ kind: 'file', job }, works, job.text !== undefined)) as Outcome;
    return this.#options.cache?.shelve(outcome, job, works) ?? outcome;
  }

  async themes(job: ThemesJob): Promise<ThemeFacts | { readonly reason: string }> {
    const stored = await storedThemes(job, this.#options.cache);
    if (stored !== undefined) return stored;
    if (this.#fallback !== undefined) return this.#fallback.themes(job);
    return this.#run({ kind: 'themes', job }, undefined, true) as Promise<ThemeFacts | { readonly reason: string }>;
  }

  async fileThemes(job: FileThemesJob): Promise<FileThemes> {
    // Read on the main thread, as cached facts are.
    const cached = await this.#options.cache?.findThemes(job.textHash);
    if (cached !== undefined) return cached;
    if (this.#fallback !== undefined) return this.#fallback.fileThemes(job);
    return this.#run({ kind: 'fileThemes', job }, undefined, false) as Promise<FileThemes>;
  }

  async segment(corpus: string): Promise<Uint8Array | undefined> {
    // Without a worker, no words are waiting for a segment.
    if (this.#fallback !== undefined || this.#worker === undefined) return undefined;
    const result = await this.#run({ kind: 'segment', corpus }, undefined, false);
    return result !== undefined && 'segment' in result ? result.segment : undefined;
  }

  async dispose(): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #run(work: WorkerJob, works: readonly Work[] | undefined, isEditing: boolean): Promise<WorkerResult> {
    return new Promise(resolve => {
      const tasks = isEditing || work.kind === 'segment' ? this.#urgentTasks : this.#tasksLike(work);
      tasks.push({ work, works, resolve });
      this.#isEditing = isEditing;
      this.#sendTasks();
    });
  }

  #tasksLike(work: WorkerJob): Task[] {
    return work.kind === 'fileThemes' ? this.#themeTasks : this.#fileTasks;
  }

  #sendTasks(): void {
    while (this.#running.size < maxRunning) {
      const task = this.#urgentTasks.shift() ?? this.#fileTasks.shift() ?? this.#themeTasks.shift();
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
    this.#restartTimer();
  }

  #start(): Worker {
    this.#works = undefined;
    const worker = new Worker(this.#script, { resourceLimits });
    // An idle worker must not keep the process alive.
    worker.unref();
    let isReady = false;
    let failure = 'the worker stopped';
    worker.on('message', (message: WorkerAnswer | WorkerEvent) => {
      if (message === 'ready') isReady = true;
      else if ('log' in message) this.#options.log?.(message.log, message.level);
      else this.#receive(message);
    });
    worker.on('error', error => {
      failure = error.message;
    });
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      // A worker that stops before it is ready will not start the next time either: the script is missing or broken.
      if (isReady) this.#failFirstTask(failure);
      else this.#useMainThread();
    });
    return worker;
  }

  #receive({ id, result }: WorkerAnswer): void {
    const task = this.#running.get(id);
    this.#running.delete(id);
    task?.resolve(result);
    this.#sendTasks();
  }

  /** The worker runs its jobs in order, so it stopped on the first one without an answer. The others run again. */
  #failFirstTask(failure: string): void {
    const [first, ...others] = this.#takeRunning();
    for (const other of others.reverse()) this.#tasksLike(other.work).unshift(other);
    if (first !== undefined) first.resolve(failedResult(first.work, failure));
    this.#sendTasks();
  }

  #useMainThread(): void {
    this.#options.log?.(
      'Files are read on the main thread, so answers may be slow, because the worker could not be started. ' +
        'Install the extension again, or report this.',
    );
    const fallback = (this.#fallback = new MainThreadAnalyser(this.#options));
    for (const { work, works, resolve } of [
      ...this.#takeRunning(),
      ...this.#urgentTasks.splice(0),
      ...this.#fileTasks.splice(0),
      ...this.#themeTasks.splice(0),
    ]) {
      void runOn(fallback, work, works ?? []).then(resolve);
    }
  }

  #takeRunning(): Task[] {
    const tasks = [...this.#running.values()];
    this.#running.clear();
    return tasks;
  }

  /**
   * Starts the timer that terminates a worker which works too long on one job, or which is idle. The timer of a job
   * continues when other jobs are added.
   */
  #restartTimer(): void {
    const [currentId] = this.#running.keys();
    if (currentId !== undefined && currentId === this.#timedId) return;
    clearTimeout(this.#timer);
    this.#timedId = currentId;
    const worker = this.#worker;
    if (worker === undefined) return;
    const { jobTimeout = 60_000, idleTimeout = 2_000, editingIdleTimeout = 120_000 } = this.#options;
    const isIdle = currentId === undefined;
    this.#timer = setTimeout(
      () => {
        if (isIdle) this.#worker = undefined;
        void worker.terminate();
      },
      !isIdle ? jobTimeout : this.#isEditing ? editingIdleTimeout : idleTimeout,
    );
    this.#timer.unref();
  }
}

/** Whether the worker has to index the words of a file, although its facts are in the cache. */
function needsIndexing(outcome: Outcome, { index }: AnalyseJob): boolean {
  return index !== undefined && outcome.kind === 'facts' && outcome.facts.passages.fingerprint !== index.known;
}

function runOn(analyser: MainThreadAnalyser, work: WorkerJob, works: readonly Work[]): Promise<WorkerResult> {
  switch (work.kind) {
    case 'file':
      return analyser.analyse(work.job, works);
    case 'themes':
      return analyser.themes(work.job);
    case 'fileThemes':
      return analyser.fileThemes(work.job);
    case 'segment':
      return Promise.resolve({ segment: undefined });
  }
}

function failedResult(work: WorkerJob, failure: string): WorkerResult {
  if (work.kind === 'segment') return { segment: undefined };
  const stopped = `its analysis stopped unexpectedly (${failure}).`;
  return work.kind === 'file'
    ? { kind: 'skipped', reason: `${work.job.name} is left out: ${stopped}`, cause: 'failed' }
    : { reason: `${work.job.name} has no themes: ${stopped}` };
}
