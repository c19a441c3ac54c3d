import { cancellable, type CancellationSignal } from '../base/cancellation';
import type { CorpusWriter } from '../index/corpus';
import type { CorpusRoot } from './corpusRoot';
import type { Analyser, Skipped } from './host';
import { SearchPause } from './searchPause';

/** Files whose themes are sought at the same time: one worker, which must not wait for the next file. */
const parallelFiles = 2;
/**
 * How long themes wait once all files can be searched, unless somebody asks for them, in milliseconds: the first search comes
 * before the model of parts of speech is loaded.
 */
const rest = 500;
/** As long as somebody searches, themes wait longer, but never longer than this, in milliseconds. */
const longestRest = 5000;
/** Lists of themes are out of date when so many times more transcripts have been read as when they were last shown. */
const growth = 1.5;

export interface ThemeReadingParts {
  readonly root: CorpusRoot;
  readonly corpus: CorpusWriter;
  readonly analyser: Analyser;
  /** Whether themes have to wait: files are still being made searchable, or the user stopped reading. */
  readonly isHeld: () => boolean;
  readonly events: {
    /** How far the reading is changed. */
    readonly progress: () => void;
    /** Lists of themes are out of date. */
    readonly changed: () => void;
    /** The file has another text than the one that the corpus has facts of. */
    readonly fileChanged: (uri: string) => void;
    readonly failed: (error: unknown) => void;
  };
}

interface WantedThemes {
  readonly name: string;
  readonly textHash: string;
}

/**
 * Finds the themes of the files of a corpus: the second pass over them, once all can be searched. It goes on whenever
 * something is wanted and it is not held; `resume` says that it is no longer held.
 */
export class ThemeReading {
  readonly #parts: ThemeReadingParts;
  readonly #wanted = new Map<string, WantedThemes>();
  /** Files that are being read. A file that changes meanwhile is wanted anew. */
  readonly #reading = new Map<string, WantedThemes>();
  /** Files without themes, with the reason. */
  readonly #failures = new Map<string, string>();
  /** Hash of the text for which a file was read again because it has another one. */
  readonly #readAgain = new Map<string, string>();
  #runners = 0;
  #ended: Promise<void> = Promise.resolve();
  #end: () => void = () => undefined;
  readonly #pause = new SearchPause(rest, longestRest, () => this.#begin());
  /** Whether somebody waits for themes: then searches do not hold them up. */
  #isAsked = false;
  /** Whether the reading goes on in a pause in searching. */
  #isPaused = false;
  /** Transcripts that had been read when lists of themes were last out of date. */
  #shown = 0;
  #disposed = false;

  constructor(parts: ThemeReadingParts) {
    this.#parts = parts;
  }

  /** Files without themes, with the reason. */
  get skipped(): Skipped[] {
    return [...this.#failures].map(([uri, reason]) => ({ uri, reason }));
  }

  /** A file was set without themes. `textHash` is that of its outcome. */
  want(uri: string, name: string, textHash: string): void {
    this.forget(uri);
    this.#wanted.set(uri, { name, textHash });
  }

  /** The file is gone, or its document counts in its place. */
  forget(uri: string): void {
    this.#wanted.delete(uri);
    this.#reading.delete(uri);
    this.#failures.delete(uri);
  }

  resume(): void {
    if (!this.#hasNext || this.#pause.isWaiting) return;
    if (this.#runners > 0) return this.#begin();
    this.#ended = new Promise(resolve => {
      this.#end = resolve;
    });
    // Once themes were shown, those of a file that changes are missed.
    if (this.#shown > 0) return this.#begin();
    this.#pause.start();
  }

  /** Somebody searches: what nobody asked for waits for a pause, also where the reading has begun. */
  searched(): void {
    this.#pause.searched();
    if (this.#runners > 0 && !this.#isAsked) this.#isPaused = true;
  }

  /** Whether themes are wanted that are not sought yet. */
  get isWaiting(): boolean {
    return this.#wanted.size > 0;
  }

  /** Whether files are being read for their themes, or are about to be. */
  get isReading(): boolean {
    return this.#runners > 0 || this.#pause.isWaiting;
  }

  /**
   * Begins at once what waits for its turn. Resolves once nothing is read, because all themes are known or because it is held.
   * Rejects with `Cancelled`.
   */
  end(signal: CancellationSignal): Promise<void> {
    this.resume();
    if (this.isReading) this.#isAsked = true;
    if (this.#pause.isWaiting || this.#isPaused) this.#begin();
    return cancellable(this.#ended, signal);
  }

  dispose(): void {
    this.#disposed = true;
    this.#wanted.clear();
    if (this.#pause.isWaiting) this.#begin();
  }

  get #hasNext(): boolean {
    return this.#wanted.size > 0 && !this.#disposed && !this.#isPaused && !this.#parts.isHeld();
  }

  #begin(): void {
    this.#pause.stop();
    this.#isPaused = false;
    while (this.#runners < parallelFiles && this.#hasNext) void this.#run();
    // Nothing is wanted any more, or it is held again.
    if (this.#runners === 0) this.#finish();
  }

  #finish(): void {
    this.#isAsked = false;
    this.#end();
  }

  async #run(): Promise<void> {
    this.#runners++;
    try {
      while (this.#hasNext) {
        const [[uri, wanted]] = this.#wanted;
        this.#wanted.delete(uri);
        this.#reading.set(uri, wanted);
        await this.#read(uri, wanted);
      }
    } catch (error) {
      this.#parts.events.failed(error);
    }
    this.#runners--;
    if (this.#runners > 0) return;
    if (this.#isPaused && this.#wanted.size > 0) return this.#pause.start();
    this.#isPaused = false;
    this.#show();
    this.#finish();
  }

  async #read(uri: string, wanted: WantedThemes): Promise<void> {
    const { root, corpus, analyser, events } = this.#parts;
    const found = await analyser.fileThemes({ uri, maxBytes: root.maxBytes, ...wanted });
    if (this.#reading.get(uri) !== wanted || this.#disposed) return;
    this.#reading.delete(uri);
    if (found === undefined && this.#readAgain.get(uri) !== wanted.textHash) {
      this.#readAgain.set(uri, wanted.textHash);
      events.fileChanged(uri);
      return;
    }
    if (found !== undefined && 'reason' in found) {
      this.#failures.set(uri, found.reason);
      events.failed(new Error(found.reason));
      corpus.addThemes(uri, undefined);
    } else corpus.addThemes(uri, found);
    await corpus.catchUp();
    if (corpus.themesOff) this.#giveUp();
    events.progress();
    if (corpus.themesRead.read >= growth * this.#shown) this.#show();
  }

  /** The corpus is too large for themes: no other file is read for them. */
  #giveUp(): void {
    for (const uri of this.#wanted.keys()) this.#parts.corpus.addThemes(uri, undefined);
    this.#wanted.clear();
  }

  #show(): void {
    this.#shown = this.#parts.corpus.themesRead.read;
    if (!this.#disposed) this.#parts.events.changed();
  }
}
