import { readdir, stat } from 'node:fs/promises';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import type { MachineFacts } from '../features/status/statusReport';
import type { SegmentStore } from '../workspace/host';
import { factsBuild, segmentsBuild } from './buildIds';
import { formatVersion } from './packs/format';
import { codeFolder, factsFolder, segmentsFolder } from './paths';

/** Letters of a hash that tell two builds apart. */
const shortHash = 12;

/** What a report on the state of the program says about this machine: versions and sizes, no paths. `corpora` are roots. */
export async function describeMachine(corpora: readonly string[], segments: SegmentStore): Promise<MachineFacts> {
  const { rss, heapUsed, heapTotal } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  let index = 0;
  for (const corpus of corpora) index += (await segments.size?.(corpus)) ?? 0;
  return {
    versions: {
      facts: `packs ${formatVersion}, ${factsBuild.slice(0, shortHash)}`,
      index: segmentsBuild.slice(0, shortHash),
      node: process.versions.node,
      icu: process.versions.icu ?? 'none',
      platform: `${platform()} ${release()} ${arch()}`,
    },
    memory: { resident: rss, heap: heapUsed, heapSize: heapTotal },
    disk: {
      index,
      facts: await sizeOf(factsFolder()),
      indexes: await sizeOf(segmentsFolder()),
      code: await sizeOf(codeFolder()),
    },
    running: performance.now(),
    processor: (user + system) / 1000,
  };
}

/** Bytes of the files in a folder and in the folders in it. What cannot be read counts nothing. */
async function sizeOf(folder: string): Promise<number> {
  const items = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let size = 0;
  for (const item of items) {
    const path = join(folder, item.name);
    if (item.isDirectory()) size += await sizeOf(path);
    else if (item.isFile()) size += (await stat(path).catch(() => undefined))?.size ?? 0;
  }
  return size;
}
