import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createDiskStore, packsFolder, type Store } from '../../server/platform/diskStore';
import { formatVersion } from '../../server/platform/packs/format';
import { Folder } from '../support/folder';

describe('the disk store', () => {
  let folder: Folder;
  let logged: string[];
  let store: Store;
  const open = (): Store => createDiskStore(folder.path, { log: message => logged.push(message), trusted: 0 });
  beforeEach(() => {
    folder = new Folder();
    logged = [];
    store = open();
  });
  afterEach(() => folder.remove());

  /** Paths of the files of packs. */
  const files = (extension = ''): string[] => {
    const packs = packsFolder(folder.path);
    return readdirSync(packs)
      .filter(name => name.endsWith(extension))
      .map(name => join(packs, name));
  };

  it('keeps plain values and typed arrays for the next process', async () => {
    const value = {
      words: ['a', 'ب', '\ud800'],
      spans: Uint32Array.of(1, 2 ** 32 - 1),
      kinds: Uint8Array.of(7),
      none: undefined,
    };
    await store.write('key', value);
    assert.deepEqual(await open().read('key'), value);
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

  it('gives values that share no memory with others', async () => {
    for (let i = 0; i < 50; i++) await store.write(`key ${i}`, { bytes: new Uint8Array(200).fill(i) });
    const again = open();
    for (let i = 0; i < 50; i++) {
      const { bytes } = (await again.read(`key ${i}`)) as { bytes: Uint8Array };
      assert.ok(bytes.buffer.byteLength < 1000, `${bytes.buffer.byteLength} bytes are kept for 200`);
    }
  });

  it('takes any characters in a key', async () => {
    for (const key of ['../../outside', '/etc/passwd', 'C:\\windows', '\0', '']) {
      await store.write(key, key);
      assert.equal(await open().read(key), key);
    }
    assert.deepEqual(readdirSync(folder.path), [`packs-${formatVersion}`]);
  });

  it('gives the last value of a key', async () => {
    for (let i = 0; i < 5; i++) await store.write('key', i);
    assert.equal(await store.read('key'), 4);
    assert.equal(await open().read('key'), 4);
    await open().write('key', 5);
    assert.equal(await open().read('key'), 5);
  });

  it('gives the value of the key that an alias stands for, in this and the next process', async () => {
    await store.link('alias', 'key');
    assert.equal(await store.read('alias'), undefined);
    await store.write('key', 1);
    await store.write('other', 2);
    assert.deepEqual([await store.read('alias'), await open().read('alias')], [1, 1]);
    await store.link('alias', 'other');
    assert.deepEqual([await store.read('alias'), await open().read('alias')], [2, 2]);
    await store.link('itself', 'itself');
    assert.equal(await store.read('itself'), undefined);
  });

  it('stores an alias once', async () => {
    await store.write('key', 1);
    for (let i = 0; i < 10; i++) await store.link('alias', 'key');
    const [index] = files('.index');
    assert.equal(statSync(index).size, 8 + 2 * 40);
  });

  it('sees what other stores write afterwards', async () => {
    const other = open();
    assert.equal(await other.read('key'), undefined);
    await store.write('key', 1);
    assert.equal(await other.read('key'), 1);
    await store.write('key 2', 2);
    await store.link('alias', 'key 2');
    assert.equal(await other.read('alias'), 2);
    await other.write('mine', 3);
    assert.equal(await store.read('mine'), 3);
    assert.equal(files('.pack').length, 2);
  });

  it('finds the value that was written last, even within a millisecond or after the clock was set back', async () => {
    await store.write('key', 0);
    const { now } = Date;
    try {
      for (let i = 1; i < 10; i++) {
        const time = now() - 1000 * i;
        Date.now = () => time;
        await open().write('key', i);
        assert.equal(await open().read('key'), i);
      }
    } finally {
      Date.now = now;
    }
  });

  it('keeps files and folders to the user', async () => {
    await store.write('key', 1);
    assert.equal(statSync(packsFolder(folder.path)).mode & 0o777, 0o700);
    for (const path of files()) assert.equal(statSync(path).mode & 0o777, 0o600, path);
  });

  it('reads records in their order with few reads, without a look at a file for each', async function () {
    const calls = (): number => Number(/syscr: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))![1]);
    if (process.platform !== 'linux') return this.skip();
    for (let i = 0; i < 2000; i++) {
      await store.write(`key ${i}`, { i, bytes: new Uint8Array(2000) });
      await store.link(`file ${i}`, `key ${i}`);
    }
    // The count is of the whole process, in which others may read at the same time, as the runner of the tests does.
    const reads: number[] = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      const again = createDiskStore(folder.path);
      const before = calls();
      for (let i = 0; i < 2000; i++) assert.equal(((await again.read(`file ${i}`)) as { i: number }).i, i);
      reads.push(calls() - before);
    }
    assert.ok(Math.min(...reads) < 100, `${reads.join(', ')} reads`);
  });

  /** Damages that a file may have; each gets the path of a pack or index file. */
  const damages: readonly (readonly [string, (path: string) => void])[] = [
    ['cut off', path => truncateSync(path, 40)],
    ['empty', path => truncateSync(path, 0)],
    ['of another format', path => writeFileSync(path, 'a shopping list '.repeat(20))],
    ['full of zeros', path => writeFileSync(path, new Uint8Array(statSync(path).size))],
    ['of another version', path => writeFileSync(path, flipped(readFileSync(path), 4))],
    ['deleted', path => rmSync(path)],
    ['a folder', path => replaced(path, () => mkdirSync(path))],
    ['a link to itself', path => replaced(path, () => symlinkSync(path, path))],
    ['a link to an endless device', path => replaced(path, () => symlinkSync('/dev/zero', path))],
    ['a link to a file elsewhere', path => (renameSync(path, `${path}.real`), symlinkSync(`${path}.real`, path))],
    ['a pipe', path => replaced(path, () => execFileSync('mkfifo', [path]))],
  ];
  for (const extension of ['.pack', '.index']) {
    for (const [what, damage] of damages) {
      it(`takes the values for missing where the ${extension} file is ${what}, and can replace them`, async function () {
        if (process.platform === 'win32' && /link|pipe/.test(what)) return this.skip();
        for (let i = 0; i < 10; i++) await store.write(`key ${i}`, { i, text: 'The bridge was opened in the rain.' });
        damage(files(extension)[0]);
        const again = open();
        for (let i = 0; i < 10; i++) assert.equal(await again.read(`key ${i}`), undefined, `key ${i}`);
        assert.ok(logged.length <= 1, logged.join('\n'));
        await again.write('key 0', { text: 'again' });
        assert.deepEqual(await open().read('key 0'), { text: 'again' });
      });
    }
  }

  it('never gives a wrong value where one bit of a file is different, and says once that it is damaged', async () => {
    const keys = Array.from({ length: 4 }, (_, i) => `key ${i}`);
    for (const key of keys) {
      await store.write(key, { of: key });
      await store.link(`file of ${key}`, key);
    }
    for (const path of files()) {
      const whole = readFileSync(path);
      let missing = 0;
      for (let bit = 0; bit < 8 * whole.length; bit += 17) {
        writeFileSync(path, flipped(whole, bit >> 3, 1 << (bit & 7)));
        logged = [];
        const again = open();
        for (const key of keys) {
          for (const name of [key, `file of ${key}`]) {
            const value = await again.read(name);
            if (value === undefined) missing++;
            else assert.deepEqual(value, { of: key }, `bit ${bit} of ${path}`);
          }
        }
        assert.ok(logged.length <= 1);
        if (logged.length > 0) assert.match(logged[0], /is damaged/);
      }
      assert.ok(missing > 0);
      writeFileSync(path, whole);
    }
  }).timeout(600_000);

  it('gives a record only for the key that it was stored for', async () => {
    // Two packs whose files are exchanged, first both of each, then one.
    await store.write('first', { of: 'first' });
    await open().write('second', { of: 'second' });
    for (const extensions of [['.pack', '.index'], ['.pack']]) {
      for (const extension of extensions) exchange(...(files(extension) as [string, string]));
      const again = open();
      for (const key of ['first', 'second']) {
        const value = await again.read(key);
        if (extensions.length === 2) assert.deepEqual(value, { of: key });
        else assert.equal(value, undefined);
      }
    }
    assert.equal(logged.length, 2);
  });

  it('gives the right value or none where the files end anywhere, as after a killed write', async () => {
    for (let i = 0; i < 6; i++) {
      await store.write(`key ${i}`, { i, text: 'x'.repeat(i * 7) });
      await store.link(`file ${i}`, `key ${i}`);
    }
    const [[pack], [index]] = [files('.pack'), files('.index')];
    const whole = { [pack]: readFileSync(pack), [index]: readFileSync(index) };
    let found = 0;
    for (const path of [pack, index]) {
      for (let length = 0; length < whole[path].length; length += 3) {
        writeFileSync(path, whole[path].subarray(0, length));
        const again = open();
        for (let i = 0; i < 6; i++) {
          const value = (await again.read(`file ${i}`)) as { i: number } | undefined;
          if (value !== undefined) found++;
          assert.ok(value === undefined || value.i === i);
        }
      }
      writeFileSync(path, whole[path]);
    }
    assert.ok(found > 100);
  }).timeout(600_000);

  it('never reads a partly written value, with several writers', async () => {
    const others = Array.from({ length: 8 }, open);
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
  });

  it('works without a folder that can be written, and logs that once', async () => {
    writeFileSync(join(folder.path, 'file'), '');
    const unwritable = createDiskStore(join(folder.path, 'file', 'facts'), { log: message => logged.push(message) });
    await unwritable.write('a', 1);
    await unwritable.write('b', 2);
    await unwritable.link('c', 'a');
    assert.equal(await unwritable.read('a'), undefined);
    assert.equal(logged.length, 1);
    assert.match(logged[0], /cannot be saved/);
  });

  it('reads a folder that it cannot write', async function () {
    await store.write('key', 1);
    chmodSync(packsFolder(folder.path), 0o500);
    const reader = createDiskStore(folder.path, { writeBytes: fails(0), log: message => logged.push(message) });
    assert.equal(await reader.read('key'), 1);
    await reader.write('key 2', 2);
    assert.equal(await reader.read('key'), 1);
    assert.equal(logged.length, 1);
    chmodSync(packsFolder(folder.path), 0o700);
  });

  it('keeps what it has where the disk becomes full at any byte', async () => {
    for (let room = 0; room < 1500; room += 37) {
      const path = join(folder.path, String(room));
      const full = createDiskStore(path, { writeBytes: fails(room), log: message => logged.push(message) });
      for (let i = 0; i < 8; i++) {
        await full.write(`key ${i}`, { i, text: 'x'.repeat(100) });
        await full.link(`file ${i}`, `key ${i}`);
      }
      const values: unknown[] = [];
      for (let i = 0; i < 8; i++) values.push(await full.read(`file ${i}`));
      for (const [i, value] of values.entries())
        assert.ok(value === undefined || (value as { i: number }).i === i, `${room} bytes`);
      const again = createDiskStore(path);
      for (let i = 0; i < 8; i++) assert.deepEqual(await again.read(`file ${i}`), values[i]);
      assert.equal(logged.splice(0).length, 1);
    }
  }).timeout(600_000);

  it('goes on where its folder is removed or replaced', async () => {
    await store.write('key', 1);
    rmSync(packsFolder(folder.path), { recursive: true });
    await store.write('key 2', 2);
    await store.link('alias', 'key 2');
    assert.deepEqual([await open().read('key'), await open().read('alias')], [undefined, 2]);
    const reader = open();
    assert.equal(await reader.read('key 2'), 2);
    rmSync(packsFolder(folder.path), { recursive: true });
    writeFileSync(packsFolder(folder.path), 'not a folder');
    assert.equal(await reader.read('something else'), undefined);
    assert.equal(await reader.read('key 2'), undefined);
    rmSync(packsFolder(folder.path));
    await reader.write('key 3', 3);
    assert.equal(await store.read('key 3'), 3);
    assert.deepEqual(logged, []);
  });

  it('stores no value that takes much of the limit', async () => {
    const small = createDiskStore(folder.path, { limit: 10_000 });
    await small.write('large', 'x'.repeat(5000));
    await small.write('small', 'x');
    assert.deepEqual([await small.read('large'), await small.read('small')], [undefined, 'x']);
  });
});

function flipped(bytes: Uint8Array, at: number, bits = 1): Uint8Array {
  const other = Uint8Array.from(bytes);
  other[at] ^= bits;
  return other;
}

function replaced(path: string, make: () => unknown): void {
  rmSync(path);
  make();
}

function exchange(a: string, b: string): void {
  renameSync(a, `${a}.other`);
  renameSync(b, a);
  renameSync(`${a}.other`, b);
}

/** Writes to a disk with room for so many bytes. */
function fails(room: number): typeof writeSync {
  let left = room;
  return ((descriptor: number, bytes: Uint8Array, from: number, length: number, at: number): number => {
    if (left === 0) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    const written = Math.min(left, length);
    left -= written;
    return writeSync(descriptor, bytes, from, written, at);
  }) as typeof writeSync;
}
