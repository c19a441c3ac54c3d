import type { CancellationToken, Location, Position, Range } from 'vscode-languageserver';
import { cancellable } from '../base/cancellation';
import type { Place } from '../features/shared/place';
import { forRequest, type Corpus } from '../index/corpus';
import { lineStarts, offsetAt } from '../text/lines';
import type { Span } from '../text/span';
import { isConfigUri } from '../workspace/configFile';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { Workspace } from '../workspace/workspace';
import { toRange } from './convert';
import type { SourcePages } from './sourcePages';

/** What a request waits for: the file that it asks about, or all files of its corpus. */
export type Readiness = 'file' | 'corpus';

/** The document that a request asks about, and the state of the corpus that it is answered from. */
export class RequestContext {
  readonly folder: CorpusFolder;
  readonly corpus: Corpus;
  /** The canonical URI of the transcript or source page, as the corpus knows it. */
  readonly uri: string;
  /** Whether it is a source page. */
  readonly isPage: boolean;
  readonly text: string;
  /** Offset of the start of each line. */
  readonly lines: Uint32Array;

  constructor(fields: Pick<RequestContext, 'folder' | 'corpus' | 'uri' | 'isPage' | 'text' | 'lines'>) {
    this.folder = fields.folder;
    this.corpus = fields.corpus;
    this.uri = fields.uri;
    this.isPage = fields.isPage;
    this.text = fields.text;
    this.lines = fields.lines;
  }

  offset(position: Position): number {
    return offsetAt(this.lines, this.text, position);
  }

  span({ start, end }: Range): Span {
    return { start: this.offset(start), end: this.offset(end) };
  }
}

/** How old the list of files may be for clients that watch no files, in milliseconds. */
const mostAge = 2000;

/** Finds the context of requests, and turns places of a corpus into locations that a client can open. */
export class RequestContexts {
  /** Whether the client reports changed files. Otherwise we look for them. */
  watched = false;
  readonly #workspace: Workspace;
  readonly #pages: SourcePages;
  readonly #canonical: (uri: string) => string;
  readonly #served: () => void;

  /** `served` is called when a request about a document can be answered. */
  constructor(workspace: Workspace, pages: SourcePages, canonical: (uri: string) => string, served: () => void) {
    this.#workspace = workspace;
    this.#pages = pages;
    this.#canonical = canonical;
    this.#served = served;
  }

  /**
   * Waits until what a request about a document needs is there. Undefined where the document is neither a transcript nor a
   * source page. Rejects with `Cancelled`.
   */
  async forDocument(
    clientUri: string,
    readiness: Readiness,
    token: CancellationToken,
  ): Promise<RequestContext | undefined> {
    await cancellable(this.#workspace.started, token);
    const uri = this.#canonical(clientUri);
    const page = this.#pages.fromClient(uri);
    if (page !== undefined) return this.#forPage(page, token);
    const folder = this.#workspace.of(uri);
    if (folder === undefined) return undefined;
    if (readiness === 'file') await folder.current(uri, token);
    else await this.#whole(folder, token);
    const corpus = forRequest(folder.snapshot(), token);
    const lines = corpus.entry(uri)?.facts.lineStarts;
    if (lines === undefined) return undefined;
    this.#served();
    return new RequestContext({ folder, corpus, uri, isPage: false, text: await corpus.text(uri), lines });
  }

  /** An open corpus.json, with its folder inside the corpus. Undefined for other documents. Rejects with `Cancelled`. */
  async forConfig(
    clientUri: string,
    token: CancellationToken,
  ): Promise<{ corpus: Corpus; text: string; lines: Uint32Array; folder: string } | undefined> {
    const uri = this.#canonical(clientUri);
    const folder = this.#workspace.of(uri);
    const text = this.#workspace.document(uri)?.getText();
    if (folder === undefined || text === undefined || !isConfigUri(folder.root, uri)) return undefined;
    const corpus = await this.wholeCorpus(folder, token);
    return {
      corpus,
      text,
      lines: lineStarts(text),
      folder: uri.slice(folder.root.length + 1, uri.lastIndexOf('/') + 1),
    };
  }

  /** The corpus of a folder once all its files are read. Rejects with `Cancelled`. */
  async wholeCorpus(folder: CorpusFolder, token: CancellationToken): Promise<Corpus> {
    await this.#whole(folder, token);
    return forRequest(folder.snapshot(), token);
  }

  /** The corpus of a folder once all its files are read and their themes are known. Rejects with `Cancelled`. */
  async corpusWithThemes(folder: CorpusFolder, token: CancellationToken): Promise<Corpus> {
    await this.#whole(folder, token);
    await folder.withThemes(token);
    return forRequest(folder.snapshot(), token);
  }

  /** The corpus of a folder as far as it is read. Only a short reading is waited for. Rejects with `Cancelled`. */
  async searchableCorpus(folder: CorpusFolder, token: CancellationToken): Promise<Corpus> {
    await cancellable(this.#workspace.started, token);
    if (!this.watched) folder.refreshIfOlder(mostAge);
    await folder.listed(token);
    return folder.snapshot();
  }

  /** Places as the client opens them. A place whose transcript is gone is left out. */
  async locations(folder: CorpusFolder, corpus: Corpus, places: readonly Place[]): Promise<Location[]> {
    const locations: Location[] = [];
    for (const { uri, span, lines } of places) {
      if (this.#pages.fromClient(uri) !== undefined) {
        const page = await this.#pages.toClient(uri, corpus, folder);
        locations.push({ uri: page, range: toRange(lines ?? lineStarts(''), span) });
        continue;
      }
      // The files of bibliographies are no transcripts: their places bring their lines.
      const starts = corpus.entry(uri)?.facts.lineStarts ?? lines;
      if (starts !== undefined) locations.push({ uri: this.toClient(uri), range: toRange(starts, span) });
    }
    return locations;
  }

  /** The URI by which the client knows a document: an open one has the spelling that the client opened it with. */
  toClient(uri: string): string {
    return this.#workspace.document(uri)?.uri ?? uri;
  }

  async #whole(folder: CorpusFolder, token: CancellationToken): Promise<void> {
    await cancellable(this.#workspace.started, token);
    if (!this.watched) folder.refreshIfOlder(mostAge);
    await folder.whole(token);
  }

  async #forPage(uri: string, token: CancellationToken): Promise<RequestContext | undefined> {
    const folder = this.#pages.folderOf(uri);
    if (folder === undefined) return undefined;
    const corpus = await this.wholeCorpus(folder, token);
    const page = await cancellable(this.#pages.page(uri, corpus), token);
    return page && new RequestContext({ folder, corpus, uri, isPage: true, text: page.text, lines: page.lines });
  }
}
