import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver';
import { problems } from '../features/document/problems';
import { debounced, type Debounced } from '../base/debounce';
import { Cancelled } from '../base/slices';
import type { ClientFeatures } from './clientFeatures';
import { toDiagnostic } from './convert';
import type { CorpusFolder } from '../workspace/corpusFolder';
import type { RequestContexts } from './requestContext';
import type { RequestLog } from './requestLog';
import { respond } from './respond';
import type { Workspace } from '../workspace/workspace';

/** How long nobody must type before problems are pushed, in milliseconds. */
const quiet = 300;

/**
 * Problems of open documents and of corpus.json. Clients that can pull diagnostics pull them; they are pushed to the others.
 * Those of a corpus.json that is not open are pushed to all clients.
 */
export class Diagnostics {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #contexts: RequestContexts;
  readonly #client: ClientFeatures;
  readonly #canonical: (uri: string) => string;
  /** Files of corpus.json for which the client shows problems that we pushed. */
  readonly #pushed = new Set<string>();
  readonly #log: RequestLog;
  /** Pushes that wait until nobody types, by URI. */
  readonly #pushes = new Map<string, Debounced<[]>>();

  constructor(
    connection: Connection,
    workspace: Workspace,
    contexts: RequestContexts,
    client: ClientFeatures,
    canonical: (uri: string) => string,
    log: RequestLog,
  ) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#contexts = contexts;
    this.#client = client;
    this.#canonical = canonical;
    this.#log = log;

    connection.languages.diagnostics.on(
      respond('textDocument/diagnostic', (params, token) => this.#answer(params, token), log) as Parameters<
        typeof connection.languages.diagnostics.on
      >[0],
    );
  }

  /** Problems of a document may have changed: they are pushed once nobody types, where the client does not pull. */
  schedule(uri: string): void {
    if (this.#client.pullsDiagnostics) return;
    let push = this.#pushes.get(uri);
    if (push === undefined) this.#pushes.set(uri, (push = debounced(quiet, () => void this.#push(uri))));
    push();
  }

  /** Problems of all open documents may have changed: through settings, corpus.json or other files. */
  refresh(): void {
    if (this.#client.pullsDiagnostics) {
      if (this.#client.refreshes.diagnostics) void this.#connection.languages.diagnostics.refresh().catch(ifGone);
    } else {
      for (const [uri] of this.#workspace.documents()) this.schedule(uri);
    }
  }

  closed(uri: string, clientUri: string): void {
    this.#pushes.get(uri)?.cancel();
    this.#pushes.delete(uri);
    const folder = this.#folderOfConfig(uri);
    if (folder !== undefined) this.configured(folder);
    else if (!this.#client.pullsDiagnostics) this.#send(clientUri, []);
  }

  /** The corpus.json of a folder was read. */
  configured(folder: CorpusFolder): void {
    const file = folder.configFile;
    if (file === undefined) return;
    for (const { uri, lines, content } of file.bibliographies)
      this.#pushConfig(
        uri,
        content.problems.map(problem => toDiagnostic(lines, problem)),
      );
    const isAsked = this.#client.pullsDiagnostics && this.#workspace.document(file.uri) !== undefined;
    this.#pushConfig(file.uri, isAsked ? [] : configDiagnostics(folder));
  }

  /** Shows the problems of a file that clients do not ask for. */
  #pushConfig(uri: string, found: Diagnostic[]): void {
    if (found.length === 0 && !this.#pushed.delete(uri)) return;
    if (found.length > 0) this.#pushed.add(uri);
    this.#send(this.#contexts.toClient(uri), found);
  }

  dispose(): void {
    for (const push of this.#pushes.values()) push.cancel();
  }

  async #answer(
    { textDocument }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    return { kind: DocumentDiagnosticReportKind.Full, items: await this.#diagnosticsOf(textDocument.uri, token) };
  }

  async #diagnosticsOf(clientUri: string, token: CancellationToken): Promise<Diagnostic[]> {
    const uri = this.#canonical(clientUri);
    const configured = this.#folderOfConfig(uri);
    if (configured !== undefined) {
      await configured.current(uri, token);
      return configDiagnostics(configured);
    }
    const context = await this.#contexts.forDocument(clientUri, 'file', token);
    if (context === undefined || context.isPage) return [];
    const { folder, corpus, lines } = context;
    if (!this.#workspace.settingsOf(folder.kind === 'folder' ? folder.root : undefined).diagnostics.enabled) return [];
    return (await problems(corpus, context.uri)).map(problem => toDiagnostic(lines, problem));
  }

  async #push(uri: string): Promise<void> {
    const document = this.#workspace.document(uri);
    if (document === undefined || this.#folderOfConfig(uri) !== undefined) return;
    try {
      const items = await this.#diagnosticsOf(document.uri, new CancellationTokenSource().token);
      if (this.#workspace.document(uri) === document) this.#send(document.uri, items, document.version);
    } catch (error) {
      if (!(error instanceof Cancelled)) this.#log.failed('textDocument/publishDiagnostics', error, { uri });
    }
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    void this.#connection
      .sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })
      .catch(ifGone);
  }

  #folderOfConfig(uri: string): CorpusFolder | undefined {
    return this.#workspace.folders().find(folder => folder.configFile?.uri === uri);
  }
}

function configDiagnostics(folder: CorpusFolder): Diagnostic[] {
  const file = folder.configFile;
  return file === undefined ? [] : file.config.problems.map(problem => toDiagnostic(file.lines, problem));
}

/** The connection may be closed by now. */
function ifGone(): void {}
