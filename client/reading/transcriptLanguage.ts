import { Disposable, languages, window, workspace, type TextDocument } from 'vscode';
import { settingsSection } from '../../server/protocol';
import { isTranscript, transcriptLanguage } from '../recognise';

const setting = 'transcriptLanguage.enabled';

/**
 * Gives transcripts in plain text a language of their own, so that the defaults for it (see `configurationDefaults` in
 * package.json) set them for reading and touch no other file. A document keeps another language that the user gives it.
 */
export function giveTranscriptsTheirLanguage(): Disposable {
  /** Documents whose language was set here once. A later choice of the user stays. */
  const done = new Set<string>();
  const give = async (document: TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    if (document.languageId !== 'plaintext' || done.has(uri) || !enabled(document) || !isTranscript(document)) return;
    done.add(uri);
    await languages.setTextDocumentLanguage(document, transcriptLanguage);
  };
  /** Only documents that a reader sees: VS Code opens others for its own work. */
  const giveVisible = (): void => window.visibleTextEditors.forEach(({ document }) => void give(document));
  const takeBack = async (): Promise<void> => {
    for (const document of workspace.textDocuments) {
      if (document.languageId === transcriptLanguage && !enabled(document))
        await languages.setTextDocumentLanguage(document, 'plaintext');
    }
    done.clear();
    giveVisible();
  };
  giveVisible();
  return Disposable.from(
    window.onDidChangeVisibleTextEditors(giveVisible),
    workspace.onDidSaveTextDocument(giveVisible),
    // Read again from disk, perhaps with another encoding.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!document.isDirty) void give(document);
    }),
    workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(settingsSection)) void takeBack();
    }),
  );
}

function enabled({ uri }: TextDocument): boolean {
  return workspace.getConfiguration(settingsSection, uri).get<boolean>(setting) ?? true;
}
