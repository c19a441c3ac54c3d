import { Disposable, window, workspace, type TextDocument, type Uri } from 'vscode';
import type { Server } from './server';

/** Offers once for each file to open it in the encoding that the server found in its bytes, where the editor took another. */
export function adviseOnEncodings(server: Server): Disposable {
  const advised = new Set<string>();
  const advise = async (document: TextDocument | undefined): Promise<void> => {
    const encoding = document && rightEncoding(server, document);
    if (!document || !encoding || document.isDirty || advised.has(document.uri.toString())) return;
    advised.add(document.uri.toString());
    const name = workspace.asRelativePath(document.uri);
    const reopen = `Reopen as ${encoding}`;
    if (
      (await window.showInformationMessage(
        `${name} is not UTF-8, so some of its letters are shown wrongly.`,
        reopen,
      )) === reopen
    )
      await open(document.uri, encoding);
  };
  const adviseOnActive = (): void => void advise(window.activeTextEditor?.document);
  return Disposable.from(window.onDidChangeActiveTextEditor(adviseOnActive), server.onDidChange(adviseOnActive));
}

/** The encoding of a file, as the server names it, when its document was opened in another one. */
export function rightEncoding(server: Server, document: TextDocument): string | undefined {
  const found = knownEncoding(server, document.uri);
  return found !== undefined && editorName(found) !== document.encoding ? found : undefined;
}

/** Opens a document in the encoding of its file. */
export async function openDocument(server: Server, uri: Uri): Promise<TextDocument> {
  const encoding = knownEncoding(server, uri);
  const isOpen = workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
  return encoding === undefined || isOpen
    ? workspace.openTextDocument(uri)
    : workspace.openTextDocument(uri, { encoding: editorName(encoding) });
}

/** Command: the document of the active editor once more, in the encoding of its file. */
export async function reopenWithEncoding(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  const encoding = document && rightEncoding(server, document);
  if (document && encoding) await open(document.uri, encoding);
}

async function open(uri: Uri, encoding: string): Promise<void> {
  try {
    await window.showTextDocument(await workspace.openTextDocument(uri, { encoding: editorName(encoding) }), {
      preview: false,
    });
  } catch (error) {
    void window.showErrorMessage(
      `${workspace.asRelativePath(uri)} could not be reopened as ${encoding}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function knownEncoding(server: Server, uri: Uri): string | undefined {
  const wanted = uri.toString();
  return server.status?.encodings.find(
    entry => entry.uri === wanted || decodeURIComponent(entry.uri) === decodeURIComponent(wanted),
  )?.encoding;
}

/** The editor writes `windows1256` and `utf16le` for windows-1256 and utf-16le. */
function editorName(encoding: string): string {
  return encoding.toLowerCase().replace(/[-_]/g, '');
}
