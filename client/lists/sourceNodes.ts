import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { CitingSentenceItem, SourceItem, SourceSection } from '../../server/protocol';
import { counted } from '../text';
import { corpusRow, leftToRight, lines, moreRow } from './rows';

/**
 * A node of the tree: a corpus (only if there are several), a work, chapter, volume, verse or page, a sentence that cites it, or
 * the row that loads more of a level.
 */
export type SourcesNode = SourceCorpusNode | SourceNode | SentenceNode | MoreSourcesNode;

export interface SourceCorpusNode {
  readonly kind: 'corpus';
  readonly section: SourceSection;
}
export interface SourceNode {
  readonly kind: 'source';
  readonly root: string;
  readonly parent: SourceNode | SourceCorpusNode | undefined;
  readonly source: SourceItem;
  /** A filter has left so few that it opens by itself. */
  readonly open: boolean;
}
export interface SentenceNode {
  readonly kind: 'sentence';
  readonly parent: SourceNode;
  readonly sentence: CitingSentenceItem;
}
export interface MoreSourcesNode {
  readonly kind: 'more';
  readonly parent: SourceNode | SourceCorpusNode | undefined;
  /** Of what there are more. */
  readonly what: 'Sources' | 'Sentences';
  readonly left: number;
}

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
const icons: Readonly<Record<SourceItem['kind'], string>> = {
  work: 'book',
  division: 'bookmark',
  place: 'symbol-string',
};

/** The label, icon, command and accessibility text of a node. */
export function sourceTreeItem(node: SourcesNode): TreeItem {
  switch (node.kind) {
    case 'corpus':
      return corpusRow(node.section);
    case 'source':
      return sourceItem(node);
    case 'sentence':
      return sentenceItem(node);
    case 'more':
      return moreRow(node.what, node.left, levelId(node.parent), 'corpusStudy.moreSources', node);
  }
}

/** Identifies a node with its level; by it, the number of loaded rows is kept. */
export function levelId(node: SourceNode | SourceCorpusNode | undefined): string {
  if (node === undefined) return 'works';
  if (node.kind === 'corpus') return node.section.root;
  const { key, exact, kind } = node.source;
  return `${node.root} ${kind} ${key}${exact ? ' whole' : ''}${node.open ? ' open' : ''}`;
}

function sourceItem(node: SourceNode): TreeItem {
  const { label, kind, count, transcripts } = node.source;
  const item = new TreeItem(label, node.open ? Expanded : Collapsed);
  item.id = levelId(node);
  item.description = leftToRight + counted(count, 'place');
  item.iconPath = new ThemeIcon(icons[kind]);
  item.contextValue = 'source';
  item.tooltip = lines([label, `Cited in ${counted(count, 'place')}, in ${counted(transcripts, 'transcript')}`]);
  item.accessibilityInformation = {
    label: `${label}, cited in ${counted(count, 'place')}, in ${counted(transcripts, 'transcript')}`,
    role: 'treeitem',
  };
  return item;
}

function sentenceItem(node: SentenceNode): TreeItem {
  const { text, match, note, title, date, uri, range } = node.sentence;
  const item = new TreeItem(match === undefined ? text : { label: text, highlights: [[match.start, match.end]] }, None);
  const source = [date === undefined ? title : `${title}, ${date}`, note === undefined ? '' : `note ${note}`];
  item.id = `${levelId(node.parent)} ${uri} ${range.start.line}:${range.start.character}`;
  item.description = source.filter(part => part !== '').join(' · ');
  item.contextValue = 'sentence';
  item.tooltip = lines([text, item.description]);
  item.command = { command: 'corpusStudy.openCitation', title: 'Open Citation', arguments: [node] };
  item.accessibilityInformation = { label: `${text} ${item.description}`, role: 'treeitem' };
  return item;
}
