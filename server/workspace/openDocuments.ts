import { debounced } from '../base/debounce';
import { analyseLazily } from '../index/analyseText';
import type { CorpusWriter } from '../index/corpus';
import { DocumentMemory } from '../text/documentMemory';
import { parseIfTranscript } from '../transcript/recognise';
import { isConfigUri } from './configFile';
import type { CorpusRoot } from './corpusRoot';
import type { FileOutcomes } from './fileOutcomes';
import type { Analyser, Files, Outcome } from './host';
import type { OpenDocument } from './openDocument';
import type { Pending } from './pending';

/** What open documents share with the rest of their folder. */
export interface OpenDocumentsParts {
  readonly root: CorpusRoot;
  readonly corpus: CorpusWriter;
  readonly analyser: Analyser;
  readonly files: Pick<Files, 'standing'>;
  readonly outcomes: FileOutcomes;
  readonly pending: Pending;
  /** Whether files are still being made searchable: themes wait for that, unless somebody asks for them. */
  readonly isReading: () => boolean;
  /** Work failed that nobody waits for. */
  readonly failed: (error: unknown) => void;
}

/**
 * Documents up to this length (UTF-16 units) are analysed on the main thread, except for their themes: sending them to the
 * worker takes longer.
 */
const shortDocument = 300_000;
/** How long nobody must type before work is done in advance, in milliseconds. */
const quiet = 400;

/** How long the first request about an open document may take to come, and to be answered, in milliseconds. */
const longestWait = 1000;
/** How long an answer takes once the document has been analysed, in milliseconds. */
const answerTime = 100;

interface TrackedDocument {
  readonly document: OpenDocument;
  /** What was found in its lines and paragraphs when it was last read. */
  readonly memory: DocumentMemory;
  /** Whether the corpus may hold it: a link to a place outside is not a file of the folder. Undefined until that is known. */
  isOwn?: boolean;
  /** The version whose facts the corpus holds. */
  analysedVersion?: number | undefined;
  analysing?: Promise<void> | undefined;
  /** The settings no longer say of it what they said: whether it is a transcript is judged anew. */
  judgedAnew?: boolean;
}

/**
 * The open documents of a corpus. They are analysed when a request needs them. The corpus asks the worker for their themes
 * when it needs these.
 */
export class OpenDocuments {
  readonly #parts: OpenDocumentsParts;
  readonly #documents = new Map<string, TrackedDocument>();
  /** Does what a search or a theme would have to wait for, once nobody types. */
  readonly #workAheadSoon = debounced(quiet, () => {
    this.#parts.corpus.snapshot().search();
    if (!this.#parts.isReading()) this.seekThemes();
  });
  /** Called when a document has been analysed, or need not be on this thread. */
  #analysed: () => void = () => undefined;
  #disposed = false;

  constructor(parts: OpenDocumentsParts) {
    this.#parts = parts;
  }

  has(uri: string): boolean {
    return this.#documents.has(uri);
  }

  document(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri)?.document;
  }

  open(uri: string, document: OpenDocument): void {
    this.#documents.set(uri, { document, memory: new DocumentMemory() });
  }

  /**
   * Resolves when requests about open documents have had their turn, or after a while: the first answer needs the processor for
   * itself. At once where none is open or one has been analysed.
   */
  firstAnswer(): Promise<void> {
    const documents = [...this.#documents.values()];
    if (documents.every(({ analysedVersion }) => analysedVersion !== undefined)) return Promise.resolve();
    return new Promise(resolve => {
      setTimeout(resolve, longestWait).unref();
      this.#analysed = () => setTimeout(resolve, answerTime).unref();
    });
  }

  /** A document has a new version. Its themes will be wanted, so the worker may start meanwhile, but not before the first answer. */
  changed(uri: string): void {
    if (this.#documents.get(uri)?.analysedVersion !== undefined) this.#parts.analyser.warm();
  }

  /** The file on disk counts again. */
  close(uri: string): void {
    this.#documents.delete(uri);
  }

  /**
   * The rules for what counts as a transcript changed: all documents are analysed again when they are next needed. What
   * counted because the settings named it does not stay for that.
   */
  invalidate(isAffected: (name: string, size: number) => boolean): void {
    for (const [uri, tracked] of this.#documents) {
      tracked.analysedVersion = undefined;
      tracked.judgedAnew ||= isAffected(this.#parts.root.nameOf(uri), 0);
    }
  }

  /**
   * The files on disk changed: what was a link to a place outside may be a file of the folder now, and the other way round.
   * Resolves with whether that is so for one of the documents, or for the document at `only`.
   */
  async standAgain(only?: string): Promise<boolean> {
    const uris = only === undefined ? [...this.#documents.keys()] : [only];
    const changes = await Promise.all(uris.map(uri => this.#standsAnew(uri)));
    return changes.includes(true);
  }

  async #standsAnew(uri: string): Promise<boolean> {
    const tracked = this.#documents.get(uri);
    if (tracked?.isOwn === undefined) return false;
    const isOwn = await this.#isOwn(uri);
    if (isOwn === tracked.isOwn) return false;
    tracked.isOwn = isOwn;
    tracked.analysedVersion = undefined;
    return true;
  }

  /** Resolves once the corpus holds the present version of the document. */
  async current(uri: string): Promise<void> {
    const tracked = this.#documents.get(uri);
    if (tracked === undefined || tracked.analysedVersion === tracked.document.version || this.#disposed) return;
    const { root, outcomes, pending } = this.#parts;
    tracked.isOwn ??= await this.#isOwn(uri);
    if (isConfigUri(root.uri, uri) || root.isExcluded(root.nameOf(uri)) || !tracked.isOwn) {
      tracked.analysedVersion = tracked.document.version;
      outcomes.take(uri, root.nameOf(uri), { kind: 'none' });
      this.#analysed();
      return;
    }
    const text = tracked.document.getText();
    if (text.length <= shortDocument) {
      this.#analyseShort(uri, tracked, text);
      return;
    }
    // The worker has to start for it.
    this.#analysed();
    // Several requests that come together wait for one analysis. One that comes after a later edit starts another.
    tracked.analysing ??= pending.track(this.#analyseLong(uri, tracked, text)).finally(() => {
      tracked.analysing = undefined;
    });
    await tracked.analysing;
    return this.current(uri);
  }

  /** Begins to find the themes of the documents that were analysed. */
  seekThemes(): void {
    if (this.#documents.size > 0) void this.#parts.corpus.snapshot().themes().catch(this.#parts.failed);
  }

  async allCurrent(): Promise<void> {
    for (const uri of [...this.#documents.keys()]) await this.current(uri);
  }

  dispose(): void {
    this.#disposed = true;
    this.#workAheadSoon.cancel();
  }

  /** A document that is not on disk yet counts, too. */
  async #isOwn(uri: string): Promise<boolean> {
    const { root, files } = this.#parts;
    if (root.kind === 'file') return true;
    const standing = await files.standing(uri, root.uri);
    return standing === 'own' || standing === 'missing';
  }

  #analyseShort(uri: string, tracked: TrackedDocument, text: string): void {
    const { root, corpus, outcomes } = this.#parts;
    const name = root.nameOf(uri);
    const { memory } = tracked;
    tracked.analysedVersion = tracked.document.version;
    const counts = this.#countsAnyway(uri, name, tracked);
    tracked.judgedAnew = false;
    // What decides whether it is a transcript is its parse.
    const parsed = counts ? undefined : memory.during('parse', () => parseIfTranscript(text, name));
    const outcome: Outcome =
      counts || parsed !== undefined
        ? {
            kind: 'facts',
            facts: analyseLazily(text, corpus.reader, this.#reportLater(name), parsed, undefined, memory),
            encoding: outcomes.encodingOf(uri),
          }
        : { kind: 'none' };
    outcomes.take(uri, name, outcome, text);
    this.#analysed();
    this.#workAheadSoon();
  }

  async #analyseLong(uri: string, tracked: TrackedDocument, text: string): Promise<void> {
    const { version } = tracked.document;
    const { root, corpus, analyser, outcomes } = this.#parts;
    const name = root.nameOf(uri);
    const { works } = corpus.config;
    const job = { uri, name, listed: this.#countsAnyway(uri, name, tracked), maxBytes: root.maxBytes, text };
    const outcome = await analyser.analyse(job, works);
    if (this.#documents.get(uri) !== tracked || this.#disposed || corpus.config.works !== works) return;
    tracked.analysedVersion = version;
    tracked.judgedAnew = false;
    // The analyser saw only the text: the encoding is that of the file.
    const encoding = outcomes.encodingOf(uri);
    outcomes.take(uri, name, outcome.kind === 'facts' ? { ...outcome, encoding } : outcome, text);
    if (outcome.kind === 'facts') outcomes.report(uri, name, outcome.facts);
  }

  /** Reports each step that failed. */
  #reportLater(name: string): (what: string, error: unknown) => void {
    return (what, error) =>
      this.#parts.failed(new Error(`${name}: its ${what} could not be found: ${String(error)}`, { cause: error }));
  }

  /** An edit does not take a transcript out of the corpus, even if it no longer looks like one. */
  #countsAnyway(uri: string, name: string, { judgedAnew = false }: TrackedDocument): boolean {
    const { root, corpus } = this.#parts;
    return root.isListed(name) || (!judgedAnew && corpus.entry(uri) !== undefined);
  }
}
