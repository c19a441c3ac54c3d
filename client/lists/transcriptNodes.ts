import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { TranscriptGrouping, TranscriptNodeItem, TranscriptSection } from '../../server/protocol';
import { counted, formatNumber } from '../text';
import { corpusRow, leftToRight, lines, moreRow } from './rows';

/**
 * A node of the tree: a corpus (only if there are several), a year, speaker or folder, a transcript, or the row that loads more
 * transcripts of a group.
 */
export type TranscriptsNode = CorpusNode | GroupNode | TranscriptNode | MoreTranscriptsNode;

export interface CorpusNode {
  readonly kind: 'corpus';
  readonly section: TranscriptSection;
}
export interface GroupNode {
  readonly kind: 'group';
  readonly by: TranscriptGrouping;
  readonly root: string;
  readonly parent: CorpusNode | undefined;
  readonly group: TranscriptSection['groups'][number];
  /** It is the only group, or one of few that a filter has left. */
  readonly open: boolean;
  /** Its transcripts are listed without it: it stands for all groups. */
  readonly hidden: boolean;
}
export interface TranscriptNode {
  readonly kind: 'transcript';
  readonly parent: GroupNode;
  readonly transcript: TranscriptNodeItem;
}
export interface MoreTranscriptsNode {
  readonly kind: 'more';
  readonly parent: GroupNode;
  readonly left: number;
}

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
const groupIcons: Readonly<Record<TranscriptGrouping, string>> = {
  year: 'calendar',
  speaker: 'person',
  folder: 'folder',
};

/** The label, icon, command and accessibility text of a node. */
export function transcriptTreeItem(node: TranscriptsNode): TreeItem {
  switch (node.kind) {
    case 'corpus':
      return corpusRow(node.section);
    case 'group':
      return groupItem(node);
    case 'transcript':
      return transcriptItem(node);
    case 'more':
      return moreRow('Transcripts', node.left, groupId(node.parent), 'corpusStudy.moreTranscripts', node);
  }
}

/** Identifies a group; with it its number of loaded transcripts is kept. */
export function groupId({ root, by, group, open }: GroupNode): string {
  // VS Code keeps what the user opened and closed by the id, so a group that opens by itself is another one.
  return `${root} ${by} ${group.key}${open ? ' open' : ''}`;
}

function groupItem(node: GroupNode): TreeItem {
  const { label, count } = node.group;
  const item = new TreeItem(label, node.open ? Expanded : Collapsed);
  item.id = groupId(node);
  item.description = leftToRight + formatNumber(count);
  item.iconPath = new ThemeIcon(groupIcons[node.by]);
  item.tooltip = new MarkdownString().appendText(`${label}: ${counted(count, 'transcript')}`);
  item.accessibilityInformation = { label: `${label}, ${counted(count, 'transcript')}`, role: 'treeitem' };
  return item;
}

function transcriptItem({ parent, transcript }: TranscriptNode): TreeItem {
  const { uri, title, fullTitle, date, speaker, place, file, words, citations, problems } = transcript;
  // The date comes first: titles are long, and a narrow tree cuts them.
  const item = new TreeItem(date === undefined ? title : `${date} ${title}`, None);
  const resource = Uri.parse(uri);
  item.id = `${groupId(parent)} ${uri}`;
  item.resourceUri = resource;
  item.iconPath = ThemeIcon.File;
  item.contextValue = 'transcript';
  const counts = [
    counted(words, 'word'),
    citations > 0 ? counted(citations, 'citation') : '',
    problems > 0 ? counted(problems, 'problem') : '',
  ].filter(part => part !== '');
  item.description = leftToRight + counts.join(' · ');
  item.tooltip = lines([
    fullTitle,
    [speaker, date, place].filter(part => part !== undefined).join(' · '),
    counts.join(' · '),
    file,
  ]);
  item.command = { command: 'corpusStudy.openTranscript', title: 'Open Transcript', arguments: [{ uri }] };
  item.accessibilityInformation = {
    label: [title, date, parent.by === 'speaker' ? undefined : speaker, ...counts]
      .filter(part => part !== undefined)
      .join(', '),
    role: 'treeitem',
  };
  return item;
}
