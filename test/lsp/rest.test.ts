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
    const rest = (): Promise<void> => {
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
