import {
  OverviewRulerLane,
  Range,
  Selection,
  TabInputText,
  TextEditorRevealType,
  ThemeColor,
  ViewColumn,
  Uri,
  window,
  type Tab,
  type TextEditor,
} from 'vscode';
import type { ProtocolRange, SearchResultHit } from '../server/protocol';
import { openDocument } from './encoding';
import { toRange } from './jump';
import type { Server } from './server';

const passageStyle = { backgroundColor: new ThemeColor('editor.rangeHighlightBackground'), isWholeLine: true };
export const matchStyle = {
  backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
  overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
  overviewRulerLane: OverviewRulerLane.Center,
};

/** A passage to be shown: `matchRanges` are marked in it. */
export type Shown = Pick<SearchResultHit, 'uri' | 'range' | 'matchRanges'>;

/**
 * What previews of all lists do to the editor, one after the other: a list that is opened while another is still on its way
 * back waits for it, and goes back to where that one came from.
 */
const shared: { last: Promise<unknown>; goingBack?: Former } = { last: Promise.resolve() };

/** Shows passages in the editor, and knows the way back to where the reader was. */
export class Preview {
  private readonly passage = window.createTextEditorDecorationType(passageStyle);
  private readonly matches = window.createTextEditorDecorationType(matchStyle);
  private readonly former = shared.goingBack ?? remember();
  private latest?: Shown;
  private moved = false;

  constructor(private readonly server: Server) {}

  /** Shows a passage without taking the focus; skipped when another was asked for meanwhile. */
  show(hit: Shown): Promise<unknown> {
    this.latest = hit;
    return this.queue(async () => {
      if (this.latest !== hit) return;
      this.moved = true;
      const editor = await this.reveal(hit, true);
      editor.setDecorations(this.passage, [toRange(hit.range)]);
      editor.setDecorations(this.matches, hit.matchRanges.map(toRange));
    });
  }

  /** Goes to a passage for good. */
  async open(hit: Shown): Promise<void> {
    this.latest = undefined;
    await shared.last;
    await this.go(hit);
    this.dispose();
  }

  /** Goes to a passage beside the editor where the reader was, which is as it was. */
  async openBeside(hit: Shown): Promise<void> {
    await this.restore();
    await this.go(hit, ViewColumn.Beside);
  }

  /**
   * Back to the editor, the selection and the lines that were seen when the list was opened. The focus is left where it is:
   * the reader may be in another box already, which would close.
   */
  restore(): Promise<unknown> {
    this.latest = undefined;
    shared.goingBack = this.former;
    return this.queue(async () => {
      this.dispose();
      if (this.moved) await this.goBack();
    }).finally(() => {
      if (shared.goingBack === this.former) shared.goingBack = undefined;
    });
  }

  private queue(work: () => Promise<void>): Promise<unknown> {
    return (shared.last = shared.last.then(work).catch(() => undefined)); // a file that is gone has nothing to show
  }

  private async goBack(): Promise<void> {
    if (this.former.editor) await goBack(this.former.editor);
    const added = window.tabGroups.all
      .flatMap(group => group.tabs)
      .filter(tab => tab.isPreview && tab.input instanceof TabInputText && !this.former.tabs.has(nameOf(tab)));
    await window.tabGroups.close(added, true);
  }

  private async go(hit: Shown, column?: ViewColumn): Promise<void> {
    try {
      await this.reveal(hit, false, column);
    } catch (error) {
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  }

  private dispose(): void {
    this.passage.dispose();
    this.matches.dispose();
  }

  private async reveal(hit: Shown, preview: boolean, viewColumn = this.former.column): Promise<TextEditor> {
    const target = toRange(tellingMatch(hit) ?? hit.range);
    const document = await openDocument(this.server, Uri.parse(hit.uri));
    const editor = await window.showTextDocument(document, {
      viewColumn,
      preview,
      preserveFocus: preview,
      selection: preview ? undefined : target,
    });
    editor.revealRange(target, TextEditorRevealType.InCenter); // the list hides the upper part of the editor
    return editor;
  }
}

/** The longest matched word: "the" and "of" say little of where a passage is about the query. */
function tellingMatch({ matchRanges }: Shown): ProtocolRange | undefined {
  const length = ({ start, end }: ProtocolRange): number =>
    start.line === end.line ? end.character - start.character : 0;
  return matchRanges.reduce<ProtocolRange | undefined>(
    (best, range) => (best === undefined || length(range) > length(best) ? range : best),
    undefined,
  );
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
  return {
    column,
    tabs,
    editor: {
      document: editor.document,
      column: editor.viewColumn,
      selections: editor.selections,
      seen: editor.visibleRanges[0],
      preview,
    },
  };
}

async function goBack({ document, column, selections, seen, preview }: FormerEditor): Promise<void> {
  const front = window.activeTextEditor;
  const inFront = front !== undefined && front.document === document && front.viewColumn === column;
  const editor = inFront
    ? front
    : await window.showTextDocument(document, { viewColumn: column, preview, preserveFocus: true });
  editor.selections = selections;
  if (seen && !editor.visibleRanges[0]?.start.isEqual(seen.start))
    editor.revealRange(new Range(seen.start, seen.start), TextEditorRevealType.AtTop);
}

function nameOf(tab: Tab): string {
  return `${tab.group.viewColumn} ${tab.input instanceof TabInputText ? tab.input.uri.toString() : tab.label}`;
}
