import { env, window } from 'vscode';
import { methods, type ProtocolRange, type QuoteParams, type QuoteResult } from '../../server/protocol';
import type { Server } from '../connection/server';
import { toProtocolRange } from '../ranges';
import { errorMessage } from '../text';
import { showError } from '../messages';

/** Milliseconds for which the status bar confirms a copy. Chosen by hand. */
const confirmationTime = 4000;

/**
 * Copies a range of a transcript as a quotation with title, date and paragraph. Resolves to false when nothing was
 * copied; an error has been shown then.
 */
export async function copyWithReference(server: Server, uri: string, range: ProtocolRange): Promise<boolean> {
  const params: QuoteParams = { uri, range };
  try {
    const quotation = await server.request<QuoteResult>(methods.quote, params);
    if (!quotation) return false;
    await env.clipboard.writeText(quotation.text);
    return true;
  } catch (error) {
    showError(errorMessage(error));
    return false;
  }
}

/** Command: copies the selection of the active editor, or the line of the cursor, with its reference. */
export async function copySelectionWithReference(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const range = selection.isEmpty ? document.lineAt(selection.active).range : selection;
  if (await copyWithReference(server, document.uri.toString(), toProtocolRange(range)))
    window.setStatusBarMessage('$(check) Copied with its reference', confirmationTime);
}
