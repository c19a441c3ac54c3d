import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentContentParams,
  type TextDocumentContentResult,
  type CancellationToken,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { folderUri } from '../base/paths';
import { debounced } from '../base/debounce';
import type { Log } from '../base/log';
import { transcriptExtensions } from '../base/textFiles';
import { methods, settingsSection, type Settings } from '../protocol';
import { readClientFeatures, type ClientFeatures } from './clientFeatures';
import { serverCapabilities } from './serverCapabilities';
import { createClientLog, type ClientLog } from './clientLog';
import { ClientRefresh } from './clientRefresh';
import { connectCodeActions } from './codeActions';
import { connectConcordanceRequests } from './concordanceRequests';
import type { CorpusFolder } from '../workspace/corpusFolder';
import { CurationRequests } from './curationRequests';
import { Diagnostics } from './diagnostics';
import { connectFormulaRequests } from './formulaRequests';
import { connectDocumentRequests } from './documentRequests';
import type { Host } from '../workspace/host';
import { connectExportRequests } from './exportRequests';
import { IndexingReport } from './indexingReport';
import { answerRefused } from './messages/checkedMessages';
import { connectPlaceRequests } from './placeRequests';
import { connectSymbolRequests } from './symbolRequests';
import { connectListRequests } from './listRequests';
import { connectPlotRequests } from './plotRequests';
import { PreparedThemes } from './preparedThemes';
import { RequestContexts } from './requestContext';
import { RequestLog } from './requestLog';
import { respond } from './respond';
import { connectSearchRequests } from './searchRequests';
import { connectSearchDocumentRequests } from './searchDocumentRequests';
import { readSettings } from './settings';
import { SourcePages } from './sourcePages';
import { connectStatusRequest } from './statusRequest';
import { connectThemeRequests } from './themeRequests';
import { Workspace } from '../workspace/workspace';

/**
 * Serves one client on any connection; `node dist/server.js --stdio` does so on its standard streams. `log` is the log of the
 * client, which the host may write to, too.
 */
export function serve(
  connection: Connection,
  host: Host,
  version: string,
  log: ClientLog = createClientLog(() => connection.console),
): void {
  answerRefused(connection);
  connection.onInitialize(params => {
    const session = new Session(connection, host, params, { version, log });
    connection.onInitialized(() => session.begin());
    connection.onShutdown(() => session.end());
    return session.result();
  });
  connection.listen();
}

/** Milliseconds without reading and without a request about a document after which the server is at rest. Chosen by hand. */
const restAfter = 3000;

class Session {
  readonly #connection: Connection;
  readonly #host: Host;
  readonly #version: string;
  readonly #log: Log;
  readonly #requests: RequestLog;
  readonly #client: ClientFeatures;
  readonly #workspace: Workspace;
  readonly #namedThemes: PreparedThemes;
  readonly #pages: SourcePages;
  readonly #contexts: RequestContexts;
  readonly #diagnostics: Diagnostics;
  readonly #report: IndexingReport;
  readonly #refresh: ClientRefresh;
  readonly #documents = new TextDocuments(TextDocument);
  /** Settings that came with a notification, from clients that do not support `workspace/configuration`. */
  #pushedSettings: unknown;
  readonly #restLater = debounced(restAfter, () => this.#rest());
  /** Whether a request about a document was answered. */
  #hasServed = false;
  #hasRested = false;
  /**
   * The canonical URIs of open documents, by those of the client: what is canonical on a disk that ignores case changes when the
   * file is renamed or deleted, and a document keeps its URI while it is open.
   */
  readonly #spellings = new Map<string, string>();

  constructor(
    connection: Connection,
    host: Host,
    params: InitializeParams,
    { version, log: clientLog }: { readonly version: string; readonly log: ClientLog },
  ) {
    this.#connection = connection;
    this.#host = host;
    this.#log = clientLog.write;
    this.#version = version;
    const log = (this.#requests = new RequestLog(clientLog.write));
    const client = (this.#client = readClientFeatures(params));
    const canonical = (uri: string): string => this.#canonical(uri);
    const failed = (error: unknown): void => log.failed('Work in the background', error);
    this.#workspace = new Workspace(host, {
      progress: () => {
        this.#report.changed();
        this.#restLater();
      },
      configured: folder => this.#diagnostics.configured(folder),
      changed: folder => this.#changed(folder),
      themesChanged: () => {
        this.#refresh.themes();
        this.#namedThemes.prepareLater();
      },
      failed,
    });
    this.#namedThemes = new PreparedThemes(this.#workspace, failed);
    this.#pages = new SourcePages(this.#workspace, host.files, client.textContent ? undefined : this.#storage());
    this.#contexts = new RequestContexts(this.#workspace, this.#pages, canonical, () => {
      this.#hasServed = true;
      this.#restLater();
    });
    this.#report = new IndexingReport(connection, this.#workspace, client);
    this.#diagnostics = new Diagnostics(connection, this.#workspace, this.#contexts, client, canonical, log);
    const refreshDiagnostics = (): void => this.#diagnostics.refresh();
    this.#refresh = new ClientRefresh(connection, client, { pages: this.#pages, refreshDiagnostics });
    connectDocumentRequests(connection, this.#workspace, this.#contexts, client, log);
    const curating = new CurationRequests(
      connection,
      this.#workspace,
      this.#contexts,
      host.files,
      client,
      canonical,
      () => this.#refresh.themes(),
      log,
    );
    connectCodeActions(connection, this.#contexts, curating, client, log);
    connectThemeRequests(connection, this.#workspace, this.#contexts, canonical, log);
    connectSearchRequests(connection, this.#workspace, this.#contexts, this.#namedThemes, log);
    connectConcordanceRequests(connection, this.#workspace, this.#contexts, canonical, version, log);
    connectSearchDocumentRequests(connection, this.#workspace, this.#contexts, log);
    connectPlaceRequests(connection, this.#workspace, this.#contexts, this.#pages, canonical, log);
    connectExportRequests(connection, this.#contexts, version, log);
    connectSymbolRequests(connection, this.#workspace, this.#contexts, client, log);
    connectFormulaRequests(connection, this.#workspace, this.#contexts, log);
    connectListRequests(connection, this.#workspace, this.#contexts, this.#pages, canonical, log);
    connectPlotRequests(connection, this.#workspace, this.#contexts, canonical, log);
    const { clientInfo } = params;
    connectStatusRequest(connection, this.#workspace, { host, version, clientInfo, clientLog, log });
    this.#connectResume();
    this.#connectContents();
    this.#connectChanges();
    this.#workspace.setFolders(this.#roots(params));
  }

  result(): InitializeResult {
    const serverInfo = { name: 'Corpus Study', version: this.#version };
    return { capabilities: serverCapabilities(this.#client), serverInfo };
  }

  async begin(): Promise<void> {
    this.#log(`Corpus Study ${this.#version} has started.`, 'info');
    this.#followFolders();
    await Promise.all([this.#register(), this.#readSettings()]);
    this.#workspace.startReading();
  }

  async end(): Promise<void> {
    this.#restLater.cancel();
    this.#namedThemes.dispose();
    this.#refresh.dispose();
    this.#report.dispose();
    this.#diagnostics.dispose();
    const isBusy = this.#isReading();
    await this.#workspace.dispose();
    await this.#host.analyser.dispose();
    // A client that only searched, or that left early: the next start is faster, too.
    if (!isBusy && !this.#hasRested) await this.#host.rest?.({ again: false });
  }

  #rest(): void {
    if (this.#isReading()) return this.#restLater();
    if (this.#workspace.folders().some(folder => folder.isReadingThemes)) this.#restLater();
    else void this.#host.collect?.();
    if (this.#hasRested || !this.#hasServed) return;
    this.#hasRested = true;
    void this.#host.rest?.({ again: true });
  }

  /** Whether there are files to read: much of the program has not run yet, and the processor is needed. */
  #isReading(): boolean {
    return this.#workspace.folders().some(folder => !folder.complete && !folder.stopped);
  }

  /** The user stops reading with the progress bar, and resumes it with a command. */
  #connectResume(): void {
    this.#connection.onRequest(methods.read, () => {
      this.#workspace.resume();
      this.#report.changed();
      return null;
    });
  }

  /** Connects the request for contents of source pages. */
  #connectContents(): void {
    const answer = async (
      { uri }: TextDocumentContentParams,
      token: CancellationToken,
    ): Promise<TextDocumentContentResult | null> => {
      const context = await this.#contexts.forDocument(uri, 'corpus', token);
      return context?.isPage === true ? { text: context.text } : null;
    };
    const { textDocumentContent } = this.#connection.workspace;
    textDocumentContent.on(respond('workspace/textDocumentContent', answer, this.#requests));
  }

  /** Connects all notifications that change the corpus. */
  #connectChanges(): void {
    const connection = this.#connection;
    const documents = this.#documents;
    const workspace = this.#workspace;
    const canonical = (uri: string): string => this.#canonical(uri);
    documents.onDidOpen(({ document }) => {
      const uri = canonical(document.uri);
      this.#spellings.set(document.uri, uri);
      if (this.#pages.opened(uri)) return;
      workspace.open(uri, document);
      this.#diagnostics.schedule(uri);
    });
    documents.onDidChangeContent(({ document }) => {
      const uri = canonical(document.uri);
      if (workspace.document(uri) === undefined) return;
      workspace.of(uri)?.documentChanged(uri);
      this.#diagnostics.schedule(uri);
      this.#refresh.sourcePages();
      this.#refresh.themes(true);
    });
    documents.onDidClose(({ document }) => {
      const uri = canonical(document.uri);
      this.#spellings.delete(document.uri);
      if (this.#pages.closed(uri)) return;
      workspace.close(uri);
      this.#diagnostics.closed(uri, document.uri);
    });
    documents.listen(connection);
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const uri of new Set(changes.map(change => canonical(change.uri)))) workspace.of(uri)?.fileChanged(uri);
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#pushedSettings = settings;
      void this.#readSettings().then(() => this.#refresh.documents());
    });
    connection.workspace.onDidDeleteFiles(() => this.#refreshFolders());
    connection.workspace.onDidRenameFiles(() => this.#refreshFolders());
  }

  /** To be called after `initialize` was answered: before, the library would register the capability a second time. */
  #followFolders(): void {
    if (!this.#client.workspaceFolders) return;
    this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(folder => this.#root(folder.uri)));
      const kept = this.#workspace
        .folders()
        .map(folder => folder.root)
        .filter(root => !gone.has(root));
      this.#workspace.setFolders([...new Set([...kept, ...added.map(folder => this.#root(folder.uri))])]);
      void this.#readSettings();
    });
  }

  #refreshFolders(): void {
    for (const folder of this.#workspace.folders()) void folder.refresh();
  }

  async #register(): Promise<void> {
    const connection = this.#connection;
    const client = this.#client;
    if (client.registersConfiguration)
      await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    if (!client.registersWatchers) return;
    const endings = [...transcriptExtensions, ...transcriptExtensions.map(ending => ending.toUpperCase())].join(',');
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: `**/*.{${endings}}` }, { globPattern: '**/corpus.json' }, { globPattern: '**/*.bib' }],
    });
    this.#contexts.watched = true;
  }

  /** Settings take effect without a restart. Each workspace folder may have its own. */
  async #readSettings(): Promise<void> {
    const roots = this.#workspace.folders().map(folder => folder.root);
    const raw = this.#client.configuration ? await this.#requestSettings(roots) : undefined;
    const pushed = (this.#pushedSettings as Record<string, unknown> | null | undefined)?.[settingsSection];
    const byRoot = new Map<string | undefined, Settings>(
      [undefined, ...roots].map((root, index) => [root, readSettings(raw?.[index] ?? pushed)]),
    );
    this.#workspace.configure(root => byRoot.get(root) ?? byRoot.get(undefined)!);
  }

  async #requestSettings(roots: readonly string[]): Promise<unknown[] | undefined> {
    try {
      return (await this.#connection.workspace.getConfiguration([
        { section: settingsSection },
        ...roots.map(scopeUri => ({ scopeUri, section: settingsSection })),
      ])) as unknown[];
    } catch (error) {
      this.#log(
        `The settings could not be read, so the defaults are used (${String(error)}). "Corpus: Restart Language Server" reads them again.`,
      );
      return undefined;
    }
  }

  #changed(folder: CorpusFolder): void {
    for (const [uri] of this.#workspace.documents()) if (folder.holds(uri)) this.#diagnostics.schedule(uri);
    this.#refresh.documents();
    this.#refresh.themes();
  }

  #roots(params: InitializeParams): string[] {
    const single = params.rootUri ?? undefined;
    const uris = params.workspaceFolders?.map(folder => folder.uri) ?? (single === undefined ? [] : [single]);
    return [...new Set(uris.map(uri => this.#root(uri)))];
  }

  #canonical(uri: string): string {
    return this.#spellings.get(uri) ?? this.#host.files.canonical(uri);
  }

  /** Canonical, without a slash at the end. */
  #root(uri: string): string {
    return folderUri(this.#host.files.canonical(uri));
  }

  #storage(): string {
    const { storagePath } = this.#client;
    return this.#root(storagePath === undefined ? this.#host.storage : this.#host.uriOf(storagePath));
  }
}
