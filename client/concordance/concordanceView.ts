import {
  Disposable,
  Uri,
  commands,
  window,
  workspace,
  type ExtensionContext,
  type Memento,
  type WebviewView,
  type WebviewViewProvider,
} from 'vscode';
import { debounced } from '../../server/base/debounce';
import { sameUri } from '../uris';
import type { Server } from '../connection/server';
import { showError } from '../messages';
import { Preview, type PreviewTarget } from '../navigation/preview';
import { withFilter } from '../search/queryFilters';
import { errorMessage } from '../text';
import type { ThemeNode } from '../themes/themeNodes';
import { webviewPage } from '../webviewPage';
import { chooseSample, chooseSet, chooseTranscripts } from './choices';
import { Concordance } from './concordance';
import type { FromPage, KeptConcordance, LinePlace, Question, ToPage } from './concordanceMessages';
import { exportLines } from './exportLines';
import { queryAtCursor } from './queryAtCursor';

/** The view in the panel, in package.json too. */
const viewId = 'corpusStudy.concordance';
/** Whether the view was visible when VS Code was closed. */
const visibleKey = 'concordanceVisible';
/** What `Concordance.state` was last. VS Code stores this soon, but the state of a page only now and then. */
const stateKey = 'concordanceState';
/** Milliseconds after which a change of it is stored. Chosen by hand. */
const keepDelay = 200;
/** Milliseconds on a line before its passage is previewed. Chosen by hand. */
const previewDelay = 60;
/** Milliseconds after an edit before the lines are asked for again. Chosen by hand. */
const editDelay = 800;
/** Milliseconds after a change of a file in which the server may still read it. Chosen by hand. */
const readingTime = 10_000;
/** With more lines, the user asks for them again: each time takes the server a moment. Chosen by hand. */
const mostFollowed = 5000;
const usualWindow = 70;

/** The concordance: a view in the panel with a line for each match of a query. */
export class ConcordanceView implements WebviewViewProvider, Disposable {
  readonly #server: Server;
  readonly #dist: Uri;
  readonly #concordance: Concordance;
  readonly #listeners: Disposable[];
  readonly #previewLater = debounced(previewDelay, (target: PreviewTarget) => this.#showPreview(target));
  readonly #updateAfterEdits = debounced(editDelay, () => this.#follow());
  readonly #keepLater = debounced(keepDelay, () => {
    void this.#memory.update(stateKey, this.#concordance.state);
  });
  readonly #memory: Memento;
  #view: WebviewView | undefined;
  #preview: Preview | undefined;
  /** When a file was changed last, in milliseconds since 1970. */
  #changedAt = -Infinity;

  constructor(server: Server, { extensionUri, workspaceState }: ExtensionContext) {
    this.#server = server;
    this.#memory = workspaceState;
    this.#dist = Uri.joinPath(extensionUri, 'dist');
    this.#concordance = new Concordance(server);
    const watcher = workspace.createFileSystemWatcher('**/*.{txt,md,srt,vtt}');
    this.#listeners = [
      window.registerWebviewViewProvider('corpusStudy.concordance', this),
      this.#concordance.onDidSend(message => this.#send(message)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#changed(document.uri);
      }),
      watcher,
      watcher.onDidChange(uri => this.#changed(uri)),
      watcher.onDidDelete(uri => this.#changed(uri)),
      watcher.onDidCreate(() => this.#changed()),
      server.onDidChangeThemes(() => {
        if (Date.now() < this.#changedAt + readingTime) this.#updateAfterEdits();
      }),
      server.onDidChangeStatus(() => this.#followReading()),
    ];
    if (this.#memory.get<boolean>(visibleKey) === true) void this.#reveal(true);
  }

  /** The last message of each type that the page was sent, for tests. */
  readonly lastSent = new Map<ToPage['type'], ToPage>();

  get visible(): boolean {
    return this.#view?.visible ?? false;
  }

  /** Command: asks for a query, by default what is under the cursor, and shows its lines. */
  async open(query?: string): Promise<void> {
    const asked = query ?? (await this.#askForQuery());
    if (asked !== undefined && asked.trim() !== '') await this.#show({ query: asked.trim() });
  }

  /** Command: shows the mentions of a theme of the tree. */
  openTheme({ theme, root }: ThemeNode): Promise<void> {
    return this.#show({ query: withFilter('', 'theme', theme.label), root });
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [this.#dist] };
    view.webview.onDidReceiveMessage((message: FromPage) => {
      this.receive(message).catch((error: unknown) => showError(errorMessage(error)));
    });
    view.onDidDispose(() => {
      this.#view = undefined;
      this.#endPreview();
    });
    view.onDidChangeVisibility(() => {
      void this.#memory.update(visibleKey, view.visible);
      if (!view.visible) this.#endPreview();
    });
    void this.#memory.update(visibleKey, view.visible);
    view.webview.html = webviewPage(view.webview, this.#dist, 'concordanceView', 'Concordance');
  }

  /** As if the page had sent a message, for tests too. */
  async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#showLast();
      case 'ask':
        return this.#concordance.ask({ ...this.#questionOr(), query: message.query.trim() });
      case 'view': {
        const { transcripts, sample } = this.#questionOr().view;
        const view = { ...message.view, ...(transcripts && { transcripts }), ...(sample && { sample }) };
        return this.#concordance.change({ view, window: message.window });
      }
      case 'page':
        return this.#concordance.page(message.generation, message.offset);
      case 'choose':
        return this.#choose(message.what);
      case 'export':
        return this.#export();
      case 'update':
        return this.#concordance.update();
      case 'preview':
        return this.#previewLater(targetOf(message.place));
      case 'open':
        return this.#open(message.place);
      case 'drop':
        return this.#concordance.drop(message.uri, message.offset, message.drop);
      case 'scrolled':
        this.#concordance.remember(message.active, message.top);
        return this.#keepLater();
      case 'leave':
        this.#endPreview();
        await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    }
  }

  dispose(): void {
    this.#previewLater.cancel();
    this.#updateAfterEdits.cancel();
    this.#keepLater.cancel();
    this.#endPreview();
    this.#concordance.dispose();
    Disposable.from(...this.#listeners).dispose();
  }

  async #askForQuery(): Promise<string | undefined> {
    return window.showInputBox({
      title: 'Show Concordance',
      prompt: 'Words, "a phrase", this OR that, theme:, cites:. Each match gets a line with the words around it.',
      value: await queryAtCursor(this.#server),
    });
  }

  async #show(about: Pick<Question, 'query' | 'root'>): Promise<void> {
    const { view, window: width } = this.#questionOr();
    const { sort, grouped } = view;
    const asked = this.#concordance.ask({
      ...about,
      view: { sort, ...(grouped !== undefined && { grouped }) },
      window: width,
    });
    await this.#reveal(false);
    await asked;
  }

  /** Shows the view. Until the server has started, it would be hidden: see its condition in package.json. */
  async #reveal(preserveFocus: boolean): Promise<void> {
    await commands.executeCommand('setContext', 'corpusStudy.concordanceOpen', true);
    await commands.executeCommand(`${viewId}.focus`, { preserveFocus });
  }

  /** Shows the lines that are there, or those of the last window. */
  async #showLast(): Promise<void> {
    const kept = this.#memory.get<KeptConcordance>(stateKey);
    if (this.#concordance.question === undefined && kept !== undefined) await this.#concordance.restore(kept);
    else this.#concordance.resend();
  }

  #questionOr(): Question {
    return this.#concordance.question ?? { query: '', view: { sort: [] }, window: usualWindow };
  }

  async #choose(what: 'transcripts' | 'set' | 'sample'): Promise<void> {
    const { result } = this.#concordance;
    const question = this.#questionOr();
    const { transcripts, sample, ...view } = question.view;
    if (what === 'set') {
      const { set, ...others } = question;
      const choice = await chooseSet(result?.sets ?? (set === undefined ? [] : [set]), set);
      if (choice) await this.#concordance.ask({ ...others, ...(choice.value !== undefined && { set: choice.value }) });
    } else if (result === undefined) return;
    else if (what === 'transcripts') {
      const choice = await chooseTranscripts(result.transcripts, transcripts);
      if (choice)
        await this.#concordance.change({
          view: { ...view, ...(sample && { sample }), ...(choice.value && { transcripts: choice.value }) },
        });
    } else {
      const choice = await chooseSample(result.total, sample);
      if (choice)
        await this.#concordance.change({
          view: { ...view, ...(transcripts && { transcripts }), ...(choice.value && { sample: choice.value }) },
        });
    }
  }

  async #export(): Promise<void> {
    if (this.#concordance.isOld) await this.#concordance.update();
    const { result, question, dropped } = this.#concordance;
    if (result === undefined || question === undefined) return;
    const { view, window: width, query } = question;
    const lines = dropped.map(({ uri, offset }) => ({ uri, offset }));
    const params = { state: result.state, view, window: width, dropped: lines };
    await exportLines(this.#server, query, params, () => {
      showError('The lines were found again. Look at them, and export them then.');
      void this.#concordance.update();
    });
  }

  #showPreview(target: PreviewTarget): void {
    // Its place may be another one by now; the lines are being asked for again.
    if (this.#concordance.isOld) return;
    this.#preview ??= new Preview(this.#server);
    void this.#preview.show(target);
  }

  async #open(place: LinePlace): Promise<void> {
    this.#previewLater.cancel();
    if (this.#concordance.isOld) await this.#concordance.update();
    else {
      const preview = this.#preview ?? new Preview(this.#server);
      this.#preview = undefined;
      await preview.open(targetOf(place));
    }
  }

  #endPreview(): void {
    this.#previewLater.cancel();
    this.#preview?.end();
    this.#preview = undefined;
  }

  /** A file was changed; without a URI, there is a new one. */
  #changed(uri?: Uri): void {
    this.#concordance.markOld(shown => uri === undefined || sameUri(shown, uri));
    if (!this.#concordance.isOld) return;
    this.#changedAt = Date.now();
    this.#updateAfterEdits();
  }

  /** Asks for few lines again by itself. */
  #follow(): void {
    if ((this.#concordance.result?.total ?? Infinity) <= mostFollowed) void this.#concordance.update();
  }

  /** Asks again when all transcripts are read. */
  #followReading(): void {
    const { status } = this.#server;
    if (this.#concordance.result?.indexing && status !== undefined && status.indexed >= status.found)
      void this.#concordance.update();
  }

  #send(message: ToPage): void {
    this.lastSent.set(message.type, message);
    if (message.type === 'lines' || message.type === 'dropped') this.#keepLater();
    void this.#view?.webview.postMessage(message);
  }
}

function targetOf({ uri, range, passage }: LinePlace): PreviewTarget {
  return { uri, range: passage, matchRanges: [range] };
}
