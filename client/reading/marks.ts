import { Disposable, ThemeColor, window, workspace, type DecorationRenderOptions, type TextEditor } from 'vscode';
import { debounced } from '../../server/base/debounce';
import { methods, type MarksResult, type TokenKind } from '../../server/protocol';
import type { Server } from '../connection/server';
import { toRange } from '../ranges';
import { isTranscript } from '../recognise';

/** Milliseconds after an edit before its marks are asked for. Chosen by hand. */
const editDelay = 300;

/**
 * Styles that VS Code draws behind the text. A text colour would split the line into pieces, and pieces of right-to-left text
 * come in a wrong order.
 */
const styles: Readonly<Record<TokenKind, DecorationRenderOptions>> = {
  citation: underline('solid', '2px', 'corpusStudy.citationMark'),
  date: underline('dotted', '2px', 'corpusStudy.dateMark'),
  honorific: underline('solid', '1px', 'corpusStudy.honorificMark'),
  noteMark: underline('double', '3px', 'corpusStudy.noteMark'),
  speaker: underline('solid', '1px', 'corpusStudy.speakerMark'),
  stage: background('corpusStudy.stageBackground'),
  editorial: underline('dashed', '1px', 'corpusStudy.editorialMark'),
  furniture: background('corpusStudy.furnitureBackground'),
  quotation: background('corpusStudy.quotationBackground'),
};

/** Marks what is not coloured in right-to-left text: see `corpus/marks`. */
export function markRightToLeftText(server: Server): Disposable {
  const kinds = Object.keys(styles) as TokenKind[];
  const decorations = kinds.map(kind => ({ kind, type: window.createTextEditorDecorationType(styles[kind]) }));
  const marked = new WeakMap<TextEditor, string>();

  const mark = async (editor: TextEditor): Promise<void> => {
    const { document } = editor;
    const state = `${document.uri.toString()} ${document.version} ${server.status?.indexed ?? 0}`;
    if (!server.running || marked.get(editor) === state || !isTranscript(document)) return;
    marked.set(editor, state);
    let marks: MarksResult;
    try {
      marks = (await server.request<MarksResult>(methods.marks, { uri: document.uri.toString() })) ?? [];
    } catch (error) {
      marked.delete(editor);
      server.log(`Marks of ${document.uri.toString()}: ${String(error)}`);
      return;
    }
    if (marked.get(editor) !== state) return; // edited, or another document since
    for (const { kind, type } of decorations)
      editor.setDecorations(
        type,
        marks.filter(item => item.kind === kind).map(({ range }) => toRange(range)),
      );
  };
  const markVisible = (): void => window.visibleTextEditors.forEach(editor => void mark(editor));
  const markAfterEdits = debounced(editDelay, markVisible);
  markVisible();
  return Disposable.from(
    ...decorations.map(({ type }) => type),
    new Disposable(() => markAfterEdits.cancel()),
    window.onDidChangeVisibleTextEditors(markVisible),
    workspace.onDidChangeTextDocument(() => markAfterEdits()),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('corpusStudy.semanticHighlighting')) {
        window.visibleTextEditors.forEach(editor => marked.delete(editor));
        markAfterEdits();
      }
    }),
    server.onDidChangeStatus(() => markAfterEdits()),
  );
}

function underline(style: string, width: string, color: string): DecorationRenderOptions {
  return { borderStyle: style, borderWidth: `0 0 ${width} 0`, borderColor: new ThemeColor(color) };
}

function background(color: string): DecorationRenderOptions {
  return { backgroundColor: new ThemeColor(color) };
}
