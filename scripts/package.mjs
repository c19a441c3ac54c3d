/**
 * npm run package: packs the built extension in dist/, with a bill of materials, into corpus-study-VERSION.vsix and prints its size
 * and SHA-256. With the same version of Node.js and npm, on the same kind of system, the same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtPackages } from './bundled-packages.mjs';
import { sbom } from './sbom.mjs';
import { packVsix } from './vsix.mjs';

const root = resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `corpus-study-${manifest.version}.vsix`;
/** Bytes. */
const limit = 7_000_000;

writeFileSync(join(root, 'dist', 'sbom.cdx.json'), sbom(root, builtPackages(root), manifest));
await packVsix(root, join(root, name));
const bytes = readFileSync(join(root, name));
console.log(
  `${name}: ${(bytes.length / 1_000_000).toFixed(2)} MB, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`,
);
if (bytes.length >= limit) {
  console.error(`The package has to be smaller than ${limit / 1_000_000} MB.`);
  process.exitCode = 1;
}
