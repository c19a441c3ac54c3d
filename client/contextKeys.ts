import { Disposable, commands, window, workspace, type TextEditor } from 'vscode';
import { debounced } from '../server/base/debounce';
import { sourceScheme } from '../server/protocol';
import type { Server } from './connection/server';
import { detectedEncoding } from './reading/encoding';
import { isTranscript } from './recognise';

/** Milliseconds without an edit before the keys of an edited document are updated. Chosen by hand. */
const editDelay = 300;

/**
 * Sets the context keys that `when` clauses in package.json use:
 *
 * - `corpusStudy.active`: the server runs;
 * - `corpusStudy.started`: the server was asked to start, whether it runs, starts or could not be started;
 * - `corpusStudy.readingStopped`: the user has stopped indexing;
 * - `corpusStudy.transcript`: the active editor shows a transcript or a source page;
 * - `corpusStudy.wrongEncoding`: the active editor has decoded its file with the wrong encoding.
 */
export function maintainContextKeys(server: Server): Disposable {
  const values = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (values.get(key) === value) return;
    values.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  const update = (editor: TextEditor | undefined = window.activeTextEditor): void => {
    set('corpusStudy.active', server.running);
    set('corpusStudy.started', server.startRequested);
    set('corpusStudy.readingStopped', server.status?.stopped === true);
    set(
      'corpusStudy.transcript',
      editor !== undefined && (editor.document.uri.scheme === sourceScheme || isTranscript(editor.document)),
    );
    set('corpusStudy.wrongEncoding', editor !== undefined && detectedEncoding(server, editor.document) !== undefined);
  };
  const updateAfterEdits = debounced(editDelay, () => update());
  update();
  return Disposable.from(
    new Disposable(() => updateAfterEdits.cancel()),
    // VS Code fires this event also when it reopens a document with another encoding.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) updateAfterEdits();
    }),
    window.onDidChangeActiveTextEditor(editor => update(editor)),
    workspace.onDidOpenTextDocument(() => update()),
    workspace.onDidSaveTextDocument(() => update()),
    server.onDidChangeStatus(() => update()),
  );
}
