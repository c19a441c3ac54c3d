import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively, releaseLock, takeLock } from '../../server/platform/lockFile';
import { diskFiles } from '../../server/platform/files';
import { Folder } from '../support/folder';

describe('the lock of a file', () => {
  let folder: Folder;
  let path: string;
  beforeEach(() => {
    folder = new Folder();
    path = join(folder.path, 'lock');
  });
  afterEach(() => folder.remove());

  it('is taken by one at a time', async () => {
    assert.equal(await takeLock(path, 60_000), true);
    assert.equal(readFileSync(path, 'utf8'), String(process.pid));
    assert.equal(await takeLock(path, 60_000), false);
    await releaseLock(path);
    assert.equal(await takeLock(path, 60_000), true);
  });

  it('is taken from a process that has ended, or did not renew it', async () => {
    writeFileSync(path, String(spawnSync(process.execPath, ['-e', '']).pid));
    assert.equal(await takeLock(path, 60_000), true);
    utimesSync(path, new Date(0), new Date(0));
    assert.equal(await takeLock(path, 60_000), true);
  });

  it('keeps work on a file apart, and is given back', async () => {
    let [running, most] = [0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise(resolve => setImmediate(resolve));
      running--;
    };
    const locks = join(folder.path, 'locks');
    await Promise.all(Array.from({ length: 5 }, () => exclusively('/a/file', locks, work)));
    await assert.rejects(
      exclusively('/a/file', locks, () => Promise.reject(new Error('not today'))),
      /not today/,
    );
    assert.deepEqual([most, readdirSync(locks)], [1, []]);
  });

  it('does not keep from work where it cannot be made', async () => {
    writeFileSync(path, '');
    assert.equal(await exclusively('/a/file', join(path, 'locks'), () => Promise.resolve(7)), 7);
  });

  it('lets one of many that replace a text at the same time do it', async () => {
    const uri = folder.uriOf('corpus.json');
    writeFileSync(join(folder.path, 'corpus.json'), 'one');
    for (let time = 0; time < 20; time++) {
      const before = readFileSync(join(folder.path, 'corpus.json'), 'utf8');
      const written = await Promise.all(
        ['a', 'b', 'c', 'd'].map(name => diskFiles.replace(uri, before, `${name}${time}`, folder.uri)),
      );
      assert.equal(written.filter(Boolean).length, 1, `time ${time}: ${written.join()}`);
    }
    assert.ok(!existsSync(join(folder.path, 'locks')));
  });
});
