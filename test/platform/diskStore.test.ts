import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiskStore, type Store } from '../../server/platform/diskStore';
import { Folder } from '../support/folder';

describe('the disk store', () => {
  let folder: Folder;
  let logged: string[];
  let store: Store;
  beforeEach(() => {
    folder = new Folder();
    logged = [];
    store = createDiskStore(folder.path, { log: message => logged.push(message) });
  });
  afterEach(() => folder.remove());

  /** Paths of the files that hold values. */
  const files = (): string[] =>
    readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
      .map(name => join(folder.path, name))
      .filter(path => statSync(path).isFile() && !path.endsWith('tidied'));

  it('keeps plain values and typed arrays for the next process', async () => {
    const value = {
      words: ['a', 'ب', '\ud800'],
      spans: Uint32Array.of(1, 2 ** 32 - 1),
      kinds: Uint8Array.of(7),
      none: undefined,
    };
    await store.write('key', value);
    assert.deepEqual(await createDiskStore(folder.path).read('key'), value);
    assert.equal(await store.read('another key'), undefined);
    assert.deepEqual(logged, []);
  });

  it('stores a value as it was when write was called', async () => {
    const value = { spans: Uint32Array.of(1, 2, 3) };
    const written = store.write('key', value);
    value.spans.fill(9);
    await written;
    assert.deepEqual(await store.read('key'), { spans: Uint32Array.of(1, 2, 3) });
  });

  it('does not use the characters of a key in a path', async () => {
    for (const key of ['../../outside', '/etc/passwd', 'C:\\windows', '\0', '']) {
      await store.write(key, key);
      assert.equal(await store.read(key), key);
    }
    assert.ok(
      files().every(path => /[\\/][0-9a-f]{2}[\\/][0-9a-f]{62}$/.test(path)),
      files().join(),
    );
  });

  for (const [what, damage] of [
    ['cut off', (path: string) => truncateSync(path, 40)],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['of another format', (path: string) => writeFileSync(path, 'a shopping list')],
    ['too long', (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.of(0)]))],
    [
      'different in one bit',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 2] ^= 1;
        writeFileSync(path, bytes);
      },
    ],
  ] as const) {
    it(`ignores a file that is ${what}, logs it, and can replace it`, async () => {
      await store.write('key', { text: 'The bridge was opened in the rain.' });
      damage(files()[0]);
      assert.equal(await store.read('key'), undefined);
      assert.equal(logged.length, 1);
      assert.match(logged[0], /is damaged/);
      await store.write('key', { text: 'again' });
      assert.deepEqual(await store.read('key'), { text: 'again' });
    });
  }

  it('never reads a partly written value, with several writers', async () => {
    const others = Array.from({ length: 8 }, () => createDiskStore(folder.path));
    const value = (n: number): object => ({ n, spans: new Uint32Array(5000).fill(n) });
    const seen: unknown[] = [];
    await Promise.all(
      others.flatMap((other, i) =>
        [1, 2, 3].map(async n => {
          await other.write('key', value(10 * i + n));
          seen.push(await store.read('key'));
        }),
      ),
    );
    for (const each of seen) assert.deepEqual(each, value((each as { n: number }).n));
    assert.deepEqual(logged, []);
    assert.equal(files().length, 1);
  });

  it('works without a folder that can be written, and logs that once', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    const unwritable = createDiskStore(join(folder.path, 'file', 'facts'), { log: message => logged.push(message) });
    await unwritable.write('a', 1);
    await unwritable.write('b', 2);
    assert.equal(await unwritable.read('a'), undefined);
    assert.equal(logged.length, 1);
    assert.match(logged[0], /cannot be saved/);
  });

  it('deletes the least recently used values when it is too large, and leftovers of interrupted writes', async () => {
    const value = 'x'.repeat(10_000);
    for (const key of ['old', 'used', 'new']) await store.write(key, value);
    const threeDaysAgo = new Date(Date.now() - 3 * 86_400_000);
    for (const path of files()) utimesSync(path, threeDaysAgo, threeDaysAgo);
    assert.equal(await store.read('used'), value);
    const leftover = folder.write('ab/left.1.tmp', '');
    utimesSync(leftover, threeDaysAgo, threeDaysAgo);
    const [used] = files().filter(path => statSync(path).mtimeMs > threeDaysAgo.getTime() + 1000);
    utimesSync(join(folder.path, 'tidied'), threeDaysAgo, threeDaysAgo);
    // Each value takes 12,288 bytes on disk, so the limit has room for three.
    await createDiskStore(folder.path, { limit: 40_000 }).write('newest', value);
    assert.equal(existsSync(leftover), false);
    assert.ok(existsSync(used));
    assert.equal(await store.read('newest'), value);
    assert.equal(await store.read('used'), value);
    assert.equal(files().length, 3);
  });
});
