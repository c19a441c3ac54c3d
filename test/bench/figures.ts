/**
 * A measured figure. `target` is the highest allowed value, or the lowest where more is better. `peer` is the figure of another
 * program from the same run, and its `ratio` the target for the value divided by that of the peer.
 */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** `s CPU` and `ms CPU` are processor time, of all threads where the figure names none; `×` is a ratio or an exponent. */
  readonly unit: 'ms' | 'ms CPU' | 's CPU' | 'MB' | 'MB/s' | 'Mw/s' | '×';
  readonly target?: number;
  readonly peer?: { readonly name: string; readonly value: number; readonly ratio?: number };
}

/** The value below which a share of the values lies (nearest rank); `share` 0.5 is the median. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
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

/** A figure on one line, with its peer, how many times better than the peer it is, and whether it meets its targets. */
export function line(figure: Figure): string {
  const { what, value, unit, peer } = figure;
  const ratio = peer === undefined ? 0 : isRate(figure) ? value / peer.value : peer.value / value;
  const beside = peer === undefined ? '' : `${peer.name} ${short(peer.value)} (${advantage(ratio, unit)})`;
  return `${what.padEnd(58)}${short(value).padStart(8)} ${unit.padEnd(7)}${verdict(figure).padEnd(30)}${beside}`.trimEnd();
}

/** "met (≤ 200)" or "missed by 12 % (≤ 200)", for each target that there is. */
export function verdict(figure: Figure): string {
  return targetsOf(figure)
    .map(({ value, target, unit }) => {
      const bound = `${isRate(figure) ? '≥' : '≤'} ${short(target)}${unit}`;
      const over = isRate(figure) ? 1 - value / target : value / target - 1;
      return over <= 0 ? `met (${bound})` : `missed by ${Number.isNaN(over) ? '?' : percent(over)} (${bound})`;
    })
    .join(', ');
}

/** Whether one of its targets is missed, or could not be measured. */
export function misses(figure: Figure): boolean {
  return targetsOf(figure).some(({ value, target }) => !(isRate(figure) ? value >= target : value <= target));
}

/** What has to be compared: the value with a target, and the ratio to the peer with that of the peer. */
function targetsOf({ value, target, peer }: Figure): { value: number; target: number; unit: string }[] {
  return [
    ...(target === undefined ? [] : [{ value, target, unit: '' }]),
    ...(peer?.ratio === undefined ? [] : [{ value: value / peer.value, target: peer.ratio, unit: '×' }]),
  ];
}

/** Of rates more is better. */
export function isRate({ unit }: Pick<Figure, 'unit'>): boolean {
  return unit.endsWith('/s');
}

export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}

function advantage(ratio: number, unit: Figure['unit']): string {
  const better = unit === 'MB' || unit === '×' ? 'smaller' : 'faster';
  return `${ratio.toPrecision(2)} times ${better}`;
}

function percent(share: number): string {
  return `${share >= 0.1 ? (100 * share).toFixed(0) : (100 * share).toFixed(1)} %`;
}
