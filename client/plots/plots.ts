import { Uri, ViewColumn, window, type Disposable, type ExtensionContext, type TextEditor } from 'vscode';
import type { Server } from '../connection/server';
import { isTranscript } from '../recognise';
import { PlotPanel } from './plotPanel';
import { plotKinds, type PlotKind, type PlotQuestion } from './plotMessages';
import { newQuestion, restoredQuestion } from './plotQuestion';
import { kindDetails, kindNames } from './plotTitle';

/** The type of the panels, in package.json too. */
const plotType = 'corpusStudy.plot';
/** UTF-16 units of a selection that is plotted, at most. Chosen by hand, as for the search. */
const longestSelection = 200;

/** The plots that are open. Each command opens one more, so that plots can be compared. */
export class Plots implements Disposable {
  readonly #server: Server;
  readonly #dist: Uri;
  readonly #panels = new Set<PlotPanel>();
  readonly #serializer: Disposable;

  constructor(server: Server, { extensionUri }: ExtensionContext) {
    this.#server = server;
    this.#dist = Uri.joinPath(extensionUri, 'dist');
    this.#serializer = window.registerWebviewPanelSerializer(plotType, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        this.#add(new PlotPanel(server, panel, this.#dist, restoredQuestion(state)));
        return Promise.resolve();
      },
    });
  }

  /** Command: opens a plot of what is selected, or of the word at the cursor. Asks for the kind of plot if none is given. */
  async open(given: Partial<PlotQuestion> = {}): Promise<PlotPanel | undefined> {
    const text = subjectText(window.activeTextEditor);
    const kind = given.kind ?? (await chooseKind());
    if (kind === undefined) return undefined;
    const question = newQuestion({
      subjects: text === '' ? [] : [{ kind: 'query', text }],
      query: text,
      ...given,
      kind,
    });
    const column = { viewColumn: window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside };
    const panel = window.createWebviewPanel(plotType, 'Plot', column);
    return this.#add(new PlotPanel(this.#server, panel, this.#dist, question));
  }

  /** The plot that was opened last, for tests. */
  get last(): PlotPanel | undefined {
    return [...this.#panels].at(-1);
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const panel of this.#panels) panel.dispose();
  }

  #add(panel: PlotPanel): PlotPanel {
    this.#panels.add(panel);
    panel.onDidDispose(() => this.#panels.delete(panel));
    return panel;
  }
}

async function chooseKind(): Promise<PlotKind | undefined> {
  const items = plotKinds.map(kind => ({ label: kindNames[kind], detail: kindDetails[kind], plot: kind }));
  return (await window.showQuickPick(items, { placeHolder: 'Choose what to plot', matchOnDetail: true }))?.plot;
}

/** The selection, or the word at the cursor, of a transcript. */
function subjectText(editor: TextEditor | undefined): string {
  if (editor === undefined || !isTranscript(editor.document)) return '';
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? document.getWordRangeAtPosition(selection.active, /[\p{L}\p{M}\p{N}]{1,100}/u)
    : selection;
  const text = range === undefined ? '' : document.getText(range).replace(/\s+/g, ' ').trim();
  return text.length > longestSelection ? '' : text;
}
