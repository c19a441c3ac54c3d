import {
  EventEmitter,
  ProgressLocation,
  window,
  type CancellationToken,
  type Disposable,
  type ExtensionContext,
} from 'vscode';
import { LanguageClient, ProgressType, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import {
  commands,
  methods,
  settingsSection,
  sourceScheme,
  type InitializationOptions,
  type StatusParams,
} from '../server/protocol';
import { ProgressBars } from './progress';
import { holdsTranscripts } from './recognise';

/** The language server of this window: started once, when the first transcript is seen. */
export class Server implements Disposable {
  private client?: LanguageClient;
  private started?: Promise<LanguageClient>;
  private readonly changed = new EventEmitter<void>();
  private readonly themes = new EventEmitter<void>();
  private lastStatus?: StatusParams;
  private readonly bars = new ProgressBars();
  private slices = 0;

  /** Fires when the server runs, and whenever it tells what it has read. */
  readonly onDidChange = this.changed.event;

  /** Fires when themes may be others than before. */
  readonly onThemesChanged = this.themes.event;

  constructor(private readonly context: ExtensionContext) {}

  /** True as soon as a start was asked for. */
  get wanted(): boolean {
    return this.started !== undefined;
  }

  get running(): boolean {
    return this.client?.isRunning() ?? false;
  }

  get status(): StatusParams | undefined {
    return this.lastStatus;
  }

  /** Starts the server unless it was started. Rejects when it cannot be. */
  start(): Promise<LanguageClient> {
    return (this.started ??= this.launch());
  }

  /**
   * Sends a request of ours, starting the server where a command comes before any transcript was opened.
   * Undefined where there is nothing to ask about; the user has been told then. Rejects when cancelled or failed.
   */
  async request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R | undefined> {
    if (!this.wanted && !(await holdsTranscripts())) {
      void window.showInformationMessage(
        'No transcript was found. Open a folder with transcripts, or a file that is one.',
      );
      return undefined;
    }
    const client = await this.start();
    if (params === undefined) return client.sendRequest<R>(method);
    return token ? client.sendRequest<R>(method, params, token) : client.sendRequest<R>(method, params); // an undefined token would be sent as a parameter
  }

  /** The same for a request whose answer comes in slices: each is handed to `take` as it comes. */
  async requestSlices<R, S>(
    method: string,
    params: object,
    take: (slice: S) => void,
    token: CancellationToken,
  ): Promise<R> {
    const client = await this.start();
    const partialResultToken = `${method}/${++this.slices}`;
    const listening = client.onProgress(new ProgressType<S>(), partialResultToken, take);
    try {
      return await client.sendRequest<R>(method, { ...params, partialResultToken }, token);
    } finally {
      listening.dispose();
    }
  }

  /** Writes a line into the log of the extension. */
  log(line: string): void {
    this.client?.warn(line);
  }

  showLog(): void {
    this.client?.outputChannel.show();
  }

  async restart(): Promise<void> {
    this.bars.clear();
    await window.withProgress(
      { location: ProgressLocation.Window, title: 'Restarting Corpus Study' },
      () => this.client?.restart() ?? Promise.resolve(),
    );
  }

  dispose(): void {
    this.bars.clear();
    this.changed.dispose();
    this.themes.dispose();
    void this.client?.dispose();
  }

  private async launch(): Promise<LanguageClient> {
    const module = this.context.asAbsolutePath('dist/server.js');
    const client = new LanguageClient(
      settingsSection,
      'Corpus Study',
      {
        run: { module, transport: TransportKind.ipc },
        // Used where the extension itself is debugged: see "Attach to the server" in .vscode/launch.json.
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6009'] } },
      },
      this.options(),
    );
    this.client = client;
    client.onNotification(methods.status, (status: StatusParams) => {
      const stopped = status.stopped === true && this.lastStatus?.stopped !== true;
      this.lastStatus = status;
      this.changed.fire();
      if (stopped) void this.offerToReadOn(status);
    });
    client.onNotification(methods.themesChanged, () => this.themes.fire());
    await client.start();
    this.changed.fire();
    return client;
  }

  private async offerToReadOn({ indexed, found }: StatusParams): Promise<void> {
    const readOn = 'Read On';
    const said = `${indexed.toLocaleString('en')} of ${found.toLocaleString('en')} transcripts are read. What is found, counted and ranked is that of these.`;
    if ((await window.showInformationMessage(said, readOn)) === readOn) await this.request(methods.read, undefined);
  }

  private options(): LanguageClientOptions {
    const storage = this.context.storageUri ?? this.context.globalStorageUri;
    const initializationOptions: InitializationOptions = { commandLinks: true, storagePath: storage.fsPath };
    const languages = ['plaintext', 'markdown'];
    return {
      documentSelector: [
        ...['file', 'untitled'].flatMap(scheme => languages.map(language => ({ scheme, language }))),
        { scheme: 'file', pattern: '**/corpus.json' },
        { scheme: sourceScheme },
      ],
      initializationOptions,
      middleware: {
        handleWorkDoneProgress: (token, told) => {
          if (this.client) this.bars.handle(this.client, token, told);
        },
      },
      // Hovers quote files that anybody may have written: these commands are all that a link can run.
      markdown: { isTrusted: { enabledCommands: Object.values(commands) }, supportHtml: false },
    };
  }
}
