import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Folders } from './bench';
import { emptyCache, residentMemory, startServer } from './client';
import { search, searchWhole } from './editing';
import { medianAndP95, timed, type Figure } from './figures';

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
    return [
      { what: '10,000 generated transcripts: start', value: first.time, unit: 'ms' },
      { what: '10,000 generated transcripts: start from the cache', value: again.time, unit: 'ms' },
      ...medianAndP95('10,000 generated transcripts: each keystroke', again.keys),
      ...(again.memory === undefined
        ? []
        : [{ what: '10,000 generated transcripts: resident memory', value: again.memory, unit: 'MB' } as const]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function start(
  server: string,
  folder: string,
  cache: string,
): Promise<{ time: number; keys: number[]; memory: number | undefined }> {
  const client = await startServer(server, folder, cache);
  // Each question takes the server from its reading: few of them, then.
  await searchWhole(client, 'bread', 500);
  const time = performance.now() - client.started;
  // Themes come into their index, and what is new is written, when nothing is asked for a while.
  await new Promise(resolve => setTimeout(resolve, 8000));
  const keys: number[] = [];
  for (const query of typed) {
    for (let length = 1; length <= query.length; length++)
      keys.push(await timed(() => search(client, query.slice(0, length))));
  }
  const memory = residentMemory(client.process.pid)?.now;
  await client.stop();
  return { time, keys, memory };
}
