import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { decode } from '../../server/text/decode';
import type { Folders } from './bench';
import { emptyCache, residentMemory, startServer } from './client';
import type { Figure } from './figures';

/** How often the large corpus is taken, each time with other words. */
const copies = 20;
/** One word in so many is exchanged for another of the same text, so that no two copies are alike. */
const exchanged = 40;

/** Memory of the server with 7 million words (the addresses ×20) and ranked themes: without a cache, then with it. */
export async function measureMany({ server, large }: Folders): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-study-many-'));
  try {
    const words = writeCopies(large, folder);
    const cache = emptyCache();
    const first = await start(server, folder, cache);
    const again = await start(server, folder, cache);
    const what = `${(words / 1e6).toFixed(1)} M words, themes ranked`;
    return [
      { what: `${what}: start`, value: first.time, unit: 'ms' },
      { what: `${what}: start from the cache`, value: again.time, unit: 'ms' },
      { what: `${what}: resident memory`, value: again.memory.now, unit: 'MB', target: 600 },
      { what: `${what}: highest, all found anew`, value: first.memory.peak, unit: 'MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(
  server: string,
  folder: string,
  cache: string,
): Promise<{ time: number; memory: { now: number; peak: number } }> {
  const client = await startServer(server, folder, cache);
  await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'peace' });
  const time = performance.now() - client.started;
  // What the last files left behind goes with the next collection.
  await new Promise(resolve => setTimeout(resolve, 3000));
  const memory = residentMemory(client.process.pid)!;
  await client.stop();
  return { time, memory };
}

/** Writes the copies; returns their number of words. */
function writeCopies(from: string, to: string): number {
  let words = 0;
  let state = 1;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (const name of readdirSync(from).filter(each => /\.(txt|md)$/.test(each))) {
    const parts = decode(readFileSync(join(from, name))).text.split(/(\s+)/);
    const places = [...parts.keys()].filter(place => /^[a-z]+$/.test(parts[place]));
    words += copies * parts.filter(part => /\S/.test(part)).length;
    for (let copy = 0; copy < copies; copy++) {
      const other = [...parts];
      for (let i = 0; i < places.length / exchanged; i++)
        other[places[random(places.length)]] = parts[places[random(places.length)]];
      mkdirSync(join(to, String(copy)), { recursive: true });
      writeFileSync(join(to, String(copy), name), other.join(''));
    }
  }
  return words;
}
