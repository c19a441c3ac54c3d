import {
  EventEmitter,
  Uri,
  env,
  window,
  type Disposable,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import {
  methods,
  type CitingSentencesParams,
  type CitingSentencesResult,
  type SourcePlaceParams,
  type SourcePlaceResult,
  type SourceSection,
  type SourcesParams,
  type SourcesResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { openSource } from '../navigation/citations';
import { toRange } from '../ranges';
import { copyWithReference } from '../reading/copyWithReference';
import { openDocument } from '../reading/encoding';
import { focusedNode } from './focusedNode';
import { ListFilter } from './listFilter';
import { ListFrame, refreshWithCorpus } from './listFrame';
import { RowLimits } from './rowLimits';
import {
  levelId,
  sourceTreeItem,
  type MoreSourcesNode,
  type SentenceNode,
  type SourceCorpusNode,
  type SourceNode,
  type SourcesNode,
} from './sourceNodes';
import { showInformation } from '../messages';

/** Rows of a level that are loaded first, and again with each "Load More". Chosen by hand. */
const pageSize = 100;
/** With a filter, sources open by themselves if there are not more than so many beside each other. Chosen by hand. */
const fewSources = 6;

/** What the tree shows. Each state without sources has a welcome text in package.json. */
export type SourcesState = 'indexing' | 'listed' | 'none' | 'noMatch';

/** The tree view "Sources": works, their chapters or volumes, verses or pages, and the sentences that cite them. */
export class SourcesView implements TreeDataProvider<SourcesNode>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<SourcesNode>;
  readonly #frame: ListFrame<SourcesState>;
  readonly #subscriptions: Disposable[];
  readonly #limits = new RowLimits(pageSize);
  readonly filter = new ListFilter({
    title: 'Filter Sources',
    placeholder: 'Type words of a title, or a place: 2:255, John 3:16',
    contextKey: 'corpusStudy.sourcesFiltered',
    changed: () => this.#onFilterChanged(),
  });

  constructor(server: Server) {
    this.#server = server;
    this.#view = window.createTreeView('corpusStudy.sources', { treeDataProvider: this, showCollapseAll: true });
    this.#frame = new ListFrame(server, this.#view, 'corpusStudy.sourcesState');
    this.#subscriptions = [
      this.#view,
      this.#changed,
      refreshWithCorpus(server, () => this.refresh()),
      server.onDidChangeStatus(() => this.#frame.showProgress()),
    ];
  }

  get state(): SourcesState | undefined {
    return this.#frame.state;
  }

  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(node: SourcesNode): TreeItem {
    return sourceTreeItem(node);
  }

  getParent(node: SourcesNode): SourcesNode | undefined {
    return node.kind === 'corpus' ? undefined : node.parent;
  }

  async getChildren(node?: SourcesNode): Promise<SourcesNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#loadRoots();
      case 'corpus':
        return this.#loadWorks(node);
      case 'source':
        return node.source.kind === 'place' ? this.#loadSentences(node) : this.#loadParts(node);
      default:
        return [];
    }
  }

  loadMore({ parent }: MoreSourcesNode): void {
    this.#limits.raise(levelId(parent));
    this.refresh();
  }

  /** Command: opens a transcript with a citation selected. */
  async openCitation({ sentence }: SentenceNode): Promise<void> {
    const document = await openDocument(this.#server, Uri.parse(sentence.uri));
    await window.showTextDocument(document, { preview: true, selection: toRange(sentence.range) });
  }

  /** Command: opens the page of a source, by default of that with the keyboard focus. */
  async openPage(chosen?: SourcesNode): Promise<void> {
    const node = chosen ?? (await focusedNode(this.#view));
    if (node?.kind !== 'source') return;
    const { root, source } = node;
    const params: SourcePlaceParams = { root, key: source.key };
    const place = await this.#frame.send<SourcePlaceResult>(methods.sourcePlace, params);
    if (place) await openSource(place.uri, place.line);
    else void showInformation(`There is no page of “${source.label}”.`);
  }

  /** Command: copies a sentence with its reference, or the name of a source; by default of the row with the keyboard focus. */
  async copy(chosen?: SourcesNode): Promise<void> {
    const node = chosen ?? (await focusedNode(this.#view));
    if (node?.kind === 'sentence') {
      const { uri, sentence } = node.sentence;
      if (await copyWithReference(this.#server, uri, sentence))
        window.setStatusBarMessage('$(check) Copied with its reference', 3000);
    } else if (node?.kind === 'source') {
      await env.clipboard.writeText(pathTo(node));
      window.setStatusBarMessage('$(check) Copied the name of the source', 3000);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #loadRoots(): Promise<SourcesNode[]> {
    this.#frame.showProgress();
    const sections = await this.#sections({ limit: this.#limits.of(levelId(undefined)) });
    if (sections === undefined) return [];
    const filled = sections.filter(({ sources }) => sources.length > 0);
    this.#frame.state = filled.length > 0 ? 'listed' : this.#stateWithout();
    return filled.length === 1
      ? this.#sourceNodes(filled[0], undefined)
      : filled.map(section => ({ kind: 'corpus', section }));
  }

  #stateWithout(): SourcesState {
    if (!this.filter.isEmpty) return 'noMatch';
    const { status } = this.#server;
    return status === undefined || (status.indexed < status.found && !status.stopped) ? 'indexing' : 'none';
  }

  async #loadWorks(node: SourceCorpusNode): Promise<SourcesNode[]> {
    const sections = await this.#sections({ root: node.section.root, limit: this.#limits.of(levelId(node)) });
    return sections?.[0] === undefined ? [] : this.#sourceNodes(sections[0], node);
  }

  async #loadParts(node: SourceNode): Promise<SourcesNode[]> {
    const { root, source } = node;
    const sections = await this.#sections({ root, key: source.key, limit: this.#limits.of(levelId(node)) });
    return sections?.[0] === undefined ? [] : this.#sourceNodes(sections[0], node);
  }

  #sections(params: SourcesParams): Promise<SourceSection[] | undefined> {
    return this.#frame.send<SourcesResult>(methods.sources, { ...params, ...this.filter.params });
  }

  #sourceNodes(
    { root, sources, total }: SourceSection,
    parent: SourceNode | SourceCorpusNode | undefined,
  ): SourcesNode[] {
    const open = !this.filter.isEmpty && total <= fewSources;
    const nodes = sources.map((source): SourcesNode => ({
      kind: 'source',
      root,
      parent,
      source,
      open: open && source.kind !== 'place',
    }));
    const left = total - sources.length;
    return left > 0 ? [...nodes, { kind: 'more', parent, what: 'Sources', left }] : nodes;
  }

  async #loadSentences(node: SourceNode): Promise<SourcesNode[]> {
    const { root, source } = node;
    const params: CitingSentencesParams = {
      root,
      key: source.key,
      ...(source.exact && { exact: true }),
      limit: this.#limits.of(levelId(node)),
    };
    const result = await this.#frame.send<CitingSentencesResult>(methods.citingSentences, params);
    if (result === undefined) return [];
    const nodes = result.sentences.map((sentence): SourcesNode => ({ kind: 'sentence', parent: node, sentence }));
    const left = result.total - result.sentences.length;
    return left > 0 ? [...nodes, { kind: 'more', parent: node, what: 'Sentences', left }] : nodes;
  }

  #onFilterChanged(): void {
    this.#limits.reset();
    this.#view.description = this.filter.label;
    this.refresh();
  }
}

/** `The Qur'an, 2 al-Baqarah, Verse 255`. */
function pathTo(node: SourceNode): string {
  const above = node.parent?.kind === 'source' ? [pathTo(node.parent)] : [];
  return [...above, node.source.label].join(', ');
}
