import { ConfigurationTarget, workspace } from 'vscode';

const languages = ['plaintext', 'markdown'];
/** Widths, in columns, between which a line is comfortable to read; a hard-wrapped text keeps its own lines up to `widest`. */
const width = { comfortable: 88, widest: 130 };

/**
 * Command: wraps the lines of texts at a readable width and gives them room, or undoes that. It is written into the settings of
 * the workspace (of the user, where a file is open without a folder), for plain text and Markdown.
 */
export async function toggleReadingView(): Promise<void> {
  const on = workspace.getConfiguration('editor', { languageId: languages[0] }).inspect<string>('wordWrap');
  const target = workspace.workspaceFolders?.length ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const current = target === ConfigurationTarget.Workspace ? on?.workspaceLanguageValue : on?.globalLanguageValue;
  const values =
    current === 'bounded'
      ? { wordWrap: undefined, wordWrapColumn: undefined, lineHeight: undefined, 'minimap.enabled': undefined }
      : { wordWrap: 'bounded', wordWrapColumn: widthOfAll(), lineHeight: 1.6, 'minimap.enabled': false };
  for (const languageId of languages) {
    const editor = workspace.getConfiguration('editor', { languageId });
    for (const [name, value] of Object.entries(values)) await editor.update(name, value, target, true);
  }
}

/** The setting is one for all texts: as wide as the widest of those that are open needs. */
function widthOfAll(): number {
  const texts = workspace.textDocuments.filter(
    ({ languageId, uri }) => languages.includes(languageId) && uri.scheme !== 'output',
  );
  return Math.max(width.comfortable, ...texts.map(document => readableWidth(document.getText())));
}

/** The width at which a hard-wrapped text does not break once more, or a comfortable one for text with a line for each paragraph. */
export function readableWidth(text: string): number {
  const lengths = text
    .split(/\r?\n|\r/)
    .map(line => line.trimEnd().length)
    .filter(length => length > 0);
  const longest = Math.max(0, ...lengths.slice(0, 5000));
  return longest <= width.widest ? Math.max(width.comfortable, longest) : width.comfortable;
}
