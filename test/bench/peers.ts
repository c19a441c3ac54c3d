import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bcv_parser } from 'bible-passage-reference-parser/esm/bcv_parser.js';
import * as english from 'bible-passage-reference-parser/esm/lang/en.js';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { extractPassages } from '../../server/search/passages/extractPassages';
import { createSearchIndex } from '../../server/search/searchIndex';
import { decode } from '../../server/text/decode';
import { parseTranscript } from '../../server/transcript/parse';
import type { Folders } from './bench';
import { typedQueries } from './editing';
import { quantile, repeated, timed, type Figure } from './figures';

/** What is used of bible-passage-reference-parser, which has no types. */
interface BibleParser {
  parse(text: string): { osis(): string };
}

/** A transcript read and cut into passages. */
interface Read {
  readonly uri: string;
  readonly text: string;
  readonly parsed: ReturnType<typeof parseTranscript>;
  readonly passages: readonly string[];
}

/** The parts of the core in this process, without LSP, beside well-known packages on the same texts. */
export async function measurePeers({ large }: Folders, runs: number): Promise<Figure[]> {
  const files = readdirSync(large)
    .filter(name => /\.(txt|md)$/.test(name))
    .sort();
  const texts = files.map(name => ({ uri: name, text: decode(readFileSync(join(large, name))).text }));
  const transcripts = texts.map(({ uri, text }) => read(uri, text));
  return [
    ...(await measureRecognition(transcripts, Math.min(runs, 3))),
    ...(await measureSearch(transcripts, Math.min(runs, 3))),
  ];
}

function read(uri: string, text: string): Read {
  const parsed = parseTranscript(text);
  const { bounds } = extractPassages(parsed.view, parsed.transcript);
  const passages: string[] = [];
  for (let i = 0; i < bounds.length; i += 2) passages.push(parsed.view.slice(bounds[i], bounds[i + 1]));
  return { uri, text, parsed, passages };
}

/** Reading throughput; the Bible's references alone by bible-passage-reference-parser, the closest package there is. */
async function measureRecognition(transcripts: readonly Read[], runs: number): Promise<Figure[]> {
  const megabytes = transcripts.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const reader = createCitationReader(builtInWorks);
  const bible = new bcv_parser(english) as unknown as BibleParser;
  const throughput = async (work: (transcript: Read) => unknown): Promise<number> =>
    megabytes / (quantile(await repeated(runs, () => transcripts.forEach(work)), 0.5) / 1000);
  return [
    {
      what: 'parse: layout, notes, dates …',
      value: await throughput(({ text }) => parseTranscript(text)),
      unit: 'MB/s',
    },
    {
      what: 'citations of all works',
      unit: 'MB/s',
      value: await throughput(({ parsed }) => reader.read(parsed.view, parsed.transcript)),
      peer: {
        name: 'bible-passage-reference-parser (Bible only)',
        value: await throughput(({ text }) => bible.parse(text).osis()),
      },
    },
  ];
}

async function measureSearch(transcripts: readonly Read[], runs: number): Promise<Figure[]> {
  const documents = transcripts.flatMap(({ uri, passages }) =>
    passages.map((text, index) => ({ id: `${uri}#${index}`, text })),
  );
  const index = createSearchIndex();
  const mini = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
  const fuse = new Fuse(documents, { keys: ['text'], ignoreLocation: true });

  const build = await timed(() =>
    transcripts.forEach(({ uri, parsed }) => index.set(uri, extractPassages(parsed.view, parsed.transcript))),
  );
  const miniBuild = await timed(() => mini.addAll(documents));
  const ask = async (queries: readonly string[], search: (query: string) => unknown, rounds = runs): Promise<number> =>
    quantile(await repeated(queries.length * rounds, run => search(queries[run % queries.length])), 0.5);
  const own = (query: string): unknown => index.snapshot().search({ query, limit: 50 }, () => false);
  const withMini = (query: string): unknown => mini.search(query, { prefix: true, fuzzy: 0.2 });
  const plain = typedQueries.filter(query => /^[a-z ]+$/.test(query));
  const ofOwn = await ask(plain, own);
  return [
    {
      what: `index of ${documents.length} passages`,
      value: build,
      unit: 'ms',
      peer: { name: 'MiniSearch', value: miniBuild },
    },
    { what: 'one query', value: ofOwn, unit: 'ms', peer: { name: 'MiniSearch', value: await ask(plain, withMini) } },
    {
      what: 'one query',
      value: ofOwn,
      unit: 'ms',
      peer: { name: 'fuse.js', value: await ask(plain, query => fuse.search(query), 1) },
    },
  ];
}
