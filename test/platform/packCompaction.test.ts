import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createDiskStore, packsFolder, type Store } from '../../server/platform/diskStore';
import { compactPacks } from '../../server/platform/packs/compaction';
import { bundle } from '../support/bundle';
import { Folder } from '../support/folder';

/** A number that no process has. */
const deadProcess = 999_999_999;
const day = 86_400_000;
const unlimited = 1e9;

describe('the packs of a store', () => {
  let folder: Folder;
  let packs: string;
  const open = (): Store => createDiskStore(folder.path, { trusted: 0 });
  beforeEach(() => {
    folder = new Folder();
    packs = packsFolder(folder.path);
  });
  afterEach(() => folder.remove());

  const names = (extension: string): string[] => readdirSync(packs).filter(name => name.endsWith(extension));
  const size = (): number => readdirSync(packs).reduce((sum, name) => sum + statSync(join(packs, name)).size, 0);

  /** Writes a pack with the values `from`, …, each with an alias. Its process has ended. */
  const writePack = async (from: number, count: number, length = 500): Promise<void> => {
    const before = new Set(existsSync(packs) ? readdirSync(packs) : []);
    const store = open();
    for (let i = from; i < from + count; i++) {
      await store.write(`key ${i}`, { i, text: 'x'.repeat(length) });
      await store.link(`file ${i}`, `key ${i}`);
    }
    for (const name of readdirSync(packs).filter(each => !before.has(each))) end(join(packs, name));
  };

  const present = async (store: Store, count: number): Promise<number[]> => {
    const found: number[] = [];
    for (let i = 0; i < count; i++) {
      const value = (await store.read(`file ${i}`)) as { i: number } | undefined;
      if (value !== undefined) found.push(value.i);
    }
    return found;
  };
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

  it('are merged where many small ones are left by processes that ended', async () => {
    for (let i = 0; i < 10; i++) await writePack(10 * i, 10);
    const mine = open();
    await mine.write('mine', 1);
    assert.equal(await compactPacks(packs, unlimited), true);
    assert.deepEqual([names('.pack').length, names('.index').length], [2, 2]);
    assert.deepEqual(await present(open(), 100), upTo(100));
    assert.equal(await open().read('mine'), 1);
    for (const name of readdirSync(packs)) assert.equal(statSync(join(packs, name)).mode & 0o777, 0o600, name);
    assert.equal(await compactPacks(packs, unlimited), false);
  });

  it('of the same values are merged into one of each', async () => {
    for (let i = 0; i < 8; i++) await writePack(0, 20);
    const before = size();
    await compactPacks(packs, unlimited);
    assert.ok(size() < before / 6, `${size()} of ${before} bytes`);
    assert.deepEqual(await present(open(), 20), upTo(20));
  });

  it('stay readable for those who read them while they are merged', async () => {
    for (let i = 0; i < 10; i++) await writePack(20 * i, 20);
    const readers = [open(), open()];
    // One has opened the first pack only, the other none, when the packs are replaced.
    assert.deepEqual(await present(readers[0], 15), upTo(15));
    assert.equal(await readers[1].read('nothing'), undefined);
    const found = Promise.all(readers.map(reader => present(reader, 200)));
    await compactPacks(packs, unlimited);
    assert.deepEqual(await found, [upTo(200), upTo(200)]);
    for (const reader of readers) assert.deepEqual(await present(reader, 200), upTo(200));
  });

  it('lose what is damaged and keep the rest when they are merged', async () => {
    // In the order of writing: packs that are written in the same moment have names in any order.
    const written: string[] = [];
    for (let i = 0; i < 8; i++) {
      await writePack(10 * i, 10);
      written.push(...names('.pack').filter(name => !written.includes(name)));
    }
    const [cut, foreign, linked] = written;
    truncateSync(join(packs, cut), 3000);
    writeFileSync(join(packs, foreign.replace('.pack', '.index')), 'a shopping list');
    rmSync(join(packs, linked));
    symlinkSync('/dev/zero', join(packs, linked));
    await compactPacks(packs, unlimited);
    const found = await present(open(), 80);
    assert.ok(found.length >= 50 && found.length < 60, String(found));
    assert.deepEqual(found.slice(-50), upTo(80).slice(30));
    assert.equal(names('.pack').length, 1);
  });

  it('lose the least recently used values where they are too large together', async () => {
    for (let i = 0; i < 4; i++) await writePack(25 * i, 25, 1000);
    for (const name of readdirSync(packs)) {
      const time = new Date(Date.now() - 30 * day);
      utimesSync(join(packs, name), time, time);
    }
    const reader = open();
    const used = [3, 30, 77];
    for (const i of used) assert.ok(await reader.read(`file ${i}`));
    // What was used is noted a moment after the last read.
    while (names('.days').length < 3) await new Promise(resolve => setTimeout(resolve, 20));
    await compactPacks(packs, 60_000);
    assert.ok(size() <= 60_000, `${size()} bytes`);
    const found = await present(open(), 100);
    assert.ok(
      used.every(i => found.includes(i)),
      String(found),
    );
    assert.ok(found.length > 30 && found.length < 60, `${found.length} are kept`);
    // Of the others, which were used on the same day, the newest remain.
    assert.deepEqual(found.slice(-25), upTo(100).slice(75));
  });

  it('of a process that still writes are left alone', async () => {
    const stores = Array.from({ length: 10 }, open);
    for (const [i, store] of stores.entries()) await store.write(`key ${i}`, i);
    assert.equal(await compactPacks(packs, unlimited), false);
    await compactPacks(packs, 10);
    for (const [i, store] of stores.entries()) await store.write(`key ${i + 10}`, i);
    assert.equal(names('.pack').length, 10);
  });

  it('are merged once nobody has written them for long, and a writer that wakes up then starts another', async () => {
    const stores = Array.from({ length: 8 }, open);
    for (const [i, store] of stores.entries()) await store.write(`key ${i}`, i);
    for (const name of names('.index')) {
      const time = new Date(Date.now() - 700_000);
      utimesSync(join(packs, name), time, time);
    }
    await compactPacks(packs, unlimited);
    assert.equal(names('.pack').length, 1);
    await stores[0].write('key 8', 8);
    const again = open();
    for (let i = 0; i < 9; i++) assert.equal(await again.read(`key ${i}`), i);
    assert.equal(names('.pack').length, 2);
  });

  it('are not touched while another process compacts them, until that ended or stopped', async () => {
    for (let i = 0; i < 8; i++) await writePack(i, 1);
    const lock = join(packs, 'compaction.lock');
    for (const [content, age, isFree] of [
      [String(process.pid), 0, false],
      ['', 0, false],
      [String(process.pid), 120_000, true],
      [String(deadProcess), 0, true],
    ] as const) {
      writeFileSync(lock, content);
      const time = new Date(Date.now() - age);
      utimesSync(lock, time, time);
      const leftover = folder.write(
        `${packs.slice(folder.path.length + 1)}/.000000000-${deadProcess}-00000000.pack.tmp`,
        '',
      );
      await compactPacks(packs, unlimited);
      assert.equal(existsSync(leftover), !isFree, `${content}, ${age} ms`);
      assert.equal(existsSync(lock), !isFree);
    }
    mkdirSync(lock);
    utimesSync(lock, new Date(0), new Date(0));
    await compactPacks(packs, unlimited);
    assert.equal(existsSync(lock), false);
  });

  it('are all that is left in the folder: no older format, nothing of interrupted writes; a later format stays', async () => {
    await writePack(0, 3);
    const [pack] = names('.pack');
    const later = folder.write('packs-9999/anything', '');
    const old = [folder.write('ab/cdef', 'old'), folder.write('tidied', '')];
    const at = (name: string): string => folder.write(join(packs.slice(folder.path.length + 1), name), 'x');
    const leftovers = [
      at(`000000000-${deadProcess}-00000000.pack`),
      at(`000000000-${deadProcess}-00000001.index`),
      at(`000000000-${deadProcess}-00000002.days`),
      at(`000000000-${deadProcess}-00000003.pack.tmp`),
      at(`.${pack.replace('.pack', '.days')}.0123456789ab.tmp`),
    ];
    const inUse = at(`000000000-${process.pid}-00000000.pack.tmp`);
    await compactPacks(packs, unlimited);
    for (const path of [...old, ...leftovers]) assert.equal(existsSync(path), false, path);
    assert.deepEqual([existsSync(later), existsSync(inUse)], [true, true]);
    assert.deepEqual(await present(open(), 3), upTo(3));
  });

  it('need no folder', async () => {
    assert.equal(await compactPacks(join(folder.path, 'nowhere'), unlimited), false);
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('are right and tidy again after processes were killed while they wrote and merged', async () => {
    const program = `
      const { createDiskStore, compactPacks, packsFolder } = require(process.argv[1]);
      const [, , folder, from] = process.argv;
      const store = createDiskStore(folder, { trusted: 0 });
      (async () => {
        for (let i = Number(from); ; i = (i + 1) % 300) {
          await store.write('key ' + i, { i, text: 'x'.repeat(3000 + i) });
          await store.link('file ' + i, 'key ' + i);
          const value = await store.read('file ' + ((i * 7) % 300));
          if (value !== undefined && value.i !== (i * 7) % 300) process.exit(9);
          if (i % 50 === 0) {
            process.stdout.write('.');
            await compactPacks(packsFolder(folder), 500000);
          }
        }
      })();`;
    const entry = await bundle('test/platform/storeProgram.ts');
    for (let run = 0; run < 8; run++) {
      const children = [0, 100].map(from =>
        spawn(process.execPath, ['-e', program, entry, folder.path, String(from)], {
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
      );
      // Two at once. Each is killed while it works, at a point that chance decides.
      const codes = await Promise.all(
        children.map(
          (child, n) =>
            new Promise<number | null>(resolve => {
              let dots = 0;
              child.stdout.on('data', (data: Buffer) => {
                if ((dots += data.length) > run + n) setTimeout(() => child.kill('SIGKILL'), 3 * run);
              });
              child.on('exit', resolve);
            }),
        ),
      );
      assert.deepEqual(codes, [null, null]);
      const store = open();
      for (let i = 0; i < 300; i++) {
        const value = (await store.read(`file ${i}`)) as { i: number } | undefined;
        assert.ok(value === undefined || value.i === i);
      }
    }
    // A process that was killed before it wrote its number into the lock keeps others out for a minute.
    const lock = join(packs, 'compaction.lock');
    if (existsSync(lock)) utimesSync(lock, new Date(0), new Date(0));
    await compactPacks(packs, 500_000);
    const left = readdirSync(packs);
    assert.deepEqual(
      left.filter(name => !/\.(pack|index|days)$/.test(name)),
      [],
    );
    assert.ok(size() <= 500_000, `${size()} bytes`);
  }).timeout(600_000);
});

/** Names a file as if another process had written it, which ended. */
function end(path: string): void {
  renameSync(path, path.replace(`-${process.pid}-`, `-${deadProcess}-`));
}
