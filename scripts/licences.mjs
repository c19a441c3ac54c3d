import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Data that is shipped although no bundle imports it, with the licence of its README and licence file where package.json differs. */
const data = { 'quran-json': 'CC-BY-SA-4.0' };

/**
 * Names, versions and licence texts of all packages whose code or data is in `dist/`, as their licences ask.
 * `metafiles` are esbuild's records of what went into each bundle.
 */
export function licences(root, metafiles) {
  const names = new Set(Object.keys(data));
  for (const { inputs } of metafiles)
    for (const path of Object.keys(inputs)) {
      const found = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path);
      if (found) names.add(found[1]);
    }
  const texts = [...names].sort().map(name => describe(join(root, 'node_modules', name)));
  return `Corpus Study contains these packages.\n\n${texts.join(`\n${'-'.repeat(78)}\n\n`)}`;
}

function describe(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter(file => /^(?:licen[cs]e|notice|copying)/i.test(file));
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim());
  return [
    `${name} ${version}, ${data[name] ?? license}`,
    homepage ?? '',
    '',
    ...(texts.length ? texts : [`Licence: ${license}. The package holds no licence text.`]),
    '',
  ].join('\n');
}
