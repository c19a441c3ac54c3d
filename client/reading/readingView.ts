import {
  CancellationTokenSource,
  Disposable,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  commands,
  env,
  window,
  workspace,
  type ExtensionContext,
  type Hover,
  type Location,
  type LocationLink,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import { debounced } from '../../server/base/debounce';
import {
  commands as linkCommands,
  methods,
  type ReadingTextParams,
  type ReadingTextResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { peekLocations } from '../navigation/peek';
import { toPosition, toRange } from '../ranges';
import { isTranscript } from '../recognise';
import { errorMessage } from '../text';
import { hoverContent } from './hoverContent';
import { offerToRemoveOldSettings } from './oldReadingSettings';
import type { FromPage, PageState, Place, ToPage } from './readingMessages';
import { printPage } from './printPage';
import { webviewPage } from '../webviewPage';
import { showError, showInformation } from '../messages';
import { sameUri } from '../uris';

/** The type of the panel, in package.json too. */
const readingViewType = 'corpusStudy.readingView';
/** Milliseconds after an edit before the text is asked for again. Chosen by hand. */
const editDelay = 300;
/** Milliseconds in which the editor scrolls after it was told to; the view does not follow then. Chosen by hand. */
const ownScroll = 400;
/** Longest title of the tab, in characters. Chosen by hand. */
const longestTitle = 40;

/**
 * The reading view: a page beside the editor with the transcript of the active editor set for reading. There is at most one.
 */
export class ReadingView implements Disposable {
  readonly #server: Server;
  readonly #dist: Uri;
  readonly #listeners: Disposable[];
  readonly #offerToRemoveOldSettings: () => void;
  readonly #reloadAfterEdits = debounced(editDelay, () => void this.#load());
  #panel: WebviewPanel | undefined;
  #uri: Uri | undefined;
  /** The column of the editor that the view follows. */
  #column = ViewColumn.One;
  #loading: CancellationTokenSource | undefined;
  #ignoresScrollUntil = 0;
  readonly #printFile: Uri;
  #hasPrintFile = false;

  constructor(server: Server, { extensionUri, globalStorageUri, workspaceState, globalState }: ExtensionContext) {
    this.#server = server;
    this.#dist = Uri.joinPath(extensionUri, 'dist');
    this.#printFile = Uri.joinPath(globalStorageUri, 'reading-view.html');
    this.#offerToRemoveOldSettings = () => void offerToRemoveOldSettings(workspaceState, globalState);
    // An earlier window may have ended before it could do so.
    this.#deletePrintFile();
    this.#listeners = [
      window.registerWebviewPanelSerializer(readingViewType, {
        deserializeWebviewPanel: (panel, state: Partial<PageState> | undefined) => {
          this.#restore(panel, state);
          return Promise.resolve();
        },
      }),
      window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#sendCursor(textEditor)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#sendScroll(textEditor)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#shows(document.uri)) this.#reloadAfterEdits();
      }),
      server.onDidChangeThemes(() => {
        if (this.#panel) this.#reloadAfterEdits();
      }),
    ];
  }

  /** Command: opens the view beside the active editor, or shows it if it is open. */
  open(): void {
    const editor = window.activeTextEditor;
    if (editor && isTranscript(editor.document)) this.#take(editor);
    if (this.#uri === undefined) {
      void showInformation('Open a transcript first. The reading view shows the transcript of the active editor.');
      return;
    }
    if (this.#panel === undefined) {
      const panel = window.createWebviewPanel(
        readingViewType,
        'Reading View',
        { viewColumn: ViewColumn.Beside, preserveFocus: true },
        { enableFindWidget: true },
      );
      this.#connect(panel);
    } else {
      this.#panel.reveal(undefined, true);
      void this.#load();
    }
  }

  /**
   * Command: opens what the view shows in a browser, which can print it; pages inside VS Code cannot be printed. The file for the
   * browser is in the storage of the extension, until the window is closed.
   */
  print(): void {
    this.#send({ type: 'print' });
  }

  /** The last message of each type that the page was sent, for tests. */
  readonly lastSent = new Map<ToPage['type'], ToPage>();

  /** Shows a file in a browser; tests do something else. */
  openInBrowser = (file: Uri): Thenable<boolean> => env.openExternal(file);

  /** As if the page had sent a message, for tests too. */
  async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#load();
      case 'hover':
        return this.#send({ type: 'hover', id: message.id, content: await this.#hover(message) });
      case 'reveal':
        await this.#reveal(message, message.focus);
        return;
      case 'definition':
        return this.#goToDefinition(message);
      case 'references':
        await this.#reveal(message, true);
        await commands.executeCommand('editor.action.referenceSearch.trigger');
        return;
      case 'print':
        return this.#openForPrinting(message.html);
      case 'command':
        if (!Object.values<string>(linkCommands).includes(message.name)) return;
        // Lists open in the active editor.
        await this.#editor(true);
        await commands.executeCommand(message.name, ...message.arguments);
    }
  }

  get visible(): boolean {
    return this.#panel?.visible ?? false;
  }

  dispose(): void {
    if (this.#hasPrintFile) this.#deletePrintFile();
    this.#loading?.cancel();
    this.#reloadAfterEdits.cancel();
    this.#panel?.dispose();
    Disposable.from(...this.#listeners).dispose();
  }

  #restore(panel: WebviewPanel, state: Partial<PageState> | undefined): void {
    if (this.#panel !== undefined || typeof state?.uri !== 'string') {
      panel.dispose();
      return;
    }
    this.#uri = Uri.parse(state.uri);
    const editor = window.activeTextEditor;
    if (editor && isTranscript(editor.document)) this.#take(editor);
    this.#connect(panel);
  }

  #connect(panel: WebviewPanel): void {
    this.#panel = panel;
    void commands.executeCommand('setContext', 'corpusStudy.readingViewOpen', true);
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#dist] };
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      this.receive(message).catch((error: unknown) => {
        showError(errorMessage(error));
      });
    });
    panel.onDidDispose(() => {
      this.#loading?.cancel();
      this.#reloadAfterEdits.cancel();
      this.#panel = undefined;
      void commands.executeCommand('setContext', 'corpusStudy.readingViewOpen', false);
    });
    this.#offerToRemoveOldSettings();
    panel.webview.html = webviewPage(panel.webview, this.#dist, 'readingView', 'Reading View');
  }

  #follow(editor: TextEditor | undefined): void {
    if (!editor || !this.#panel || !isTranscript(editor.document)) return;
    const isOther = !this.#shows(editor.document.uri);
    this.#take(editor);
    if (isOther) void this.#load();
  }

  #take(editor: TextEditor): void {
    this.#uri = editor.document.uri;
    this.#column = editor.viewColumn ?? this.#column;
  }

  #shows(uri: Uri): boolean {
    return this.#panel !== undefined && this.#uri !== undefined && sameUri(this.#uri, uri);
  }

  /** Asks for the text and sends it; first without themes, which may take longer. */
  async #load(): Promise<void> {
    const uri = this.#uri;
    if (uri === undefined || this.#panel === undefined) return;
    this.#loading?.cancel();
    const { token } = (this.#loading = new CancellationTokenSource());
    for (const themes of [false, true]) {
      const params: ReadingTextParams = { uri: uri.toString(), themes };
      let text: ReadingTextResult | undefined;
      try {
        text = await this.#server.request<ReadingTextResult>(methods.readingText, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return;
        if (!themes) this.#send({ type: 'nothing', reason: errorMessage(error) });
        return;
      }
      if (token.isCancellationRequested) return;
      if (!text) return this.#send({ type: 'nothing', reason: 'This file is not a transcript.' });
      this.#panel.title = tabTitle(text.title);
      this.#send({ type: 'text', uri: uri.toString(), text, line: this.#lineInEditor() });
    }
  }

  #lineInEditor(): number {
    const editor = this.#visibleEditor();
    if (editor === undefined) return 0;
    const cursor = editor.selection.active.line;
    const [first] = editor.visibleRanges;
    return first === undefined || (cursor >= first.start.line && cursor <= first.end.line) ? cursor : first.start.line;
  }

  #sendCursor(editor: TextEditor): void {
    if (!this.#shows(editor.document.uri)) return;
    const { line, character } = editor.selection.active;
    this.#send({ type: 'cursor', line, character });
  }

  #sendScroll(editor: TextEditor): void {
    if (!this.#shows(editor.document.uri) || Date.now() < this.#ignoresScrollUntil) return;
    const ranges = editor.visibleRanges;
    if (ranges.length > 0) this.#send({ type: 'scroll', first: ranges[0].start.line, last: ranges.at(-1)!.end.line });
  }

  #send(message: ToPage): void {
    this.lastSent.set(message.type, message);
    void this.#panel?.webview.postMessage(message);
  }

  async #hover({ line, character }: Place): Promise<ReturnType<typeof hoverContent>> {
    if (this.#uri === undefined) return [];
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      this.#uri,
      toPosition({ line, character }),
    );
    const allowed = Object.values(linkCommands);
    return hovers
      .flatMap(({ contents }) => contents)
      .flatMap(content => hoverContent(typeof content === 'string' ? content : content.value, allowed));
  }

  async #goToDefinition(place: Place): Promise<void> {
    const editor = await this.#editor(true);
    if (editor === undefined) return;
    const { uri } = editor.document;
    const position = toPosition(place);
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      position,
    );
    const places = found.map(item =>
      'targetUri' in item ? { uri: item.targetUri, range: item.targetSelectionRange ?? item.targetRange } : item,
    );
    this.#select(editor, place);
    if (places.length === 1) {
      const [{ uri: target, range }] = places;
      await window.showTextDocument(target, { viewColumn: this.#column, selection: toRange(range), preview: true });
    } else if (places.length > 1) {
      await peekLocations(uri, position, places);
    }
  }

  async #openForPrinting(html: string): Promise<void> {
    const styles = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(this.#dist, 'readingView.css')));
    const page = printPage(this.#panel?.title ?? 'Reading View', html, styles);
    await workspace.fs.createDirectory(Uri.joinPath(this.#printFile, '..'));
    await workspace.fs.writeFile(this.#printFile, new TextEncoder().encode(page));
    this.#hasPrintFile = true;
    if (!(await this.openInBrowser(this.#printFile))) showError('The reading view could not be opened in a browser.');
  }

  #deletePrintFile(): void {
    workspace.fs.delete(this.#printFile).then(undefined, () => undefined);
  }

  async #reveal(place: Place, focus: boolean): Promise<void> {
    const editor = await this.#editor(focus);
    if (editor !== undefined) this.#select(editor, place);
  }

  #select(editor: TextEditor, place: Place): void {
    const position = editor.document.validatePosition(toPosition(place));
    this.#ignoresScrollUntil = Date.now() + ownScroll;
    editor.selection = new Selection(position, position);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** The editor of the transcript, opened if it is not visible, with the focus if it is wanted. */
  async #editor(focus: boolean): Promise<TextEditor | undefined> {
    if (this.#uri === undefined) return undefined;
    const visible = this.#visibleEditor();
    if (visible !== undefined && !focus) return visible;
    return window.showTextDocument(this.#uri, {
      viewColumn: visible?.viewColumn ?? this.#column,
      preserveFocus: !focus,
    });
  }

  #visibleEditor(): TextEditor | undefined {
    const uri = this.#uri;
    return uri && window.visibleTextEditors.find(({ document }) => sameUri(document.uri, uri));
  }
}

function tabTitle(title: string): string {
  return `Reading: ${title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title}`;
}
