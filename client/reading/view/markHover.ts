import type { FromPage, HoverBlock, Place } from '../readingMessages';
import { host } from './host';
import { HoverCard } from './hoverCard';

/** Milliseconds over a mark before its hover is asked for, and away from it before the card goes. Chosen by hand. */
const delays = { show: 300, hide: 250 };

/** Hovers of marks, and what a click or a key on a mark does. */
export class MarkHover {
  readonly #placeAt: (node: Node | null, offset: number) => Place | undefined;
  readonly #card = new HoverCard((action, mark) => {
    if (action.type === 'command') host.postMessage(action);
    else this.#go(mark, action.type);
  });
  #timer = 0;
  #lastId = 0;
  #asked: { id: number; mark: HTMLElement } | undefined;
  /** Where the pointer is in the mark. */
  #pointed: { mark: HTMLElement; place: Place } | undefined;

  constructor(parent: HTMLElement, placeAt: (node: Node | null, offset: number) => Place | undefined) {
    this.#placeAt = placeAt;
    parent.append(this.#card.element);
    document.addEventListener('pointerover', event => this.#over(event));
    document.documentElement.addEventListener('pointerleave', () => this.#hideSoon());
    document.addEventListener('focusin', ({ target }) => {
      const mark = markOf(target);
      if (mark?.matches(':focus-visible')) this.#ask(mark);
      else if (!this.#isInCard(target)) this.hide();
    });
    document.addEventListener('click', event => this.#click(event));
    document.addEventListener('keydown', event => this.#key(event));
  }

  answer(id: number, content: HoverBlock[]): void {
    const asked = this.#asked;
    if (asked?.id !== id || !asked.mark.isConnected) return;
    this.#card.show(asked.mark, content);
  }

  /** After a scroll: the card of a focused mark goes with it, any other card goes away. */
  scrolled(): void {
    if ((this.#card.mark ?? this.#asked?.mark)?.matches(':focus-visible')) this.#card.place();
    else this.hide();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#asked = undefined;
    this.#card.hide();
  }

  #over(event: PointerEvent): void {
    if (this.#isInCard(event.target)) return clearTimeout(this.#timer);
    const mark = markOf(event.target);
    if (mark !== undefined && mark === this.#card.mark) return clearTimeout(this.#timer);
    clearTimeout(this.#timer);
    if (mark === undefined) return this.#hideSoon();
    const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
    const place =
      caret && mark.contains(caret.startContainer) && this.#placeAt(caret.startContainer, caret.startOffset);
    this.#pointed = place ? { mark, place } : undefined;
    this.#timer = window.setTimeout(() => this.#ask(mark), delays.show);
  }

  #hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.hide(), delays.hide);
  }

  #ask(mark: HTMLElement): void {
    clearTimeout(this.#timer);
    const place = this.#placeOf(mark);
    if (place === undefined) return;
    this.#card.hide();
    const id = ++this.#lastId;
    this.#asked = { id, mark };
    host.postMessage({ type: 'hover', id, ...place });
  }

  #click(event: MouseEvent): void {
    const mark = markOf(event.target);
    if (mark === undefined || event.detail > 1 || !getSelection()?.isCollapsed) return;
    this.#go(mark, 'definition');
  }

  #key(event: KeyboardEvent): void {
    const mark = markOf(event.target);
    const { key, shiftKey } = event;
    if (key === 'Escape') return this.hide();
    if (key === 'Tab') {
      const leavesCard = this.#isInCard(event.target) && this.#leaves(event.target, shiftKey);
      if (mark !== undefined && mark === this.#card.mark && !shiftKey && this.#card.focus()) event.preventDefault();
      else if (leavesCard) {
        // On with the mark of the card, or with the next one.
        event.preventDefault();
        const own = this.#card.mark;
        const marks = [...document.querySelectorAll<HTMLElement>('.mark')];
        const next = own && marks[marks.indexOf(own) + 1];
        (shiftKey ? own : (next ?? own))?.focus();
      }
      return;
    }
    if (mark === undefined) return;
    if (key === 'Enter') this.#go(mark, 'definition');
    else if (key === 'F12') this.#go(mark, shiftKey ? 'references' : 'definition');
    else return;
    event.preventDefault();
  }

  /** Whether the focus is on the first or last link of the card. */
  #leaves(target: EventTarget | null, backwards: boolean): boolean {
    const links = [...this.#card.element.querySelectorAll('button, a')];
    return target === (backwards ? links[0] : links.at(-1));
  }

  #go(mark: HTMLElement, type: Extract<FromPage['type'], 'definition' | 'references'>): void {
    const place = this.#placeOf(mark);
    this.hide();
    if (place) host.postMessage({ type, ...place });
  }

  /** Where the pointer is in a mark, or where the mark begins. */
  #placeOf(mark: HTMLElement): Place | undefined {
    if (this.#pointed?.mark === mark && mark.matches(':hover')) return this.#pointed.place;
    const texts = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
    return this.#placeAt(texts.nextNode(), 0);
  }

  #isInCard(target: EventTarget | null): boolean {
    return target instanceof Node && this.#card.element.contains(target);
  }
}

function markOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>('.mark')) || undefined;
}
