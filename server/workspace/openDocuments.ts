import { debounced } from '../base/debounce';
import { analyseLazily } from '../index/analyseText';
import type { CorpusWriter } from '../index/corpus';
import { looksLikeTranscript } from '../transcript/recognise';
import type { Analyser, Outcome } from './host';
import type { OpenDocument } from './openDocument';

/** What a corpus knows about the file of an open document. */
export interface DocumentFile {
  readonly name: string;
  /** The settings exclude it. */
  readonly excluded: boolean;
  /** It counts as a transcript, whatever its text looks like. */
  readonly listed: boolean;
  readonly maxBytes: number;
  /** That of the file on disk. */
  readonly encoding: string;
}

/** What open documents need of the corpus that they belong to. */
export interface OpenDocumentsContext {
  readonly corpus: CorpusWriter;
  readonly analyser: Analyser;
  /** Undefined for a file that is never a transcript: corpus.json. */
  fileOf(uri: string): DocumentFile | undefined;
  /** Takes over the outcome of analysing a document with this text. */
  take(uri: string, name: string, outcome: Outcome, text: string): void;
  /** Remembers work that questions to the whole corpus wait for. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Work failed that nobody waits for. */
  failed(error: unknown): void;
}

/** Documents up to this length (UTF-16 units) are analysed on the main thread, except for their themes: sending them to the worker takes longer. */
const shortDocument = 300_000;
/** How long nobody must type before work is done in advance, in milliseconds. */
const quiet = 400;

interface TrackedDocument {
  readonly document: OpenDocument;
  /** The version whose facts the corpus holds; -1 for none. */
  analysedVersion: number;
  analysing?: Promise<void> | undefined;
}

/**
 * The open documents of a corpus. They are analysed when a request needs them. The corpus asks the worker for their themes
 * when it needs these.
 */
export class OpenDocuments {
  readonly #context: OpenDocumentsContext;
  readonly #documents = new Map<string, TrackedDocument>();
  /** Does what a search or a theme would have to wait for, once nobody types. */
  readonly #workAheadSoon = debounced(quiet, () => {
    const corpus = this.#context.corpus.snapshot();
    corpus.search();
    void corpus.themes().catch((error: unknown) => this.#context.failed(error));
  });
  #disposed = false;

  constructor(context: OpenDocumentsContext) {
    this.#context = context;
  }

  has(uri: string): boolean {
    return this.#documents.has(uri);
  }

  document(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri)?.document;
  }

  open(uri: string, document: OpenDocument): void {
    this.#documents.set(uri, { document, analysedVersion: -1 });
    this.changed();
  }

  /** A document has a new version. Its themes will be wanted, so the worker may start meanwhile. */
  changed(): void {
    this.#context.analyser.warm();
  }

  /** The file on disk counts again. */
  close(uri: string): void {
    this.#documents.delete(uri);
  }

  /** What counts as a transcript has changed: all documents are analysed again when they are next needed. */
  invalidate(): void {
    for (const tracked of this.#documents.values()) tracked.analysedVersion = -1;
  }

  /** Resolves once the corpus holds the present version of the document. */
  async current(uri: string): Promise<void> {
    const tracked = this.#documents.get(uri);
    if (tracked === undefined || tracked.analysedVersion === tracked.document.version || this.#disposed) return;
    const file = this.#context.fileOf(uri);
    if (file === undefined || file.excluded) {
      tracked.analysedVersion = tracked.document.version;
      if (file !== undefined) this.#context.corpus.delete(uri);
      return;
    }
    const text = tracked.document.getText();
    if (text.length <= shortDocument) {
      this.#analyseShort(uri, tracked, file, text);
      return;
    }
    // Several requests that come together wait for one analysis. One that comes after a later edit starts another.
    tracked.analysing ??= this.#context.track(this.#analyseLong(uri, tracked, file, text)).finally(() => {
      tracked.analysing = undefined;
    });
    await tracked.analysing;
    return this.current(uri);
  }

  async allCurrent(): Promise<void> {
    for (const uri of [...this.#documents.keys()]) await this.current(uri);
  }

  dispose(): void {
    this.#disposed = true;
    this.#workAheadSoon.cancel();
  }

  #analyseShort(uri: string, tracked: TrackedDocument, file: DocumentFile, text: string): void {
    const { corpus } = this.#context;
    const { name, encoding } = file;
    tracked.analysedVersion = tracked.document.version;
    const isTranscript = file.listed || corpus.entry(uri) !== undefined || looksLikeTranscript(text, name);
    const outcome: Outcome = isTranscript
      ? { kind: 'facts', facts: analyseLazily(text, corpus.reader), encoding }
      : { kind: 'none' };
    this.#context.take(uri, name, outcome, text);
    this.#workAheadSoon();
  }

  async #analyseLong(uri: string, tracked: TrackedDocument, file: DocumentFile, text: string): Promise<void> {
    const { version } = tracked.document;
    const { corpus, analyser } = this.#context;
    const { name, maxBytes, encoding } = file;
    const { works } = corpus.config;
    const listed = file.listed || corpus.entry(uri) !== undefined;
    const outcome = await analyser.analyse({ uri, name, listed, maxBytes, text }, works);
    if (this.#documents.get(uri) !== tracked || this.#disposed || corpus.config.works !== works) return;
    tracked.analysedVersion = version;
    this.#context.take(uri, name, outcome.kind === 'facts' ? { ...outcome, encoding } : outcome, text);
  }
}
