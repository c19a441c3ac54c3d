import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDiskStore, type Store } from '../../server/platform/diskStore';
import { Folder } from '../support/folder';

describe('the store', () => {
  let folder: Folder;
  let logged: string[];
  let store: Store;
  beforeEach(() => {
    folder = new Folder();
    logged = [];
    store = createDiskStore(folder.path, { log: message => logged.push(message) });
  });
  afterEach(() => folder.remove());

  /** The files of values. */
  const files = (): string[] =>
    readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
      .map(name => join(folder.path, name))
      .filter(path => statSync(path).isFile() && !path.endsWith('tidied'));

  it('keeps plain values, typed arrays and all, for whoever opens it next', async () => {
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

  it('takes a value as it is when it is given', async () => {
    const value = { spans: Uint32Array.of(1, 2, 3) };
    const written = store.write('key', value);
    value.spans.fill(9);
    await written;
    assert.deepEqual(await store.read('key'), { spans: Uint32Array.of(1, 2, 3) });
  });

  it('makes no path of what a key holds', async () => {
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
    ['cut', (path: string) => truncateSync(path, 40)],
    ['empty', (path: string) => truncateSync(path, 0)],
    ['something else', (path: string) => writeFileSync(path, 'a shopping list')],
    ['longer', (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.of(0)]))],
    [
      'different in one bit',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 2] ^= 1;
        writeFileSync(path, bytes);
      },
    ],
  ] as const) {
    it(`passes over a file that is ${what}, with a line in the log, and makes it anew`, async () => {
      await store.write('key', { text: 'The bridge was opened in the rain.' });
      damage(files()[0]);
      assert.equal(await store.read('key'), undefined);
      assert.equal(logged.length, 1);
      assert.match(logged[0], /is damaged/);
      await store.write('key', { text: 'again' });
      assert.deepEqual(await store.read('key'), { text: 'again' });
    });
  }

  it('is whole whoever else writes at the same time', async () => {
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
    for (const found of seen) assert.deepEqual(found, value((found as { n: number }).n));
    assert.deepEqual(logged, []);
    assert.equal(files().length, 1);
  });

  it('goes on without a folder that can be written, and says so once', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    const nowhere = createDiskStore(join(folder.path, 'file', 'facts'), { log: message => logged.push(message) });
    await nowhere.write('a', 1);
    await nowhere.write('b', 2);
    assert.equal(await nowhere.read('a'), undefined);
    assert.equal(logged.length, 1);
    assert.match(logged[0], /cannot be saved/);
  });

  it('removes what was not used for longest when it grows too large, and what interrupted writes left', async () => {
    const value = 'x'.repeat(10_000);
    for (const key of ['old', 'used', 'new']) await store.write(key, value);
    const long = new Date(Date.now() - 3 * 86_400_000);
    for (const path of files()) utimesSync(path, long, long);
    assert.equal(await store.read('used'), value);
    const leftover = folder.write('ab/left.1.tmp', '');
    utimesSync(leftover, long, long);
    const [used] = files().filter(path => statSync(path).mtimeMs > long.getTime() + 1000);
    utimesSync(join(folder.path, 'tidied'), long, long);
    // Three of these values take 12 288 bytes each on disk: a fourth is one too many.
    await createDiskStore(folder.path, { limit: 40_000 }).write('newest', value);
    assert.equal(existsSync(leftover), false);
    assert.ok(existsSync(used));
    assert.equal(await store.read('newest'), value);
    assert.equal(await store.read('used'), value);
    assert.equal(files().length, 3);
  });
});
