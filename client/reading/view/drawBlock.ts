import type { ReadingBlock, ReadingMark, ReadingNote, ReadingRun } from '../../../server/protocol';
import { element } from './elements';

/** A block as elements. `texts` are the text nodes of `runsOf` the block, in the same order. */
export interface DrawnBlock {
  readonly element: HTMLElement;
  readonly texts: readonly Text[];
}

/** All runs of a block in the order in which they are drawn: name of the speaker, text, notes. */
export function runsOf({ speaker = [], runs, notes = [] }: ReadingBlock): ReadingRun[] {
  return [...speaker, ...runs, ...notes.flatMap(note => note.runs)];
}

/** Marks with a description for screen readers: the elements `kind-…`, which `kindDescriptions` makes. */
const kinds: Readonly<Record<ReadingMark, string>> = {
  citation: 'citation',
  date: 'date',
  honorific: 'phrase of respect',
  noteMark: 'note',
  theme: 'theme',
  speaker: 'speaker',
};

/** Hidden texts that say what a mark is. */
export function kindDescriptions(): HTMLElement {
  const holder = element('div');
  holder.hidden = true;
  for (const [kind, text] of Object.entries(kinds)) {
    const description = element('span', '', text);
    description.id = `kind-${kind}`;
    holder.append(description);
  }
  return holder;
}

export function drawBlock(block: ReadingBlock): DrawnBlock {
  const texts: Text[] = [];
  const drawn = element('div', `block ${block.kind}${block.frame ? ` all-${block.frame}` : ''}`);
  const margin = element('div', 'margin');
  const body = element('div', 'body');
  body.dir = block.dir;
  if (block.number !== undefined) {
    const number = element('span', 'number', String(block.number));
    number.dir = 'ltr';
    margin.append(number);
  }
  if (block.time !== undefined) margin.append(element('span', 'time', block.time));
  const firstPage = [...(block.speaker ?? []), ...block.runs][0]?.page;
  if (firstPage !== undefined) margin.append(pageElement(firstPage));
  if (block.speaker) body.append(drawRuns('p', block.speaker, texts, 'name'));
  if (block.runs.length > 0) body.append(drawRuns(textElement(block), block.runs, texts, 'text'));
  drawn.append(margin, body);
  if (block.notes) {
    const notes = element('div', 'notes');
    notes.append(...block.notes.map(note => drawNote(note, texts)));
    drawn.append(notes);
  }
  return { element: drawn, texts };
}

function textElement({ kind, level = 2 }: ReadingBlock): 'h1' | 'h2' | 'h3' | 'h4' | 'p' {
  if (kind === 'title') return 'h1';
  if (kind === 'notes') return 'h2';
  if (kind !== 'heading') return 'p';
  return level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
}

function drawNote(note: ReadingNote, texts: Text[]): HTMLElement {
  const drawn = element('div', 'note-beside');
  drawn.setAttribute('role', 'note');
  drawn.dir = note.dir;
  const label = element('span', 'label', note.number);
  drawn.append(label, ' ', drawRuns('span', note.runs, texts, ''));
  return drawn;
}

function drawRuns<K extends 'h1' | 'h2' | 'h3' | 'h4' | 'p' | 'span'>(
  name: K,
  runs: readonly ReadingRun[],
  texts: Text[],
  className: string,
): HTMLElementTagNameMap[K] {
  const drawn = element(name, className);
  let mark: HTMLElement | undefined;
  for (const run of runs) {
    if (run.mark === undefined || !run.joined || mark === undefined) mark = run.mark && markElement(run.mark);
    if (mark !== undefined && mark.parentNode === null) drawn.append(mark);
    const parent = mark ?? drawn;
    // The page that a block begins with stands beside the block.
    if (run.page !== undefined && texts.length > 0) parent.append(pageElement(run.page));
    const text = document.createTextNode(run.text);
    texts.push(text);
    parent.append(styled(run, text));
  }
  return drawn;
}

function styled({ frame, style }: ReadingRun, text: Text): Node {
  let node: Node = text;
  if (style !== undefined) {
    const emphasis = element(style === 'strong' ? 'strong' : 'em');
    emphasis.append(node);
    node = emphasis;
  }
  if (frame !== undefined) {
    const framed = element('span', frame);
    framed.append(node);
    node = framed;
  }
  return node;
}

function markElement(kind: ReadingMark): HTMLElement {
  const mark = element('span', `mark ${kind}`);
  mark.tabIndex = 0;
  mark.setAttribute('role', 'link');
  mark.setAttribute('aria-describedby', `kind-${kind}`);
  return mark;
}

/** The place where a page begins. Its number stands in the margin. */
function pageElement(page: string): HTMLElement {
  const drawn = element('span', 'page');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', page === '' ? 'New page' : `Page ${page}`);
  drawn.dataset.page = page === '' ? '' : `p. ${page}`;
  return drawn;
}
