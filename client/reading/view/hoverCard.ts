import type { HoverBlock, HoverPart } from '../readingMessages';
import { element } from './elements';

/** A link in the card, or one of the two actions below it. */
type Action = { type: 'command'; name: string; arguments: unknown[] } | { type: 'definition' } | { type: 'references' };

type Actions = Partial<Record<'definition' | 'references', string>>;

/** What can be done with each kind of mark, in the words of the link. */
const actions: Readonly<Record<string, Actions>> = {
  citation: { definition: 'Open Source', references: 'Find All Citations' },
  noteMark: { definition: 'Go to Note' },
  theme: { definition: 'Go to First Mention', references: 'Find All Mentions' },
  date: { references: 'Find All Mentions' },
};

function actionsOf({ classList }: HTMLElement): Actions {
  return Object.entries(actions).find(([kind]) => classList.contains(kind))?.[1] ?? {};
}

/** Shows what the server knows about a mark, beside it. */
export class HoverCard {
  readonly element = element('div', 'card');
  readonly #run: (action: Action, mark: HTMLElement) => void;
  #mark: HTMLElement | undefined;

  constructor(run: (action: Action, mark: HTMLElement) => void) {
    this.#run = run;
    this.element.hidden = true;
    this.element.dir = 'ltr';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', 'About these words');
  }

  /** The mark that the card is about, while it is shown. */
  get mark(): HTMLElement | undefined {
    return this.#mark;
  }

  show(mark: HTMLElement, content: readonly HoverBlock[]): void {
    this.hide();
    if (content.length === 0) return;
    this.#mark = mark;
    const body = element('div', 'card-text');
    body.id = 'card-text';
    body.append(...content.map(block => this.#block(block)));
    const actions = element('div', 'card-actions');
    for (const [type, label] of Object.entries(actionsOf(mark)))
      actions.append(this.#button({ text: label }, { type: type as keyof Actions }));
    actions.hidden = actions.childElementCount === 0;
    this.element.replaceChildren(body, actions);
    this.element.hidden = false;
    mark.setAttribute('aria-describedby', `${kindOf(mark)} card-text`);
    this.place();
  }

  hide(): void {
    if (this.#mark === undefined) return;
    if (this.element.contains(document.activeElement)) this.#mark.focus();
    this.#mark.setAttribute('aria-describedby', kindOf(this.#mark));
    this.#mark = undefined;
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** Moves the focus to the first or last link of the card. */
  focus(last = false): boolean {
    const links = [...this.element.querySelectorAll<HTMLElement>('button, a')];
    const link = last ? links.at(-1) : links[0];
    link?.focus();
    return link !== undefined;
  }

  /** Above or below the first line of the mark, inside the window. */
  place(): void {
    const [line] = this.#mark?.getClientRects() ?? [];
    if (line === undefined) return;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - width - 8));
    const below = line.bottom + 6;
    const fitsBelow = below + height <= innerHeight || line.top < height + 6;
    this.element.style.left = `${left}px`;
    this.element.style.top = `${fitsBelow ? below : line.top - height - 6}px`;
  }

  #block(block: HoverBlock): HTMLElement {
    if (block.kind === 'paragraph') return this.#parts('p', block.parts);
    const list = element('ul');
    list.append(...block.items.map(item => this.#parts('li', item)));
    return list;
  }

  #parts(name: 'p' | 'li', parts: readonly HoverPart[]): HTMLElement {
    const drawn = element(name);
    drawn.dir = 'auto';
    for (const part of parts) {
      if (part.breakBefore) drawn.append(element('br'));
      drawn.append(this.#part(part));
    }
    return drawn;
  }

  #part(part: HoverPart): Node {
    if (part.command) return this.#button(part, { type: 'command', ...part.command });
    if (part.href !== undefined) {
      const link = element('a', '', part.text);
      link.href = part.href;
      return link;
    }
    if (part.strong) return element('strong', '', part.text);
    if (part.emphasis) return element('em', '', part.text);
    return document.createTextNode(part.text);
  }

  #button({ text }: Pick<HoverPart, 'text'>, action: Action): HTMLElement {
    const button = element('button', 'link', text);
    button.type = 'button';
    button.addEventListener('click', () => {
      const mark = this.#mark;
      this.hide();
      if (mark) this.#run(action, mark);
    });
    return button;
  }
}

function kindOf(mark: HTMLElement): string {
  return (mark.getAttribute('aria-describedby') ?? '').split(' ')[0];
}
