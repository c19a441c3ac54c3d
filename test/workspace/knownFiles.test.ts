import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KnownFiles } from '../../server/workspace/knownFiles';

const file = { size: 1, modified: 1 };

describe('known files', () => {
  it('are found by their folders, at any depth', () => {
    const path = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'));
    fc.assert(
      fc.property(fc.array(fc.record({ path, remove: fc.boolean() })), path, (changes, asked) => {
        const known = new KnownFiles();
        const plain = new Set<string>();
        for (const { path, remove } of changes) {
          const uri = `file:///${path}`;
          if (remove) {
            known.delete(uri);
            plain.delete(uri);
          } else {
            known.set(uri, file);
            plain.add(uri);
          }
        }
        const uri = `file:///${asked}`;
        assert.deepEqual(known.at(uri).sort(), [...plain].filter(each => `${each}/`.startsWith(`${uri}/`)).sort());
        assert.deepEqual(known.uris().sort(), [...plain].sort());
        for (const each of plain) assert.equal(known.get(each), file);
      }),
    );
  });

  it('that are gone cost the same however many others there are', function () {
    this.retries(3);
    const timeWith = (others: number): number => {
      const known = new KnownFiles();
      for (let i = 0; i < others; i++) known.set(`file:///talks/${i}.txt`, file);
      for (let i = 0; i < 100; i++) known.set(`file:///old/${i}.txt`, file);
      const start = process.cpuUsage();
      for (let round = 0; round < 200; round++) {
        for (const uri of known.at('file:///old')) known.delete(uri);
        for (let i = 0; i < 100; i++) known.set(`file:///old/${i}.txt`, file);
      }
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    timeWith(100);
    const ratio = Math.min(timeWith(40_000), timeWith(40_000)) / Math.max(timeWith(100), timeWith(100));
    assert.ok(ratio < 20, `${ratio.toFixed(1)} times`);
  });
});
