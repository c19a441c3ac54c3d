import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSegmentStore } from '../../server/platform/segmentStore';
import { plainIndex, type PlainIndex } from '../search/plain';

describe('segments on disk', () => {
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

  it('answer after reopening as they did before, without what was deleted', async () => {
    const index = plainIndex({ a: 'An old lamp.', b: 'The lamp and its oil.', c: 'Lamp.' });
    index.toKeep();
    index.delete('c');
    await storeOf(folder).keep('file:///corpus', index.toKeep());
    const again = await reopened();
    const told = async (own: PlainIndex) =>
      (await answer(own, 'lamp')).hits.map(({ uri, start, end, score }) => ({ uri, start, end, score }));
    assert.deepEqual(await told(again), await told(index));
    assert.equal((await told(again)).length, 2);
    assert.deepEqual(await storeOf(folder).open('file:///other'), []);
  });

  it('are written once, by whoever comes first', async () => {
    const index = plainIndex({ a: 'An old lamp.' });
    await Promise.all([storeOf(folder), storeOf(folder)].map(store => store.keep('file:///corpus', index.toKeep())));
    assert.equal(readdirSync(folder).filter(name => name.endsWith('.seg')).length, 1);
  });

  it('stay readable where another program takes them away', async () => {
    const index = plainIndex({ a: 'An old lamp.' });
    await storeOf(folder).keep('file:///corpus', index.toKeep());
    const again = await reopened();
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    assert.equal((await answer(again, 'lamp')).total, 1);
  });

  it('are told where they are gone or damaged, and never used', async () => {
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

  it('go when no corpus names them any more, but not while they are new', async () => {
    const store = storeOf(folder);
    await store.keep('file:///corpus', plainIndex({ a: 'An old lamp.' }).toKeep());
    const [old] = readdirSync(folder).filter(name => name.endsWith('.seg'));
    await store.keep('file:///corpus', plainIndex({ a: 'A new lamp.' }).toKeep());
    assert.ok(readdirSync(folder).includes(old));
    utimesSync(join(folder, old), new Date(0), new Date(0));
    await store.keep('file:///corpus', plainIndex({ a: 'A new lamp.' }).toKeep());
    assert.ok(!readdirSync(folder).includes(old));
  });

  it('that cannot be written are told once, and lost', async () => {
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
