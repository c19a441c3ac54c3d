import type { CancellationToken, Location, Position, Range } from 'vscode-languageserver';
import type { Place } from '../features/shared/place';
import { forRequest, type Corpus } from '../index/corpus';
import { lineStarts, offsetAt } from '../text/lines';
import type { Span } from '../text/span';
import { cancellable } from '../base/cancellation';
import { toRange } from './convert';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { SourcePages } from './sourcePages';
import type { Workspace } from '../workspace/workspace';

/** What a request waits for: the file that it asks about, or all files of its corpus. */
export type Readiness = 'file' | 'corpus';

/** A question about one document, and the state of the corpus that its answer speaks of. */
export interface RequestContext {
  readonly folder: CorpusFolder;
  readonly corpus: Corpus;
  /** The URI by which the corpus knows the transcript or source page. */
  readonly uri: string;
  readonly isPage: boolean;
  readonly text: string;
  readonly lines: Uint32Array;
}

/** How old the list of files may be for clients that watch none, in milliseconds. */
const freshness = 2000;

/** Turns what a client asks into questions to a corpus, and places of a corpus into what a client can open. */
export class RequestContexts {
  /** Whether the client tells of changed files; otherwise we look ourselves. */
  watched = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly pages: SourcePages,
    private readonly canonical: (uri: string) => string,
  ) {}

  /** The question about a document once what it needs is there; undefined where it is neither transcript nor source page. */
  async about(clientUri: string, need: Readiness, token: CancellationToken): Promise<RequestContext | undefined> {
    await cancellable(this.workspace.started, token);
    const canonical = this.canonical(clientUri);
    const page = this.pages.inward(canonical);
    if (page !== undefined) return this.#aboutPage(page, token);
    const folder = this.workspace.of(canonical);
    if (folder === undefined) return undefined;
    if (need === 'file') await folder.current(canonical, token);
    else await this.whole(folder, token);
    const corpus = forRequest(folder.snapshot(), token);
    const entry = corpus.entry(canonical);
    if (entry === undefined) return undefined;
    return {
      folder,
      corpus,
      uri: canonical,
      isPage: false,
      text: await corpus.text(canonical),
      lines: entry.facts.lineStarts,
    };
  }

  /** Waits until a corpus holds all that it should. */
  async whole(folder: CorpusFolder, token: CancellationToken): Promise<void> {
    await cancellable(this.workspace.started, token);
    if (!this.watched) folder.refreshIfOlder(freshness);
    await folder.whole(token);
  }

  /** The whole corpus of a folder as it is once all its files are read, for one request. */
  async wholeCorpus(folder: CorpusFolder, token: CancellationToken): Promise<Corpus> {
    await this.whole(folder, token);
    return forRequest(folder.snapshot(), token);
  }

  /** Waits until a corpus can be searched: for a long reading only until it is known how much there is to read. */
  async readable(folder: CorpusFolder, token: CancellationToken): Promise<void> {
    await cancellable(this.workspace.started, token);
    if (!this.watched) folder.refreshIfOlder(freshness);
    await folder.listed(token);
  }

  offset({ lines, text }: RequestContext, position: Position): number {
    return offsetAt(lines, text, position);
  }

  span(question: RequestContext, range: Range): Span {
    return { start: this.offset(question, range.start), end: this.offset(question, range.end) };
  }

  /** Places as the client opens them; a place whose transcript is gone is left out. */
  async locations(folder: CorpusFolder, corpus: Corpus, places: readonly Place[]): Promise<Location[]> {
    const found: Location[] = [];
    for (const { uri, span, lines } of places) {
      if (this.pages.inward(uri) !== undefined) {
        found.push({
          uri: await this.pages.outward(uri, corpus, folder),
          range: toRange(lines ?? lineStarts(''), span),
        });
        continue;
      }
      const entry = corpus.entry(uri);
      if (entry !== undefined) found.push({ uri: this.outward(uri), range: toRange(entry.facts.lineStarts, span) });
    }
    return found;
  }

  /** The URI by which the client knows a document: for an open one the spelling that it opened it with. */
  outward(uri: string): string {
    return this.workspace.document(uri)?.uri ?? uri;
  }

  async #aboutPage(uri: string, token: CancellationToken): Promise<RequestContext | undefined> {
    const folder = this.pages.folderOf(uri);
    if (folder === undefined) return undefined;
    await this.whole(folder, token);
    const corpus = forRequest(folder.snapshot(), token);
    const page = await cancellable(this.pages.page(uri, corpus), token);
    return page && { folder, corpus, uri, isPage: true, text: page.text, lines: page.lines };
  }
}
