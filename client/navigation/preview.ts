import type { Selection } from 'vscode';
import {
  OverviewRulerLane,
  Range,
  TabInputText,
  TextEditorRevealType,
  ThemeColor,
  ViewColumn,
  Uri,
  window,
  type Tab,
  type TextEditor,
} from 'vscode';
import type { ProtocolRange, SearchResultHit } from '../../server/protocol';
import type { Server } from '../connection/server';
import { openDocument } from '../reading/encoding';
import { errorMessage } from '../text';
import { toRange } from '../ranges';
import { showError } from '../messages';

const passageStyle = { backgroundColor: new ThemeColor('editor.rangeHighlightBackground'), isWholeLine: true };
export const matchStyle = {
  backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
  overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
  overviewRulerLane: OverviewRulerLane.Center,
};

/** Milliseconds in which an editor that was just opened wraps its lines. Chosen by hand. */
const untilWrapped = 300;

/** A passage to show in the editor. `matchRanges` are highlighted in it. */
export type PreviewTarget = Pick<SearchResultHit, 'uri' | 'range' | 'matchRanges'>;

/**
 * The editor operations of all previews, one after the other. A list that opens while another one is still restoring
 * the editor waits for it, and later restores the state that the other one restores.
 */
const shared: { lastOperation: Promise<unknown>; restoring: EditorState | undefined } = {
  lastOperation: Promise.resolve(),
  restoring: undefined,
};

/** Shows passages in the editor while the user moves through a list, and can restore what the editor showed before. */
export class Preview {
  readonly #server: Server;
  readonly #passageDecoration = window.createTextEditorDecorationType(passageStyle);
  readonly #matchDecoration = window.createTextEditorDecorationType(matchStyle);
  readonly #initialState = shared.restoring ?? captureState();
  #latest: PreviewTarget | undefined;
  #editorChanged = false;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Shows a passage without taking the focus. Skipped if a newer one is requested before its turn. */
  show(target: PreviewTarget): Promise<unknown> {
    this.#latest = target;
    return enqueue(async () => {
      if (this.#latest !== target) return;
      this.#editorChanged = true;
      const editor = await this.#reveal(target, true);
      editor.setDecorations(this.#passageDecoration, [toRange(target.range)]);
      editor.setDecorations(this.#matchDecoration, target.matchRanges.map(toRange));
      setTimeout(() => this.#revealAgain(editor, target), untilWrapped);
    });
  }

  /** Where the editor has wrapped its lines since, the passage may have moved out of sight. */
  #revealAgain(editor: TextEditor, target: PreviewTarget): void {
    const range = mainRange(target);
    if (this.#latest === target && !editor.visibleRanges.some(visible => visible.contains(range)))
      editor.revealRange(range, TextEditorRevealType.InCenter);
  }

  /** Removes the highlights of the last passage, which is no longer in the list. */
  clear(): void {
    this.#latest = undefined;
    void enqueue(() => {
      for (const editor of window.visibleTextEditors)
        for (const type of [this.#passageDecoration, this.#matchDecoration]) editor.setDecorations(type, []);
      return Promise.resolve();
    });
  }

  /** Ends the preview and leaves the editor as it is. */
  end(): void {
    this.#latest = undefined;
    void enqueue(() => {
      this.#dispose();
      return Promise.resolve();
    });
  }

  /** Opens a passage and ends the preview. */
  async open(target: PreviewTarget): Promise<void> {
    this.#latest = undefined;
    await shared.lastOperation;
    await this.#goTo(target);
    this.#dispose();
  }

  /** Restores the initial editor, opens a passage beside it and ends the preview. */
  async openBeside(target: PreviewTarget): Promise<void> {
    await this.restore();
    await this.#goTo(target, ViewColumn.Beside);
  }

  /**
   * Ends the preview and restores the editor, selection and scroll position from when the list was opened. Does not
   * take the focus: the user may already be in another input box, which closes when it loses the focus.
   */
  restore(): Promise<unknown> {
    this.#latest = undefined;
    shared.restoring = this.#initialState;
    return enqueue(async () => {
      this.#dispose();
      if (this.#editorChanged) await restoreState(this.#initialState);
    }).finally(() => {
      if (shared.restoring === this.#initialState) shared.restoring = undefined;
    });
  }

  async #goTo(target: PreviewTarget, column?: ViewColumn): Promise<void> {
    try {
      await this.#reveal(target, false, column);
    } catch (error) {
      showError(errorMessage(error));
    }
  }

  #dispose(): void {
    this.#passageDecoration.dispose();
    this.#matchDecoration.dispose();
  }

  async #reveal(target: PreviewTarget, preview: boolean, viewColumn = this.#initialState.column): Promise<TextEditor> {
    const range = mainRange(target);
    const document = await openDocument(this.#server, Uri.parse(target.uri));
    const editor = await window.showTextDocument(document, {
      viewColumn,
      preview,
      preserveFocus: preview,
      ...(!preview && { selection: range }),
    });
    editor.revealRange(range, TextEditorRevealType.InCenter); // the list covers the upper part of the editor
    return editor;
  }
}

/** Runs an operation after all earlier ones. Errors are dropped: a deleted file has nothing to show. */
function enqueue(operation: () => Promise<void>): Promise<unknown> {
  return (shared.lastOperation = shared.lastOperation.then(operation).catch(() => undefined));
}

/** What has to be in sight of a passage. */
function mainRange(target: PreviewTarget): Range {
  return toRange(longestMatch(target) ?? target.range);
}

/** The longest matched word, because short words such as "the" and "of" occur in many unrelated parts of a passage. */
function longestMatch({ matchRanges }: PreviewTarget): ProtocolRange | undefined {
  const length = ({ start, end }: ProtocolRange): number =>
    start.line === end.line ? end.character - start.character : 0;
  return matchRanges.reduce<ProtocolRange | undefined>(
    (longest, range) => (longest === undefined || length(range) > length(longest) ? range : longest),
    undefined,
  );
}

/** What the editor area shows. */
interface EditorState {
  readonly column: ViewColumn;
  readonly tabs: ReadonlySet<string>;
  readonly editor?: ActiveEditorState;
}

interface ActiveEditorState {
  readonly document: TextEditor['document'];
  readonly column: ViewColumn | undefined;
  readonly selections: readonly Selection[];
  readonly visibleRange: Range | undefined;
  readonly isPreview: boolean;
}

function captureState(): EditorState {
  const editor = window.activeTextEditor;
  const tabs = new Set(allTabs().map(tabKey));
  const column = editor?.viewColumn ?? ViewColumn.Active;
  if (!editor) return { column, tabs };
  const isPreview = window.tabGroups.activeTabGroup.activeTab?.isPreview ?? false;
  const { document, viewColumn, selections, visibleRanges } = editor;
  return {
    column,
    tabs,
    editor: { document, column: viewColumn, selections, visibleRange: visibleRanges[0], isPreview },
  };
}

/** Shows the former editor and closes preview tabs that were not there before. */
async function restoreState({ editor, tabs }: EditorState): Promise<void> {
  if (editor) await restoreEditor(editor);
  const addedPreviews = allTabs().filter(
    tab => tab.isPreview && tab.input instanceof TabInputText && !tabs.has(tabKey(tab)),
  );
  await window.tabGroups.close(addedPreviews, true);
}

async function restoreEditor(state: ActiveEditorState): Promise<void> {
  const { document, column, selections, visibleRange, isPreview } = state;
  const active = window.activeTextEditor;
  const editor =
    active !== undefined && active.document === document && active.viewColumn === column
      ? active
      : await window.showTextDocument(document, {
          ...(column !== undefined && { viewColumn: column }),
          preview: isPreview,
          preserveFocus: true,
        });
  editor.selections = selections;
  if (visibleRange && !editor.visibleRanges[0]?.start.isEqual(visibleRange.start))
    editor.revealRange(new Range(visibleRange.start, visibleRange.start), TextEditorRevealType.AtTop);
}

function allTabs(): Tab[] {
  return window.tabGroups.all.flatMap(group => group.tabs);
}

function tabKey({ group, input, label }: Tab): string {
  return `${group.viewColumn} ${input instanceof TabInputText ? input.uri.toString() : label}`;
}
