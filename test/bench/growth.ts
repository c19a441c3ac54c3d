import type { EngineRow } from './search';

const lines = [
  { name: 'keystroke, p95 (ms)', color: '#0b6e99', value: (row: EngineRow) => row.keystroke },
  { name: 'one typo, p95 (ms)', color: '#b5541c', value: (row: EngineRow) => row.typoP95 },
  { name: 'reopening (ms)', color: '#5a7d2a', value: (row: EngineRow) => row.reopen },
  { name: 'resident (MB)', color: '#7a4fa3', value: (row: EngineRow) => row.rss },
] as const;
const labelHeight = 15;
const width = 640;
const height = 360;
const frame = { left: 56, right: 190, top: 36, bottom: 44 };

/** How the figures grow with the number of passages, as an SVG with both axes logarithmic: a straight line of slope one is linear. */
export function drawGrowth(rows: readonly EngineRow[]): string {
  const drawn = rows.filter(row => row.size >= 10_000);
  const values = drawn.flatMap(row => lines.map(line => line.value(row) ?? 1));
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const x = (size: number): number => frame.left + ((Math.log10(size) - 4) / 2) * (width - frame.left - frame.right);
  const y = (value: number): number =>
    height - frame.bottom - ((Math.log10(value) - low) / (high - low)) * (height - frame.top - frame.bottom);
  const grid = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)).map(
    value =>
      `<path d="M${frame.left} ${y(value)}H${width - frame.right}" stroke="#ddd"/><text x="${frame.left - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  );
  const sizes = drawn.map(
    ({ size }) =>
      `<text x="${x(size)}" y="${height - frame.bottom + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
  );
  const curvePoints = lines.map(({ value }) => drawn.map(row => ({ x: x(row.size), y: y(value(row) ?? 1) })));
  const heights = apart(curvePoints.map(points => points[points.length - 1].y));
  const curves = lines.map(({ name, color }, i) => {
    const points = curvePoints[i];
    const last = points[points.length - 1];
    return (
      `<polyline points="${points.map(point => `${point.x},${point.y}`).join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>` +
      points.map(point => `<circle cx="${point.x}" cy="${point.y}" r="3" fill="${color}"/>`).join('') +
      `<text x="${last.x + 10}" y="${heights[i] + 4}" fill="${color}">${name}</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Growth of the search from 10,000 to 1,000,000 passages">` +
    `<rect width="100%" height="100%" fill="#fff"/><text x="${frame.left}" y="20" font-size="14">The search from 10,000 to 1,000,000 passages</text>` +
    `${[...grid, ...sizes, ...curves].join('')}<text x="${(frame.left + width - frame.right) / 2}" y="${height - 6}" text-anchor="middle">passages</text></svg>\n`
  );
}

/** Heights of labels near these heights, so far apart that no label covers another. */
function apart(heights: readonly number[]): number[] {
  const moved = [...heights];
  const order = heights.map((_, i) => i).sort((a, b) => heights[a] - heights[b]);
  for (let i = 1; i < order.length; i++) moved[order[i]] = Math.max(moved[order[i]], moved[order[i - 1]] + labelHeight);
  return moved;
}
