import type { ReadingText } from '../../../server/protocol';
import type { Place, ToPage } from '../readingMessages';
import { kindDescriptions } from './drawBlock';
import { element } from './elements';
import { host } from './host';
import { MarkHover } from './markHover';
import { TextView } from './textView';

/** Milliseconds after a click in which the editor may scroll and the page does not follow. Chosen by hand. */
const ownClick = 500;

const view = new TextView();
const facts = element('div', 'facts');
const main = element('main');
const notice = element('p', 'notice');
notice.setAttribute('role', 'status');
main.append(facts, view.element);
document.body.append(notice, main, kindDescriptions());

let uri: string | undefined;
let cursor: Place | undefined;
let clickedAt = -Infinity;

const hover = new MarkHover(main, (node, offset) => view.placeAt(node, offset));

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'text':
      return showText(data);
    case 'nothing':
      notice.textContent = data.reason;
      main.hidden = true;
      return;
    case 'cursor':
      cursor = { line: data.line, character: data.character };
      return view.setCurrent(cursor);
    case 'scroll':
      return follow(data.first, data.last);
    case 'hover':
      return hover.answer(data.id, data.content);
    case 'print':
      return sendForPrinting();
  }
});

main.addEventListener('click', event => {
  if (event.detail > 1 || !(event.target instanceof Element) || event.target.closest('.mark')) return;
  if (!getSelection()?.isCollapsed) return;
  reveal(event, false);
});
main.addEventListener('dblclick', event => reveal(event, true));

let saving = 0;
addEventListener('scroll', () => {
  hover.scrolled();
  cancelAnimationFrame(saving);
  saving = requestAnimationFrame(() => {
    if (uri !== undefined) host.setState({ uri, line: view.firstLine() });
  });
});

host.postMessage({ type: 'ready' });

function showText({ uri: shown, text, line }: Extract<ToPage, { type: 'text' }>): void {
  notice.textContent = '';
  main.hidden = false;
  hover.hide();
  const isOther = uri !== shown;
  const state = host.getState();
  if (isOther) view.clear();
  uri = shown;
  document.title = text.title;
  showFacts(text);
  view.show(text);
  if (isOther) {
    cursor = undefined;
    view.scrollToLine(state?.uri === shown ? state.line : line);
    host.setState({ uri: shown, line: view.firstLine() });
  } else if (cursor) view.setCurrent(cursor);
}

/** Title, if the text has none, and date, speaker and place. */
function showFacts({ title, titleInText, date, speaker, place, dir, language }: ReadingText): void {
  main.dir = dir;
  main.lang = language === 'und' ? '' : language;
  facts.dir = dir;
  const known = [speaker, date, place].filter(value => value !== undefined);
  facts.replaceChildren(
    ...(titleInText ? [] : [element('h1', '', title)]),
    ...(known.length === 0 ? [] : [aboutLine(known)]),
  );
}

/** Each value keeps its own direction. */
function aboutLine(values: readonly string[]): HTMLElement {
  const line = element('p', 'about');
  values.forEach((value, i) => line.append(i === 0 ? '' : ' · ', element('bdi', '', value)));
  return line;
}

function sendForPrinting(): void {
  hover.hide();
  view.drawAll();
  const copy = main.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('.mark'))
    for (const name of ['tabindex', 'role']) mark.removeAttribute(name);
  copy.querySelector('[aria-current]')?.removeAttribute('aria-current');
  copy.querySelector('.card')?.remove();
  host.postMessage({ type: 'print', html: copy.outerHTML });
}

function follow(first: number, last: number): void {
  if (performance.now() - clickedAt < ownClick) return;
  view.scrollToLine(first);
  if (cursor && cursor.line >= first && cursor.line <= last && !view.isLineVisible(cursor.line))
    view.setCurrent(cursor);
}

function reveal(event: MouseEvent, focus: boolean): void {
  const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
  const place = caret && view.placeAt(caret.startContainer, caret.startOffset);
  if (!place) return;
  clickedAt = performance.now();
  host.postMessage({ type: 'reveal', focus, ...place });
}
