import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  type Position,
} from 'vscode-languageserver/node';
import {
  methods,
  type NeighbourParams,
  type NeighbourResult,
  type SearchParams,
  type SearchResult,
} from '../../server/protocol';
import type { Folders } from './bench';
import { emptyCache, residentMemory, startServer, type Client } from './client';
import { medianAndP95, quantile, repeated, timed, type Figure } from './figures';

const origin: Position = { line: 0, character: 0 };

/** From the start of the process to the first hover on a citation, each time in a fresh process. */
export async function measureStart({ server, transcripts }: Folders, runs: number): Promise<Figure[]> {
  const path = transcriptsOf(transcripts)[0];
  const at = await firstCitation(server, transcripts, path);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const client = await startServer(server, transcripts);
    const uri = await client.open(path);
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: at });
    if (hover === null) throw new Error(`No hover at a citation of ${basename(path)}`);
    times.push(performance.now() - client.started);
    await client.stop();
  }
  return [{ what: 'start to first hover', value: quantile(times, 0.5), unit: 'ms', target: 500 }];
}

/** Hover, definition and references at every citation (without the first request of each), and edits followed by a request. */
export async function measureReading({ server, transcripts }: Folders, runs: number): Promise<Figure[]> {
  const client = await startServer(server, transcripts);
  const sites: { uri: string; position: Position }[] = [];
  for (const path of transcriptsOf(transcripts)) {
    const uri = await client.open(path);
    sites.push(...(await citations(client, uri)).map(position => ({ uri, position })));
  }
  const over = async (
    request: (params: { textDocument: { uri: string }; position: Position }) => Promise<unknown>,
  ): Promise<number[]> => {
    const times: number[] = [];
    await request({ textDocument: { uri: sites[0].uri }, position: sites[0].position }); // what is loaded once, is loaded
    for (let run = 0; run < runs; run++) {
      for (const { uri, position } of sites)
        times.push(await timed(() => request({ textDocument: { uri }, position })));
    }
    return times;
  };
  const figures = [
    ...medianAndP95('hover', await over(params => client.connection.sendRequest(HoverRequest.type, params)), 5),
    ...medianAndP95(
      'definition',
      await over(params => client.connection.sendRequest(DefinitionRequest.type, params)),
      5,
    ),
    ...medianAndP95(
      'references of a source',
      await over(params =>
        client.connection.sendRequest(ReferencesRequest.type, { ...params, context: { includeDeclaration: true } }),
      ),
      20,
    ),
    ...medianAndP95(
      'edit to outline',
      await edits(client, sites[0].uri, runs * 5, uri =>
        client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } }),
      ),
      20,
    ),
    ...medianAndP95(
      'edit to next citation',
      await edits(client, sites[0].uri, runs * 5, uri => neighbour(client, uri, 'citation', origin)),
      20,
    ),
  ];
  await client.stop();
  return figures;
}

/** Time until a search answers from the whole corpus, without and with a cache; memory at that time; requests after it. */
export async function measureIndex({ server, large }: Folders, runs: number): Promise<Figure[]> {
  const paths = transcriptsOf(large);
  const times: number[] = [];
  let memory: { now: number; peak: number } | undefined;
  const latencies: { keystrokes: number[]; themes: number[] } = { keystrokes: [], themes: [] };
  const rounds = Math.min(runs, 3);
  const again: number[] = [];
  const cache = emptyCache();
  for (let round = 0; round < rounds; round++) {
    const client = await startServer(server, large, round === 0 ? cache : undefined);
    await searchWhole(client, 'nation');
    times.push(performance.now() - client.started);
    if (round === rounds - 1) {
      latencies.keystrokes.push(...(await keystrokes(client, runs)));
      latencies.themes.push(...(await themeReferences(client, paths[Math.floor(paths.length / 2)])));
      memory = residentMemory(client.process.pid);
    }
    await client.stop();
  }
  for (let round = 0; round < rounds; round++) {
    const client = await startServer(server, large, cache);
    await searchWhole(client, 'nation');
    again.push(performance.now() - client.started);
    await client.stop();
  }
  return [
    { what: `start to index of ${paths.length} files`, value: quantile(times, 0.5), unit: 'ms', target: 2000 },
    { what: 'the same, from the cache', value: quantile(again, 0.5), unit: 'ms', target: 1000 },
    ...medianAndP95('search, each keystroke', latencies.keystrokes),
    ...medianAndP95('references of a theme', latencies.themes, 20),
    ...(memory === undefined
      ? []
      : [
          { what: 'resident memory, all indexed', value: memory.now, unit: 'MB', target: 250 } as const,
          { what: 'resident memory, highest', value: memory.peak, unit: 'MB' } as const,
        ]),
  ];
}

/** The queries that are typed into a search box, key by key, with one typing mistake. */
export const typedQueries = [
  'sense of responsibility',
  'water for the young',
  '"the people of"',
  'responsibilty',
  'nation -war',
];

async function keystrokes(client: Client, runs: number): Promise<number[]> {
  const prefixes = typedQueries.flatMap(query =>
    Array.from({ length: query.length - 1 }, (_, length) => query.slice(0, length + 2)),
  );
  return repeated(prefixes.length * Math.min(runs, 3), run => search(client, prefixes[run % prefixes.length]));
}

async function themeReferences(client: Client, path: string): Promise<number[]> {
  const uri = await client.open(path);
  const times: number[] = [];
  for (const position of await themePositions(client, uri, 100)) {
    times.push(
      await timed(() =>
        client.connection.sendRequest(ReferencesRequest.type, {
          textDocument: { uri },
          position,
          context: { includeDeclaration: true },
        }),
      ),
    );
  }
  return times;
}

async function edits(
  client: Client,
  uri: string,
  count: number,
  ask: (uri: string) => Promise<unknown>,
): Promise<number[]> {
  return repeated(count, async () => {
    await client.change(uri, origin, origin, 'x');
    await ask(uri);
    await client.change(uri, origin, { line: 0, character: 1 }, '');
  });
}

async function firstCitation(server: string, folder: string, path: string): Promise<Position> {
  const client = await startServer(server, folder);
  const range = await neighbour(client, await client.open(path), 'citation', origin);
  await client.stop();
  if (range === null) throw new Error(`No citation in ${basename(path)}`);
  return range.start;
}

async function citations(client: Client, uri: string): Promise<Position[]> {
  const found: Position[] = [];
  let from = origin;
  for (;;) {
    const range = await neighbour(client, uri, 'citation', from);
    if (
      range === null ||
      found.some(({ line, character }) => line === range.start.line && character === range.start.character)
    )
      return found;
    found.push(range.start);
    from = range.start;
  }
}

/** Places of a file where a theme stands: tried at every fortieth character of its lines, since a theme has no list of its own. */
async function themePositions(client: Client, uri: string, limit: number): Promise<Position[]> {
  const found: Position[] = [];
  for (let line = 0; line < 400 && found.length < limit; line++) {
    for (let character = 0; character < 120 && found.length < limit; character += 40) {
      const position = { line, character };
      if ((await neighbour(client, uri, 'theme', position)) !== null) found.push(position);
    }
  }
  return found;
}

async function neighbour(
  client: Client,
  uri: string,
  kind: 'citation' | 'theme',
  position: Position,
): Promise<NonNullable<NeighbourResult>['range'] | null> {
  const params: NeighbourParams = { uri, position, kind, direction: 'next' };
  const result: NeighbourResult = await client.connection.sendRequest(methods.neighbour, params);
  return result && result.range;
}

/** Asks again, `every` so many milliseconds, until the answer speaks of the whole corpus: a search does not wait for it. */
export async function searchWhole(client: Client, query: string, every = 20): Promise<void> {
  while ((await search(client, query)).indexing !== undefined) await new Promise(resolve => setTimeout(resolve, every));
}

export function search(client: Client, query: string): Promise<SearchResult> {
  const params: SearchParams = { query, limit: 50 };
  return client.connection.sendRequest(methods.search, params);
}

function transcriptsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => /\.(txt|md)$/.test(name))
    .sort()
    .map(name => join(folder, name));
}
