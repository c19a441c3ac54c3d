import { allWork } from './requests';
import type { Shape } from './shapes';

/** How the cost of one kind of work grows with the size of the text. */
export interface Growth {
  readonly work: string;
  /** The cost is about the size to this power. Undefined where the work is too short to be measured. */
  readonly exponent: number | undefined;
  /** Milliseconds of processor time by size. */
  readonly times: ReadonlyMap<number, number>;
}

/** Work of less time is not judged: its exponent says more about the machine. In milliseconds. Chosen by hand. */
const leastTime = 30;
/** Times below this count as this: they are made of what costs the same for every text. In milliseconds. */
const floor = 1;

export interface MeasureOptions {
  /** Powers of two of the sizes, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** How often each size is measured; the shortest time counts. */
  readonly runs: number;
  /** No larger size is measured after one that took more seconds than this. */
  readonly patience: number;
}

/** Measures all work on texts of a shape. */
export async function growthOf(shape: Shape, { from, to, runs, patience }: MeasureOptions): Promise<Growth[]> {
  const times = new Map<string, Map<number, number>>();
  for (let power = from; power <= to; power++) {
    const text = shape(2 ** power);
    const start = process.cpuUsage();
    for (let run = 0; run < runs; run++) {
      await allWork(text, async (name, work) => {
        const before = process.cpuUsage();
        const done = await work();
        const { user, system } = process.cpuUsage(before);
        const of = times.get(name) ?? new Map<number, number>();
        times.set(name, of.set(power, Math.min(of.get(power) ?? Infinity, (user + system) / 1000)));
        return done;
      });
    }
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / runs > patience * 1e6) break;
  }
  return [...times].map(([work, of]) => ({ work, exponent: exponentOf(of), times: of }));
}

/** The slope of the last two doublings: what is small at first is hidden by work that every text needs. */
function exponentOf(times: ReadonlyMap<number, number>): number | undefined {
  const powers = [...times.keys()].sort((a, b) => a - b);
  const last = powers[powers.length - 1];
  const before = Math.max(powers[0], last - 2);
  if (before === last || times.get(last)! < leastTime) return undefined;
  return Math.log2(times.get(last)! / Math.max(floor, times.get(before)!)) / (last - before);
}
