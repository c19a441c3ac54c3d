import { Disposable, window, workspace, type Memento, type TextDocument, type Uri } from 'vscode';
import type { Server } from '../connection/server';
import { errorMessage } from '../text';
import { showError, showInformation } from '../messages';
import { sameUri } from '../uris';

/**
 * Encodings that bytes show without doubt: UTF-16 by its zero bytes, the others by the letters of their script. That a file
 * is Windows-1252 is only the likeliest of several possibilities.
 */
const isSure = (encoding: string): boolean => encoding !== 'windows-1252';
const answerKey = 'reopenWithEncoding';
type Answers = Readonly<Record<string, 'reopen' | 'leave'>>;

/**
 * Reopens transcripts that VS Code opened with a wrong encoding when they become active: at once where the encoding is sure,
 * else if the user agrees. The question comes once for each folder; `memory` keeps the answers.
 */
export function correctEncodings(server: Server, memory: Memento): Disposable {
  const asked = new Set<string>();
  const correct = async (document: TextDocument | undefined): Promise<void> => {
    const encoding = document && detectedEncoding(server, document);
    if (!document || !encoding || document.isDirty) return;
    if (isSure(encoding) || (await agrees(document.uri, encoding))) await decodeAs(document.uri, encoding);
  };
  const agrees = async (uri: Uri, encoding: string): Promise<boolean> => {
    const folder = (workspace.getWorkspaceFolder(uri)?.uri ?? uri).toString();
    const answer = memory.get<Answers>(answerKey, {})[folder];
    if (answer !== undefined || asked.has(folder)) return answer === 'reopen';
    asked.add(folder);
    const reopen = `Reopen as ${encoding}`;
    const leave = 'Leave as They Are';
    const message =
      `${workspace.asRelativePath(uri)} is not UTF-8, so some letters are shown incorrectly. ` +
      'Your answer is kept for all transcripts of this folder. No file is changed.';
    const chosen = await showInformation(message, reopen, leave);
    if (chosen === undefined) return false;
    const answers = { ...memory.get<Answers>(answerKey, {}), [folder]: chosen === reopen ? 'reopen' : 'leave' };
    await memory.update(answerKey, answers);
    return chosen === reopen;
  };
  const correctActive = (): void => void correct(window.activeTextEditor?.document);
  return Disposable.from(window.onDidChangeActiveTextEditor(correctActive), server.onDidChangeStatus(correctActive));
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
  const isOpen = workspace.textDocuments.some(document => sameUri(document.uri, uri));
  return encoding === undefined || isOpen
    ? workspace.openTextDocument(uri)
    : workspace.openTextDocument(uri, { encoding: editorName(encoding) });
}

/** Command: reopens the active document with the encoding of its file. */
export async function reopenWithEncoding(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  const encoding = document && detectedEncoding(server, document);
  if (document && encoding) await decodeAs(document.uri, encoding);
}

/** Makes VS Code read an open document again with another encoding. Its editors stay where they are. */
async function decodeAs(uri: Uri, encoding: string): Promise<void> {
  try {
    await workspace.openTextDocument(uri, { encoding: editorName(encoding) });
  } catch (error) {
    const name = workspace.asRelativePath(uri);
    showError(`Could not reopen ${name} as ${encoding}: ${errorMessage(error)}`);
  }
}

/** The encoding of a file that is not UTF-8. */
function encodingOnDisk(server: Server, uri: Uri): string | undefined {
  return server.status?.encodings.find(entry => sameUri(entry.uri, uri))?.encoding;
}

/** VS Code writes `windows1256` and `utf16le` for windows-1256 and utf-16le, and `cp950` for big5. */
function editorName(encoding: string): string {
  if (encoding === 'big5') return 'cp950';
  return encoding.toLowerCase().replace(/[-_]/g, '');
}
