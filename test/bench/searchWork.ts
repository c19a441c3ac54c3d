import { createPassages } from './passages';

/** What one engine does with one set of passages. Times in ms, sizes in MB, shares from 0 to 1; NaN where it cannot. */
export interface EngineFigures {
  readonly build: number;
  readonly rss: number;
  readonly ratio: number;
  readonly reopen: number;
  readonly keystroke: number;
  readonly typoMedian: number;
  readonly typoP95: number;
  readonly recall: number;
  readonly typoGroups: number;
  readonly knownGroups: number;
  readonly heldOutGroups: number;
  readonly change: number;
  /** Phrases of three common words. */
  readonly phraseP95: number;
  /** "to be the", of which every passage has each word. */
  readonly phraseToBeThe: number;
  /** Reading and tokenising alone, in MB/s: no index can be built faster. */
  readonly tokenise: number;
  /** From texts to a segment as the server does it. */
  readonly realPath: number;
}

/** Passages of a file: about 40 KB. */
export const perFile = 100;

export interface File {
  readonly uri: string;
  readonly text: string;
  readonly passages: readonly { start: number; end: number; kind: number }[];
}

export function filesOf(beside: string, count: number): File[] {
  const source = createPassages(beside);
  const files: File[] = [];
  for (let made = 0; made < count; made += perFile) {
    const own = Array.from({ length: Math.min(perFile, count - made) }, () => source.next());
    let at = 0;
    const passages = own.map(text => ({ start: at, end: (at += text.length + 1) - 1, kind: 0 }));
    // As it is read from a disk: in one piece.
    files.push({
      uri: `file:///corpus/${String(files.length).padStart(6, '0')}.txt`,
      text: Buffer.from(own.join('\n')).toString(),
      passages,
    });
  }
  return files;
}

export function documentsOf(beside: string, count: number): { id: number; text: string }[] {
  const source = createPassages(beside);
  return Array.from({ length: count }, (_, id) => ({ id, text: Buffer.from(source.next()).toString() }));
}

/** Milliseconds of processor time: other programs on the machine do not count. */
export function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const { user, system } = process.cpuUsage(before);
  // Threads of the collector count too; what runs beside cannot take longer than the clock.
  return Math.min((user + system) / 1000, performance.now() - start);
}

/** The least of several runs in milliseconds, of the clock or of the processor: what the work itself takes. */
export async function best(runs: number, work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    const start = performance.now();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, performance.now() - start, (user + system) / 1000);
  }
  return least;
}

export async function times(queries: readonly string[], ask: (query: string) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (const query of queries) await ask(query);
  for (const query of queries) taken.push(await best(3, () => ask(query)));
  return taken;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
