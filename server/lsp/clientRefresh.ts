import type { Connection } from 'vscode-languageserver';
import { debounced } from '../base/debounce';
import { methods } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import type { SourcePages } from './sourcePages';

/** How long to wait for more changes before the client is asked to refresh, in milliseconds. */
const settleTime = 200;
/** How long nobody must type before lists of themes are refreshed, in milliseconds: they are expensive. */
const typingPause = 1500;

/** Asks the client to refresh what it shows, once changes have settled. */
export class ClientRefresh {
  readonly #connection: Connection;
  readonly #client: ClientFeatures;
  readonly #pages: SourcePages;
  readonly #refreshDiagnostics: () => void;
  readonly #documents = debounced(settleTime, () => this.#refreshDocuments());
  readonly #sourcePages = debounced(settleTime, () => this.#refreshPages());
  readonly #themes = debounced(settleTime, () => this.#sendThemesChanged());
  readonly #themesAfterTyping = debounced(typingPause, () => this.#sendThemesChanged());

  constructor(
    connection: Connection,
    client: ClientFeatures,
    { pages, refreshDiagnostics }: { pages: SourcePages; refreshDiagnostics: () => void },
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#pages = pages;
    this.#refreshDiagnostics = refreshDiagnostics;
  }

  /** Highlighting, hints and problems of documents, and source pages. */
  documents(): void {
    this.#documents();
    this.sourcePages();
  }

  /** Open source pages show what the corpus cites, so every change of the corpus updates them. */
  sourcePages(): void {
    if (this.#pages.areOpen) this.#sourcePages();
    else this.#sourcePages.cancel();
  }

  /** Views that list themes, transcripts and sources. While somebody types they wait longer. */
  themes(whileTyping = false): void {
    this.#themes.cancel();
    this.#themesAfterTyping.cancel();
    if (whileTyping) this.#themesAfterTyping();
    else this.#themes();
  }

  dispose(): void {
    for (const refresh of [this.#documents, this.#sourcePages, this.#themes, this.#themesAfterTyping]) refresh.cancel();
  }

  #refreshDocuments(): void {
    const { refreshes } = this.#client;
    const { languages } = this.#connection;
    this.#refreshDiagnostics();
    if (refreshes.tokens) void languages.semanticTokens.refresh();
    if (refreshes.hints) void languages.inlayHint.refresh().catch(ignore);
  }

  #refreshPages(): void {
    const connection = this.#connection;
    const reload = (uri: string): Promise<void> => connection.workspace.textDocumentContent.refresh(uri);
    void this.#pages.refresh(reload).catch(ignore);
    if (this.#client.refreshes.lenses) void connection.sendRequest('workspace/codeLens/refresh').catch(ignore);
  }

  #sendThemesChanged(): void {
    void this.#connection.sendNotification(methods.themesChanged).catch(ignore);
  }
}

/** The connection may be closed by now. */
function ignore(): void {}
