import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Folders } from './bench';
import { emptyCache, residentMemory, startServer } from './client';
import { median, quantile, type Figure } from './figures';
import { processTimes } from './processTimes';
import { keys, untilSearchable } from './servers';

/** What is typed into the search box, key by key. */
const typed = ['bread by the bank', 'resistence economy', 'baghareh', '"honest measure" -flood year:1990..1995'];

/** Ten thousand generated transcripts over LSP: read for the first time, and again from the cache; each key of a search afterwards. */
export async function measureGenerated({ server }: Folders): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-study-generated-'));
  try {
    const made = spawnSync(
      process.execPath,
      [join(server, '..', '..', 'test', 'bench', 'manyTranscripts.mjs'), folder],
      { encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(`The transcripts could not be written: ${made.stderr}`);
    const cache = emptyCache();
    const first = await start(server, folder, cache);
    const again = await start(server, folder, cache);
    const what = '10,000 generated transcripts';
    return [
      { what: `${what}: from nothing until searchable`, value: first.time / 1000, unit: 's CPU', target: 45 },
      { what: `${what}: from the cache until searchable`, value: again.time / 1000, unit: 's CPU', target: 1 },
      { what: `${what}: a key, median, main thread`, value: median(again.keys), unit: 'ms CPU', target: 8 },
      { what: `${what}: a key, p95, main thread`, value: quantile(again.keys, 0.95), unit: 'ms CPU', target: 16 },
      { what: `${what}: resident bytes of a byte of text`, value: again.memory / sizeOf(folder), unit: '×', target: 3 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(
  server: string,
  folder: string,
  cache: string,
): Promise<{ time: number; keys: number[]; memory: number }> {
  const client = await startServer(server, folder, cache);
  await untilSearchable(client, 'bread');
  const time = processTimes(client.process.pid)?.total ?? NaN;
  // Themes come into their index, and what is new is written, when nothing is asked for a while.
  await new Promise(resolve => setTimeout(resolve, 8000));
  const times = await keys(client, typed);
  const memory = residentMemory(client.process.pid)?.now ?? NaN;
  await client.stop();
  return { time, keys: times, memory };
}

/** In MB. */
function sizeOf(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.txt'));
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 2 ** 20;
}
