/** Rows above and below the visible ones. Chosen by hand: a turn of the wheel. */
const margin = 8;

/** A row of the pool: drawn again for each item that it shows. */
export interface PooledRow {
  readonly element: HTMLElement;
  draw(index: number): void;
}

/** A list whose rows all have one height: only those in sight are there, and those that leave it are used for others. */
export class VirtualList {
  readonly #scroller: HTMLElement;
  readonly #canvas: HTMLElement;
  readonly #makeRow: () => PooledRow;
  readonly #pool: (PooledRow & { index: number })[] = [];
  readonly rowHeight: number;
  #length = 0;
  #frame = 0;

  /** `scroller` shows a part of `canvas`, which gets the rows. */
  constructor(scroller: HTMLElement, canvas: HTMLElement, rowHeight: number, makeRow: () => PooledRow) {
    this.#scroller = scroller;
    this.#canvas = canvas;
    this.rowHeight = rowHeight;
    this.#makeRow = makeRow;
    scroller.addEventListener('scroll', () => this.#drawSoon());
    new ResizeObserver(() => this.#drawSoon()).observe(scroller);
  }

  /** Number of the first item in sight. */
  get top(): number {
    return Math.round(this.#scroller.scrollTop / this.rowHeight);
  }

  /** Items that are in sight at a time, at least one. */
  get visibleRows(): number {
    return Math.max(1, Math.floor((this.#scroller.clientHeight - this.#canvas.offsetTop) / this.rowHeight));
  }

  /** Shows other items, from number `top` on. */
  show(length: number, top: number): void {
    this.#length = length;
    this.#canvas.style.height = `${length * this.rowHeight}px`;
    this.#scroller.scrollTop = top * this.rowHeight;
    this.redraw();
  }

  /** Scrolls as little as possible until an item is in sight. */
  reveal(index: number): void {
    const first = this.#scroller.scrollTop / this.rowHeight;
    if (index < first) this.#scroller.scrollTop = index * this.rowHeight;
    else if (index >= first + this.visibleRows)
      this.#scroller.scrollTop = (index - this.visibleRows + 1) * this.rowHeight;
    this.draw();
  }

  /** The element of an item that is in sight or near. */
  elementOf(index: number): HTMLElement | undefined {
    const row = this.#pool[index % this.#pool.length];
    return row?.index === index ? row.element : undefined;
  }

  /** Draws all rows anew. */
  redraw(): void {
    for (const row of this.#pool) row.index = -1;
    this.draw();
  }

  /** Draws the rows that do not show their item yet. */
  draw(): void {
    const visible = Math.ceil(this.#scroller.clientHeight / this.rowHeight);
    this.#grow(visible + 2 * margin);
    const first = Math.max(0, Math.floor(this.#scroller.scrollTop / this.rowHeight) - margin);
    const end = Math.min(this.#length, first + this.#pool.length);
    const inUse = new Set<PooledRow>();
    for (let index = first; index < end; index++) {
      const row = this.#pool[index % this.#pool.length];
      inUse.add(row);
      if (row.index === index) continue;
      row.index = index;
      row.element.hidden = false;
      row.element.style.transform = `translateY(${index * this.rowHeight}px)`;
      row.draw(index);
    }
    for (const row of this.#pool)
      if (!inUse.has(row)) {
        row.index = -1;
        row.element.hidden = true;
      }
  }

  #grow(size: number): void {
    if (this.#pool.length >= size) return;
    // A row belongs to the items whose number has its rest, so all are drawn anew.
    for (const row of this.#pool) row.index = -1;
    while (this.#pool.length < size) {
      const row = this.#makeRow();
      this.#canvas.append(row.element);
      this.#pool.push({ element: row.element, draw: index => row.draw(index), index: -1 });
    }
  }

  #drawSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.draw());
  }
}
