import type { SortPlace } from '../../../server/protocol';
import { element } from '../../reading/view/elements';
import { formatNumber } from '../../text';
import type { Question } from '../concordanceMessages';

const places: readonly [place: SortPlace, label: string][] = [
  ['before1', '1st word before'],
  ['before2', '2nd word before'],
  ['before3', '3rd word before'],
  ['node', 'Match'],
  ['after1', '1st word after'],
  ['after2', '2nd word after'],
  ['after3', '3rd word after'],
  ['date', 'Date'],
  ['transcript', 'Title of transcript'],
];
/** Characters of text on each side of a match that can be chosen. */
const windows = [30, 70, 120, 200, 400];
const sortLabels = ['Sort by', 'then by', 'then by'];

/** What the toolbar asks of the page. */
export interface ToolbarEvents {
  asked(query: string): void;
  changed(sort: SortPlace[], grouped: boolean, window: number): void;
  chosen(what: 'transcripts' | 'set' | 'sample' | 'export'): void;
}

/** The query, and how its lines are shown. */
export class Toolbar {
  readonly element = element('form', 'toolbar');
  readonly #events: ToolbarEvents;
  readonly #query = element('input', 'query');
  readonly #sorts: HTMLSelectElement[];
  readonly #grouped = element('input');
  readonly #narrower: HTMLButtonElement;
  readonly #wider: HTMLButtonElement;
  readonly #set: HTMLButtonElement;
  readonly #transcripts: HTMLButtonElement;
  readonly #sample: HTMLButtonElement;
  #window = windows[1];

  constructor(events: ToolbarEvents) {
    this.#events = events;
    this.#query.type = 'text';
    this.#query.spellcheck = false;
    this.#query.dir = 'auto';
    this.#query.setAttribute('aria-label', 'Query');
    this.#query.placeholder = 'Words, then Enter';
    this.#sorts = sortLabels.map((_, index) => this.#sortChoice(index));
    this.#grouped.type = 'checkbox';
    this.#grouped.addEventListener('change', () => this.#changed());
    this.#narrower = button('\u2212', () => this.#step(-1), 'Less text around the match');
    this.#wider = button('+', () => this.#step(1), 'More text around the match');
    this.#set = button('', () => events.chosen('set'));
    this.#transcripts = button('', () => events.chosen('transcripts'));
    this.#sample = button('', () => events.chosen('sample'));
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      events.asked(this.#query.value);
    });
    this.element.append(
      this.#query,
      group('choices', this.#set, this.#transcripts, this.#sample),
      group('sorts', ...this.#sorts.map((choice, index) => labelled(sortLabels[index], choice, `sort${index}`))),
      labelled('Group by form', this.#grouped, 'check'),
      group('context', element('span', '', 'Context'), this.#narrower, this.#wider),
      button('Export…', () => events.chosen('export')),
    );
  }

  /** Shows a question and how many transcripts its lines are of. */
  show({ query, set, view, window }: Question, transcripts: number, hasSets: boolean): void {
    if (document.activeElement !== this.#query || this.#query.value.trim() === query) this.#query.value = query;
    this.#sorts.forEach((choice, index) => {
      choice.value = view.sort[index] ?? '';
      choice.disabled = index > view.sort.length;
    });
    this.#grouped.checked = view.grouped === true;
    this.#window = window;
    this.#narrower.disabled = window <= windows[0];
    this.#wider.disabled = window >= windows.at(-1)!;
    this.#set.hidden = !hasSets && set === undefined;
    this.#set.textContent = set === undefined ? 'Whole corpus' : `Set: ${set}`;
    this.#transcripts.textContent =
      view.transcripts === undefined
        ? 'All transcripts'
        : `${formatNumber(view.transcripts.length)} of ${formatNumber(transcripts)} transcripts`;
    const { sample } = view;
    this.#sample.textContent =
      sample === undefined ? 'All lines' : `Sample of ${formatNumber(sample.size)}, seed ${sample.seed}`;
  }

  focusQuery(): void {
    this.#query.focus();
  }

  #sortChoice(index: number): HTMLSelectElement {
    const choice = element('select');
    const none = index === 0 ? 'Order of the corpus' : '–';
    for (const [value, label] of [['', none], ...places]) {
      const option = element('option', '', label);
      option.value = value;
      choice.append(option);
    }
    choice.addEventListener('change', () => this.#changed());
    return choice;
  }

  #step(by: number): void {
    const at = windows.findIndex(each => each >= this.#window);
    this.#window = windows[Math.max(0, Math.min(windows.length - 1, (at < 0 ? windows.length - 1 : at) + by))];
    this.#changed();
  }

  /** Sorts behind an empty one move up. */
  #changed(): void {
    const sort = this.#sorts.map(({ value }) => value).filter(value => value !== '') as SortPlace[];
    this.#events.changed([...new Set(sort)], this.#grouped.checked, this.#window);
  }
}

function button(text: string, clicked: () => void, label?: string): HTMLButtonElement {
  const made = element('button', '', text);
  made.type = 'button';
  if (label !== undefined) {
    made.title = label;
    made.setAttribute('aria-label', label);
  }
  made.addEventListener('click', clicked);
  return made;
}

function group(name: string, ...children: HTMLElement[]): HTMLElement {
  const made = element('div', `group ${name}`);
  made.append(...children);
  return made;
}

function labelled(text: string, control: HTMLElement, name: string): HTMLElement {
  const label = element('label', name);
  label.append(...(name === 'check' ? [control, text] : [`${text} `, control]));
  return label;
}
