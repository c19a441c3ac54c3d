import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { formatNumber } from '../text';

/** A mark that keeps numbers behind a right-to-left name apart from it. */
export const leftToRight = '\u200e';

/** The row of a corpus, where a tree has several. */
export function corpusRow({ name, root }: { readonly name: string; readonly root: string }): TreeItem {
  return {
    ...new TreeItem(name, TreeItemCollapsibleState.Expanded),
    id: root,
    iconPath: new ThemeIcon('library'),
  };
}

/** The row that loads more of a level: `Load More Sources…`. The command gets the node of the row. */
export function moreRow(what: string, left: number, level: string, command: string, node: unknown): TreeItem {
  return {
    ...new TreeItem(`Load More ${what}…`, TreeItemCollapsibleState.None),
    id: `${level} more`,
    description: `${formatNumber(left)} more`,
    iconPath: new ThemeIcon('ellipsis'),
    command: { command, title: `Load More ${what}`, arguments: [node] },
  };
}

/** Lines of text of a file, escaped so that they cannot become links, images or icons. */
export function lines(texts: readonly string[]): MarkdownString {
  const markdown = new MarkdownString();
  for (const text of texts.filter(text => text !== '')) markdown.appendText(text).appendMarkdown('\n\n');
  return markdown;
}
