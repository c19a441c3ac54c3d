import { languages, workspace, type Disposable, type TextDocument } from 'vscode';
import { sourceScheme } from '../../server/protocol';

const sourceLanguage = 'corpus-source';

/**
 * Gives source pages a language of their own, so that the defaults for it (see `configurationDefaults` in package.json) set
 * them for reading, with fonts that have the signs of the Qur'an, and touch no other document.
 */
export function giveSourcePagesTheirLanguage(): Disposable {
  const give = async (document: TextDocument): Promise<void> => {
    if (document.uri.scheme === sourceScheme && document.languageId === 'plaintext')
      await languages.setTextDocumentLanguage(document, sourceLanguage);
  };
  workspace.textDocuments.forEach(document => void give(document));
  return workspace.onDidOpenTextDocument(document => void give(document));
}
