import type { OpenDocument } from './openDocument';
import { analyseLazily } from '../index/analyseText';
import type { CorpusWriter } from '../index/corpus';
import { Cancelled } from '../base/slices';
import { looksLikeTranscript } from '../transcript/recognise';
import type { Analyser, Outcome } from './host';

/** What a corpus says of a file that is open. */
export interface DocumentFile {
  readonly name: string;
  /** Whether it is left out by the settings. */
  readonly excluded: boolean;
  /** Whether it counts as a transcript whatever it looks like. */
  readonly listed: boolean;
  readonly maxBytes: number;
  /** That of the file on disk. */
  readonly encoding: string;
}

/** What buffers need of the corpus that they belong to. */
export interface OpenDocumentsContext {
  readonly corpus: CorpusWriter;
  readonly analyser: Analyser;
  /** Undefined for what is never a transcript: corpus.json. */
  fileOf(uri: string): DocumentFile | undefined;
  /** Takes over what was found in a buffer. */
  take(uri: string, name: string, outcome: Outcome, text: string): void;
  /** Remembers work for which questions to the whole corpus wait. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Work failed that nobody waits for. */
  failed(error: unknown): void;
}

/** Buffers up to this length (UTF-16 units) are analysed on the main loop, but for their themes: that takes less than a hand-over. */
const shortBuffer = 300_000;
/** How long the keyboard must rest before work is done ahead, in milliseconds. */
const quiet = 400;

/** An open document, with the versions of it whose facts and whose themes the corpus holds, and what is under way. */
interface Buffer {
  readonly document: OpenDocument;
  analysed: number;
  themed: number;
  analysing?: Promise<void> | undefined;
  theming?: Promise<void> | undefined;
}

/**
 * The open documents of a corpus. Their facts are found when they are asked for; their themes, which take a tagger, come
 * from the worker: at rest, or as soon as somebody asks.
 */
export class OpenDocuments {
  readonly #buffers = new Map<string, Buffer>();
  #timer: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor(private readonly home: OpenDocumentsContext) {}

  has(uri: string): boolean {
    return this.#buffers.has(uri);
  }

  document(uri: string): OpenDocument | undefined {
    return this.#buffers.get(uri)?.document;
  }

  open(uri: string, document: OpenDocument): void {
    this.#buffers.set(uri, { document, analysed: -1, themed: -1 });
    this.changed();
  }

  /** A document has a new version: its themes will be wanted, so the worker may start while somebody reads or types. */
  changed(): void {
    this.home.analyser.warm();
  }

  /** The file on disk counts again; until it is analysed, it has no themes. */
  close(uri: string): void {
    this.#buffers.delete(uri);
    this.home.corpus.setThemes(uri, undefined);
  }

  /** What counts as a transcript has changed: all is analysed again when it is next asked for. */
  distrust(): void {
    for (const buffer of this.#buffers.values()) buffer.analysed = buffer.themed = -1;
  }

  /** Resolves once the corpus holds the buffer as it is now, its themes left aside. */
  async current(uri: string): Promise<void> {
    const buffer = this.#buffers.get(uri);
    if (buffer === undefined || buffer.analysed === buffer.document.version || this.#disposed) return;
    const file = this.home.fileOf(uri);
    const { corpus } = this.home;
    const { version } = buffer.document;
    if (file === undefined || file.excluded) {
      buffer.analysed = buffer.themed = version;
      if (file !== undefined) corpus.delete(uri);
      return;
    }
    const text = buffer.document.getText();
    if (text.length <= shortBuffer) {
      buffer.analysed = version;
      const isTranscript = file.listed || corpus.entry(uri) !== undefined || looksLikeTranscript(text, file.name);
      if (!isTranscript) buffer.themed = version;
      this.home.take(
        uri,
        file.name,
        isTranscript
          ? { kind: 'facts', facts: analyseLazily(text, file.name, corpus.reader), encoding: file.encoding }
          : { kind: 'none' },
        text,
      );
      this.#workAheadSoon();
      return;
    }
    // Several requests that come together wait for one analysis; one that comes after a later edit has another made.
    buffer.analysing ??= this.home.track(this.#analyseLong(uri, buffer, file, text)).finally(() => {
      buffer.analysing = undefined;
    });
    await buffer.analysing;
    return this.current(uri);
  }

  async allCurrent(): Promise<void> {
    for (const uri of [...this.#buffers.keys()]) await this.current(uri);
  }

  /** Resolves once the corpus holds the themes of all buffers as they are now; rejects with `Cancelled` where it never will. */
  async themes(): Promise<void> {
    for (const uri of [...this.#buffers.keys()]) await this.#themesOf(uri);
    if (this.#disposed) throw new Cancelled();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }

  async #themesOf(uri: string): Promise<void> {
    await this.current(uri);
    const buffer = this.#buffers.get(uri);
    if (buffer === undefined || buffer.themed === buffer.document.version || this.#disposed) return;
    buffer.theming ??= this.#findThemes(uri, buffer).finally(() => {
      buffer.theming = undefined;
    });
    await buffer.theming;
    return this.#themesOf(uri);
  }

  /** Of a version that is outdated when they come, the themes are dropped: their offsets would lie. */
  async #findThemes(uri: string, buffer: Buffer): Promise<void> {
    const { version } = buffer.document;
    const { corpus, analyser } = this.home;
    const found = await analyser.themes({ name: this.home.fileOf(uri)?.name ?? uri, text: buffer.document.getText() });
    if (this.#buffers.get(uri) !== buffer || buffer.document.version !== version || this.#disposed) return;
    buffer.themed = version;
    if ('reason' in found) this.home.failed(new Error(found.reason));
    corpus.setThemes(uri, 'reason' in found ? undefined : found);
  }

  async #analyseLong(
    uri: string,
    buffer: Buffer,
    { name, listed, maxBytes, encoding }: DocumentFile,
    text: string,
  ): Promise<void> {
    const { version } = buffer.document;
    const { corpus, analyser } = this.home;
    const { works } = corpus.config;
    const outcome = await analyser.analyse(
      { uri, name, listed: listed || corpus.entry(uri) !== undefined, maxBytes, text },
      works,
    );
    if (this.#buffers.get(uri) !== buffer || this.#disposed || corpus.config.works !== works) return;
    buffer.analysed = buffer.themed = version;
    this.home.take(uri, name, outcome.kind === 'facts' ? { ...outcome, encoding } : outcome, text);
  }

  /** Once the keyboard is quiet, what a search or a theme would have to wait for is done ahead. */
  #workAheadSoon(): void {
    clearTimeout(this.#timer);
    const work = async (): Promise<void> => {
      void this.home.corpus.search;
      await this.themes();
    };
    this.#timer = setTimeout(
      () =>
        void work().catch((error: unknown) => {
          if (!(error instanceof Cancelled)) this.home.failed(error);
        }),
      quiet,
    ).unref();
  }
}
