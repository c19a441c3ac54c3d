import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  CancellationTokenSource,
  ProgressType,
  type MessageConnection,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { Host } from '../../server/workspace/host';
import { checkedMessages } from '../../server/lsp/messages/checkedMessages';
import { serve } from '../../server/lsp/session';
import { methods, settingsSection, type InitializationOptions, type StatusParams } from '../../server/protocol';

export interface EditorOptions {
  readonly host: Host;
  /** URIs of the workspace folders; none for a window with single files. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  /** The user's settings, as the section holds them; may be changed later by `configure`. */
  readonly settings?: object;
}

/** What a client can do that asks for all. */
export const modern: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    textDocumentContent: {},
    symbol: { resolveSupport: { properties: ['location.range'] } },
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: {
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: {},
  },
};

/**
 * An editor for tests: it speaks the real protocol with the real server over a pair of streams, in this process.
 * What it waits for it waits for by messages, never by time.
 */
export class Editor {
  readonly #connection: MessageConnection;
  readonly logged: string[] = [];
  /** `MessageType` of each logged message. */
  readonly levels = new Map<string, number>();
  readonly statuses: StatusParams[] = [];
  /** What the server told the user, and what it asked. */
  readonly told: string[] = [];
  readonly asked: string[] = [];
  /** Called when the server asks for an edit of buffers; whether it was made. */
  onApplyEdit: (edit: WorkspaceEdit) => boolean | Promise<boolean> = () => false;
  /** The title of the button that the user presses on a question; undefined to dismiss it. */
  pressed: string | undefined;
  /** How often lists of themes were said to be out of date. */
  themesChanged = 0;
  /** What progress bars were told, with their tokens. */
  readonly progress: { token: string | number; kind: string; message?: string }[] = [];
  readonly published = new Map<string, Diagnostic[]>();
  result: InitializeResult | undefined;
  readonly #versions = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #settings: object;
  #questions = 0;

  private constructor(connection: MessageConnection, settings: object) {
    this.#connection = connection;

    this.#settings = settings;
  }

  static async start({
    host,
    folders = [],
    capabilities = modern,
    initializationOptions = {},
    settings = {},
  }: EditorOptions): Promise<Editor> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    // Readers and writers instead of streams: the server would end the process with a stream.
    const warn = (message: string): void => server.console.warn(message);
    const server: Connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
      { messageStrategy: checkedMessages(warn) },
    );
    serve(server, host, 'test');
    const editor = new Editor(
      createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
      settings,
    );
    editor.#listen();
    editor.result = await editor.#connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      clientInfo: { name: 'Test Editor', version: '1.0' },
      rootUri: folders[0] ?? null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders.length === 0 ? null : folders.map(uri => ({ uri, name: uri })),
    });
    await editor.notify('initialized', {});
    return editor;
  }

  async request<R = unknown>(method: string, params: object): Promise<R> {
    try {
      return await this.#connection.sendRequest<R>(method, params);
    } catch (error) {
      throw new Error(`${String(error)}\n${this.logged.join('\n')}`, { cause: error });
    }
  }

  /** A request with the means to call it off. */
  cancellable<R = unknown>(method: string, params: object): { answer: Promise<R>; cancel: () => void } {
    const source = new CancellationTokenSource();
    return { answer: this.#connection.sendRequest<R>(method, params, source.token), cancel: () => source.cancel() };
  }

  notify(method: string, params: object): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    this.#versions.set(uri, 1);
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces the whole text of an open document. */
  change(uri: string, text: string): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Tells that files were made, changed or removed on disk. */
  touched(...uris: string[]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', { changes: uris.map(uri => ({ uri, type: 2 })) });
  }

  configure(settings: object): Promise<void> {
    this.#settings = settings;
    return this.notify('workspace/didChangeConfiguration', { settings: { [settingsSection]: settings } });
  }

  /** Resolves once the server has dealt with what was sent before, with its own questions to the editor. */
  async settled(): Promise<void> {
    const asked = this.#questions;
    await this.request('workspace/symbol', { query: '' });
    if (this.#questions !== asked) await this.request('workspace/symbol', { query: '' });
  }

  /** Resolves as soon as `found` gives something; asked again after each notification from the server. */
  until<T>(found: () => T | undefined): Promise<T> {
    return new Promise(resolve => {
      const look = (): void => {
        const value = found();
        if (value === undefined) return;
        this.#listeners.delete(look);
        resolve(value);
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Hands on what the server tells under a token. */
  onProgress(token: string | number, take: (value: unknown) => void): void {
    this.#connection.onProgress(new ProgressType<unknown>(), token, take);
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    this.#connection.dispose();
  }

  #listen(): void {
    const connection = this.#connection;
    const heard = (): void => {
      for (const listener of [...this.#listeners]) listener();
    };
    connection.onNotification('window/logMessage', ({ message, type }: { message: string; type: number }) => {
      this.logged.push(message);
      this.levels.set(message, type);
      heard();
    });
    connection.onNotification(methods.status, (status: StatusParams) => {
      this.statuses.push(status);
      heard();
    });
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.published.set(uri, diagnostics);
        heard();
      },
    );
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.told.push(message);
      heard();
    });
    connection.onNotification(methods.themesChanged, () => {
      this.themesChanged++;
      heard();
    });
    connection.onRequest(
      'window/showMessageRequest',
      ({ message, actions = [] }: { message: string; actions?: { title: string }[] }) => {
        this.asked.push(message);
        heard();
        return actions.find(({ title }) => title === this.pressed) ?? null;
      },
    );
    connection.onRequest('workspace/applyEdit', async ({ edit }: { edit: WorkspaceEdit }) => ({
      applied: await this.onApplyEdit(edit),
    }));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => {
      this.#questions++;
      return items.map(() => this.#settings);
    });
    connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string | number }) => {
      this.onProgress(token, told => {
        this.progress.push({ token, ...(told as { kind: string; message?: string }) });
        heard();
      });
      return null;
    });
    connection.listen();
  }
}
