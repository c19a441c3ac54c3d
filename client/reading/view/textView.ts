import type { ReadingBlock, ReadingRun, ReadingText } from '../../../server/protocol';
import type { Place } from '../readingMessages';
import { drawBlock, runsOf, type DrawnBlock } from './drawBlock';
import { element } from './elements';
import { comparePlaces, offsetOf, placeIn, startOf } from './places';

/** UTF-16 units of the blocks that are drawn together. Chosen by hand: some five screens. */
const chunkSize = 8000;
/** Estimates for chunks that are not drawn yet: characters in a line, and height of a line in pixels. */
const estimate = { columns: 62, line: 28 };

interface Item {
  block: ReadingBlock;
  /** The block without its places: equal blocks are not drawn again. */
  signature: string;
  chunk: Chunk;
  drawn?: DrawnBlock | undefined;
}

interface Chunk {
  readonly element: HTMLElement;
  readonly items: Item[];
}

/** A part of the text that begins at a place of the file: a block without its notes, or a note. */
interface Unit {
  readonly place: Place;
  readonly item: Item;
  /** Index of the note in the block; undefined for the block itself. */
  readonly note?: number;
}

/** The blocks of a transcript. Those far from the window are drawn when there is time, or when they are needed. */
export class TextView {
  readonly element = element('div', 'blocks');
  #items: Item[] = [];
  #chunks: Chunk[] = [];
  #units: Unit[] = [];
  #places = new WeakMap<Text, { item: Item; index: number }>();
  #current: HTMLElement | undefined;
  #idle = 0;
  readonly #nearby = new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) this.#draw(this.#chunks.find(chunk => chunk.element === target));
    },
    { rootMargin: '1500px 0px' },
  );

  /** Shows a text. What is equal to the text before stays as it is drawn. */
  show({ blocks }: ReadingText): void {
    const signatures = blocks.map(signatureOf);
    const old = this.#items;
    if (old.length === blocks.length) this.#replaceEach(blocks, signatures);
    else {
      let same = 0;
      while (same < old.length && same < blocks.length && old[same].signature === signatures[same]) same++;
      let end = 0;
      while (
        end < Math.min(old.length, blocks.length) - same &&
        old[old.length - 1 - end].signature === signatures[blocks.length - 1 - end]
      )
        end++;
      if (same === 0 || blocks.length - end - same > 40) this.#showAnew(blocks, signatures);
      else this.#splice(same, end, blocks, signatures);
    }
    this.#units = unitsOf(this.#items);
    this.#drawWhenIdle();
  }

  clear(): void {
    this.#showAnew([], []);
    this.#units = [];
  }

  drawAll(): void {
    for (const chunk of this.#chunks) this.#draw(chunk);
  }

  /** The place in the file of an offset in a text node of the page; undefined for other nodes. */
  placeAt(node: Node | null, offset: number): Place | undefined {
    const found = node instanceof Text ? this.#places.get(node) : undefined;
    return found && placeIn(runsOf(found.item.block)[found.index], offset);
  }

  /** Marks the block or note at a place of the file, and scrolls so that it can be seen. */
  setCurrent(place: Place): void {
    const unit = this.#unitAt(place);
    if (unit === undefined) return;
    const marked = this.#elementOf(unit);
    if (marked !== this.#current) {
      this.#current?.removeAttribute('aria-current');
      marked.setAttribute('aria-current', 'true');
      this.#current = marked;
    }
    const { top, bottom } = this.#boxOf(unit, place);
    if (top < margin || bottom > innerHeight - margin) scrollBy({ top: top - innerHeight / 3 });
  }

  /** Scrolls so that a line of the file is the first in the window. */
  scrollToLine(line: number): void {
    const place = { line, character: 0 };
    const unit = this.#unitAt(place);
    if (unit === undefined || this.#units[0] === unit) return scrollTo({ top: 0 });
    this.#draw(unit.item.chunk);
    scrollBy({ top: this.#boxOf(unit, place).top - margin });
  }

  /** The line of the file that is first in the window. */
  firstLine(): number {
    for (const chunk of this.#chunks) {
      if (chunk.element.getBoundingClientRect().bottom < margin) continue;
      const item = chunk.items.find(({ drawn }) => drawn && drawn.element.getBoundingClientRect().bottom > margin);
      const start = item && startOf(runsOf(item.block));
      if (start) return start.line;
    }
    return 0;
  }

  /** Whether a line lies in the part that is seen, or cannot be said to lie outside. */
  isLineVisible(line: number): boolean {
    const unit = this.#unitAt({ line, character: 0 });
    if (unit?.item.drawn === undefined) return false;
    const { top, bottom } = this.#boxOf(unit, { line, character: 0 });
    return bottom > 0 && top < innerHeight;
  }

  #replaceEach(blocks: readonly ReadingBlock[], signatures: readonly string[]): void {
    blocks.forEach((block, i) => {
      const item = this.#items[i];
      item.block = block;
      if (item.signature === signatures[i]) return;
      item.signature = signatures[i];
      if (item.drawn === undefined) return;
      const before = item.drawn.element;
      this.#drawItem(item);
      before.replaceWith(item.drawn.element);
    });
  }

  /** Replaces the blocks between the first `same` and the last `end` ones. */
  #splice(same: number, end: number, blocks: readonly ReadingBlock[], signatures: readonly string[]): void {
    const removed = this.#items.slice(same, this.#items.length - end);
    for (const item of removed) {
      item.drawn?.element.remove();
      item.chunk.items.splice(item.chunk.items.indexOf(item), 1);
    }
    const before = this.#items[same - 1];
    const { chunk } = before;
    const added = blocks
      .slice(same, blocks.length - end)
      .map((block, i): Item => ({ block, signature: signatures[same + i], chunk }));
    chunk.items.splice(chunk.items.indexOf(before) + 1, 0, ...added);
    if (before.drawn !== undefined) {
      for (const item of added) this.#drawItem(item);
      before.drawn.element.after(...added.map(item => item.drawn!.element));
    }
    const after = this.#items.slice(this.#items.length - end);
    after.forEach((item, i) => (item.block = blocks[blocks.length - end + i]));
    this.#items.slice(0, same).forEach((item, i) => (item.block = blocks[i]));
    this.#items = [...this.#items.slice(0, same), ...added, ...after];
  }

  #showAnew(blocks: readonly ReadingBlock[], signatures: readonly string[]): void {
    this.#nearby.disconnect();
    this.#places = new WeakMap();
    this.#current = undefined;
    this.#items = [];
    this.#chunks = [];
    let size = chunkSize;
    for (const [i, block] of blocks.entries()) {
      if (size >= chunkSize) {
        this.#chunks.push({ element: element('div', 'chunk'), items: [] });
        size = 0;
      }
      const chunk = this.#chunks.at(-1)!;
      const item = { block, signature: signatures[i], chunk };
      chunk.items.push(item);
      this.#items.push(item);
      size += lengthOf(block);
    }
    for (const chunk of this.#chunks) setHeight(chunk);
    this.element.replaceChildren(...this.#chunks.map(chunk => chunk.element));
    for (const chunk of this.#chunks) this.#nearby.observe(chunk.element);
    this.#draw(this.#chunks[0]);
  }

  #drawWhenIdle(): void {
    cancelIdleCallback(this.#idle);
    this.#idle = requestIdleCallback(deadline => {
      for (const chunk of this.#chunks) {
        if (chunk.items[0]?.drawn !== undefined) continue;
        if (deadline.timeRemaining() < 8) return this.#drawWhenIdle();
        this.#draw(chunk);
      }
    });
  }

  #draw(chunk: Chunk | undefined): void {
    if (chunk === undefined || chunk.items.every(({ drawn }) => drawn)) return;
    for (const item of chunk.items) this.#drawItem(item);
    chunk.element.replaceChildren(...chunk.items.map(item => item.drawn!.element));
    chunk.element.classList.add('drawn');
  }

  #drawItem(item: Item): void {
    item.drawn = drawBlock(item.block);
    item.drawn.texts.forEach((text, index) => this.#places.set(text, { item, index }));
  }

  #unitAt(place: Place): Unit | undefined {
    let low = 0;
    let high = this.#units.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comparePlaces(this.#units[middle].place, place) > 0) high = middle;
      else low = middle + 1;
    }
    const unit = this.#units[low - 1];
    const next = this.#units[low];
    // White space in front of a block belongs to it.
    return next !== undefined && next.place.line === place.line && unit?.place.line !== place.line
      ? next
      : (unit ?? next);
  }

  #elementOf({ item, note }: Unit): HTMLElement {
    this.#draw(item.chunk);
    const { element } = item.drawn!;
    return note === undefined
      ? element.querySelector<HTMLElement>('.body')!
      : element.querySelectorAll<HTMLElement>('.note-beside')[note];
  }

  /** Where a place of a unit is in the window: the line of the page with it, or the first one. */
  #boxOf(unit: Unit, place: Place): { top: number; bottom: number } {
    const drawn = this.#elementOf(unit);
    const runs = runsOf(unit.item.block);
    let found: { text: Text; offset: number } | undefined;
    runs.forEach((run, index) => {
      const text = unit.item.drawn!.texts[index];
      const offset = drawn.contains(text) ? offsetOf(run, place) : undefined;
      if (offset !== undefined) found = { text, offset };
    });
    if (found === undefined) return drawn.getBoundingClientRect();
    const range = document.createRange();
    range.setStart(found.text, Math.min(found.offset, found.text.length));
    range.setEnd(found.text, Math.min(found.offset + 1, found.text.length));
    const box = range.getBoundingClientRect();
    return box.height > 0 ? box : drawn.getBoundingClientRect();
  }
}

/** Space above the first line and below the last one, in pixels. */
const margin = 24;

function signatureOf(block: ReadingBlock): string {
  return JSON.stringify(block, (key, value: unknown) => (key === 'places' || key === 'label' ? undefined : value));
}

function lengthOf(block: ReadingBlock): number {
  return runsOf(block).reduce((sum: number, run: ReadingRun) => sum + run.text.length, 40);
}

function setHeight({ element, items }: Chunk): void {
  const lines = items.reduce((sum, { block }) => sum + Math.ceil(lengthOf(block) / estimate.columns) + 1, 0);
  element.style.setProperty('--height', `${lines * estimate.line}px`);
}

function unitsOf(items: readonly Item[]): Unit[] {
  const units = items.flatMap(item => {
    const { speaker = [], runs, notes = [] } = item.block;
    const start = startOf([...speaker, ...runs]);
    return [
      ...(start ? [{ place: start, item }] : []),
      ...notes.map(({ label: [line, character] }, note) => ({ place: { line, character }, item, note })),
    ];
  });
  return units.sort((a, b) => comparePlaces(a.place, b.place));
}
