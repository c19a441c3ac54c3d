import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Folders } from './bench';
import type { Figure } from './figures';

/** What the build weighs: as it lies on disk, and packed as a .vsix packs it (by gzip's method). Source maps are not shipped. */
export function measureSize({ server }: Folders): Figure[] {
  const dist = dirname(server);
  const shipped = readdirSync(dist)
    .filter(name => /\.(js|json)$/.test(name))
    .map(name => join(dist, name));
  const megabytes = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  return [
    { what: 'dist/, without source maps', value: megabytes(shipped.map(path => statSync(path).size)), unit: 'MB' },
    {
      what: 'dist/, packed',
      value: megabytes(shipped.map(path => gzipSync(readFileSync(path)).length)),
      unit: 'MB',
      target: 5,
    },
  ];
}
