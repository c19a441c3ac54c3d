import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HoverRequest } from 'vscode-languageserver/node';
import { methods } from '../../server/protocol';
import type { Folders } from './bench';
import { emptyCache, residentMemory, startServer, type Client } from './client';
import { search, typedQueries } from './editing';
import { median, quantile, type Figure } from './figures';
import { formerServer } from './former';
import { emptyProgram, mainThreadTime, processTimes } from './processTimes';

/** What one server takes for a folder, each a list with a value for every run (keys: for every key). */
interface Taken {
  /** Milliseconds of wall time. */
  readonly searchableWall: number[];
  /** Milliseconds of processor time: of all threads, of the main thread, of the worker. */
  readonly searchable: number[];
  readonly searchableMain: number[];
  readonly searchableWorker: number[];
  readonly themes: number[];
  readonly again: number[];
  /** Milliseconds of the main thread. */
  readonly keys: number[];
  /** MB. */
  readonly resident: number[];
  readonly residentAtRest: number[];
  /** Milliseconds of wall time, from the start of the process: with an empty cache, and with that of an earlier process. */
  readonly firstHover: number[];
  readonly firstHoverAgain: number[];
}

/** How long nothing is asked before memory at rest is read, in milliseconds: the worker ends and garbage is collected. */
const rest = 8000;

/**
 * Whole servers, this one and that of version 0.1.0, one after the other in each run: from nothing until the corpus can be
 * searched and has themes, from the cache, each key of a search, memory, and the first hover.
 */
export async function measureServers(
  { server, transcripts, large }: Folders,
  runs: number,
  missing: string[],
): Promise<Figure[]> {
  const isQuick = runs < 5;
  const former = formerServer(resolve(server, '../..'), isQuick);
  if (typeof former !== 'string') missing.push(former.reason);
  if (processTimes(process.pid) === undefined)
    missing.push('This system does not tell the processor time of processes.');
  const servers = [server, ...(typeof former === 'string' ? [former] : [])];
  const taken = servers.map(newTaken);
  const empty: number[] = [];
  for (let run = 0; run < runs; run++) {
    for (const [i, each] of servers.entries()) {
      const cache = emptyCache();
      await measureCold(each, large, cache, taken[i], isQuick);
      await measureWarm(each, large, cache, taken[i]);
      taken[i].firstHover.push(await firstHover(each, transcripts));
      // That of the other folder: the transcripts are as new as before, only the compiled code is there.
      taken[i].firstHoverAgain.push(await firstHover(each, transcripts, cache));
    }
    empty.push(await emptyProgram());
  }
  const files = readdirSync(large).filter(name => /\.(txt|md)$/.test(name)).length;
  return figuresOf(files, taken[0], taken.at(1), median(empty));
}

function newTaken(): Taken {
  return {
    searchableWall: [],
    searchable: [],
    searchableMain: [],
    searchableWorker: [],
    themes: [],
    again: [],
    keys: [],
    resident: [],
    residentAtRest: [],
    firstHover: [],
    firstHoverAgain: [],
  };
}

async function measureCold(
  server: string,
  folder: string,
  cache: string,
  taken: Taken,
  isQuick: boolean,
): Promise<void> {
  const client = await startServer(server, folder, cache);
  const { pid } = client.process;
  await untilSearchable(client);
  taken.searchableWall.push(performance.now() - client.started);
  const times = processTimes(pid);
  taken.searchable.push(times?.total ?? NaN);
  taken.searchableMain.push(times?.main ?? NaN);
  taken.searchableWorker.push(times?.worker ?? NaN);
  taken.resident.push(residentMemory(pid)?.now ?? NaN);
  await client.connection.sendRequest(methods.themes, { root: pathToFileURL(folder).href, limit: 50 });
  taken.themes.push(processTimes(pid)?.total ?? NaN);
  if (!isQuick) {
    await new Promise(done => setTimeout(done, rest));
    taken.residentAtRest.push(residentMemory(pid)?.now ?? NaN);
  }
  await client.stop();
}

async function measureWarm(server: string, folder: string, cache: string, taken: Taken): Promise<void> {
  const client = await startServer(server, folder, cache);
  await untilSearchable(client);
  taken.again.push(processTimes(client.process.pid)?.total ?? NaN);
  taken.keys.push(...(await keys(client, typedQueries)));
  await client.stop();
}

/** From the start of the process to a hover on a citation. */
async function firstHover(server: string, folder: string, cache?: string): Promise<number> {
  const client = await startServer(server, folder, cache);
  const path = join(
    folder,
    readdirSync(folder)
      .filter(name => /\.(txt|md)$/.test(name))
      .sort()[0],
  );
  const before = readFileSync(path, 'utf8')
    .split(/\[The Holy Quran|\(Quran/)[0]
    .split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length + 3 };
  const uri = await client.open(path);
  await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  const time = performance.now() - client.started;
  await client.stop();
  return time;
}

/** One search, when the server says that it has read the folder: questions meanwhile would cost what is to be measured. */
export async function untilSearchable(client: Client, query = 'nation'): Promise<void> {
  await client.hasRead;
  while ((await search(client, query)).indexing !== undefined) await new Promise(done => setTimeout(done, 250));
}

/** Milliseconds of the main thread for each key of the queries. */
export async function keys(client: Client, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    for (let length = 2; length <= query.length; length++) {
      const before = mainThreadTime(client.process.pid) ?? NaN;
      await search(client, query.slice(0, length));
      times.push((mainThreadTime(client.process.pid) ?? NaN) - before);
    }
  }
  return times;
}

function figuresOf(files: number, own: Taken, former: Taken | undefined, empty: number): Figure[] {
  /** A figure beside that of version 0.1.0. */
  const beside = (
    what: string,
    unit: Figure['unit'],
    of: (taken: Taken) => number,
    more: { ratio?: number; target?: number } = {},
  ): Figure => ({
    what,
    unit,
    value: of(own),
    ...(more.target !== undefined && { target: more.target }),
    ...(former !== undefined && {
      peer: { name: '0.1.0', value: of(former), ...(more.ratio !== undefined && { ratio: more.ratio }) },
    }),
  });
  const seconds =
    (list: (taken: Taken) => readonly number[], share = 0.5) =>
    (taken: Taken): number =>
      quantile(list(taken), share) / 1000;
  const what = `${files} files from nothing until searchable`;
  const hovers = (name: string, of: (taken: Taken) => number): Figure[] => [
    beside(name, 'ms', of, { ratio: 0.65 }),
    { what: name, unit: 'ms', value: of(own), peer: { name: 'node -e 0', value: empty, ratio: 5 } },
  ];
  const atRest = own.residentAtRest.length > 0;
  return [
    beside(
      what,
      's CPU',
      seconds(taken => taken.searchable),
      { ratio: 0.4 },
    ),
    beside(
      `${what}, p95`,
      's CPU',
      seconds(taken => taken.searchable, 0.95),
    ),
    beside(
      `${what}, main thread`,
      's CPU',
      seconds(taken => taken.searchableMain),
    ),
    beside(
      `${what}, worker`,
      's CPU',
      seconds(taken => taken.searchableWorker),
    ),
    beside(`${what}, wall`, 'ms', taken => median(taken.searchableWall)),
    beside(
      `${files} files from nothing with themes`,
      's CPU',
      seconds(taken => taken.themes),
      { ratio: 0.9 },
    ),
    beside(
      `${files} files from the cache until searchable`,
      's CPU',
      seconds(taken => taken.again),
    ),
    beside(`${files} files: a key, median, main thread`, 'ms CPU', taken => median(taken.keys)),
    beside(`${files} files: a key, p95, main thread`, 'ms CPU', taken => quantile(taken.keys, 0.95), {
      ratio: 0.6,
      target: 8,
    }),
    beside(`${files} files: resident when searchable`, 'MB', taken => median(taken.resident), {
      ratio: 0.8,
      target: 200,
    }),
    ...(atRest
      ? [
          beside(`${files} files: resident at rest`, 'MB', taken => median(taken.residentAtRest), {
            ratio: 0.85,
            target: 165,
          }),
        ]
      : []),
    ...hovers('first hover of a cold server, wall', taken => median(taken.firstHover)),
    ...hovers('first hover of a later process, wall', taken => median(taken.firstHoverAgain)),
  ];
}
