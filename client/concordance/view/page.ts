import { element } from '../../reading/view/elements';
import type { DroppedLine, Question, ToPage } from '../concordanceMessages';
import { host } from './host';
import { LineGrid } from './lineGrid';
import { summaryOf } from './summary';
import { Toolbar } from './toolbar';

let question: Question | undefined;
let generation = 0;
let lines: Extract<ToPage, { type: 'lines' }> | undefined;

const toolbar = new Toolbar({
  asked: query => host.postMessage({ type: 'ask', query }),
  changed: (sort, grouped, window) =>
    host.postMessage({ type: 'view', view: { sort, ...(grouped && { grouped }) }, window }),
  chosen: what => host.postMessage(what === 'export' ? { type: 'export' } : { type: 'choose', what }),
});
const grid = new LineGrid({
  pageNeeded: offset => host.postMessage({ type: 'page', generation, offset }),
  activated: ({ uri, range, passage }) => host.postMessage({ type: 'preview', place: { uri, range, passage } }),
  opened: ({ uri, range, passage }) => host.postMessage({ type: 'open', place: { uri, range, passage } }),
  dropToggled: ({ uri, offset }, drop) => host.postMessage({ type: 'drop', uri, offset, drop }),
  moved: (active, top) => host.postMessage({ type: 'scrolled', active, top }),
  left: () => host.postMessage({ type: 'leave' }),
});
const summary = element('p', 'summary');
summary.setAttribute('role', 'status');
const old = element('p', 'old', 'A transcript was changed. These lines show how it was before. ');
const update = element('button', '', 'Update the Lines');
update.addEventListener('click', () => host.postMessage({ type: 'update' }));
old.append(update);
old.hidden = true;
const main = element('main');
main.append(element('h1', 'unseen', 'Concordance'), toolbar.element, summary, old, grid.element);
document.body.append(main);
showNothing(undefined, 'The lines are being found…');

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'busy':
      main.setAttribute('aria-busy', 'true');
      return;
    case 'nothing':
      return showNothing(data.question, data.reason || 'Type words to see the lines that have them.');
    case 'lines':
      return showLines(data);
    case 'page':
      if (data.generation === generation) grid.addPage(data.offset, data.lines);
      return;
    case 'dropped':
      return showDropped(data.dropped, data.leftOut);
    case 'old':
      old.hidden = false;
  }
});

host.postMessage({ type: 'ready' });

function showLines(shown: Extract<ToPage, { type: 'lines' }>): void {
  const isOther = question?.query !== shown.question.query;
  lines = shown;
  ({ generation, question } = shown);
  main.removeAttribute('aria-busy');
  old.hidden = true;
  toolbar.show(question, shown.transcripts, shown.hasSets);
  grid.element.hidden = shown.shown === 0;
  grid.show(shown, shown.active, shown.top);
  showDropped(shown.dropped, shown.leftOut);
  if (isOther && shown.shown > 0 && document.hasFocus()) grid.element.focus();
}

function showNothing(asked: Question | undefined, reason: string): void {
  main.removeAttribute('aria-busy');
  lines = undefined;
  old.hidden = true;
  question = asked;
  toolbar.show(asked ?? { query: '', view: { sort: [] }, window: 70 }, 0, false);
  grid.element.hidden = true;
  summary.textContent = reason;
}

function showDropped(now: DroppedLine[], leftOut: number): void {
  grid.setDropped(now);
  if (lines !== undefined) summary.replaceChildren(...summaryOf(lines, leftOut).map(part => element('span', '', part)));
}
