import { misses, short, verdict, type Figure } from './figures';
import type { Results } from './results';

const width = 1070;
const row = 22;
const top = 84;
const names = 372;
const bar = { from: names + 12, to: 740 };

/**
 * The figures that stand beside a peer, as an SVG: for each a bar from the peer's value, which is one for all, to the own one, on
 * a logarithmic scale. Left of the line is better. The colour says whether the target is met; figures without a target are grey.
 */
export function draw({ figures, commit, machine, node, date }: Results): string {
  const drawn = figures.filter(({ value, peer }) => peer !== undefined && value > 0 && peer.value > 0);
  const costs = drawn.map(costOf);
  const low = Math.floor(Math.log10(Math.min(0.1, ...costs)));
  const high = Math.ceil(Math.log10(Math.max(1.01, ...costs)));
  const x = (cost: number): number =>
    Math.round(bar.from + ((Math.log10(cost) - low) / (high - low)) * (bar.to - bar.from));
  const height = top + drawn.length * row + 40;
  const rows = drawn.map((figure, i) => {
    const y = top + i * row;
    const [from, to] = [x(1), x(costs[i])].sort((a, b) => a - b);
    return (
      text(names, y + 14, figure.what, 'end') +
      `<rect x="${from}" y="${y + 3}" width="${Math.max(2, to - from)}" height="${row - 8}" fill="${colourOf(figure)}"/>` +
      text(
        bar.to + 10,
        y + 14,
        `${short(figure.value)} ${figure.unit}, ${figure.peer!.name} ${short(figure.peer!.value)}`,
      ) +
      `<title>${escaped(`${figure.what}: ${verdict(figure)}`)}</title>`
    );
  });
  const grid = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)).map(
    cost =>
      `<path d="M${x(cost)} ${top - 6}V${height - 36}" stroke="${cost === 1 ? '#333' : '#ddd'}"/>` +
      text(x(cost), top - 12, `${cost < 1 ? 1 / cost : cost}×`, 'middle'),
  );
  const label = `${machine.processors} × ${machine.processor}, Node ${node}, commit ${commit}, ${date.slice(0, 10)}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img" aria-label="Corpus Study beside other programs and its version 0.1.0">` +
    `<rect width="100%" height="100%" fill="#fff"/>` +
    `<text x="14" y="24" font-size="15">Corpus Study beside other programs and its version 0.1.0</text>` +
    text(
      14,
      42,
      'Left of 1× it is better than the other, on the right worse. Green: meets its target. Brown: misses it.',
    ) +
    [...grid, ...rows.map(each => `<g>${each}</g>`)].join('') +
    text(14, height - 12, label) +
    '</svg>\n'
  );
}

/** How much of the peer's time or memory is taken: less is better, of rates too. */
function costOf({ value, unit, peer }: Figure): number {
  return unit.endsWith('/s') ? peer!.value / value : value / peer!.value;
}

function colourOf(figure: Figure): string {
  if (verdict(figure) === '') return '#8a99a6';
  return misses(figure) ? '#b5541c' : '#2f7d4f';
}

function text(x: number, y: number, content: string, anchor = 'start'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
