import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ThemeItem, ThemeMention, ThemeSection, ThemeTranscriptsResult } from '../server/protocol';

/** A row of the tree: a corpus (where there are several), a theme, a transcript that mentions it, a mention, or what loads on. */
export type ThemesNode = SectionNode | ThemeNode | TranscriptNode | MentionNode | MoreNode;

export interface SectionNode {
  readonly kind: 'section';
  readonly section: ThemeSection;
}
export interface ThemeNode {
  readonly kind: 'theme';
  readonly root: string;
  readonly theme: ThemeItem;
}
export interface TranscriptNode {
  readonly kind: 'transcript';
  readonly of: ThemeNode;
  readonly transcript: ThemeTranscriptsResult[number];
}
export interface MentionNode {
  readonly kind: 'mention';
  readonly of: TranscriptNode;
  readonly mention: ThemeMention;
}
export interface MoreNode {
  readonly kind: 'more';
  readonly root: string;
}

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/** How a row is shown and read out. */
export function toTreeItem(node: ThemesNode): TreeItem {
  switch (node.kind) {
    case 'section':
      return {
        ...new TreeItem(node.section.name, Expanded),
        id: node.section.root,
        iconPath: new ThemeIcon('library'),
      };
    case 'theme':
      return themeItem(node);
    case 'transcript':
      return transcriptItem(node);
    case 'mention':
      return mentionItem(node);
    case 'more':
      return {
        ...new TreeItem('More Themes…', None),
        id: `${node.root} more`,
        iconPath: new ThemeIcon('ellipsis'),
        command: { command: 'corpusStudy.moreThemes', title: 'More Themes', arguments: [node] },
      };
  }
}

function themeItem(node: ThemeNode): TreeItem {
  const { label, count, transcripts, here } = node.theme;
  const item = new TreeItem(label, Collapsed);
  item.id = themeId(node);
  item.description = here === undefined ? `${count} × in ${transcripts}` : `${here} × here, ${count} in all`;
  item.contextValue = 'theme';
  item.iconPath = new ThemeIcon('tag');
  item.command = { command: 'corpusStudy.showTheme', title: 'Show Mentions', arguments: [node] };
  item.accessibilityInformation = {
    label: `${label}, ${here === undefined ? '' : `${times(here)} in this transcript, `}${times(count)} in ${transcripts === 1 ? 'one transcript' : `${transcripts} transcripts`}`,
    role: 'treeitem',
  };
  return item;
}

function transcriptItem(node: TranscriptNode): TreeItem {
  const { uri, title, date, count } = node.transcript;
  // Titles are long and begin alike: what tells transcripts apart comes first.
  const item = new TreeItem(date ?? title, Collapsed);
  item.id = `${themeId(node.of)} ${uri}`;
  item.description = date === undefined ? `${count} ×` : `${count} × · ${title}`;
  item.iconPath = new ThemeIcon('file-text');
  item.tooltip = plain(title);
  item.accessibilityInformation = { label: `${date ? `${date}, ` : ''}${title}, ${times(count)}`, role: 'treeitem' };
  return item;
}

function mentionItem(node: MentionNode): TreeItem {
  const { text, match, range, uri } = node.mention;
  const item = new TreeItem({ label: text, highlights: [[match.start, match.end]] }, None);
  item.id = `${themeId(node.of.of)} ${uri} ${range.start.line}:${range.start.character}`;
  item.tooltip = plain(text);
  item.command = { command: 'corpusStudy.openMention', title: 'Open', arguments: [node] };
  item.accessibilityInformation = { label: `Line ${range.start.line + 1}: ${text}`, role: 'treeitem' };
  return item;
}

function themeId({ root, theme }: ThemeNode): string {
  return `${root} ${theme.key}`;
}

/** Text of a file: nothing in it may become a link, an image or an icon. */
function plain(text: string): MarkdownString {
  return new MarkdownString().appendText(text);
}

function times(count: number): string {
  return count === 1 ? 'mentioned once' : `${count} mentions`;
}
