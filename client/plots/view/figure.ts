import { element } from '../../reading/view/elements';
import type { Drawing } from './drawing';
import { nearestPlace, placeBeside, type Direction, type Opening, type TargetPlace } from './targets';

/** How near the mouse has to be to a place, in pixels. */
const within = 12;

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** A picture whose places can be pointed at, walked through with the arrow keys, and opened. */
export function drawFigure({ svg, title, legend, targets }: Drawing, open: (opening: Opening) => void): HTMLElement {
  const figure = element('div', 'figure');
  figure.tabIndex = 0;
  figure.setAttribute('role', 'application');
  figure.setAttribute('aria-label', `${title}. Arrow keys move from place to place, Enter opens one.`);
  const tip = element('div', 'tip');
  tip.setAttribute('role', 'status');
  tip.hidden = true;
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  mark.setAttribute('class', 'highlight');
  svg.append(mark);
  figure.append(svg, tip);
  let place: TargetPlace | undefined;

  const show = (next: TargetPlace | undefined): void => {
    place = next;
    mark.replaceChildren();
    tip.hidden = next === undefined;
    figure.classList.toggle('onPlace', next !== undefined);
    if (next === undefined) return;
    const target = targets[next.row];
    const [x, y] = [target.xs[next.index], target.y(next.index)];
    mark.append(target.areLines === true ? box(x, y, target.height) : circle(x, y));
    tip.textContent = target.label(next.index);
    putBeside(tip, svg, x, y + target.height / 2);
  };
  const openPlace = (): void => {
    const opening = place && targets[place.row].open(place.index);
    if (opening !== undefined) open(opening);
  };
  figure.addEventListener('pointermove', event => {
    const { left, top } = svg.getBoundingClientRect();
    show(nearestPlace(targets, event.clientX - left, event.clientY - top, within));
  });
  figure.addEventListener('pointerleave', () => show(undefined));
  figure.addEventListener('blur', () => show(undefined));
  figure.addEventListener('click', openPlace);
  figure.addEventListener('keydown', event => {
    if (event.key === 'Enter') return openPlace();
    if (event.key === 'Escape') return show(undefined);
    const direction = directions[event.key];
    if (direction === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show(placeBeside(targets, place, direction));
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const all = element('div', 'figurePart');
  if (legend.length > 0) all.append(drawLegend(legend));
  all.append(figure);
  return all;
}

function drawLegend(entries: Drawing['legend']): HTMLElement {
  const list = element('ul', 'legend');
  for (const { label, colour } of entries) {
    const item = element('li');
    const swatch = element('span', 'swatch');
    swatch.style.background = colour;
    item.append(swatch, element('bdi', '', label));
    list.append(item);
  }
  return list;
}

/** Below the place, inside of the picture. */
function putBeside(tip: HTMLElement, svg: SVGSVGElement, x: number, y: number): void {
  const room = svg.clientWidth || svg.getBoundingClientRect().width;
  tip.style.insetInlineStart = '0';
  const width = tip.offsetWidth;
  tip.style.insetInlineStart = `${Math.max(0, Math.min(x - width / 2, room - width))}px`;
  tip.style.top = `${y + 12}px`;
}

function box(x: number, y: number, height: number): SVGElement {
  return shape('rect', { x: x - 3, y: y - height / 2, width: 6, height });
}

function circle(x: number, y: number): SVGElement {
  return shape('circle', { cx: x, cy: y, r: 11 });
}

function shape(name: string, attributes: Readonly<Record<string, number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
