import {
  EventEmitter,
  ProgressLocation,
  UIKind,
  Uri,
  env,
  extensions,
  version,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TextDocumentContentProvider,
} from 'vscode';
import { logLine } from '../../server/base/log';
import { methods, type StatusReportParams, type StatusReportResult } from '../../server/protocol';
import { errorMessage } from '../text';
import type { Server } from './server';

const scheme = 'corpus-status';

/**
 * Provides the state of the extension and its server as a read-only document in plain text, to be copied into a report of a
 * fault. It is made anew whenever it is opened.
 */
export class StatusDocument implements TextDocumentContentProvider, Disposable {
  readonly #server: Server;
  readonly #context: ExtensionContext;
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #uri = Uri.from({ scheme, path: '/Corpus Study Status.txt' });
  readonly #registration: Disposable;
  /** The text of the document that is about to be opened. */
  #text: string | undefined;

  constructor(server: Server, context: ExtensionContext) {
    this.#server = server;
    this.#context = context;
    this.#registration = workspace.registerTextDocumentContentProvider(scheme, this);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  /** Opens the document. If it is open, its text is made anew. */
  async show(): Promise<void> {
    const text = await this.#makeText();
    if (text === undefined) return;
    this.#text = text;
    this.#changed.fire(this.#uri);
    await window.showTextDocument(await workspace.openTextDocument(this.#uri), { preview: false });
  }

  /** A document that VS Code restores in a new window has no text yet. */
  async provideTextDocumentContent(): Promise<string> {
    return (this.#text ??= (await this.#makeText()) ?? '');
  }

  /** Undefined where the user does not wait for it. */
  async #makeText(): Promise<string | undefined> {
    const where = ['In the editor', ...this.#editorLines()].join('\n') + '\n';
    if (!this.#server.running) return `Corpus Study: status\n${this.#reasonWithoutServer()}\n\n${where}`;
    const options = { location: ProgressLocation.Notification, title: 'Collecting the status', cancellable: true };
    return window.withProgress(options, async (_, token) => {
      try {
        const result = await this.#server.request<StatusReportResult>(
          methods.statusReport,
          {} satisfies StatusReportParams,
          token,
        );
        return `${result?.text ?? ''}\n${where}`;
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        return `Corpus Study: status\nThe server did not answer: ${logLine(errorMessage(error))}\n\n${where}`;
      }
    });
  }

  #reasonWithoutServer(): string {
    if (this.#server.failed) return 'The language server could not be started. "Corpus: Show Log" says why.';
    return this.#server.startRequested
      ? 'The language server does not run: it is starting, or has ended. "Corpus: Show Log" may say why.'
      : 'The language server was not started, because no transcripts were found in this window.';
  }

  /** What only the extension knows. */
  #editorLines(): string[] {
    const manifest = this.#context.extension.packageJSON as { version: unknown };
    const kind = env.uiKind === UIKind.Desktop ? 'desktop' : 'web';
    return [
      ['extension', String(manifest.version)],
      ['VS Code', `${env.appName} ${version}, ${kind}, language ${env.language}`],
      ['remote', env.remoteName ?? 'no'],
      ['extension host', `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`],
      ['workspace folders', String(workspace.workspaceFolders?.length ?? 0)],
      ['trusted', workspace.isTrusted ? 'yes' : 'no'],
      ['active extensions', String(extensions.all.filter(({ isActive }) => isActive).length)],
    ].map(([name, value]) => `  ${name.padEnd(28)}  ${logLine(value)}`);
  }
}
