import assert from 'node:assert/strict';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../support/bundle';
import { Folder } from '../support/folder';
import { ServerProcess } from '../support/serverProcess';
import { bridge, library } from '../support/speeches';

/** Two versions of the server, as processes, on one folder of transcripts and one cache. */
describe('an upgrade and a downgrade', () => {
  let programs: Readonly<Record<'1.0' | '2.0', string>>;
  let folder: Folder;
  let cache: Folder;
  before(async () => {
    programs = { '1.0': await bundle('server/main.ts', '1.0'), '2.0': await bundle('server/main.ts', '2.0') };
  });
  beforeEach(() => {
    folder = new Folder();
    cache = new Folder();
    const time = new Date(Date.now() - 600_000);
    for (const [name, text] of [
      ['bridge.txt', bridge],
      ['library.txt', library],
    ])
      utimesSync(folder.write(name, text), time, time);
  });
  afterEach(() => {
    folder.remove();
    cache.remove();
  });

  it('find the index of each version as it was left, and say once that another one is there', async () => {
    const first = await ServerProcess.start(programs['1.0'], folder, cache);
    assert.equal(await first.total('water'), 3);
    await first.end();
    const stored = manifests();
    assert.equal(stored.length, 1);

    const upgraded = await ServerProcess.start(programs['2.0'], folder, cache);
    assert.equal(await upgraded.total('water'), 3);
    await upgraded.end();
    assert.equal(upgraded.told(/another version/), 1);
    assert.equal(manifests().length, 2);

    for (const version of ['1.0', '2.0'] as const) {
      const again = await ServerProcess.start(programs[version], folder, cache);
      assert.equal(await again.total('water'), 3);
      await again.end();
      assert.equal(again.told(/another version|damaged|built again/), 0);
    }
    assert.equal(manifests().length, 2);
  });

  it('while the other version runs: both go on, see each change, and leave the files of the other alone', async () => {
    const older = await ServerProcess.start(programs['1.0'], folder, cache);
    assert.equal(await older.total('water'), 3);
    const later = await ServerProcess.start(programs['2.0'], folder, cache);
    assert.equal(await later.total('water'), 3);
    folder.write('library.txt', library.replaceAll('water', 'bread'));
    for (const server of [older, later]) await server.changed(folder.uriOf('library.txt'));
    assert.deepEqual(
      await Promise.all([older, later].flatMap(server => [server.total('water'), server.total('bread')])),
      [2, 1, 2, 1],
    );
    await older.end();
    assert.equal(await later.total('bread'), 1);
    const downgraded = await ServerProcess.start(programs['1.0'], folder, cache);
    assert.deepEqual([await downgraded.total('bread'), await later.total('water')], [1, 2]);
    await Promise.all([downgraded.end(), later.end()]);
    assert.equal(downgraded.told(/another version|damaged|built again/), 0);
  });

  function manifests(): string[] {
    return readdirSync(join(cache.path, 'search')).filter(name => name.endsWith('.json'));
  }
}).timeout(240_000);
