import {
  EventEmitter,
  Uri,
  ViewColumn,
  env,
  window,
  workspace,
  type Disposable,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import {
  methods,
  type TranscriptGrouping,
  type TranscriptGroupsParams,
  type TranscriptGroupsResult,
  type TranscriptSection,
  type TranscriptsParams,
  type TranscriptsResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { openDocument } from '../reading/encoding';
import { isTranscript } from '../recognise';
import { focusedNode } from './focusedNode';
import type { GroupingChoice } from './groupingChoice';
import { ListFilter } from './listFilter';
import { ListFrame, refreshWithCorpus } from './listFrame';
import { RowLimits } from './rowLimits';
import {
  groupId,
  transcriptTreeItem,
  type CorpusNode,
  type GroupNode,
  type MoreTranscriptsNode,
  type TranscriptNode,
  type TranscriptsNode,
} from './transcriptNodes';

/** Transcripts of a group that are loaded first, and again with each "Load More Transcripts". Chosen by hand. */
const pageSize = 200;
/** With a filter, groups open by themselves if there are not more than so many. Chosen by hand. */
const fewGroups = 12;

/** Milliseconds in which VS Code takes the rows that it asked for, and that revealing a row takes at most. Chosen by hand. */
const settlingTime = 150;
const longestReveal = 1500;
/** With fewer transcripts in a year on average, years are no groups. Chosen by hand. */
const transcriptsInYear = 2;

/** What the tree shows. Each state without transcripts has a welcome text in package.json. */
export type TranscriptsState = 'indexing' | 'listed' | 'noMatch' | 'noCorpus' | 'noFolder' | 'failed';

/** The tree view "Transcripts": by year, speaker or folder, each with its title and what is counted in it. */
export class TranscriptsView implements TreeDataProvider<TranscriptsNode>, Disposable {
  readonly #server: Server;
  readonly #grouping: GroupingChoice;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<TranscriptsNode>;
  readonly #frame: ListFrame<TranscriptsState>;
  readonly #subscriptions: Disposable[];
  readonly #limits = new RowLimits(pageSize);
  readonly filter = new ListFilter({
    title: 'Filter Transcripts',
    placeholder: 'Type words of a title, speaker, place, date or file name',
    contextKey: 'corpusStudy.transcriptsFiltered',
    changed: () => this.#onFilterChanged(),
  });
  #checked = false;
  /** Number of times that rows were asked for. */
  #loads = 0;
  /** VS Code has the newest rows. Revealing one asks for rows, too, and two answers at a time would register rows twice. */
  #isSettled = false;
  /** Settles when no row is being revealed. */
  #revealing: Promise<unknown> = Promise.resolve();
  /** The newest groups, in which the open transcript is looked for. */
  #sections: readonly TranscriptSection[] = [];

  constructor(server: Server, grouping: GroupingChoice) {
    this.#server = server;
    this.#grouping = grouping;
    this.#view = window.createTreeView('corpusStudy.transcripts', { treeDataProvider: this, showCollapseAll: true });
    this.#frame = new ListFrame(server, this.#view, 'corpusStudy.transcriptsState');
    this.#subscriptions = [
      this.#view,
      this.#changed,
      refreshWithCorpus(server, () => this.refresh()),
      server.onDidChangeStatus(() => this.#frame.showProgress()),
      window.onDidChangeActiveTextEditor(() => void this.#revealActive()),
      this.#view.onDidChangeVisibility(() => void this.#revealActive()),
    ];
  }

  get state(): TranscriptsState | undefined {
    return this.#frame.state;
  }

  /** The folders have been looked through for transcripts, so that a tree without a server has none. */
  checked(): void {
    this.#checked = true;
    this.refresh();
  }

  refresh(): void {
    this.#loads++;
    this.#isSettled = false;
    void this.#revealing.then(() => this.#changed.fire());
  }

  getTreeItem(node: TranscriptsNode): TreeItem {
    return transcriptTreeItem(node);
  }

  getParent(node: TranscriptsNode): TranscriptsNode | undefined {
    if (node.kind === 'corpus') return undefined;
    const { parent } = node;
    return parent?.kind === 'group' && parent.hidden ? parent.parent : parent;
  }

  async getChildren(node?: TranscriptsNode): Promise<TranscriptsNode[]> {
    switch (node?.kind) {
      case undefined: {
        const load = ++this.#loads;
        this.#isSettled = false;
        const roots = await this.#loadRoots();
        setTimeout(() => this.#settle(load), settlingTime);
        return roots;
      }
      case 'corpus':
        return this.#nodesOf(node.section, node);
      case 'group':
        return this.#loadGroup(node);
      default:
        return [];
    }
  }

  /** Command: asks what the list is grouped by. */
  async chooseGrouping(by?: TranscriptGrouping): Promise<void> {
    if (by !== undefined) await this.#grouping.set(by);
    if (by !== undefined || (await this.#grouping.ask())) this.refresh();
  }

  loadMore({ parent }: MoreTranscriptsNode): void {
    this.#limits.raise(groupId(parent));
    this.refresh();
  }

  /** Opens a transcript with the encoding of its file. */
  async open(uri: string, beside = false): Promise<void> {
    const document = await openDocument(this.#server, Uri.parse(uri));
    await window.showTextDocument(document, { preview: true, ...(beside && { viewColumn: ViewColumn.Beside }) });
  }

  /** Command: copies title and date of a transcript, by default of that with the keyboard focus. */
  async copyTitle(chosen?: TranscriptsNode): Promise<void> {
    const node = chosen ?? (await focusedNode(this.#view));
    if (node?.kind !== 'transcript') return;
    const { fullTitle, date } = node.transcript;
    await env.clipboard.writeText(date === undefined ? fullTitle : `${fullTitle}, ${date}`);
    window.setStatusBarMessage('$(check) Copied the title', 3000);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #loadRoots(): Promise<TranscriptsNode[]> {
    const { by } = this.#grouping;
    this.#view.description = [`by ${by}`, this.filter.label].filter(Boolean).join(' · ');
    this.#frame.showProgress();
    if (!this.#server.startRequested) {
      if (this.#checked) this.#frame.state = workspace.workspaceFolders === undefined ? 'noFolder' : 'noCorpus';
      return [];
    }
    const params: TranscriptGroupsParams = { by, ...this.filter.params };
    const sections = await this.#frame.send<TranscriptGroupsResult>(methods.transcriptGroups, params);
    if (sections === undefined) {
      if (this.#server.failed) this.#frame.state = 'failed';
      return [];
    }
    this.#sections = sections;
    const filled = sections.filter(({ groups }) => groups.length > 0);
    this.#frame.state = filled.length > 0 ? 'listed' : this.#stateWithout(sections);
    return filled.length === 1
      ? this.#nodesOf(filled[0], undefined)
      : filled.map(section => ({ kind: 'corpus', section }));
  }

  #stateWithout(sections: readonly TranscriptSection[]): TranscriptsState {
    if (sections.some(({ transcripts }) => transcripts > 0)) return 'noMatch';
    const { status } = this.#server;
    return status === undefined || status.indexed < status.found ? 'indexing' : 'noCorpus';
  }

  /** The groups of a corpus, or its transcripts where most groups would have only one. */
  async #nodesOf(section: TranscriptSection, parent: CorpusNode | undefined): Promise<TranscriptsNode[]> {
    const nodes = this.#groupNodes(section, parent);
    return nodes[0]?.hidden ? this.#loadGroup(nodes[0]) : nodes;
  }

  #groupNodes({ root, groups }: TranscriptSection, parent: CorpusNode | undefined): GroupNode[] {
    const { by } = this.#grouping;
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    const shared = { kind: 'group', by, root, parent } as const;
    // The date is in every row.
    if (by === 'year' && count < transcriptsInYear * groups.length)
      return [{ ...shared, group: { key: '', label: '', count }, open: true, hidden: true }];
    const open = groups.length === 1 || (!this.filter.isEmpty && groups.length <= fewGroups);
    return groups.map(group => ({ ...shared, group, open, hidden: false }));
  }

  async #loadGroup(node: GroupNode): Promise<TranscriptsNode[]> {
    const params: TranscriptsParams = {
      root: node.root,
      by: node.by,
      ...(!node.hidden && { group: node.group.key }),
      ...this.filter.params,
      limit: this.#limits.of(groupId(node)),
    };
    const result = await this.#frame.send<TranscriptsResult>(methods.transcripts, params);
    if (result === undefined) return [];
    const nodes = result.transcripts.map((transcript): TranscriptsNode => ({
      kind: 'transcript',
      parent: node,
      transcript,
    }));
    const left = result.total - result.transcripts.length;
    return left > 0 ? [...nodes, { kind: 'more', parent: node, left }] : nodes;
  }

  #onFilterChanged(): void {
    this.#limits.reset();
    this.refresh();
  }

  /** VS Code has taken the rows of a load, unless another one has begun since. */
  #settle(load: number): void {
    if (load !== this.#loads) return;
    this.#isSettled = true;
    void this.#revealActive();
  }

  /** Selects the transcript of the active editor while the view is visible, as the explorer does. */
  async #revealActive(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!this.#isSettled || !this.#view.visible || document === undefined || !isTranscript(document)) return;
    const uri = document.uri.toString();
    const node = await this.#nodeOf(uri);
    const isWanted = this.#isSettled && this.#view.visible && window.activeTextEditor?.document.uri.toString() === uri;
    if (node === undefined || !isWanted) return;
    const revealed = Promise.resolve(this.#view.reveal(node, { select: true, focus: false })).catch(() => undefined);
    const tooLong = new Promise(resolve => setTimeout(resolve, longestReveal));
    this.#revealing = Promise.race([revealed, tooLong]);
    await this.#revealing;
  }

  async #nodeOf(uri: string): Promise<TranscriptNode | undefined> {
    const { by } = this.#grouping;
    const filled = this.#sections.filter(({ groups }) => groups.length > 0);
    for (const section of filled) {
      const params: TranscriptsParams = { root: section.root, by, uri, limit: 1 };
      const found = (await this.#frame.send<TranscriptsResult>(methods.transcripts, params))?.transcripts[0];
      if (found === undefined) continue;
      const parent = this.#groupNodes(section, filled.length === 1 ? undefined : { kind: 'corpus', section }).find(
        ({ group, hidden }) => hidden || group.key === found.group,
      );
      return parent && { kind: 'transcript', parent, transcript: found };
    }
    return undefined;
  }
}
