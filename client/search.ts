import { CancellationTokenSource, QuickPickItem, window, type QuickPick } from 'vscode';
import { methods, type SearchParams, type SearchResult, type SearchResultHit } from '../server/protocol';
import { Preview } from './preview';
import { headline, passageAround } from './searchText';
import type { Server } from './server';

/** Milliseconds of rest before a request, and before a preview. */
const rest = { typing: 30, moving: 80 };
/** Hits that are asked for at first and each time the reader comes near the end. */
const page = 50;

interface HitItem extends QuickPickItem {
  readonly hit: SearchResultHit;
}

/**
 * Command: passages of the corpus while one types, in the server's order. Moving through them shows each in the editor,
 * Enter goes there, Escape goes back to where one was. Starts with the query given, or with the selection.
 */
export async function search(server: Server, query?: string): Promise<void> {
  if (!server.wanted && await server.request(methods.search, { query: '', limit: 0 }) === undefined) return;
  const pick = window.createQuickPick<HitItem>();
  const preview = new Preview(server);
  const results = new Results(server, pick);
  let accepted = false;
  pick.placeholder = 'Search the passages of the corpus';
  pick.title = 'Search the Corpus';
  pick.keepScrollPosition = true;
  pick.value = query ?? selectedText();
  const showActive = debounced(rest.moving, (item?: HitItem) => { if (item) void preview.show(item.hit); });
  pick.onDidChangeValue(() => results.ask());
  pick.onDidChangeActive(([item]) => { showActive(item); results.askForMoreNear(item); });
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (!item) return;
    accepted = true;
    showActive.cancel();
    void preview.open(item.hit);
    pick.hide();
  });
  pick.onDidHide(() => {
    showActive.cancel();
    results.dispose();
    pick.dispose();
    if (!accepted) void preview.restore();
  });
  pick.show();
  results.ask();
}

/** Keeps the list in step with what is typed: one request at a time, the one before it cancelled. */
class Results {
  private request = new CancellationTokenSource();
  private limit = page;
  private total = 0;
  private readonly askSoon = debounced(rest.typing, () => void this.run(false));

  constructor(private readonly server: Server, private readonly pick: QuickPick<HitItem>) {}

  ask(): void {
    this.request.cancel();
    this.limit = page;
    this.askSoon();
  }

  askForMoreNear(item: HitItem | undefined): void {
    const { items } = this.pick;
    if (!item || this.pick.busy || items.length >= this.total || items.indexOf(item) < items.length - 10) return;
    this.limit += page;
    void this.run(true);
  }

  dispose(): void {
    this.askSoon.cancel();
    this.request.cancel();
  }

  private async run(more: boolean): Promise<void> {
    this.request.cancel();
    const request = this.request = new CancellationTokenSource();
    const query = this.pick.value.trim();
    if (query === '') { this.show({ total: 0, exact: true, hits: [] }, 'Search the Corpus', false); return; }
    this.pick.busy = true;
    try {
      const params: SearchParams = { query, limit: this.limit };
      const result = await this.server.request<SearchResult>(methods.search, params, request.token);
      if (result && !request.token.isCancellationRequested) this.show(result, headline(result), more);
    } catch (error) {
      if (!request.token.isCancellationRequested) this.pick.title = `The search failed: ${error instanceof Error ? error.message : String(error)}`;
    } finally {
      if (this.request === request) this.pick.busy = false;
    }
  }

  private show(result: SearchResult, title: string, more: boolean): void {
    const active = more ? this.pick.items.indexOf(this.pick.activeItems[0]) : 0;
    this.total = result.total;
    this.pick.title = title;
    this.pick.items = result.hits.map(toItem);
    if (active > 0) this.pick.activeItems = this.pick.items.slice(active, active + 1);
  }
}

/**
 * The list drops items, and sorts them anew, by a match of the query with their label: a label without letters and
 * `alwaysShow` keep all of them in the server's order.
 */
function toItem(hit: SearchResultHit): HitItem {
  return { label: '$(quote)', description: [hit.date, hit.title].filter(Boolean).join(' · '), detail: passageAround(hit), alwaysShow: true, hit };
}

function selectedText(): string {
  const editor = window.activeTextEditor;
  const text = editor ? editor.document.getText(editor.selection) : '';
  return text.length > 200 ? '' : text.replace(/\s+/g, ' ').trim();
}

interface Debounced<A extends unknown[]> {
  (...args: A): void;
  cancel(): void;
}

/** Runs once `ms` milliseconds have passed without another call. */
function debounced<A extends unknown[]>(ms: number, run: (...args: A) => void): Debounced<A> {
  let timer: NodeJS.Timeout | undefined;
  const later = (...args: A): void => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...args), ms);
  };
  return Object.assign(later, { cancel: () => clearTimeout(timer) });
}
