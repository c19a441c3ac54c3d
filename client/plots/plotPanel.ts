import {
  CancellationTokenSource,
  Uri,
  ViewColumn,
  commands,
  env,
  window,
  workspace,
  type Disposable,
  type WebviewPanel,
} from 'vscode';
import { debounced } from '../../server/base/debounce';
import { methods, type PlotCorporaResult, type PlotPlaceParams, type PlotPlaceResult } from '../../server/protocol';
import type { Server } from '../connection/server';
import { showError, showInformation } from '../messages';
import { toRange } from '../ranges';
import { openDocument } from '../reading/encoding';
import { errorMessage, escapeIcons } from '../text';
import { webviewPage } from '../webviewPage';
import { askPlot } from './askPlot';
import type { FromPlot, PlotPlace, PlotQuestion, SavedFormat, ToPlot } from './plotMessages';
import { plotTitle } from './plotTitle';

/** Milliseconds after a change of the corpus before a plot is drawn again. Chosen by hand. */
const changeDelay = 1000;

const formatNames: Readonly<Record<SavedFormat, string>> = { svg: 'SVG', png: 'PNG', csv: 'CSV' };

/** One plot: a page with its controls, its picture and its table. */
export class PlotPanel implements Disposable {
  /** The last message of each type that the page was sent, for tests. */
  readonly lastSent = new Map<ToPlot['type'], ToPlot>();
  /** Asks for the file to save to; tests answer themselves. */
  chooseFile = (name: string, format: SavedFormat): Thenable<Uri | undefined> => askForFile(name, format);
  readonly #server: Server;
  readonly #panel: WebviewPanel;
  readonly #dist: Uri;
  readonly #question: PlotQuestion;
  readonly #redrawAfterChange = debounced(changeDelay, () => void this.#redraw());
  readonly #listener: Disposable;
  #asking: CancellationTokenSource | undefined;

  /** `question` is what is plotted unless the page has a question of its own. */
  constructor(server: Server, panel: WebviewPanel, dist: Uri, question: PlotQuestion) {
    this.#server = server;
    this.#panel = panel;
    this.#dist = dist;
    this.#question = question;
    this.#listener = server.onDidChangeThemes(() => this.#redrawAfterChange());
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message: FromPlot) => {
      this.receive(message).catch((error: unknown) => showError(errorMessage(error)));
    });
    panel.onDidDispose(() => this.#stop());
    panel.title = plotTitle(question);
    panel.webview.html = webviewPage(panel.webview, this.#dist, 'plotsView', 'Plot', { pictures: true });
  }

  onDidDispose(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  dispose(): void {
    this.#stop();
    this.#panel.dispose();
  }

  /** As if the page had sent a message, for tests too. */
  async receive(message: FromPlot): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#send({ type: 'begin', corpora: await this.#corpora(), question: this.#question });
      case 'ask':
        return this.#answer(message.id, message.question);
      case 'stop':
        this.#asking?.cancel();
        return;
      case 'open':
        return this.#open(message.root, message.places);
      case 'search':
        await commands.executeCommand('corpusStudy.search', message.query);
        return;
      case 'save':
        return this.#save(message);
      case 'copy':
        await env.clipboard.writeText(message.text);
    }
  }

  async #corpora(): Promise<PlotCorporaResult> {
    return (await this.#server.request<PlotCorporaResult>(methods.plotCorpora, {})) ?? [];
  }

  async #answer(id: number, question: PlotQuestion): Promise<void> {
    this.#asking?.cancel();
    const { token } = (this.#asking = new CancellationTokenSource());
    this.#panel.title = plotTitle(question);
    try {
      const root = question.root ?? (await this.#corpora())[0]?.root;
      const answer = root === undefined ? undefined : await askPlot(this.#server, { ...question, root }, token);
      if (token.isCancellationRequested) return;
      if (answer === undefined) this.#send({ type: 'failed', id, reason: 'This folder has no transcripts.' });
      else this.#send({ type: 'answer', id, answer });
    } catch (error) {
      if (!token.isCancellationRequested) this.#send({ type: 'failed', id, reason: errorMessage(error) });
    }
  }

  async #redraw(): Promise<void> {
    try {
      this.#send({ type: 'changed', corpora: await this.#corpora() });
    } catch (error) {
      this.#server.log(`The plot was not drawn again: ${errorMessage(error)}`);
    }
  }

  /** Opens the place, or lets the user choose one of several transcripts. */
  async #open(root: string, places: readonly PlotPlace[]): Promise<void> {
    const place = places.length === 1 ? places[0] : await choosePlace(places);
    if (place === undefined) return;
    const { uri, stamp, start, end } = place;
    const params: PlotPlaceParams = { root, uri, stamp, start, end };
    const found = await this.#server.request<PlotPlaceResult>(methods.plotPlace, params);
    if (!found) {
      void showInformation('The transcript has changed since the plot was drawn. The plot is drawn again.');
      await this.#redraw();
      return;
    }
    const document = await openDocument(this.#server, Uri.parse(uri));
    await window.showTextDocument(document, { viewColumn: this.#columnOfText(), selection: toRange(found.range) });
  }

  /** An editor that is visible already, or else one beside the plot. */
  #columnOfText(): ViewColumn {
    const column = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined)?.viewColumn;
    if (column !== undefined && column !== this.#panel.viewColumn) return column;
    return this.#panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
  }

  async #save({ format, name, content }: Extract<FromPlot, { type: 'save' }>): Promise<void> {
    const file = await this.chooseFile(name, format);
    if (file === undefined) return;
    const bytes = format === 'png' ? Buffer.from(content, 'base64') : new TextEncoder().encode(content);
    await workspace.fs.writeFile(file, bytes);
    window.setStatusBarMessage(`$(check) Saved ${escapeIcons(workspace.asRelativePath(file))}`, 4000);
  }

  #send(message: ToPlot): void {
    this.lastSent.set(message.type, message);
    void this.#panel.webview.postMessage(message);
  }

  #stop(): void {
    this.#asking?.cancel();
    this.#redrawAfterChange.cancel();
    this.#listener.dispose();
  }
}

async function choosePlace(places: readonly PlotPlace[]): Promise<PlotPlace | undefined> {
  const items = places.map(place => ({ label: escapeIcons(place.label), description: place.detail, place }));
  const placeHolder = 'Choose a transcript: its first passage is opened';
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.place;
}

function askForFile(name: string, format: SavedFormat): Thenable<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  return window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, `${name}.${format}`) }),
    filters: { [formatNames[format]]: [format] },
  });
}
