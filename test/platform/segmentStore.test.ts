import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSegmentStore } from '../../server/platform/segmentStore';
import { plainIndex, type PlainIndex } from '../search/plain';

describe('the segment store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'segments-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const storeOf = (place: string, log: (message: string) => void = () => undefined) =>
    createSegmentStore(place, { version: 'test', log });
  const answer = (index: PlainIndex, query: string) => index.search({ query, limit: 10, finished: true }, () => false);

  async function reopened(log?: (message: string) => void): Promise<PlainIndex> {
    const index = plainIndex();
    for (const { source, dead } of await storeOf(folder, log).open('file:///corpus')) {
      index.open(source, ({ uri }) => !dead.includes(uri));
    }
    return index;
  }

  it('gives the same answers after reopening, without deleted files', async () => {
    const index = plainIndex({ a: 'An old lamp.', b: 'The lamp and its oil.', c: 'Lamp.' });
    index.toKeep();
    index.delete('c');
    await storeOf(folder).keep('file:///corpus', index.toKeep());
    const again = await reopened();
    const hitsOf = async (searched: PlainIndex) =>
      (await answer(searched, 'lamp')).hits.map(({ uri, start, end, score }) => ({ uri, start, end, score }));
    assert.deepEqual(await hitsOf(again), await hitsOf(index));
    assert.equal((await hitsOf(again)).length, 2);
    assert.deepEqual(await storeOf(folder).open('file:///other'), []);
  });

  it('writes a segment once if two processes store it', async () => {
    const index = plainIndex({ a: 'An old lamp.' });
    await Promise.all([storeOf(folder), storeOf(folder)].map(store => store.keep('file:///corpus', index.toKeep())));
    assert.equal(readdirSync(folder).filter(name => name.endsWith('.seg')).length, 1);
  });

  it('keeps segments readable after another process deletes them', async () => {
    const index = plainIndex({ a: 'An old lamp.' });
    await storeOf(folder).keep('file:///corpus', index.toKeep());
    const again = await reopened();
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    assert.equal((await answer(again, 'lamp')).total, 1);
  });

  it('does not wait for ever, and takes for missing what is no file', async function () {
    if (process.platform === 'win32') return this.skip();
    const index = plainIndex({ a: 'An old lamp.' });
    for (const ending of ['.seg', '.json']) {
      for (const make of [mkdirSync, (path: string) => execFileSync('mkfifo', [path])]) {
        await storeOf(folder).keep('file:///corpus', index.toKeep());
        const path = join(
          folder,
          readdirSync(folder).find(name => name.endsWith(ending))!,
        );
        rmSync(path);
        make(path);
        const log: string[] = [];
        assert.deepEqual(await storeOf(folder, message => log.push(message)).open('file:///corpus'), []);
        assert.ok(log.length <= 1, log.join('\n'));
        rmSync(folder, { recursive: true });
      }
    }
  });

  it('logs missing segments, and does not use damaged ones', async () => {
    const index = plainIndex({ a: 'An old lamp.' });
    await storeOf(folder).keep('file:///corpus', index.toKeep());
    const [segment] = readdirSync(folder).filter(name => name.endsWith('.seg'));
    truncateSync(join(folder, segment), 200);
    await assert.rejects(reopened(), /index|section|ends/);
    rmSync(join(folder, segment));
    const log: string[] = [];
    assert.equal(
      (
        await answer(
          await reopened(message => {
            log.push(message);
          }),
          'lamp',
        )
      ).total,
      0,
    );
    assert.match(log.join(), /built again/);
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"segments":[{"name":"../x"}]}');
    assert.equal((await answer(await reopened(), 'lamp')).total, 0);
  });

  it('keeps the indexes of several versions side by side, each read by its own, and says so once', async () => {
    const log: string[] = [];
    const of = (version: string) => createSegmentStore(folder, { version, log: message => log.push(message) });
    const [older, later] = [plainIndex({ a: 'An old lamp.' }), plainIndex({ a: 'A new lamp.' })];
    await of('1').keep('file:///corpus', older.toKeep());
    assert.deepEqual(await of('2').open('file:///corpus'), []);
    assert.match(log.join('\n'), /^The search index of file:\/\/\/corpus is that of another version[^\n]*its own\.$/);
    await of('2').keep('file:///corpus', later.toKeep());
    for (const [version, index] of [
      ['1', older],
      ['2', later],
      ['1', older],
    ] as const) {
      const [stored, ...others] = await of(version).open('file:///corpus');
      assert.deepEqual(others, []);
      const again = plainIndex();
      again.open(stored.source, () => true);
      const words = version === '1' ? ['old', 'new'] : ['new', 'old'];
      assert.equal((await answer(again, words[0])).total, 1);
      assert.equal((await answer(again, words[1])).total, 0);
      assert.ok(index.toKeep().length > 0);
    }
    assert.equal(log.length, 1);
  });

  it('deletes the index of another version once it was not used for long, and no file that it does not know', async () => {
    const of = (version: string) => createSegmentStore(folder, { version });
    await of('1').keep('file:///corpus', plainIndex({ a: 'An old lamp.' }).toKeep());
    const former = readdirSync(folder);
    const foreign = ['manifest-of-a-later-version.bin', 'segments-3'];
    for (const name of foreign) writeFileSync(join(folder, name), '');
    const age = (days: number): void => {
      const time = new Date(Date.now() - days * 86_400_000);
      for (const name of [...former, ...foreign]) utimesSync(join(folder, name), time, time);
    };
    age(10);
    await of('2').keep('file:///corpus', plainIndex({ a: 'A new lamp.' }).toKeep());
    for (const name of [...former, ...foreign]) assert.ok(readdirSync(folder).includes(name), name);
    age(31);
    await of('2').keep('file:///corpus', plainIndex({ a: 'Another lamp.' }).toKeep());
    for (const name of former) assert.ok(!readdirSync(folder).includes(name), name);
    for (const name of foreign) assert.ok(readdirSync(folder).includes(name), name);
  });

  it('deletes old segments that no manifest lists, but not new ones', async () => {
    const store = storeOf(folder);
    await store.keep('file:///corpus', plainIndex({ a: 'An old lamp.' }).toKeep());
    const [old] = readdirSync(folder).filter(name => name.endsWith('.seg'));
    await store.keep('file:///corpus', plainIndex({ a: 'A new lamp.' }).toKeep());
    assert.ok(readdirSync(folder).includes(old));
    utimesSync(join(folder, old), new Date(0), new Date(0));
    await store.keep('file:///corpus', plainIndex({ a: 'A new lamp.' }).toKeep());
    assert.ok(!readdirSync(folder).includes(old));
  });

  it('logs once that it cannot write', async () => {
    const log: string[] = [];
    writeFileSync(join(folder, 'file'), '');
    const store = storeOf(join(folder, 'file', 'folder'), message => {
      log.push(message);
    });
    const index = plainIndex({ a: 'An old lamp.' });
    await store.keep('file:///corpus', index.toKeep());
    await store.keep('file:///corpus', index.toKeep());
    assert.equal(log.length, 1);
    assert.match(log[0], /cannot be saved/);
  });
});
