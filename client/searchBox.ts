import { Disposable, ThemeIcon, commands, window, type QuickInputButton, type QuickPick } from 'vscode';
import type { SearchResultHit, SearchSort } from '../server/protocol';
import { debounced } from '../server/base/debounce';
import { Preview } from './preview';
import type { SearchHistory } from './searchHistory';
import { buttons, pastRows, resultRows, type Row } from './searchItems';
import { SearchList, type Listed } from './searchList';
import { headline } from './searchText';
import type { Server } from './server';

/** Milliseconds of rest before a passage is previewed. */
const rest = 80;
/** While transcripts are being read, an untouched list is made anew so often at most, in milliseconds. */
const anew = 1000;
/** More are loaded when the active row is so near the end. */
const near = 10;
const placeholder = 'Words, "a phrase", -without, this OR that, year:2014..2024, speaker:, in:title, cites:';
const title = 'Search the Corpus';

/** What the box asks of those that own it. */
export interface BoxEvents {
  filter(): void;
  document(): void;
  copy(hit: SearchResultHit): void;
  closed(): void;
}

/**
 * The search box: passages of the corpus while one types, in the server's order. Moving through them shows each in the
 * editor, Enter goes there, Escape goes back to where one was. An empty box lists earlier searches.
 */
export class SearchBox {
  readonly #pick: QuickPick<Row> = window.createQuickPick<Row>();
  readonly #preview: Preview;
  readonly #list: SearchList;
  readonly #showActive = debounced(rest, (hit: SearchResultHit) => void this.#preview.show(hit));
  readonly #subscription: Disposable;
  #listed: Listed | undefined;
  #told: string | undefined;
  #shownAt = 0;
  #again: NodeJS.Timeout | undefined;
  #parked = false;
  #left = false;

  constructor(
    server: Server,
    private readonly history: SearchHistory,
    private readonly events: BoxEvents,
  ) {
    this.#preview = new Preview(server);
    this.#list = new SearchList(server, {
      busy: busy => {
        this.#pick.busy = busy;
      },
      found: listed => this.#show(listed),
      failed: message => {
        this.#pick.title = `The search failed: ${message}`;
      },
    });
    this.#subscription = server.onDidChange(() => this.#readOn());
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
    return row?.row === 'hit' ? row.hit : undefined;
  }

  open(query: string): void {
    this.#pick.value = query;
    this.#pick.show();
    setOpen(true);
    this.#ask();
  }

  /** Hides the box without leaving the search. */
  park(): void {
    this.#parked = true;
    this.#pick.hide();
  }

  resume(query: string): void {
    if (this.#left) return;
    this.#parked = false;
    const same = this.query === query.trim();
    this.#pick.value = query;
    this.#pick.show();
    setOpen(true);
    if (!same) this.#ask();
  }

  /** Leaves the search for something else than a passage. */
  async leave(): Promise<void> {
    this.#close();
    await this.#preview.restore();
  }

  async openBeside(hit: SearchResultHit): Promise<void> {
    this.#close();
    await this.#preview.openBeside(hit);
  }

  /** Best first, then newest, then oldest first. */
  sortOtherwise(): void {
    const orders: readonly SearchSort[] = ['relevance', 'newest', 'oldest'];
    this.#list.sort = orders[(orders.indexOf(this.sort) + 1) % orders.length];
    this.#pick.buttons = this.#buttons();
    this.#ask();
  }

  showHistory(): void {
    this.#pick.value = '';
    this.#ask();
  }

  forgetActive(): void {
    const [row] = this.#pick.activeItems;
    if (row?.row === 'past') this.#forget(row);
  }

  /** Says something in the title, until the reader goes on. */
  tell(message: string): void {
    this.#pick.title = this.#told = message;
  }

  #setUp(): void {
    const pick = this.#pick;
    pick.placeholder = placeholder;
    pick.title = title;
    keepOrder(pick);
    pick.buttons = this.#buttons();
    pick.onDidChangeValue(() => this.#ask());
    pick.onDidChangeActive(([row]) => this.#activated(row));
    pick.onDidAccept(() => this.#accept(pick.activeItems[0]));
    pick.onDidTriggerButton(({ tooltip }) => this.#pressed(tooltip));
    pick.onDidTriggerItemButton(({ button, item }) => {
      if (button === buttons.forget) this.#forget(item);
      else if (item.row === 'hit' && button === buttons.side) void this.openBeside(item.hit);
      else if (item.row === 'hit') this.events.copy(item.hit);
    });
    pick.onDidHide(() => {
      setOpen(false);
      if (this.#parked || this.#left) return;
      this.#close();
      void this.#preview.restore();
    });
  }

  #ask(): void {
    const { query } = this;
    this.#told = undefined;
    this.#showActive.cancel();
    if (query !== '') return this.#list.ask(query);
    this.#list.cancel();
    this.#listed = undefined;
    this.#pick.title = title;
    this.#pick.items = pastRows(this.history.all());
  }

  #show(listed: Listed): void {
    const pick = this.#pick;
    const at = listed.continued ? (this.#listed?.hits.indexOf(this.activeHit!) ?? -1) : -1;
    const wasMore = listed.continued && pick.activeItems[0]?.row === 'more' ? (this.#listed?.hits.length ?? -1) : at;
    this.#listed = listed;
    this.#shownAt = Date.now();
    pick.title = this.#told ?? headline(listed, this.sort);
    pick.keepScrollPosition = listed.continued;
    pick.items = resultRows(listed, this.sort);
    const active = wasMore >= 0 ? listed.hits[wasMore] : undefined;
    const row = active && pick.items.find(item => item.row === 'hit' && item.hit === active);
    if (row) pick.activeItems = [row];
  }

  /** More was read since: a list that nobody has moved in is made anew. */
  #readOn(): void {
    if (this.#listed?.indexing === undefined || this.#left) return;
    clearTimeout(this.#again);
    const wait = this.#shownAt + anew - Date.now();
    if (wait > 0 || this.#parked || this.#list.busy) {
      this.#again = setTimeout(() => this.#readOn(), Math.max(wait, anew / 4)); // the last change may be the one that is too early
      return;
    }
    const moved = this.activeHit !== undefined && this.activeHit !== this.#listed.hits[0];
    if (!moved) this.#list.ask(this.query);
  }

  #activated(row: Row | undefined): void {
    if (row?.row === 'hit') this.#showActive(row.hit);
    else this.#showActive.cancel();
    const listed = this.#listed;
    if (listed === undefined || row === undefined) return;
    if (row.row === 'more' || (row.row === 'hit' && listed.hits.indexOf(row.hit) >= listed.hits.length - near))
      this.#list.askForMore();
  }

  #accept(row: Row | undefined): void {
    if (row?.row === 'past') {
      this.#list.sort = row.past.sort;
      this.#pick.buttons = this.#buttons();
      this.#pick.value = row.past.query;
      this.#ask();
    } else if (row?.row === 'more') {
      this.#list.askForMore();
    } else if (row?.row === 'hit') {
      this.#close();
      void this.#preview.open(row.hit);
    }
  }

  #pressed(tooltip: string | undefined): void {
    if (tooltip === names.filter) this.events.filter();
    else if (tooltip === names.document) this.events.document();
    else if (tooltip === names.history) this.showHistory();
    else this.sortOtherwise();
  }

  #forget(row: Row): void {
    if (row.row !== 'past') return;
    const at = this.#pick.items.indexOf(row);
    this.history.remove(row.past.query);
    this.#pick.items = this.#pick.items.filter(
      item => item !== row && (item.row !== 'separator' || this.#pick.items.length > 2),
    );
    const next = this.#pick.items[Math.min(at, this.#pick.items.length - 1)];
    if (next) this.#pick.activeItems = [next];
  }

  #close(): void {
    if (this.#left) return;
    this.#left = true;
    if (this.#listed !== undefined && this.#listed.total > 0) this.history.add(this.query, this.sort, Date.now());
    clearTimeout(this.#again);
    this.#showActive.cancel();
    this.#list.cancel();
    this.#subscription.dispose();
    this.#pick.dispose();
    setOpen(false);
    this.events.closed();
  }

  #buttons(): QuickInputButton[] {
    const icons: Readonly<Record<SearchSort, [string, string]>> = {
      relevance: ['sort-precedence', 'Best First: Sort by Newest'],
      newest: ['arrow-down', 'Newest First: Sort by Oldest'],
      oldest: ['arrow-up', 'Oldest First: Sort by Best'],
    };
    const [icon, tooltip] = icons[this.sort];
    return [
      { iconPath: new ThemeIcon('filter'), tooltip: names.filter },
      { iconPath: new ThemeIcon(icon), tooltip },
      { iconPath: new ThemeIcon('go-to-file'), tooltip: names.document },
      { iconPath: new ThemeIcon('history'), tooltip: names.history },
    ];
  }
}

const names = {
  filter: 'Filter by Year, Speaker, Source…',
  document: 'Open All Results as a Document',
  history: 'Earlier Searches',
};

/** The condition under which the keys of the box hold. */
function setOpen(open: boolean): void {
  void commands.executeCommand('setContext', 'corpusStudy.searchOpen', open);
}

/**
 * Separators are dropped from lists that VS Code sorts by how labels match. It has a switch for that which its types do not
 * name yet; where it is not there, the list is shown without separators.
 */
function keepOrder(pick: object): void {
  if ('sortByLabel' in pick) pick.sortByLabel = false;
}
