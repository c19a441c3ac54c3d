import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync, writeFileSync, writeSync } from 'node:fs';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createSegmentBuilder } from '../../server/search/writing/segmentBuilder';
import type { ByteSource } from '../../server/search/bytes/bytes';
import { createSearchIndex, type SearchIndexWriter } from '../../server/search/searchIndex';
import { passagesOfText } from '../search/plain';
import { fold } from '../../server/text/fold';
import { quantile } from './figures';
import { createPassages } from './passages';
import { heldOutRomanisations, knownRomanisations, typed, typos, type Meant } from './searchQueries';

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
}

/** Passages of a file: about 40 KB. */
const perFile = 100;
const firstGroups = 8;

interface File {
  readonly uri: string;
  readonly text: string;
  readonly passages: readonly { start: number; end: number; kind: number }[];
}

async function main([engine, size, beside, path, quick]: string[]): Promise<void> {
  const count = Number(size);
  const figures =
    engine === 'build'
      ? build(beside, count, path, quick === 'true')
      : engine === 'own'
        ? await own(beside, path)
        : engine === 'minisearch'
          ? await mini(beside, count, quick === 'true')
          : await fuse(beside, count);
  process.stdout.write(JSON.stringify(figures));
}

function filesOf(beside: string, count: number): File[] {
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

/** Builds and writes a segment; megabytes of text (UTF-8) a second of processor time, and the share of the text that it takes. */
function build(beside: string, count: number, path: string, quick: boolean): Partial<EngineFigures> {
  const files = filesOf(beside, count);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const time = cpu(() => {
    const builder = createSegmentBuilder();
    for (const { uri, text, passages } of files)
      builder.addText({ uri, fingerprint: String(text.length) }, text, passages);
    const file = openSync(path, 'w');
    for (const piece of builder.finish()) if (piece.length > 0) writeSync(file, piece);
    closeSync(file);
  });
  // The texts that queries come from are not to be in the memory of what is measured next.
  writeFileSync(`${path}.queries`, JSON.stringify(typos(beside, quick ? 60 : 200)));
  return { build: bytes / 1000 / time, ratio: statSync(path).size / bytes };
}

async function own(beside: string, path: string): Promise<Partial<EngineFigures>> {
  const queries = JSON.parse(readFileSync(`${path}.queries`, 'utf8')) as Meant[];
  const index = createSearchIndex();
  const source = fileSource(path);
  const reopen = cpu(() => index.open(source));
  const ask = (query: string, finished = false) => index.snapshot().search({ query, limit: 50, finished }, () => false);
  const keystrokes = await times(typed, query => ask(query));
  const recalls: number[] = [];
  const typoTimes: number[] = [];
  for (const {
    query,
    words: [word],
  } of queries) {
    let answer = await ask(query, true);
    typoTimes.push(
      await best(3, async () => {
        answer = await ask(query, true);
      }),
    );
    const right = answer.hits
      .slice(0, 10)
      .filter(hit => answer.groups[hit.group]?.form.split(' ').includes(word)).length;
    const there = (await ask(word, true)).groups.find(group => group.form === word)?.count ?? 0;
    recalls.push(right / Math.max(1, Math.min(10, there)));
  }
  const groups = {
    typoGroups: await found(index, queries),
    knownGroups: await found(index, knownRomanisations),
    heldOutGroups: await found(index, heldOutRomanisations),
  };
  // The memory of buffers is given back beside the main thread, after the collection that finds them.
  globalThis.gc?.();
  await new Promise(resolve => setTimeout(resolve, 100));
  globalThis.gc?.();
  const rss = process.memoryUsage().rss / 1e6;
  return {
    reopen,
    keystroke: quantile(keystrokes, 0.95),
    typoMedian: quantile(typoTimes, 0.5),
    typoP95: quantile(typoTimes, 0.95),
    recall: mean(recalls.map(recall => Math.min(1, recall))),
    ...groups,
    rss,
    change: await measureChange(index, beside),
  };
}

/** Processor time to replace a file of 40 KB, whose words were extracted before, and to make the index ready for a search. */
async function measureChange(index: SearchIndexWriter, beside: string): Promise<number> {
  const files = filesOf(beside, 40 * perFile);
  const taken: number[] = [];
  for (const { text } of files) {
    const facts = passagesOfText(text);
    taken.push(
      cpu(() => {
        index.set('file:///corpus/000003.txt', facts);
        index.toKeep();
      }),
    );
    await index.settle();
  }
  return quantile(taken, 0.5);
}

/** Share of queries with what was meant among the first eight groups. */
async function found(index: SearchIndexWriter, queries: readonly Meant[]): Promise<number> {
  let right = 0;
  for (const { query, words } of queries) {
    const { groups } = await index.snapshot().search({ query, limit: 50, finished: true }, () => false);
    const isRight = groups
      .slice(0, firstGroups)
      .some(({ form }) => words.every(word => form.split(' ').includes(word)));
    if (isRight) right++;
    else if (process.env.BENCH_MISSES !== undefined)
      console.error(
        `${query}: ${groups
          .slice(0, firstGroups)
          .map(({ form }) => form)
          .join(', ')}`,
      );
  }
  return right / queries.length;
}

async function mini(beside: string, count: number, quick: boolean): Promise<Partial<EngineFigures>> {
  const documents = documentsOf(beside, count);
  const queries = typos(beside, quick ? 60 : 200);
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
  const create = () => new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  const index = create();
  const time = cpu(() => index.addAll(documents));
  const ask = (query: string) =>
    index.search(query, { prefix: (_, i, terms) => i === terms.length - 1, fuzzy: 0.2, combineWith: 'AND' });
  const keystrokes = await times(typed, query =>
    index.search(query, { prefix: (_, i, terms) => i === terms.length - 1, combineWith: 'AND' }),
  );
  const figures = await typoFigures(
    queries,
    query =>
      ask(query)
        .slice(0, 10)
        .map(({ id }) => documents[id as number].text),
    documents,
  );
  const json = JSON.stringify(index);
  const reopen = cpu(() => MiniSearch.loadJSON(json, { fields: ['text'] }));
  const again = { ...documents[3] };
  const change = cpu(() => {
    for (let i = 0; i < perFile; i++) index.replace({ ...again, id: i });
  });
  return {
    build: bytes / 1000 / time,
    rss: process.memoryUsage().rss / 1e6,
    ratio: Buffer.byteLength(json) / bytes,
    reopen,
    keystroke: quantile(keystrokes, 0.95),
    ...figures,
    change,
  };
}

async function fuse(beside: string, count: number): Promise<Partial<EngineFigures>> {
  const documents = documentsOf(beside, count);
  const queries = typos(beside, count > 10_000 ? 3 : 10);
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
  let fuse!: Fuse<{ id: number; text: string }>;
  const time = cpu(() => {
    fuse = new Fuse(documents, { keys: ['text'], ignoreLocation: true });
  });
  const keystrokes = await times(
    typed.filter((_, i) => i % (count > 10_000 ? 30 : 10) === 5),
    query => fuse.search(query, { limit: 50 }),
  );
  const figures = await typoFigures(
    queries,
    query => fuse.search(query, { limit: 10 }).map(({ item }) => item.text),
    documents,
  );
  return {
    build: bytes / 1000 / time,
    rss: process.memoryUsage().rss / 1e6,
    keystroke: quantile(keystrokes, 0.95),
    ...figures,
  };
}

async function typoFigures(
  queries: readonly Meant[],
  ask: (query: string) => string[],
  documents: readonly { text: string }[],
): Promise<Partial<EngineFigures>> {
  const taken: number[] = [];
  const recalls: number[] = [];
  const folded = documents.slice(0, 20_000).map(({ text }) => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
  for (const {
    query,
    words: [word],
  } of queries) {
    let texts: string[] = [];
    taken.push(
      await best(1, () => {
        texts = ask(query);
      }),
    );
    const holds = (text: string): boolean => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `);
    const there = folded.filter(text => text.includes(` ${word} `)).length;
    recalls.push(Math.min(1, texts.filter(holds).length / Math.max(1, Math.min(10, there))));
  }
  return { typoMedian: quantile(taken, 0.5), typoP95: quantile(taken, 0.95), recall: mean(recalls) };
}

function documentsOf(beside: string, count: number): { id: number; text: string }[] {
  const source = createPassages(beside);
  return Array.from({ length: count }, (_, id) => ({ id, text: Buffer.from(source.next()).toString() }));
}

function fileSource(path: string): ByteSource {
  const file = openSync(path, 'r');
  return {
    length: fstatSync(file).size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      readSync(file, bytes, 0, length, offset);
      return bytes;
    },
  };
}

/** Milliseconds of processor time: other programs on the machine do not count. */
function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const { user, system } = process.cpuUsage(before);
  // Threads of the collector count too; what runs beside cannot take longer than the clock.
  return Math.min((user + system) / 1000, performance.now() - start);
}

/** The least of several runs in milliseconds: what the work itself takes. */
async function best(runs: number, work: () => unknown): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

async function times(queries: readonly string[], ask: (query: string) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (const query of queries) await ask(query);
  for (const query of queries) taken.push(await best(3, () => ask(query)));
  return taken;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

void main(process.argv.slice(2));
