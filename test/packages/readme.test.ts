import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
/** What follows is filled in after long runs. */
const [promises] = readFileSync(join(root, 'test/README.md'), 'utf8').split('\n## Figures of the last long runs');

describe('test/README.md', () => {
  const files = [...promises.matchAll(/`(test\/[\w/.-]+\.\w+)`/g)].map(([, file]) => file);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it('names test files that exist', () => {
    assert.ok(files.length > 40, String(files.length));
    assert.deepEqual(
      files.filter(file => !existsSync(join(root, file))),
      [],
    );
  });

  it('names a test or a script for each promise, and scripts that exist', () => {
    const rows = promises.split('\n').filter(line => /^\| (?!promise |-)/.test(line));
    assert.ok(rows.length > 30);
    for (const row of rows) assert.match(row.split(' | ')[1], /`test\/|`npm run /, row);
    const named = [...promises.matchAll(/`npm run ([\w:]+)/g)].map(([, name]) => name);
    assert.deepEqual(
      named.filter(name => !(name in scripts)),
      [],
    );
  });
});
