import { OverviewRulerLane, Range, Selection, TabInputText, TextEditorRevealType, ThemeColor, ViewColumn, Uri, window, type Tab, type TextEditor } from 'vscode';
import type { ProtocolRange, SearchResultHit } from '../server/protocol';
import { openDocument } from './encoding';
import { toRange } from './jump';
import type { Server } from './server';

const passageStyle = { backgroundColor: new ThemeColor('editor.rangeHighlightBackground'), isWholeLine: true };
const matchStyle = {
  backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
  overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
  overviewRulerLane: OverviewRulerLane.Center,
};

/** A passage to be shown: `matchRanges` are marked in it. */
export type Shown = Pick<SearchResultHit, 'uri' | 'range' | 'matchRanges'>;

/** Shows passages in the editor, and knows the way back to where the reader was. */
export class Preview {
  private readonly passage = window.createTextEditorDecorationType(passageStyle);
  private readonly matches = window.createTextEditorDecorationType(matchStyle);
  private readonly former = remember();
  /** Previews follow one another: an editor is shown only once the one before it is there. */
  private last: Promise<unknown> = Promise.resolve();
  private latest?: Shown;

  constructor(private readonly server: Server) {}

  /** Shows a passage without taking the focus; skipped when another was asked for meanwhile. */
  show(hit: Shown): Promise<unknown> {
    this.latest = hit;
    return this.last = this.last.then(async () => {
      if (this.latest !== hit) return;
      const editor = await this.reveal(hit, true);
      editor.setDecorations(this.passage, [toRange(hit.range)]);
      editor.setDecorations(this.matches, hit.matchRanges.map(toRange));
    }).catch(() => undefined); // a file that is gone has nothing to show
  }

  /** Goes to a passage for good. */
  async open(hit: Shown): Promise<void> {
    this.latest = undefined;
    await this.last;
    try {
      await this.reveal(hit, false);
    } catch (error) {
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
    this.dispose();
  }

  /** Back to the editor, the selection and the lines that were seen when the search began. */
  async restore(): Promise<void> {
    this.latest = undefined;
    await this.last;
    this.dispose();
    const { editor } = this.former;
    if (editor) await goBack(editor);
    const added = window.tabGroups.all.flatMap(group => group.tabs).filter(tab => tab.isPreview && tab.input instanceof TabInputText && !this.former.tabs.has(nameOf(tab)));
    await window.tabGroups.close(added);
  }

  private dispose(): void {
    this.passage.dispose();
    this.matches.dispose();
  }

  private async reveal(hit: Shown, preview: boolean): Promise<TextEditor> {
    const target = toRange(tellingMatch(hit) ?? hit.range);
    const document = await openDocument(this.server, Uri.parse(hit.uri));
    const editor = await window.showTextDocument(document, { viewColumn: this.former.column, preview, preserveFocus: preview, selection: preview ? undefined : target });
    editor.revealRange(target, TextEditorRevealType.InCenter); // the list hides the upper part of the editor
    return editor;
  }
}

/** The longest matched word: "the" and "of" say little of where a passage is about the query. */
function tellingMatch({ matchRanges }: Shown): ProtocolRange | undefined {
  const length = ({ start, end }: ProtocolRange): number => start.line === end.line ? end.character - start.character : 0;
  return matchRanges.reduce<ProtocolRange | undefined>((best, range) => best === undefined || length(range) > length(best) ? range : best, undefined);
}

interface FormerEditor {
  readonly document: TextEditor['document'];
  readonly column: ViewColumn | undefined;
  readonly selections: readonly Selection[];
  readonly seen: Range | undefined;
  readonly preview: boolean;
}

interface Former {
  readonly column: ViewColumn;
  readonly tabs: ReadonlySet<string>;
  readonly editor?: FormerEditor;
}

function remember(): Former {
  const editor = window.activeTextEditor;
  const tabs = new Set(window.tabGroups.all.flatMap(group => group.tabs).map(nameOf));
  const column = editor?.viewColumn ?? ViewColumn.Active;
  if (!editor) return { column, tabs };
  const preview = window.tabGroups.activeTabGroup.activeTab?.isPreview ?? false;
  return { column, tabs, editor: { document: editor.document, column: editor.viewColumn, selections: editor.selections, seen: editor.visibleRanges[0], preview } };
}

async function goBack({ document, column, selections, seen, preview }: FormerEditor): Promise<void> {
  const front = window.activeTextEditor;
  const inFront = front !== undefined && front.document === document && front.viewColumn === column;
  const editor = inFront ? front : await window.showTextDocument(document, { viewColumn: column, preview });
  editor.selections = selections;
  if (seen && !editor.visibleRanges[0]?.start.isEqual(seen.start)) editor.revealRange(new Range(seen.start, seen.start), TextEditorRevealType.AtTop);
}

function nameOf(tab: Tab): string {
  return `${tab.group.viewColumn} ${tab.input instanceof TabInputText ? tab.input.uri.toString() : tab.label}`;
}
