import type { Disposable } from 'vscode';
import { ThemeIcon, commands, window, type QuickInputButton, type QuickPick } from 'vscode';
import { debounced } from '../../server/base/debounce';
import type { SearchDestination, SearchResultHit, SearchSort } from '../../server/protocol';
import type { Server } from '../connection/server';
import { Preview, type PreviewTarget } from '../navigation/preview';
import { ResultList, type LoadedResult } from './resultList';
import { headline } from './resultText';
import type { SearchHistory } from './searchHistory';
import { historyRows, resultRows, rowButtons, type Row } from './searchRows';

/** Milliseconds on a row before its passage is previewed. Chosen by hand. */
const previewDelay = 80;
/**
 * While transcripts are being indexed, an untouched list is reloaded at most once in this many milliseconds. Chosen by
 * hand.
 */
const reloadInterval = 1000;
/** More hits are loaded when the active row is this close to the end of the list. Chosen by hand. */
const rowsBeforeEnd = 10;
const placeholder = 'Words, "a phrase", -without, this OR that, year:2014..2024, speaker:, in:title, cites:';
const title = 'Search the Corpus';

/** What the box asks of its owner. */
export interface SearchBoxEvents {
  filterRequested(): void;
  documentRequested(): void;
  concordanceRequested(): void;
  copyRequested(hit: SearchResultHit): void;
  closed(): void;
}

/**
 * The search box: lists passages in the server's order while the user types. The active passage is previewed in the
 * editor; Enter opens it, Escape restores the editor. An empty box lists past searches.
 */
export class SearchBox {
  readonly #history: SearchHistory;
  readonly #events: SearchBoxEvents;
  readonly #pick: QuickPick<Row> = window.createQuickPick<Row>();
  readonly #preview: Preview;
  readonly #list: ResultList;
  readonly #previewActive = debounced(previewDelay, (target: PreviewTarget) => void this.#preview.show(target));
  /** The last status of an index may come too early for a reload; this checks once more. */
  readonly #reloadLater = debounced(reloadInterval / 4, () => this.#reloadWhileIndexing());
  readonly #statusListener: Disposable;
  #result: LoadedResult | undefined;
  /** Shown instead of the number of passages until the query changes. */
  #notice: string | undefined;
  /** When the list was last filled, in milliseconds since 1970. */
  #shownAt = 0;
  #suspended = false;
  #closed = false;

  constructor(server: Server, history: SearchHistory, events: SearchBoxEvents) {
    this.#history = history;
    this.#events = events;
    this.#preview = new Preview(server);
    this.#list = new ResultList(server, {
      busyChanged: busy => {
        this.#pick.busy = busy;
      },
      loaded: result => this.#show(result),
      failed: message => {
        this.#pick.title = `The search failed: ${message}`;
      },
    });
    this.#statusListener = server.onDidChangeStatus(() => this.#reloadWhileIndexing());
    this.#setUp();
  }

  get query(): string {
    return this.#pick.value.trim();
  }

  get sort(): SearchSort {
    return this.#list.sort;
  }

  get activeHit(): SearchResultHit | undefined {
    const [row] = this.#pick.activeItems;
    return row?.type === 'hit' ? row.hit : undefined;
  }

  open(query: string): void {
    this.#pick.value = query;
    this.#pick.show();
    setOpenContext(true);
    this.#search();
  }

  /** Hides the box until `resume`, without restoring the editor. */
  suspend(): void {
    this.#suspended = true;
    this.#pick.hide();
  }

  resume(query: string): void {
    if (this.#closed) return;
    this.#suspended = false;
    const unchanged = this.query === query.trim();
    const active = this.activeHit;
    this.#pick.value = query;
    this.#pick.show();
    setOpenContext(true);
    if (!unchanged || this.#result === undefined) this.#search();
    else this.#fill(this.#result, active); // a hidden list loses its rows
  }

  /** Closes the box and restores the editor. */
  async close(): Promise<void> {
    this.#dispose();
    await this.#preview.restore();
  }

  async openBeside(hit: SearchResultHit): Promise<void> {
    this.#dispose();
    await this.#preview.openBeside(hit);
  }

  /** Switches from relevance to newest first, to oldest first, and back to relevance. */
  changeSortOrder(): void {
    const orders: readonly SearchSort[] = ['relevance', 'newest', 'oldest'];
    this.#list.sort = orders[(orders.indexOf(this.sort) + 1) % orders.length];
    this.#pick.buttons = titleButtons(this.sort);
    this.#search();
  }

  showHistory(): void {
    this.#pick.value = '';
    this.#search();
  }

  removeActiveFromHistory(): void {
    const [row] = this.#pick.activeItems;
    if (row) this.#removeFromHistory(row);
  }

  /** Shows a message as the title until the query changes. */
  showNotice(message: string): void {
    this.#pick.title = this.#notice = message;
  }

  #setUp(): void {
    const pick = this.#pick;
    pick.placeholder = placeholder;
    pick.title = title;
    keepOrder(pick);
    pick.buttons = titleButtons(this.sort);
    pick.onDidChangeValue(() => this.#search());
    pick.onDidChangeActive(([row]) => this.#onActiveRow(row));
    pick.onDidAccept(() => this.#accept(pick.activeItems[0]));
    pick.onDidTriggerButton(({ tooltip }) => this.#onTitleButton(tooltip));
    pick.onDidTriggerItemButton(({ button, item }) => this.#onRowButton(button, item));
    pick.onDidHide(() => {
      setOpenContext(false);
      if (!this.#suspended && !this.#closed) void this.close();
    });
  }

  /** Loads the results of the query, or shows the history if it is empty. */
  #search(): void {
    const { query } = this;
    this.#notice = undefined;
    this.#previewActive.cancel();
    if (query !== '') return this.#list.load(query);
    this.#list.cancel();
    this.#result = undefined;
    this.#pick.title = title;
    this.#pick.items = historyRows(this.#history.all());
  }

  #show(result: LoadedResult): void {
    const pick = this.#pick;
    const activeHit = this.#hitToKeepActive(result);
    this.#result = result;
    this.#shownAt = Date.now();
    pick.keepScrollPosition = result.extended;
    if (result.hits.length === 0) this.#preview.clear();
    this.#fill(result, activeHit);
  }

  #fill(result: LoadedResult, activeHit: SearchResultHit | undefined): void {
    const pick = this.#pick;
    pick.title = this.#notice ?? headline(result, this.sort);
    pick.items = resultRows(result, this.sort);
    const row =
      activeHit === undefined
        ? this.#firstRow(result)
        : pick.items.find(item => item.type === 'hit' && item.hit === activeHit);
    if (row) pick.activeItems = [row];
  }

  /**
   * The row that Enter opens. A query with a number, such as `2:255`, means the place that it names; one of words alone is a
   * search, even if it is also the name of a source.
   */
  #firstRow({ destinations = [], hits }: LoadedResult): Row | undefined {
    if (destinations.length === 0 || hits.length === 0 || /\p{N}/u.test(this.query)) return undefined;
    return this.#pick.items.find(item => item.type === 'hit');
  }

  /** In an extended list, the active hit, or the first new hit if the "more" row is active. */
  #hitToKeepActive({ extended, hits }: LoadedResult): SearchResultHit | undefined {
    if (!extended || this.#result === undefined) return undefined;
    const [row] = this.#pick.activeItems;
    if (row?.type === 'more') return hits[this.#result.hits.length];
    return row?.type === 'hit' ? row.hit : undefined;
  }

  /** Reloads the list as more transcripts are indexed, unless the user has moved in it. */
  #reloadWhileIndexing(): void {
    if (this.#result?.indexing === undefined || this.#closed) return;
    if (Date.now() < this.#shownAt + reloadInterval || this.#suspended || this.#list.busy) {
      this.#reloadLater();
      return;
    }
    this.#reloadLater.cancel();
    const moved = this.activeHit !== undefined && this.activeHit !== this.#result.hits[0];
    if (!moved) this.#list.load(this.query);
  }

  #onActiveRow(row: Row | undefined): void {
    if (row?.type === 'hit') this.#previewActive(row.hit);
    else if (row?.type === 'destination') this.#previewActive(targetOf(row.destination));
    else this.#previewActive.cancel();
    const hits = this.#result?.hits;
    if (hits === undefined || row === undefined) return;
    if (row.type === 'more' || (row.type === 'hit' && hits.indexOf(row.hit) >= hits.length - rowsBeforeEnd))
      this.#list.loadMore();
  }

  #accept(row: Row | undefined): void {
    if (row?.type === 'past') {
      this.#list.sort = row.past.sort;
      this.#pick.buttons = titleButtons(this.sort);
      this.#pick.value = row.past.query;
      this.#search();
    } else if (row?.type === 'more') {
      this.#list.loadMore();
    } else if (row?.type === 'hit') {
      this.#dispose();
      void this.#preview.open(row.hit);
    } else if (row?.type === 'destination') {
      this.#dispose();
      void this.#preview.open(targetOf(row.destination));
    }
  }

  #onTitleButton(tooltip: string | undefined): void {
    if (tooltip === tooltips.filter) this.#events.filterRequested();
    else if (tooltip === tooltips.document) this.#events.documentRequested();
    else if (tooltip === tooltips.concordance) this.#events.concordanceRequested();
    else if (tooltip === tooltips.history) this.showHistory();
    else this.changeSortOrder();
  }

  #onRowButton(button: QuickInputButton, row: Row): void {
    if (button === rowButtons.removeFromHistory) this.#removeFromHistory(row);
    else if (row.type !== 'hit') return;
    else if (button === rowButtons.openBeside) void this.openBeside(row.hit);
    else this.#events.copyRequested(row.hit);
  }

  #removeFromHistory(row: Row): void {
    if (row.type !== 'past') return;
    const rows = this.#pick.items;
    const index = rows.indexOf(row);
    this.#history.remove(row.past.query);
    const isLast = rows.length <= 2; // the separator and this row
    const remaining = rows.filter(item => item !== row && !(isLast && item.type === 'separator'));
    this.#pick.items = remaining;
    const next = remaining[Math.min(index, remaining.length - 1)];
    if (next) this.#pick.activeItems = [next];
  }

  #dispose(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#result !== undefined && this.#result.total > 0) this.#history.add(this.query, this.sort, Date.now());
    this.#reloadLater.cancel();
    this.#previewActive.cancel();
    this.#list.cancel();
    this.#statusListener.dispose();
    this.#pick.dispose();
    setOpenContext(false);
    this.#events.closed();
  }
}

function targetOf({ uri, range }: SearchDestination): PreviewTarget {
  return { uri, range, matchRanges: [] };
}

const tooltips = {
  filter: 'Filter by Year, Speaker, Source…',
  document: 'Open All Results as a Document',
  concordance: 'Show as Concordance: a Line for Each Match',
  history: 'Show Search History',
};

function titleButtons(sort: SearchSort): QuickInputButton[] {
  const sortButtons: Readonly<Record<SearchSort, { icon: string; tooltip: string }>> = {
    relevance: { icon: 'sort-precedence', tooltip: 'Sorted by Relevance: Change to Newest First' },
    newest: { icon: 'arrow-down', tooltip: 'Newest First: Change to Oldest First' },
    oldest: { icon: 'arrow-up', tooltip: 'Oldest First: Change to Relevance' },
  };
  return [
    { iconPath: new ThemeIcon('filter'), tooltip: tooltips.filter },
    { iconPath: new ThemeIcon(sortButtons[sort].icon), tooltip: sortButtons[sort].tooltip },
    { iconPath: new ThemeIcon('go-to-file'), tooltip: tooltips.document },
    { iconPath: new ThemeIcon('list-flat'), tooltip: tooltips.concordance },
    { iconPath: new ThemeIcon('history'), tooltip: tooltips.history },
  ];
}

/** Sets the context key for the key bindings of the box. */
function setOpenContext(open: boolean): void {
  void commands.executeCommand('setContext', 'corpusStudy.searchOpen', open);
}

/**
 * Turns off VS Code's sorting by label, which would also drop separators. The property is not in the public types; a
 * version without it shows the list without separators.
 */
function keepOrder(pick: object): void {
  if ('sortByLabel' in pick) pick.sortByLabel = false;
}
