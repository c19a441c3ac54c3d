import assert from 'node:assert/strict';
import { methods, type SearchResult } from '../../server/protocol';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;

describe('changes that come late', () => {
  let files: MemoryFiles;
  let editor: Editor;
  beforeEach(async () => {
    files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(`${folder}/library.txt`, library);
    editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
  });
  afterEach(() => editor.stop());

  const total = async (query: string): Promise<number> => {
    await editor.settled();
    return (await editor.request<SearchResult>(methods.search, { query, limit: 10 })).total;
  };
  const walk = (): Promise<void> => editor.notify('workspace/didRenameFiles', { files: [] });
  const status = (found: number): Promise<true> =>
    editor.until(() => {
      const last = editor.statuses.at(-1);
      return (last?.found === found && last.indexed === found) || undefined;
    });

  it('are in the number of transcripts, also without a walk of the folder', async () => {
    assert.equal(await total('"common water"'), 3);
    files.put(`${folder}/new.txt`, bridge);
    await editor.touched(`${folder}/new.txt`);
    await status(3);
    files.files.delete(bridgeUri);
    await editor.touched(bridgeUri);
    await status(2);
  });

  it('are found by the walk that was asked for after them, while another one still runs', async () => {
    assert.equal(await total('"common water"'), 3);
    let release = (): void => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const isHeld = new Promise<void>(resolve => {
      files.beforeRead = uri => {
        if (!uri.endsWith('slow.txt')) return;
        resolve();
        return held;
      };
    });
    files.put(`${folder}/slow.txt`, library);
    await walk();
    await isHeld;
    files.put(bridgeUri, bridge.replaceAll('common water', 'open windows'));
    await walk();
    await editor.configure({ include: ['list.log'] });
    files.put(`${folder}/list.log`, 'One line about open windows.');
    release();
    assert.equal(await total('"open windows"'), 3);
  });

  it('of corpus.json are found with the files, for clients that tell nothing', async () => {
    const hidden = async (): Promise<string[]> =>
      (await editor.request<{ sections: { hidden: string[] }[] }>(methods.themes, { limit: 5 })).sections[0].hidden;
    assert.deepEqual(await hidden(), []);
    files.put(`${folder}/corpus.json`, '{ "corpusStudy": 1, "hidden": ["old story"] }');
    await walk();
    await editor.settled();
    assert.deepEqual(await hidden(), ['old story']);
    files.files.delete(`${folder}/corpus.json`);
    await walk();
    await editor.settled();
    assert.deepEqual(await hidden(), []);
  });

  it('of settings let go of an open document that counted because they named it', async () => {
    const uri = `${folder}/plain.txt`;
    await editor.configure({ include: ['plain.txt'] });
    await editor.settled();
    await editor.open(uri, 'One line about open windows.');
    assert.equal(await total('"open windows"'), 1);
    await editor.configure({});
    assert.equal(await total('"open windows"'), 0);
  });
});
