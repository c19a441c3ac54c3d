import assert from 'node:assert/strict';
import { TextUnavailable } from '../../server/index/corpus';
import { TextCache } from '../../server/workspace/textCache';
import { MemoryFiles } from '../support/memoryHost';

describe('texts of files', () => {
  it('are cached until they change or disappear', async () => {
    const files = new MemoryFiles();
    let reads = 0;
    files.beforeRead = () => {
      reads++;
    };
    const cache = new TextCache(files);
    files.put('file:///a', 'one');
    assert.equal(await cache.read('file:///a', 100), 'one');
    assert.equal(await cache.read('file:///a', 100), 'one');
    assert.equal(reads, 1);
    files.put('file:///a', 'two');
    assert.equal(await cache.read('file:///a', 100), 'two');
    assert.equal(reads, 2);
    files.files.delete('file:///a');
    await assert.rejects(cache.read('file:///a', 100), TextUnavailable);
    files.put('file:///a', 'three');
    assert.equal(await cache.read('file:///a', 100), 'three');
    await assert.rejects(new TextCache(files).read('file:///a', 2), TextUnavailable);
  });

  it('are not looked at again as long as a caller trusts them, unless they have to be checked', async () => {
    const files = new MemoryFiles();
    let looks = 0;
    const stat = files.stat.bind(files);
    files.stat = uri => {
      looks++;
      return stat(uri);
    };
    let now = 1000;
    const cache = new TextCache(files, () => now);
    const read = async (maxAge?: number): Promise<string> => `${await cache.read('file:///a', 100, maxAge)} ${looks}`;
    files.put('file:///a', 'one');
    assert.equal(await read(500), 'one 1');
    files.put('file:///a', 'two');
    now += 499;
    assert.equal(await read(500), 'one 1');
    assert.equal(await read(), 'two 2', 'who trusts nothing gets the present text');
    now += 500;
    assert.equal(await read(500), 'two 3');
    files.put('file:///a', 'three');
    assert.equal(await read(500), 'two 3');
    cache.forget('file:///a');
    assert.equal(await read(500), 'three 4');
  });

  it('are dropped from the cache, the oldest first', async () => {
    const files = new MemoryFiles();
    const reads: string[] = [];
    files.beforeRead = uri => {
      reads.push(uri);
    };
    const cache = new TextCache(files);
    for (const name of ['a', 'b', 'c']) files.put(name, name.repeat(1_500_000));
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.read(name, 2_000_000);
    assert.deepEqual(reads, ['a', 'b', 'c', 'b']);
    files.put('huge', 'h'.repeat(5_000_000));
    assert.equal((await cache.read('huge', 9_000_000)).length, 5_000_000);
  });
});
