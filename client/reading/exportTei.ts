import { ProgressLocation, window, workspace, type Uri } from 'vscode';
import { methods, type TeiParams, type TeiResult } from '../../server/protocol';
import type { Server } from '../connection/server';
import { showError, showInformation } from '../messages';
import { errorMessage } from '../text';

/** Command: asks for a file and writes the transcript of the active editor to it, with its annotations as TEI. */
export async function exportTei(server: Server): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  if (uri === undefined) return;
  const target = await window.showSaveDialog({
    title: 'Export Transcript as TEI',
    filters: { 'TEI XML': ['xml'] },
    ...(uri.scheme === 'file' && { defaultUri: uri.with({ path: uri.path.replace(/\.[^./]{1,20}$/, '') + '.xml' }) }),
  });
  if (target === undefined) return;
  await writeTei(server, uri, target);
}

/** Writes a transcript as TEI, and says what became of it. */
async function writeTei(server: Server, uri: Uri, target: Uri): Promise<void> {
  if (target.toString() === uri.toString()) {
    showError('The transcript itself is not replaced. Choose another name.');
    return;
  }
  try {
    const tei = await requestTei(server, uri);
    if (tei === null) showError('This file is no transcript, so nothing was written.');
    if (!tei) return;
    await workspace.fs.writeFile(target, new TextEncoder().encode(tei.text));
    const said = ['The transcript was written as TEI.', ...tei.notes].join(' ');
    if ((await showInformation(said, 'Open')) === 'Open') await window.showTextDocument(target);
  } catch (error) {
    showError(errorMessage(error));
  }
}

/** Undefined where the user stopped it, or was told why there is nothing. */
function requestTei(server: Server, uri: Uri): Thenable<TeiResult | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: 'Writing the transcript as TEI',
    cancellable: true,
  };
  const params: TeiParams = { uri: uri.toString() };
  return window.withProgress(options, async (_, token) => {
    try {
      const tei = await server.request<TeiResult>(methods.tei, params, token);
      return token.isCancellationRequested ? undefined : tei;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}
