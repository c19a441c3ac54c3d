import type { ConcordanceMark, ConcordanceRow } from '../../../server/protocol';
import { element } from '../../reading/view/elements';

/** What a row has to know to draw a line. */
export interface DrawnLine {
  /** Undefined while its page is on the way. */
  readonly row: ConcordanceRow | undefined;
  readonly isActive: boolean;
  readonly isDropped: boolean;
}

let rows = 0;

/** The element of a row of the list. Text is never read as HTML. */
export class LineElement {
  readonly element = element('div', 'row');
  readonly #keep = cell('keep');
  readonly #date = cell('date');
  readonly #title = cell('title');
  readonly #text = element('div', 'text');
  readonly #before = cell('before');
  readonly #node = cell('node');
  readonly #after = cell('after');
  readonly #heading = cell('heading');
  readonly #line = [this.#keep, this.#date, this.#title, this.#text];

  constructor() {
    this.element.id = `row${rows++}`;
    this.element.setAttribute('role', 'row');
    this.#title.dir = 'auto';
    this.#text.append(this.#before, this.#node, this.#after);
    this.element.append(...this.#line);
  }

  drawLine(index: number, { row, isActive, isDropped }: DrawnLine): void {
    this.#begin(index, isActive);
    if (this.#heading.isConnected) this.element.replaceChildren(...this.#line);
    this.element.classList.toggle('dropped', isDropped);
    this.element.classList.toggle('loading', row === undefined);
    this.#keep.textContent = row === undefined ? '' : isDropped ? '\u2013' : '\u2713';
    this.#keep.setAttribute('aria-label', isDropped ? 'left out' : 'kept');
    this.#date.textContent = row?.date ?? '';
    this.#title.textContent = row?.title ?? '';
    const speaker = row?.speaker === undefined || row.title.includes(row.speaker) ? '' : `, ${row.speaker}`;
    this.#title.title = row === undefined ? '' : `${row.title}${speaker}`;
    this.#text.dir = row?.dir ?? 'ltr';
    const marks = row?.marks ?? [];
    fill(this.#before, row?.before ?? '', marksIn(marks, 'before'));
    fill(this.#node, row?.gone ? 'The transcript was changed.' : (row?.node ?? ''), marksIn(marks, 'node'));
    fill(this.#after, row?.after ?? '', marksIn(marks, 'after'));
  }

  drawHeading(index: number, isActive: boolean, text: string, count: string): void {
    this.#begin(index, isActive);
    this.element.classList.remove('dropped', 'loading');
    const form = element('bdi', 'form', text);
    this.#heading.replaceChildren(form, element('span', 'count', count));
    this.element.replaceChildren(this.#heading);
  }

  #begin(index: number, isActive: boolean): void {
    this.element.setAttribute('aria-rowindex', String(index + 2));
    this.element.setAttribute('aria-selected', String(isActive));
    this.element.classList.toggle('active', isActive);
  }
}

function cell(name: string): HTMLElement {
  const made = element('div', `cell ${name}`);
  made.setAttribute('role', 'gridcell');
  return made;
}

function marksIn(marks: readonly ConcordanceMark[], part: ConcordanceMark['part']): ConcordanceMark[] {
  return marks.filter(mark => mark.part === part).sort((a, b) => a.start - b.start);
}

/** Puts a text into a cell, with its marked words. The text is one piece inside of the cell, which cuts it off. */
function fill(into: HTMLElement, text: string, marks: readonly ConcordanceMark[]): void {
  const piece = element('span', 'piece');
  let done = 0;
  for (const { start, end, sort } of marks) {
    if (start < done) continue;
    piece.append(text.slice(done, start), element('span', `mark sort${sort}`, text.slice(start, end)));
    done = end;
  }
  piece.append(text.slice(done));
  into.replaceChildren(piece);
}
