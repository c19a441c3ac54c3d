import { env, window } from 'vscode';
import { methods, type ProtocolRange, type QuoteParams, type QuoteResult } from '../server/protocol';
import type { Server } from './server';

/** Copies a stretch of a transcript as it is quoted, with title, date and paragraph. False where there is none, or it failed; the user has been told then. */
export async function copyQuoted(server: Server, uri: string, range: ProtocolRange): Promise<boolean> {
  const params: QuoteParams = { uri, range };
  try {
    const quoted = await server.request<QuoteResult>(methods.quote, params);
    if (!quoted) return false;
    await env.clipboard.writeText(quoted.text);
    return true;
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** Command: copies what is selected in the editor, or the line of the cursor, with its reference. */
export async function copySelection(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const range = selection.isEmpty ? document.lineAt(selection.active).range : selection;
  await copyQuoted(server, document.uri.toString(), { start: plain(range.start), end: plain(range.end) });
}

function plain({ line, character }: ProtocolRange['start']): ProtocolRange['start'] {
  return { line, character };
}
