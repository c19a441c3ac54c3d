import { CancellationTokenSource, Disposable, commands, window, type CancellationToken } from 'vscode';
import { debounced } from '../server/base/debounce';
import { methods, type CursorParams, type CursorResult } from '../server/protocol';
import { LatestRequest } from './connection/latestRequest';
import type { Server } from './connection/server';
import { toProtocolPosition } from './ranges';

/** Milliseconds without a move of the cursor before the server is asked. Chosen by hand. */
const restingTime = 200;

/**
 * Sets the context keys for commands that need something at the cursor:
 *
 * - `corpusStudy.cursorOn`: `citation`, `theme`, `date` …, see `CursorResult`; empty where there is nothing;
 * - `corpusStudy.cursorRepeated`: the passage at the cursor is repeated elsewhere.
 */
export function followCursor(server: Server): Disposable {
  const requests = new LatestRequest<CancellationToken>(() => new CancellationTokenSource());
  let shown = '';
  const show = ({ on = undefined, repeated }: CursorResult): void => {
    const values = JSON.stringify([on, repeated]);
    if (values === shown) return;
    shown = values;
    void commands.executeCommand('setContext', 'corpusStudy.cursorOn', on ?? '');
    void commands.executeCommand('setContext', 'corpusStudy.cursorRepeated', repeated);
  };
  const ask = async (token: CancellationToken): Promise<void> => {
    const editor = window.activeTextEditor;
    const isFile = editor !== undefined && ['file', 'untitled'].includes(editor.document.uri.scheme);
    if (!server.running || !isFile) return show({ repeated: false });
    const params: CursorParams = {
      uri: editor.document.uri.toString(),
      position: toProtocolPosition(editor.selection.active),
    };
    // A request that fails or is cancelled leaves the keys as they are: the next move of the cursor asks again.
    const result = await server.request<CursorResult>(methods.cursor, params, token).catch(() => undefined);
    if (result !== undefined && !token.isCancellationRequested) show(result);
  };
  const askLater = debounced(restingTime, () => requests.run(ask));
  askLater();
  return Disposable.from(
    new Disposable(() => {
      askLater.cancel();
      requests.cancel();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) askLater();
    }),
    window.onDidChangeActiveTextEditor(() => {
      show({ repeated: false });
      askLater();
    }),
    server.onDidChangeThemes(() => askLater()),
  );
}
