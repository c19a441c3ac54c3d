import {
  CancellationTokenSource,
  Disposable,
  EventEmitter,
  MarkdownString,
  Position,
  Location,
  Uri,
  commands,
  window,
  workspace,
  type CancellationToken,
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
  type ThemesParams,
  type ThemesResult,
  type ThemeSummaryResult,
  type ThemeTranscriptsResult,
} from '../server/protocol';
import { openDocument } from './encoding';
import { toRange } from './jump';
import { isTranscript } from './recognise';
import type { Server } from './server';
import { toTreeItem, type MentionNode, type MoreNode, type ThemeNode, type ThemesNode } from './themeNodes';

/** Themes that are loaded at first, and each time the reader asks for more. */
const page = 100;
/** Milliseconds without a key before a filter is asked for. */
const rest = 120;

/** What an empty tree says, and what the manifest's welcome texts stand for. */
export type ThemesState = 'indexing' | 'listed' | 'none' | 'noMatch' | 'noTranscript' | 'noCorpus';

/** The tree "Themes": ranked themes of the corpus or of the transcript in front, each with its mentions in the order of references. */
export class ThemesView implements TreeDataProvider<ThemesNode>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<ThemesNode>;
  readonly #subscriptions: Disposable[];
  readonly #limits = new Map<string, number>();
  #request = new CancellationTokenSource();
  /** The rows that were asked for last: who asked before gets these, too. */
  #latest: Promise<ThemesNode[]> = Promise.resolve([]);
  #scope: 'corpus' | 'transcript' = 'corpus';
  #filter = '';
  #state: ThemesState = 'indexing';
  #front: string | undefined;

  constructor(private readonly server: Server) {
    this.#view = window.createTreeView('corpusStudy.themes', { treeDataProvider: this, showCollapseAll: true });
    this.#front = frontTranscript();
    this.#subscriptions = [
      this.#view,
      this.#changed,
      server.onDidChange(() => this.#tellProgress()),
      server.onThemesChanged(() => this.refresh()),
      window.onDidChangeActiveTextEditor(() => this.#frontChanged()),
    ];
    void setContext('corpusStudy.themesScope', this.#scope);
  }

  get state(): ThemesState {
    return this.#state;
  }

  get message(): string | undefined {
    return this.#view.message;
  }

  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(node: ThemesNode): TreeItem {
    return toTreeItem(node);
  }

  async getChildren(node?: ThemesNode): Promise<ThemesNode[]> {
    switch (node?.kind) {
      case undefined:
        return (this.#latest = this.#roots());
      case 'section':
        return this.#themes(node.section);
      case 'theme': {
        const params: ThemeParams = { key: node.theme.key, root: node.root, current: this.#front };
        const found = await this.#ask<ThemeTranscriptsResult>(methods.themeTranscripts, params);
        return (found ?? []).map(transcript => ({ kind: 'transcript', of: node, transcript }));
      }
      case 'transcript': {
        const params: ThemeMentionsParams = {
          key: node.of.theme.key,
          root: node.of.root,
          current: this.#front,
          uri: node.transcript.uri,
        };
        const found = await this.#ask<ThemeMention[]>(methods.themeMentions, params);
        return (found ?? []).map(mention => ({ kind: 'mention', of: node, mention }));
      }
      default:
        return [];
    }
  }

  /** The tooltip is asked for when it is wanted: it tells forms, years and transcripts. */
  async resolveTreeItem(item: TreeItem, node: ThemesNode, token: CancellationToken): Promise<TreeItem> {
    if (node.kind !== 'theme') return item;
    const params: ThemeParams = { key: node.theme.key, root: node.root };
    const summary = await this.#ask<ThemeSummaryResult>(methods.themeSummary, params, token);
    if (summary) item.tooltip = new MarkdownString(summary.markdown);
    return item;
  }

  show(scope: 'corpus' | 'transcript'): void {
    this.#scope = scope;
    void setContext('corpusStudy.themesScope', scope);
    this.refresh();
  }

  /** Asks for words while the list follows; Escape leaves the list as it was. */
  filter(): void {
    const box = window.createInputBox();
    const former = this.#filter;
    let accepted = false;
    let timer: NodeJS.Timeout | undefined;
    box.title = 'Filter Themes';
    box.placeholder = 'Words of a theme';
    box.value = former;
    box.onDidChangeValue(value => {
      clearTimeout(timer);
      timer = setTimeout(() => this.setFilter(value), rest);
    });
    box.onDidAccept(() => {
      accepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      clearTimeout(timer);
      this.setFilter(accepted ? box.value : former);
      box.dispose();
    });
    box.show();
  }

  setFilter(filter: string): void {
    if (filter.trim() === this.#filter) return;
    this.#filter = filter.trim();
    this.#limits.clear();
    void setContext('corpusStudy.themesFiltered', this.#filter !== '');
    this.refresh();
  }

  more({ root }: MoreNode): void {
    this.#limits.set(root, (this.#limits.get(root) ?? page) + page);
    this.refresh();
  }

  /** The references of a theme: peeked in the editor, at a mention of the transcript in front where it has one. */
  async showMentions({ root, theme: { key, label } }: ThemeNode): Promise<void> {
    const params: ThemeParams = { key, root, current: this.#front };
    const sites = await this.#ask<ThemeSitesResult>(methods.themeSites, params);
    if (!sites || sites.length === 0) {
      void window.showInformationMessage(`“${label}” is not mentioned any more.`);
      return;
    }
    const locations = sites.map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range)));
    const [first] = locations;
    const document = await openDocument(this.server, first.uri);
    const editor = await window.showTextDocument(document, { preview: true, preserveFocus: false });
    editor.revealRange(first.range);
    await commands.executeCommand(
      'editor.action.peekLocations',
      document.uri,
      new Position(first.range.start.line, first.range.start.character),
      locations,
      'peek',
    );
  }

  async openMention({ mention }: MentionNode): Promise<void> {
    const document = await openDocument(this.server, Uri.parse(mention.uri));
    await window.showTextDocument(document, { preview: true, selection: toRange(mention.range) });
  }

  dispose(): void {
    this.#request.cancel();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #roots(): Promise<ThemesNode[]> {
    this.#request.cancel();
    const request = (this.#request = new CancellationTokenSource());
    this.#describe();
    if (this.#scope === 'transcript' && this.#front === undefined) return this.#empty('noTranscript');
    this.#tellProgress();
    const sections = await this.#sections({ limit: page }, request.token);
    if (request !== this.#request) return this.#latest;
    if (sections === undefined) return [];
    if (sections.every(({ transcripts }) => transcripts === 0)) return this.#empty('noCorpus');
    const off = sections.find(section => section.off !== undefined)?.off;
    if (sections.every(({ themes }) => themes.length === 0)) {
      if (off === undefined) return this.#empty(this.#filter === '' ? 'none' : 'noMatch');
      this.#setState('listed');
      this.#view.message = off;
      return [];
    }
    this.#setState('listed');
    const filled = sections.filter(({ themes }) => themes.length > 0);
    return filled.length === 1 ? this.#themes(filled[0]) : filled.map(section => ({ kind: 'section', section }));
  }

  /** All sections; one of which more was asked for is asked for again, with that many. */
  async #sections(params: ThemesParams, token: CancellationToken): Promise<ThemeSection[] | undefined> {
    const common = {
      ...(this.#filter !== '' && { filter: this.#filter }),
      ...(this.#scope === 'transcript' && { uri: this.#front }),
    };
    const found = await this.#ask<ThemesResult>(methods.themes, { ...params, ...common }, token);
    if (found === undefined) return undefined;
    return Promise.all(
      found.sections.map(async section => {
        const limit = this.#limits.get(section.root);
        if (limit === undefined || !section.more) return section;
        const again = await this.#ask<ThemesResult>(methods.themes, { ...common, root: section.root, limit }, token);
        return again?.sections[0] ?? section;
      }),
    );
  }

  #themes({ root, themes, more }: ThemeSection): ThemesNode[] {
    const nodes = themes.map((theme): ThemesNode => ({ kind: 'theme', root, theme }));
    return more ? [...nodes, { kind: 'more', root }] : nodes;
  }

  #empty(state: ThemesState): ThemesNode[] {
    this.#setState(state);
    return [];
  }

  #setState(state: ThemesState): void {
    this.#state = state;
    if (state !== 'indexing') this.#view.message = undefined;
    void setContext('corpusStudy.themesState', state);
  }

  /** What the list is of: beside its title. */
  #describe(): void {
    const name =
      this.#scope === 'transcript' && this.#front !== undefined
        ? workspace.asRelativePath(Uri.parse(this.#front))
        : undefined;
    this.#view.description = [name, this.#filter === '' ? undefined : `“${this.#filter}”`].filter(Boolean).join(' · ');
  }

  #tellProgress(): void {
    const { status } = this.server;
    if (status === undefined || status.indexed >= status.found) return;
    if (status.stopped) {
      this.#view.message = `Only ${status.indexed} of ${status.found} transcripts are read.`;
      return;
    }
    this.#setState('indexing');
    this.#view.message = `Reading ${status.indexed} of ${status.found} transcripts…`;
  }

  /** A tree that is looked at by passing an output or a settings page stays as it is. */
  #frontChanged(): void {
    const front = frontTranscript();
    if (front === this.#front || (front === undefined && window.activeTextEditor === undefined)) return;
    this.#front = front;
    if (this.#scope === 'transcript') this.refresh();
  }

  /** Undefined where the server is not there, or the request was called off. */
  async #ask<R>(method: string, params: object, token?: CancellationToken): Promise<R | undefined> {
    if (!this.server.wanted) return undefined;
    try {
      return await this.server.request<R>(method, params, token);
    } catch (error) {
      if (!token?.isCancellationRequested)
        this.server.log(`${method}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }
}

function frontTranscript(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document && isTranscript(document) ? document.uri.toString() : undefined;
}

function setContext(key: string, value: unknown): Thenable<unknown> {
  return commands.executeCommand('setContext', key, value);
}
