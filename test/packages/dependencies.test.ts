import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dist, needsBuild } from '../support/build';

const root = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies?: unknown;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const page = read('docs/dependencies.md');

/** The packages in the table below a heading, in the order of the table, with their lines. */
function listed(heading: string): [name: string, purpose: string][] {
  const [, section] = page.split(`\n## ${heading}\n`);
  const rows = section.split('\n## ')[0].matchAll(/^\| `([^`]+)` \| (.+) \|$/gm);
  return [...rows].map(([, name, purpose]) => [name, purpose]);
}

describe('docs/dependencies.md', () => {
  const names = (heading: string): string[] => listed(heading).map(([name]) => name);

  it('says of each package what it is for', () => {
    const all = [...names('In the package for users'), ...names('Tools')];
    assert.deepEqual(all.sort(), Object.keys(manifest.devDependencies).sort());
    for (const heading of ['In the package for users', 'Tools'])
      for (const [name, purpose] of listed(heading)) assert.ok(purpose.length > 5, name);
  });

  it('says rightly that versions are exact and that users install nothing', () => {
    assert.equal(manifest.dependencies, undefined);
    const loose = Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    assert.deepEqual(loose, []);
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  });

  describe('compared with the build', () => {
    before(needsBuild);

    it('says rightly which packages users get', () => {
      const bundled = JSON.parse(readFileSync(join(dist, 'bundled.json'), 'utf8')) as string[];
      const direct = Object.keys(manifest.devDependencies).filter(name => bundled.includes(`node_modules/${name}`));
      const used = direct.filter(name => !isPartOfAnother.has(name));
      assert.deepEqual(names('In the package for users').sort(), used.sort());
    });
  });
});

/** What `vscode-languageclient` brings along, and the tests use, too. */
const isPartOfAnother = new Set(['vscode-languageserver-protocol', 'vscode-languageserver-types']);
