import { Disposable, window, workspace, type TextDocument, type Uri } from 'vscode';
import type { Server } from '../connection/server';
import { errorMessage } from '../text';

/**
 * Offers, once for each file, to reopen it with the encoding that the server has detected, when VS Code used another.
 */
export function offerCorrectEncodings(server: Server): Disposable {
  const offered = new Set<string>();
  const offer = async (document: TextDocument | undefined): Promise<void> => {
    const encoding = document && detectedEncoding(server, document);
    if (!document || !encoding || document.isDirty || offered.has(document.uri.toString())) return;
    offered.add(document.uri.toString());
    const name = workspace.asRelativePath(document.uri);
    const reopen = `Reopen as ${encoding}`;
    const message = `${name} is not UTF-8, so some letters are shown incorrectly.`;
    if ((await window.showInformationMessage(message, reopen)) === reopen) await reopenAs(document.uri, encoding);
  };
  const offerForActive = (): void => void offer(window.activeTextEditor?.document);
  return Disposable.from(window.onDidChangeActiveTextEditor(offerForActive), server.onDidChangeStatus(offerForActive));
}

/**
 * The encoding of a file as the server names it (`windows-1256`), or undefined if VS Code has used it to open the
 * document.
 */
export function detectedEncoding(server: Server, document: TextDocument): string | undefined {
  const encoding = encodingOnDisk(server, document.uri);
  return encoding !== undefined && editorName(encoding) !== document.encoding ? encoding : undefined;
}

/** Opens a document with the encoding of its file. A document that is already open keeps its encoding. */
export async function openDocument(server: Server, uri: Uri): Promise<TextDocument> {
  const encoding = encodingOnDisk(server, uri);
  const isOpen = workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
  return encoding === undefined || isOpen
    ? workspace.openTextDocument(uri)
    : workspace.openTextDocument(uri, { encoding: editorName(encoding) });
}

/** Command: reopens the active document with the encoding of its file. */
export async function reopenWithEncoding(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  const encoding = document && detectedEncoding(server, document);
  if (document && encoding) await reopenAs(document.uri, encoding);
}

async function reopenAs(uri: Uri, encoding: string): Promise<void> {
  try {
    const document = await workspace.openTextDocument(uri, { encoding: editorName(encoding) });
    await window.showTextDocument(document, { preview: false });
  } catch (error) {
    const name = workspace.asRelativePath(uri);
    void window.showErrorMessage(`Could not reopen ${name} as ${encoding}: ${errorMessage(error)}`);
  }
}

/**
 * The encoding of a file that is not UTF-8. The two sides may percent-encode URIs differently, so decoded URIs are
 * compared too.
 */
function encodingOnDisk(server: Server, uri: Uri): string | undefined {
  const text = uri.toString();
  return server.status?.encodings.find(
    entry => entry.uri === text || decodeURIComponent(entry.uri) === decodeURIComponent(text),
  )?.encoding;
}

/** VS Code writes `windows1256` and `utf16le` for windows-1256 and utf-16le. */
function editorName(encoding: string): string {
  return encoding.toLowerCase().replace(/[-_]/g, '');
}
