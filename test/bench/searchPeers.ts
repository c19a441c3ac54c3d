import { spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { fold } from '../../server/text/fold';
import { quantile } from './figures';
import { createPassages } from './passages';
import { commonPhrases, typed, typos, type Meant } from './searchQueries';
import { best, cpu, documentsOf, filesOf, mean, perFile, times, type EngineFigures } from './searchWork';

export async function mini(beside: string, count: number, quick: boolean): Promise<Partial<EngineFigures>> {
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

export async function fuse(beside: string, count: number): Promise<Partial<EngineFigures>> {
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

/** SQLite FTS5 in the Python of the machine; nothing where there is none. */
export function fts5(beside: string, count: number, path: string): Partial<EngineFigures> {
  const source = createPassages(beside);
  const text = Array.from({ length: count }, () => source.next().replace(/\n/g, ' ')).join('\n');
  writeFileSync(`${path}.txt`, text);
  const request = { passages: `${path}.txt`, database: `${path}.sqlite`, keys: typed, phrases: commonPhrases };
  writeFileSync(`${path}.json`, JSON.stringify(request));
  // The script is a path of this program, not of its bundle.
  const ran = spawnSync('python3', [process.env.BENCH_FTS5 ?? 'fts5.py', `${path}.json`], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  for (const ending of ['.txt', '.sqlite', '.json']) rmSync(path + ending, { force: true });
  if (ran.status !== 0) return {};
  const answer = JSON.parse(ran.stdout) as { seconds: number; bytes: number; keys: number[]; phrases: number[] };
  const bytes = Buffer.byteLength(text);
  return {
    build: bytes / 1e6 / answer.seconds,
    ratio: answer.bytes / bytes,
    keystroke: quantile(answer.keys, 0.95),
    phraseP95: quantile(answer.phrases, 0.95),
    phraseToBeThe: answer.phrases[commonPhrases.indexOf('to be the')],
  };
}

/** What is used of the prototype of the index, which has no types. */
interface Prototype {
  buildSegment(this: void, buffers: Iterable<Uint8Array>): object;
  saveSegment(this: void, segment: object, path: string): number;
  loadSegment(this: void, path: string, lazy: boolean): object;
  readonly Searcher: new (segment: object) => {
    search(query: string, how: { prefix?: boolean; phrase?: boolean; limit: number }): readonly number[];
  };
}

/** The prototype of the index, where it lies beside the project. */
export async function prototype(beside: string, count: number, path: string): Promise<Partial<EngineFigures>> {
  const { buildSegment, saveSegment, loadSegment, Searcher } = (await import(
    pathToFileURL(process.env.BENCH_PROTOTYPE ?? '').href
  )) as Prototype;
  const text = Buffer.from(
    filesOf(beside, count)
      .map(file => file.text + '\n')
      .join(''),
  );
  const file = `${path}.prototype`;
  try {
    const time = cpu(() => saveSegment(buildSegment(chunks(text)), file));
    let searcher!: InstanceType<Prototype['Searcher']>;
    const reopen = cpu(() => {
      searcher = new Searcher(loadSegment(file, true));
    });
    const keystrokes = await times(typed, query => searcher.search(query, { prefix: true, limit: 50 }));
    const phrases = await times(commonPhrases, query => searcher.search(query, { phrase: true, limit: 50 }));
    return {
      build: text.length / 1000 / time,
      ratio: statSync(file).size / text.length,
      reopen,
      keystroke: quantile(keystrokes, 0.95),
      phraseP95: quantile(phrases, 0.95),
      phraseToBeThe: phrases[commonPhrases.indexOf('to be the')],
    };
  } finally {
    rmSync(file, { force: true });
  }
}

/** Pieces of about 16 MB that end with a line. */
function* chunks(text: Buffer): Generator<Uint8Array> {
  for (let start = 0; start < text.length;) {
    const end = start + 2 ** 24 >= text.length ? text.length : text.lastIndexOf(10, start + 2 ** 24) + 1;
    yield text.subarray(start, end);
    start = end;
  }
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
