import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ThemeItem, ThemeMention, ThemeSection, ThemeTranscriptsResult } from '../../server/protocol';
import { counted } from '../text';
import { corpusRow } from '../lists/rows';

/**
 * A node of the tree: a corpus (only if there are several), a theme, a transcript that mentions it, a mention, or the
 * row that loads more themes. `root` is the folder of the corpus.
 */
export type ThemesNode = SectionNode | ThemeNode | TranscriptNode | MentionNode | MoreNode;

export interface SectionNode {
  readonly kind: 'section';
  readonly section: ThemeSection;
}
export interface ThemeNode {
  readonly kind: 'theme';
  readonly root: string;
  readonly parent: SectionNode | undefined;
  readonly theme: ThemeItem;
}
interface TranscriptNode {
  readonly kind: 'transcript';
  readonly parent: ThemeNode;
  readonly transcript: ThemeTranscriptsResult[number];
}
export interface MentionNode {
  readonly kind: 'mention';
  readonly parent: TranscriptNode;
  readonly mention: ThemeMention;
}
export interface MoreNode {
  readonly kind: 'more';
  readonly root: string;
}

const { Collapsed, None } = TreeItemCollapsibleState;

/** The label, icon, command and accessibility text of a node. */
export function toTreeItem(node: ThemesNode): TreeItem {
  switch (node.kind) {
    case 'section':
      return corpusRow(node.section);
    case 'theme':
      return themeItem(node);
    case 'transcript':
      return transcriptItem(node);
    case 'mention':
      return mentionItem(node);
    case 'more':
      return {
        ...new TreeItem('Load More Themes…', None),
        id: `${node.root} more`,
        iconPath: new ThemeIcon('ellipsis'),
        command: { command: 'corpusStudy.moreThemes', title: 'Load More Themes', arguments: [node] },
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
  const inThisTranscript = here === undefined ? '' : `${counted(here, 'mention')} in this transcript, `;
  item.accessibilityInformation = {
    label: `${label}, ${inThisTranscript}${counted(count, 'mention')} in ${counted(transcripts, 'transcript')}`,
    role: 'treeitem',
  };
  return item;
}

function transcriptItem(node: TranscriptNode): TreeItem {
  const { uri, title, date, count } = node.transcript;
  // The date comes first: titles are long, and many begin with the same words.
  const item = new TreeItem(date ?? title, Collapsed);
  item.id = `${themeId(node.parent)} ${uri}`;
  item.description = date === undefined ? `${count} ×` : `${count} × · ${title}`;
  item.iconPath = new ThemeIcon('file-text');
  item.tooltip = plainText(title);
  item.accessibilityInformation = {
    label: `${date ? `${date}, ` : ''}${title}, ${counted(count, 'mention')}`,
    role: 'treeitem',
  };
  return item;
}

function mentionItem(node: MentionNode): TreeItem {
  const { text, match, range, uri } = node.mention;
  const item = new TreeItem({ label: text, highlights: [[match.start, match.end]] }, None);
  item.id = `${themeId(node.parent.parent)} ${uri} ${range.start.line}:${range.start.character}`;
  item.tooltip = plainText(text);
  item.command = { command: 'corpusStudy.openMention', title: 'Open Mention', arguments: [node] };
  item.accessibilityInformation = { label: `Line ${range.start.line + 1}: ${text}`, role: 'treeitem' };
  return item;
}

function themeId({ root, theme }: ThemeNode): string {
  return `${root} ${theme.key}`;
}

/** Text of a file, escaped so that it cannot become a link, an image or an icon. */
function plainText(text: string): MarkdownString {
  return new MarkdownString().appendText(text);
}
