import {
  EventEmitter,
  ProgressLocation,
  window,
  type CancellationToken,
  type Disposable,
  type ExtensionContext,
} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  ProgressType,
  State,
  TransportKind,
  type CloseHandlerResult,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { describeError, logLine } from '../../server/base/log';
import {
  commands,
  methods,
  settingsSection,
  sourceScheme,
  type InitializationOptions,
  type StatusParams,
} from '../../server/protocol';
import { holdsTranscripts, transcriptLanguage } from '../recognise';
import { errorMessage } from '../text';
import { tellNoTranscripts } from '../start/noTranscripts';
import { Crashes, stoppedMessage, stoppedReason } from './crashes';
import { RunningWork } from './runningWork';
import { showError, showFailure } from '../messages';

/**
 * A client whose errors are in the log only. Those of vscode-languageclient name its parts, come several at a time where a
 * server ends while it starts, and push away what we say ourselves.
 */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/**
 * The language server of this window. It is started once, when the first transcript is found. Where its process ends by
 * itself, it is started again: the open documents, with what is not saved, are sent to it anew.
 */
export class Server implements Disposable {
  readonly #context: ExtensionContext;
  readonly #statusChanged = new EventEmitter<void>();
  readonly #themesChanged = new EventEmitter<void>();
  readonly #work = new RunningWork();
  /** The log of the extension and the server. Its level is chosen by *Developer: Set Log Level…* of VS Code. */
  readonly #log = window.createOutputChannel('Corpus Study', { log: true });
  readonly #crashes = new Crashes();
  #client: LanguageClient | undefined;
  #starting: Promise<LanguageClient> | undefined;
  #status: StatusParams | undefined;
  #failed = false;
  #lastPartialResultToken = 0;

  /** Fires when the server has started or could not be started, and at each of its `corpus/status` notifications. */
  readonly onDidChangeStatus = this.#statusChanged.event;

  /** Fires when themes may have changed. */
  readonly onDidChangeThemes = this.#themesChanged.event;

  constructor(context: ExtensionContext) {
    this.#context = context;
  }

  /** True from the first call of `start`, also while the server is still starting or after it failed to. */
  get startRequested(): boolean {
    return this.#starting !== undefined;
  }

  get running(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** The server could not be started, or stopped too often. `restart` tries again. */
  get failed(): boolean {
    return this.#failed;
  }

  /** The newest status that the server has sent. */
  get status(): StatusParams | undefined {
    return this.#status;
  }

  /** Starts the server unless it has been started. Rejects when it does not start. */
  start(): Promise<LanguageClient> {
    return (this.#starting ??= this.#launch().catch((error: unknown) => {
      this.#failed = true;
      this.#log.error(logLine(`The server could not be started: ${describeError(error)}`));
      this.#statusChanged.fire();
      throw error;
    }));
  }

  /**
   * Sends a custom request. Starts the server first if a command runs before any transcript was opened.
   * Resolves to undefined, after a message to the user, when the workspace has no transcripts.
   * Rejects when the request is cancelled or fails.
   */
  async request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R | undefined> {
    if (!this.startRequested && !(await holdsTranscripts())) {
      void tellNoTranscripts();
      return undefined;
    }
    const client = await this.start();
    if (params === undefined) return client.sendRequest<R>(method);
    // An undefined token would be sent as a parameter.
    return token ? client.sendRequest<R>(method, params, token) : client.sendRequest<R>(method, params);
  }

  /** Sends a custom request with a partial result token. `onSlice` gets each part of the result when it arrives. */
  async requestSlices<R, S>(
    method: string,
    params: object,
    onSlice: (slice: S) => void,
    token: CancellationToken,
  ): Promise<R> {
    const client = await this.start();
    const partialResultToken = `${method}/${++this.#lastPartialResultToken}`;
    const listener = client.onProgress(new ProgressType<S>(), partialResultToken, onSlice);
    try {
      return await client.sendRequest<R>(method, { ...params, partialResultToken }, token);
    } finally {
      listener.dispose();
    }
  }

  /** Writes a warning to the log. */
  log(message: string): void {
    this.#log.warn(logLine(message));
  }

  showLog(): void {
    this.#log.show();
  }

  async restart(): Promise<void> {
    this.#work.clear();
    this.#crashes.clear();
    await window.withProgress({ location: ProgressLocation.Window, title: 'Restarting Corpus Study' }, () =>
      this.#failed ? this.#startAgain() : (this.#client?.restart() ?? Promise.resolve()),
    );
  }

  /** Whether the server is at long work, such as indexing, that can be stopped. */
  get canStop(): boolean {
    return this.#work.isRunning;
  }

  stopWork(): void {
    if (this.#client) this.#work.stop(this.#client);
  }

  dispose(): void {
    this.#statusChanged.dispose();
    this.#themesChanged.dispose();
    const ended = this.#client?.dispose() ?? Promise.resolve();
    void ended.catch(() => undefined).finally(() => this.#log.dispose());
  }

  async #launch(): Promise<LanguageClient> {
    const module = this.#context.asAbsolutePath('dist/server.js');
    const client = new QuietClient(
      settingsSection,
      'Corpus Study',
      {
        run: { module, transport: TransportKind.ipc },
        // Used while the extension is debugged: see "Attach to the server" in .vscode/launch.json.
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--inspect=6009'] } },
      },
      this.#clientOptions(),
    );
    this.#client = client;
    client.onNotification(methods.status, (status: StatusParams) => {
      this.#status = status;
      this.#statusChanged.fire();
    });
    client.onNotification(methods.themesChanged, () => this.#themesChanged.fire());
    client.onDidChangeState(({ newState }) => this.#stateChanged(client, newState));
    await client.start();
    this.#statusChanged.fire();
    return client;
  }

  #stateChanged(client: LanguageClient, state: State): void {
    if (client !== this.#client || state === State.Starting) return;
    if (state === State.Running) {
      // A first start that failed may have been followed by another.
      this.#failed = false;
      this.#starting = Promise.resolve(client);
    } else this.#work.clear();
    this.#statusChanged.fire();
  }

  /** The process of the server has ended by itself. */
  #closed(): CloseHandlerResult {
    this.#work.clear();
    if (this.#crashes.add(Date.now())) {
      const message = 'The language server has stopped by itself. It is started again.';
      return { action: CloseAction.Restart, message, handled: true };
    }
    this.#failed = true;
    this.#status = undefined;
    this.#starting = Promise.reject(new Error(stoppedReason));
    this.#starting.catch(() => undefined);
    void this.#tellStopped();
    return { action: CloseAction.DoNotRestart, message: stoppedMessage, handled: true };
  }

  async #tellStopped(): Promise<void> {
    const [log, again] = ['Show Log', 'Start Again'];
    const chosen = await showFailure(stoppedMessage, log, again);
    if (chosen === log) this.showLog();
    if (chosen === again) await this.restart();
  }

  async #startAgain(): Promise<void> {
    await this.#client?.dispose().catch(() => undefined);
    this.#failed = false;
    this.#starting = undefined;
    try {
      await this.start();
    } catch (error) {
      showError(`Corpus Study could not start: ${errorMessage(error)}`);
    }
  }

  /**
   * Messages that cannot be sent are told in the log only: they come before the end of a process, which `closed` handles. The
   * default of vscode-languageclient would stop the client after four of them, and nothing would start it again.
   */
  #errorHandler(): ErrorHandler {
    return { error: () => ({ action: ErrorAction.Continue, handled: true }), closed: () => this.#closed() };
  }

  #clientOptions(): LanguageClientOptions {
    const storage = this.#context.storageUri ?? this.#context.globalStorageUri;
    const initializationOptions: InitializationOptions = {
      commandLinks: true,
      isolatesColours: true,
      storagePath: storage.fsPath,
    };
    const languages = ['plaintext', 'markdown', transcriptLanguage];
    return {
      documentSelector: [
        ...['file', 'untitled'].flatMap(scheme => languages.map(language => ({ scheme, language }))),
        { scheme: 'file', pattern: '**/*.{srt,vtt,SRT,VTT}' },
        { scheme: 'file', pattern: '**/corpus.json' },
        { scheme: sourceScheme },
      ],
      initializationOptions,
      outputChannel: this.#log,
      errorHandler: this.#errorHandler(),
      middleware: {
        handleWorkDoneProgress: (token, progress) => this.#work.handle(token, progress),
      },
      // Hovers quote files from any origin, so links in them may run only these commands.
      markdown: { isTrusted: { enabledCommands: Object.values(commands) }, supportHtml: false },
    };
  }
}
