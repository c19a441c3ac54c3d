import {
  CancellationTokenSource,
  EventEmitter,
  Location,
  MarkdownString,
  Uri,
  commands,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import {
  methods,
  type ThemeMention,
  type ThemeMentionsParams,
  type ThemeParams,
  type ThemeSection,
  type ThemeSitesResult,
  type ThemeSummaryResult,
  type ThemeTranscriptsResult,
  type ThemesParams,
  type ThemesResult,
} from '../../server/protocol';
import type { Server } from '../connection/server';
import { themesMessage } from '../connection/statusText';
import { focusedNode } from '../lists/focusedNode';
import { ListFilter } from '../lists/listFilter';
import { indexingMessage, ListFrame } from '../lists/listFrame';
import { RowLimits } from '../lists/rowLimits';
import { peekLocations } from '../navigation/peek';
import { toRange } from '../ranges';
import { openDocument } from '../reading/encoding';
import { isTranscript } from '../recognise';
import type { ThemeOrderChoice } from './themeOrder';
import {
  toTreeItem,
  type MentionNode,
  type MoreNode,
  type SectionNode,
  type ThemeNode,
  type ThemesNode,
} from './themeNodes';
import { showInformation } from '../messages';

/** Themes that are loaded first, and again with each "Load More Themes". Chosen by hand. */
const pageSize = 100;

/** What the tree shows. Each state without themes has a welcome text in package.json. */
export type ThemesState = 'indexing' | 'listed' | 'none' | 'noMatch' | 'noTranscript' | 'noCorpus';

/** Whose themes the tree lists: those of all transcripts, or of the active one. */
export type ThemesScope = 'corpus' | 'transcript';

/** The tree view "Themes": ranked themes, with their mentions in the order of Find All References. */
export class ThemesView implements TreeDataProvider<ThemesNode>, Disposable {
  readonly #server: Server;
  readonly #order: ThemeOrderChoice;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<ThemesNode>;
  readonly #frame: ListFrame<ThemesState>;
  readonly #subscriptions: Disposable[];
  /** By the root of a corpus. */
  readonly #limits = new RowLimits(pageSize);
  readonly filter = new ListFilter({
    title: 'Filter Themes',
    placeholder: 'Type words of a theme',
    contextKey: 'corpusStudy.themesFiltered',
    changed: () => this.#onFilterChanged(),
  });
  #request = new CancellationTokenSource();
  /** The newest root nodes. An outdated request resolves to these, too. */
  #latestRoots: Promise<ThemesNode[]> = Promise.resolve([]);
  #scope: ThemesScope = 'corpus';
  /** Why the corpus has no themes at all, as a sentence. */
  #reason: string | undefined;
  /** URI of the transcript in the active editor. */
  #activeTranscript: string | undefined;

  constructor(server: Server, order: ThemeOrderChoice) {
    this.#server = server;
    this.#order = order;
    this.#view = window.createTreeView('corpusStudy.themes', { treeDataProvider: this, showCollapseAll: true });
    this.#frame = new ListFrame(server, this.#view, 'corpusStudy.themesState');
    this.#activeTranscript = activeTranscript();
    this.#subscriptions = [
      this.#view,
      this.#changed,
      server.onDidChangeStatus(() => this.#showProgress()),
      server.onDidChangeThemes(() => this.refresh()),
      window.onDidChangeActiveTextEditor(() => this.#onActiveEditorChanged()),
    ];
    void setContext('corpusStudy.themesScope', this.#scope);
  }

  get state(): ThemesState | undefined {
    return this.#frame.state;
  }

  /** The theme in the tree that has the keyboard focus. */
  async focused(): Promise<ThemeNode | undefined> {
    const node = await focusedNode(this.#view);
    return node?.kind === 'theme' ? node : undefined;
  }

  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(node: ThemesNode): TreeItem {
    return toTreeItem(node);
  }

  getParent(node: ThemesNode): ThemesNode | undefined {
    return 'parent' in node ? node.parent : undefined;
  }

  async getChildren(node?: ThemesNode): Promise<ThemesNode[]> {
    switch (node?.kind) {
      case undefined:
        return (this.#latestRoots = this.#loadRoots());
      case 'section':
        return themeNodes(node.section, node);
      case 'theme': {
        const params = this.#themeParams(node);
        const transcripts = await this.#frame.send<ThemeTranscriptsResult>(methods.themeTranscripts, params);
        return (transcripts ?? []).map(transcript => ({ kind: 'transcript', parent: node, transcript }));
      }
      case 'transcript': {
        const params: ThemeMentionsParams = { ...this.#themeParams(node.parent), uri: node.transcript.uri };
        const mentions = await this.#frame.send<ThemeMention[]>(methods.themeMentions, params);
        return (mentions ?? []).map(mention => ({ kind: 'mention', parent: node, mention }));
      }
      default:
        return [];
    }
  }

  /** Loads the tooltip of a theme when the mouse is over it. */
  async resolveTreeItem(item: TreeItem, node: ThemesNode, token: CancellationToken): Promise<TreeItem> {
    if (node.kind !== 'theme') return item;
    const params: ThemeParams = { key: node.theme.key, root: node.root };
    const summary = await this.#frame.send<ThemeSummaryResult>(methods.themeSummary, params, token);
    if (summary) item.tooltip = new MarkdownString(summary.markdown);
    return item;
  }

  setScope(scope: ThemesScope): void {
    this.#scope = scope;
    void setContext('corpusStudy.themesScope', scope);
    this.refresh();
  }

  /** Command: asks for the order of the list. */
  async chooseOrder(): Promise<void> {
    if (await this.#order.ask()) this.refresh();
  }

  loadMore({ root }: MoreNode): void {
    this.#limits.raise(root);
    this.refresh();
  }

  /** Command: peeks all mentions of a theme, at the first one, which is in the active transcript if that has any. */
  async showMentions(node: ThemeNode): Promise<void> {
    const places = await this.#frame.send<ThemeSitesResult>(methods.themeSites, this.#themeParams(node));
    if (!places || places.length === 0) {
      void showInformation(`“${node.theme.label}” is no longer mentioned.`);
      return;
    }
    const locations = places.map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range)));
    const [first] = locations;
    const document = await openDocument(this.#server, first.uri);
    const editor = await window.showTextDocument(document, { preview: true, preserveFocus: false });
    editor.revealRange(first.range);
    await peekLocations(document.uri, first.range.start, locations);
  }

  async openMention({ mention }: MentionNode): Promise<void> {
    const document = await openDocument(this.#server, Uri.parse(mention.uri));
    await window.showTextDocument(document, { preview: true, selection: toRange(mention.range) });
  }

  dispose(): void {
    this.#request.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #loadRoots(): Promise<ThemesNode[]> {
    this.#request.cancel();
    const request = (this.#request = new CancellationTokenSource());
    this.#showDescription();
    if (this.#scope === 'transcript' && this.#activeTranscript === undefined) return this.#showEmpty('noTranscript');
    this.#showIndexing();
    const sections = await this.#loadSections(request.token);
    if (request !== this.#request) return this.#latestRoots;
    if (sections === undefined) return [];
    if (sections.every(({ transcripts }) => transcripts === 0)) return this.#showEmpty('noCorpus');
    const filled = sections.filter(({ themes }) => themes.length > 0);
    if (filled.length === 0) {
      const reason = sections.find(section => section.off !== undefined)?.off;
      if (reason === undefined && sections.some(({ reading }) => reading !== undefined))
        return this.#showEmpty('indexing');
      if (reason === undefined) return this.#showEmpty(this.filter.isEmpty ? 'none' : 'noMatch');
      this.#setState('listed', reason);
      return [];
    }
    this.#setState('listed');
    return filled.length === 1
      ? themeNodes(filled[0], undefined)
      : filled.map(section => ({ kind: 'section', section }));
  }

  /** All corpora with their first page of themes. A corpus with a higher limit is requested again, with that limit. */
  async #loadSections(token: CancellationToken): Promise<ThemeSection[] | undefined> {
    const filter = {
      order: this.#order.order,
      ...this.filter.params,
      ...(this.#scope === 'transcript' && this.#activeTranscript !== undefined && { uri: this.#activeTranscript }),
    };
    const params: ThemesParams = { ...filter, limit: pageSize, partial: true };
    const result = await this.#frame.send<ThemesResult>(methods.themes, params, token);
    if (result === undefined) return undefined;
    return Promise.all(
      result.sections.map(async section => {
        const limit = this.#limits.of(section.root);
        if (limit === pageSize || !section.more) return section;
        const longer: ThemesParams = { ...filter, root: section.root, limit, partial: true };
        return (await this.#frame.send<ThemesResult>(methods.themes, longer, token))?.sections[0] ?? section;
      }),
    );
  }

  #themeParams({ root, theme: { key } }: ThemeNode): ThemeParams {
    return { key, root, ...(this.#activeTranscript !== undefined && { current: this.#activeTranscript }) };
  }

  #showEmpty(state: ThemesState): ThemesNode[] {
    this.#setState(state);
    return [];
  }

  #setState(state: ThemesState, reason?: string): void {
    this.#frame.state = state;
    this.#reason = reason;
    this.#showProgress();
  }

  /** Shows how far indexing is, or the reading for themes, or why there are none. */
  #showProgress(): void {
    this.#frame.showProgress(this.#reason ?? themesMessage(this.#server.status?.themes));
  }

  /** Shows the transcript, the order and the filter next to the title of the view. */
  #showDescription(): void {
    const name =
      this.#scope === 'transcript' && this.#activeTranscript !== undefined
        ? workspace.asRelativePath(Uri.parse(this.#activeTranscript))
        : undefined;
    this.#view.description = [name, this.#order.label, this.filter.label].filter(Boolean).join(' · ');
  }

  /** Themes are listed when all transcripts are indexed, or when indexing was stopped; then as they are found. */
  #showIndexing(): void {
    this.#showProgress();
    const { status } = this.#server;
    if (indexingMessage(status) !== undefined && !status?.stopped) this.#frame.state = 'indexing';
  }

  #onFilterChanged(): void {
    this.#limits.reset();
    this.refresh();
  }

  /** Does not change the tree when the focus moves from a transcript to an output or settings page. */
  #onActiveEditorChanged(): void {
    const transcript = activeTranscript();
    const leftTextEditors = transcript === undefined && window.activeTextEditor === undefined;
    if (transcript === this.#activeTranscript || leftTextEditors) return;
    this.#activeTranscript = transcript;
    if (this.#scope === 'transcript') this.refresh();
  }
}

function themeNodes({ root, themes, more }: ThemeSection, parent: SectionNode | undefined): ThemesNode[] {
  const nodes = themes.map((theme): ThemesNode => ({ kind: 'theme', root, parent, theme }));
  return more ? [...nodes, { kind: 'more', root }] : nodes;
}

function activeTranscript(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document && isTranscript(document) ? document.uri.toString() : undefined;
}

function setContext(key: string, value: unknown): Thenable<unknown> {
  return commands.executeCommand('setContext', key, value);
}
