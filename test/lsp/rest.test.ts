import assert from 'node:assert/strict';
import type { Host } from '../../server/workspace/host';
import { methods, type SearchResult } from '../../server/protocol';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge } from '../support/speeches';

const folder = 'file:///speeches';

describe('work that helps the next start', () => {
  let files: MemoryFiles;
  let rests: number;
  let host: Host;
  beforeEach(() => {
    files = new MemoryFiles();
    files.put(`${folder}/bridge.txt`, bridge);
    rests = 0;
    const rest = ({ again }: { readonly again: boolean }): Promise<void> => {
      // A session that ends has no time for what was done before.
      assert.equal(again, false);
      rests++;
      return Promise.resolve();
    };
    host = { ...memoryHost(files), rest };
  });

  it('is done at the end of a session that asked about no document', async () => {
    const editor = await Editor.start({ host, folders: [folder] });
    let result: SearchResult;
    do result = await editor.request<SearchResult>(methods.search, { query: 'bridge', limit: 5 });
    while (result.indexing !== undefined);
    assert.equal(rests, 0);
    await editor.stop();
    assert.equal(rests, 1);
  });

  it('is not done at the end of a session that has not read its files', async () => {
    let release: () => void = () => undefined;
    const released = new Promise<void>(resolve => (release = resolve));
    const begun = new Promise<void>(resolve => {
      files.beforeRead = () => {
        resolve();
        return released;
      };
    });
    const editor = await Editor.start({ host, folders: [folder] });
    await begun;
    const stopped = editor.stop();
    // Refused once the server has begun to stop, or never answered.
    await editor.request(methods.search, { query: 'bridge', limit: 5 }).catch(() => undefined);
    release();
    await stopped;
    assert.equal(rests, 0);
  });
});

describe('a server at rest', () => {
  it('gives back memory once nothing was read for a while, and again after more was read', async function () {
    this.timeout(600_000);
    const files = new MemoryFiles();
    files.put(`${folder}/bridge.txt`, bridge);
    let collections = 0;
    let collected: () => void = () => undefined;
    const nextCollection = (): Promise<void> => new Promise(resolve => (collected = resolve));
    const collect = (): Promise<void> => {
      collections++;
      collected();
      return Promise.resolve();
    };
    const first = nextCollection();
    const editor = await Editor.start({ host: { ...memoryHost(files), collect }, folders: [folder] });
    await editor.request<SearchResult>(methods.search, { query: 'bridge', limit: 5 });
    assert.equal(collections, 0);
    await first;
    const second = nextCollection();
    files.put(`${folder}/other.txt`, bridge);
    await editor.touched(`${folder}/other.txt`);
    await second;
    assert.equal(collections, 2);
    await editor.stop();
    assert.equal(collections, 2);
  });
});
