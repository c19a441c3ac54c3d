import { ConfigurationTarget, workspace } from 'vscode';

const languages = ['plaintext', 'markdown'];
/**
 * Line widths in columns, chosen by hand. Text without hard line breaks is wrapped at `comfortable`. Hard-wrapped text
 * with lines up to `widest` keeps its own line breaks.
 */
const width = { comfortable: 88, widest: 130 };

/**
 * Command: wraps the lines of plain text and Markdown at a readable width with wider line spacing, or undoes that. The
 * settings are those of the workspace, or of the user when no folder is open.
 */
export async function toggleReadingView(): Promise<void> {
  const wordWrap = workspace.getConfiguration('editor', { languageId: languages[0] }).inspect<string>('wordWrap');
  const hasFolder = (workspace.workspaceFolders?.length ?? 0) > 0;
  const target = hasFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const current = hasFolder ? wordWrap?.workspaceLanguageValue : wordWrap?.globalLanguageValue;
  const values =
    current === 'bounded'
      ? { wordWrap: undefined, wordWrapColumn: undefined, lineHeight: undefined, 'minimap.enabled': undefined }
      : { wordWrap: 'bounded', wordWrapColumn: widestOpenText(), lineHeight: 1.6, 'minimap.enabled': false };
  for (const languageId of languages) {
    const editor = workspace.getConfiguration('editor', { languageId });
    for (const [name, value] of Object.entries(values)) await editor.update(name, value, target, true);
  }
}

/** The setting applies to all texts, so it has the width that the widest open text needs. */
function widestOpenText(): number {
  const texts = workspace.textDocuments.filter(
    ({ languageId, uri }) => languages.includes(languageId) && uri.scheme !== 'output',
  );
  return Math.max(width.comfortable, ...texts.map(document => readableWidth(document.getText())));
}

/** The width, in columns, at which a hard-wrapped text is not wrapped a second time, or `width.comfortable`. */
function readableWidth(text: string): number {
  const lengths = text
    .split(/\r?\n|\r/)
    .map(line => line.trimEnd().length)
    .filter(length => length > 0);
  const longest = Math.max(0, ...lengths.slice(0, 5000));
  return longest <= width.widest ? Math.max(width.comfortable, longest) : width.comfortable;
}
