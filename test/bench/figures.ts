/**
 * A measured figure. `target` is the highest allowed value, or the lowest where more is better. `peer` is the figure of another
 * program from the same run.
 */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'MB/s' | 'Mw/s';
  readonly target?: number;
  readonly peer?: { readonly name: string; readonly value: number };
}

/** The value below which a share of the values lies (nearest rank); `share` 0.5 is the median. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Milliseconds that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The milliseconds of each of `runs` runs. */
export async function repeated(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timed(() => work(run)));
  return times;
}

/** Median and 95th percentile as two figures. */
export function medianAndP95(what: string, times: readonly number[], target?: number): Figure[] {
  return [
    { what: `${what}, median`, value: quantile(times, 0.5), unit: 'ms' },
    { what: `${what}, p95`, value: quantile(times, 0.95), unit: 'ms', ...(target === undefined ? {} : { target }) },
  ];
}

/** A figure on one line, with its target, its peer and how many times better than the peer it is. */
export function line(figure: Figure): string {
  const { what, value, unit, target, peer } = figure;
  const more = isRate(figure);
  const verdict =
    target === undefined
      ? ''
      : more
        ? misses(figure)
          ? `BELOW ${target}`
          : `≥ ${target}`
        : misses(figure)
          ? `OVER ${target}`
          : `< ${target}`;
  const ratio = peer === undefined ? 0 : more ? value / peer.value : peer.value / value;
  const beside =
    peer === undefined
      ? ''
      : `${peer.name} ${short(peer.value)} (${ratio.toPrecision(2)} times ${unit === 'MB' ? 'smaller' : 'faster'})`;
  return `${what.padEnd(52)}${short(value).padStart(8)} ${unit.padEnd(5)}${verdict.padEnd(10)}${beside}`.trimEnd();
}

export function misses(figure: Figure): boolean {
  const { value, target } = figure;
  return target !== undefined && !(isRate(figure) ? value >= target : value < target);
}

/** Of rates more is better. */
function isRate({ unit }: Figure): boolean {
  return unit.endsWith('/s');
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}
