import type { ConcordanceLinesResult, ConcordanceRow } from '../../../server/protocol';
import { element } from '../../reading/view/elements';
import { counted } from '../../text';
import type { DroppedLine } from '../concordanceMessages';
import { Items } from './items';
import { LineElement } from './lineElement';
import { VirtualList } from './virtualList';

/** Lines of a page. */
const pageSize = 100;
/** Pages that are kept, those that were used last. Chosen by hand. */
const mostPages = 30;
/** Narrowest and widest column of the match, in characters. Chosen by hand. */
const nodeWidths = { least: 6, most: 30 };

/** What the grid asks of the page. */
export interface GridEvents {
  pageNeeded(offset: number): void;
  /** The user moved to a line. */
  activated(row: ConcordanceRow): void;
  opened(row: ConcordanceRow): void;
  dropToggled(row: ConcordanceRow, isDropped: boolean): void;
  moved(active: number, top: number): void;
  left(): void;
}

/** The lines as a grid: one stop of the Tab key, moved through by the arrow keys. */
export class LineGrid {
  readonly element = element('div', 'grid');
  readonly #events: GridEvents;
  readonly #header = header();
  readonly #list: VirtualList;
  #items = new Items(0);
  /** By their first line. */
  readonly #pages = new Map<number, readonly ConcordanceRow[]>();
  readonly #asked = new Set<number>();
  #dropped = new Set<string>();
  #active = 0;
  /** The user moved to a line whose page is on the way. */
  #isWaiting = false;

  constructor(events: GridEvents) {
    this.#events = events;
    const grid = this.element;
    grid.tabIndex = 0;
    grid.setAttribute('role', 'grid');
    grid.setAttribute('aria-label', 'Lines of the concordance');
    const lines = element('div', 'lines');
    lines.setAttribute('role', 'rowgroup');
    grid.append(this.#header, lines);
    this.#list = new VirtualList(grid, lines, rowHeight(), () => this.#makeRow());
    grid.addEventListener('keydown', event => this.#onKey(event));
    grid.addEventListener('scroll', () => this.#events.moved(this.#active, this.#list.top));
    grid.addEventListener('focus', () => this.#markActive());
  }

  /** Shows the lines of a view. The rows of its first page come with it. */
  show({ shown, groups, lines }: ConcordanceLinesResult, active: number, top: number): void {
    this.#items = new Items(shown, groups);
    this.#pages.clear();
    this.#asked.clear();
    this.#pages.set(0, lines);
    this.#active = Math.max(0, Math.min(active, this.#items.length - 1));
    const longest = Math.max(0, ...lines.map(({ node }) => node.length));
    const width = Math.max(nodeWidths.least, Math.min(nodeWidths.most, longest + 2));
    this.element.style.setProperty('--node', `${width}ch`);
    const mirrored = lines.filter(({ dir }) => dir === 'rtl').length > lines.length / 2;
    this.#header.querySelector<HTMLElement>('.text')!.dir = mirrored ? 'rtl' : 'ltr';
    this.element.setAttribute('aria-rowcount', String(this.#items.length + 1));
    this.#list.show(this.#items.length, top);
    this.#markActive();
  }

  addPage(offset: number, lines: readonly ConcordanceRow[]): void {
    this.#asked.delete(offset);
    this.#keepPage(offset, lines);
    this.#list.redraw();
    this.#markActive();
    if (this.#isWaiting) this.#tellActive();
  }

  setDropped(dropped: readonly DroppedLine[]): void {
    this.#dropped = new Set(dropped.map(keyOf));
    this.#list.redraw();
    this.#markActive();
  }

  #makeRow(): { element: HTMLElement; draw(index: number): void } {
    const row = new LineElement();
    let shown = 0;
    row.element.addEventListener('mousedown', event => {
      if (event.button !== 0) return;
      this.#moveTo(shown);
      if ((event.target as Element).closest('.keep')) this.#toggleDropped();
    });
    row.element.addEventListener('dblclick', () => this.#open());
    const draw = (index: number): void => {
      shown = index;
      const isActive = index === this.#active;
      const item = this.#items.at(index);
      if (item.kind === 'group') row.drawHeading(index, isActive, item.text, counted(item.count, 'line'));
      else {
        const line = this.#rowOf(item.line);
        row.drawLine(index, { row: line, isActive, isDropped: line !== undefined && this.#dropped.has(keyOf(line)) });
      }
    };
    return { element: row.element, draw };
  }

  /** The row of a line, or undefined while its page is asked for. */
  #rowOf(line: number): ConcordanceRow | undefined {
    const offset = line - (line % pageSize);
    const page = this.#pages.get(offset);
    if (page !== undefined) {
      this.#keepPage(offset, page);
      return page[line - offset];
    }
    if (!this.#asked.has(offset)) {
      this.#asked.add(offset);
      this.#events.pageNeeded(offset);
    }
    return undefined;
  }

  #keepPage(offset: number, lines: readonly ConcordanceRow[]): void {
    this.#pages.delete(offset);
    this.#pages.set(offset, lines);
    for (const first of this.#pages.keys()) {
      if (this.#pages.size <= mostPages) break;
      this.#pages.delete(first);
    }
  }

  #activeRow(): ConcordanceRow | undefined {
    if (this.#active >= this.#items.length) return undefined;
    const item = this.#items.at(this.#active);
    return item.kind === 'line' ? this.#rowOf(item.line) : undefined;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = this.#list.visibleRows - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowUp: this.#active - 1,
      ArrowDown: this.#active + 1,
      PageUp: this.#active - page,
      PageDown: this.#active + page,
      Home: 0,
      End: this.#items.length - 1,
    };
    if (Object.hasOwn(targets, event.key)) this.#moveTo(targets[event.key]);
    else if (event.key === 'Enter') this.#open();
    else if (event.key === 'Delete' || event.key === ' ') this.#toggleDropped();
    else if (event.key === 'Escape') this.#events.left();
    else return;
    event.preventDefault();
  }

  #moveTo(index: number): void {
    if (this.#items.length === 0) return;
    this.#active = Math.max(0, Math.min(index, this.#items.length - 1));
    this.#list.reveal(this.#active);
    this.#list.redraw();
    this.#markActive();
    this.#tellActive();
    this.#events.moved(this.#active, this.#list.top);
  }

  #tellActive(): void {
    const item = this.#items.at(this.#active);
    const row = this.#activeRow();
    this.#isWaiting = item.kind === 'line' && row === undefined;
    if (row !== undefined && !row.gone) this.#events.activated(row);
  }

  #open(): void {
    const row = this.#activeRow();
    if (row !== undefined && !row.gone) this.#events.opened(row);
  }

  #toggleDropped(): void {
    const row = this.#activeRow();
    if (row !== undefined) this.#events.dropToggled(row, !this.#dropped.has(keyOf(row)));
  }

  /** Tells assistive software which row is the active one, if it is in sight. */
  #markActive(): void {
    const row = this.#items.length === 0 ? undefined : this.#list.elementOf(this.#active);
    if (row === undefined) this.element.removeAttribute('aria-activedescendant');
    else this.element.setAttribute('aria-activedescendant', row.id);
  }
}

function keyOf({ uri, offset }: Pick<ConcordanceRow, 'uri' | 'offset'>): string {
  return `${uri} ${offset}`;
}

/** Pixels: a line of the usual font with some air, also for marks of vowels. */
function rowHeight(): number {
  return Math.round(parseFloat(getComputedStyle(document.body).fontSize) * 1.8);
}

function header(): HTMLElement {
  const row = element('div', 'row header');
  row.setAttribute('role', 'row');
  row.setAttribute('aria-rowindex', '1');
  const title = (name: string, text: string): HTMLElement => {
    const made = element('div', `cell ${name}`, text);
    made.setAttribute('role', 'columnheader');
    return made;
  };
  const keep = title('keep', '');
  keep.append(element('span', 'unseen', 'Kept'));
  const text = element('div', 'text');
  text.append(title('before', 'Before'), title('node', 'Match'), title('after', 'After'));
  row.append(keep, title('date', 'Date'), title('title', 'Transcript'), text);
  return row;
}
