import { Disposable, Range, ThemeColor, window, workspace, type TextEditor } from 'vscode';
import { debounced } from '../../server/base/debounce';
import { isTranscript } from '../recognise';

/** Milliseconds after an edit before the rules are drawn again. Chosen by hand. */
const editDelay = 300;

/** Draws a thin rule over each line of a transcript that begins a page, that is, has a form feed. */
export function drawPageRules(): Disposable {
  const rule = window.createTextEditorDecorationType({
    isWholeLine: true,
    borderStyle: 'solid',
    borderWidth: '1px 0 0 0',
    borderColor: new ThemeColor('editorRuler.foreground'),
  });
  const draw = (editor: TextEditor): void => {
    const text = editor.document.getText();
    const ranges: Range[] = [];
    if (text.includes('\f') && isTranscript(editor.document)) {
      for (let offset = text.indexOf('\f'); offset >= 0; offset = text.indexOf('\f', offset + 1)) {
        const start = editor.document.positionAt(offset);
        ranges.push(new Range(start, start));
      }
    }
    editor.setDecorations(rule, ranges);
  };
  const drawVisible = (): void => window.visibleTextEditors.forEach(draw);
  const drawAfterEdits = debounced(editDelay, drawVisible);
  drawVisible();
  return Disposable.from(
    rule,
    new Disposable(() => drawAfterEdits.cancel()),
    window.onDidChangeVisibleTextEditors(drawVisible),
    workspace.onDidChangeTextDocument(() => drawAfterEdits()),
  );
}
