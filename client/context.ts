import { Disposable, commands, window, workspace, type TextEditor } from 'vscode';
import { sourceScheme } from '../server/protocol';
import { rightEncoding } from './encoding';
import { isTranscript } from './recognise';
import type { Server } from './server';

/** Milliseconds without an edit before a document is judged again. */
const rest = 300;

/**
 * Keeps what the manifest's conditions ask for: `corpusStudy.active` (the server runs), `corpusStudy.readingStopped`, `corpusStudy.transcript` (the editor
 * shows a transcript or a source page) and `corpusStudy.wrongEncoding` (its letters are not those of the file).
 */
export function keepContext(server: Server): Disposable {
  const known = new Map<string, unknown>();
  const set = (key: string, value: boolean): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  const update = (editor: TextEditor | undefined = window.activeTextEditor): void => {
    set('corpusStudy.active', server.running);
    set('corpusStudy.readingStopped', server.status?.stopped === true);
    set(
      'corpusStudy.transcript',
      editor !== undefined && (editor.document.uri.scheme === sourceScheme || isTranscript(editor.document)),
    );
    set('corpusStudy.wrongEncoding', editor !== undefined && rightEncoding(server, editor.document) !== undefined);
  };
  let timer: NodeJS.Timeout | undefined;
  const updateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => update(), rest);
  };
  update();
  return Disposable.from(
    new Disposable(() => clearTimeout(timer)),
    // also fired when a document was read once more in another encoding
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) updateSoon();
    }),
    window.onDidChangeActiveTextEditor(editor => update(editor)),
    workspace.onDidOpenTextDocument(() => update()),
    workspace.onDidSaveTextDocument(() => update()),
    server.onDidChange(() => update()),
  );
}
