import { csvTable, tsvTable } from '../../../server/base/csv';
import type { PlotCorpus } from '../../../server/protocol';
import { element } from '../../reading/view/elements';
import type { PlotAnswer, PlotQuestion, ToPlot } from '../plotMessages';
import { newQuestion, restoredQuestion } from '../plotQuestion';
import { kindNames } from '../plotTitle';
import { drawControls } from './controls';
import { draw } from './draw';
import type { Drawing } from './drawing';
import { drawFigure } from './figure';
import { host } from './host';
import { howCounted } from './howCounted';
import { pngPicture, svgPicture } from './picture';
import { tableOf, type TableData } from './tables';
import { drawTable } from './tableView';
import type { Opening } from './targets';

/** Rows that are drawn at first, and that each press of the button adds. Chosen by hand. */
const rowsAtATime = 150;
/** Sources that are shown over time by one button. Chosen by hand. */
const sourcesOverTime = 6;

const heading = element('h1');
const controls = element('div', 'controls');
const status = element('p', 'status');
status.setAttribute('role', 'status');
const result = element('div');
const main = element('main');
main.append(heading, controls, status, result);
document.body.append(main);

let question: PlotQuestion = newQuestion();
let corpora: readonly PlotCorpus[] = [];
let answer: PlotAnswer | undefined;
let drawing: Drawing | undefined;
let asked = 0;
let rows = rowsAtATime;

addEventListener('message', ({ data }: MessageEvent<ToPlot>) => {
  switch (data.type) {
    case 'begin': {
      const state = host.getState();
      question = state === undefined ? data.question : restoredQuestion(state);
      corpora = data.corpora;
      return show(question);
    }
    case 'answer':
      if (data.id !== asked) return;
      answer = data.answer;
      return showAnswer();
    case 'failed':
      if (data.id === asked) showNothing(data.reason);
      return;
    case 'changed':
      corpora = data.corpora;
      return ask();
  }
});

let drawnWidth = 0;
addEventListener('resize', () => {
  if (answer !== undefined && Math.abs(document.documentElement.clientWidth - drawnWidth) > 20) showAnswer();
});
new MutationObserver(() => drawing && showAnswer()).observe(document.body, { attributeFilter: ['class'] });

host.postMessage({ type: 'ready' });

function show(next: PlotQuestion): void {
  question = next;
  rows = rowsAtATime;
  host.setState(question);
  heading.textContent = kindNames[question.kind];
  const focused = document.activeElement?.id;
  controls.replaceChildren(...drawControls(question, corpora, change => show(changed(change))));
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
  ask();
}

/** The question with a change. What is undefined in the change is removed. */
function changed(change: Partial<PlotQuestion>): PlotQuestion {
  const next = { ...question, ...change };
  if (next.set === undefined) delete next.set;
  return next;
}

function ask(): void {
  asked++;
  const missing = whatIsMissing();
  if (missing !== undefined) {
    host.postMessage({ type: 'stop' });
    return showNothing(missing);
  }
  status.textContent = 'Counting…';
  host.postMessage({ type: 'ask', id: asked, question });
}

function whatIsMissing(): string | undefined {
  const { kind, subjects, query } = question;
  if ((kind === 'dispersion' || kind === 'time') && subjects.length === 0)
    return 'Add a word, a theme or a source above.';
  return kind === 'collocates' && query === '' ? 'Type a word above.' : undefined;
}

function showNothing(reason: string): void {
  answer = undefined;
  drawing = undefined;
  status.textContent = reason;
  result.replaceChildren();
}

function showAnswer(): void {
  if (answer === undefined) return;
  status.textContent = '';
  drawnWidth = document.documentElement.clientWidth;
  const width = Math.max(360, result.clientWidth);
  drawing = draw(answer, question, root(), { width, rows });
  const notes = howCounted(answer, question);
  const toSave = [...answer.plot.notes, ...notes];
  const table = tableOf(answer, question, root());
  const parts: HTMLElement[] = answer.plot.notes.map(note => element('p', 'warning', note));
  if (drawing === undefined) parts.push(element('p', 'nothing', 'Nothing was found.'));
  else parts.push(drawFigure(drawing, open), ...leftOut(drawing));
  parts.push(
    drawNotes(notes),
    buttons(table, toSave),
    drawTable(table, drawing?.title ?? kindNames[answer.kind], open),
  );
  result.replaceChildren(...parts);
}

function root(): string {
  return question.root ?? corpora[0]?.root ?? '';
}

function leftOut({ leftOut: sentence }: Drawing): HTMLElement[] {
  if (sentence === undefined) return [];
  const line = element('p', 'leftOut', `${sentence} `);
  if (question.kind === 'dispersion' || question.kind === 'matrix')
    line.append(
      button('Draw More', () => {
        rows += rowsAtATime;
        showAnswer();
      }),
    );
  return [line];
}

function drawNotes(notes: readonly string[]): HTMLElement {
  const list = element('ul', 'notes');
  list.append(...notes.map(note => element('li', '', note)));
  return list;
}

function buttons(table: TableData, notes: readonly string[]): HTMLElement {
  const row = element('div', 'buttons');
  const { columns, rows: tableRows } = table;
  const names = columns.map(({ name }) => name);
  const cells = tableRows.map(each => each.cells);
  const name = fileName();
  if (drawing !== undefined) {
    const shown = drawing;
    row.append(
      button('Save as SVG', () =>
        host.postMessage({ type: 'save', format: 'svg', name, content: svgPicture(shown, notes).text }),
      ),
      button('Save as PNG', () => void savePng(shown, notes, name)),
    );
  }
  row.append(
    // Spreadsheets take a file for UTF-8 only if it begins so.
    button('Save Table as CSV', () =>
      host.postMessage({ type: 'save', format: 'csv', name, content: `\ufeff${csvTable(names, cells)}` }),
    ),
    button('Copy Table', () => {
      host.postMessage({ type: 'copy', text: tsvTable(names, cells) });
      status.textContent = 'The table was copied.';
    }),
  );
  if (answer?.kind === 'sources' && answer.plot.sources.length > 0) {
    const keys = answer.plot.sources.slice(0, sourcesOverTime).map(({ key }) => key);
    row.append(
      button('Show Them over Time', () =>
        show({ ...question, kind: 'time', subjects: keys.map(text => ({ kind: 'source', text })) }),
      ),
    );
  }
  return row;
}

async function savePng(shown: Drawing, notes: readonly string[], name: string): Promise<void> {
  try {
    host.postMessage({ type: 'save', format: 'png', name, content: await pngPicture(shown, notes) });
  } catch (error) {
    status.textContent = error instanceof Error ? error.message : String(error);
  }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = element('button', 'secondary', label);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** Letters, digits and hyphens of what is plotted. */
function fileName(): string {
  const { kind, subjects, query } = question;
  const about =
    kind === 'collocates' ? [query] : kind === 'dispersion' || kind === 'time' ? subjects.map(({ text }) => text) : [];
  const words =
    [kind, ...about]
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]{1,40}/gu) ?? [];
  return words.slice(0, 8).join('-');
}

function open(opening: Opening): void {
  host.postMessage(opening);
}
