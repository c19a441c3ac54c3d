import assert from 'node:assert/strict';
import { methods, type SearchResult } from '../../server/protocol';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///talks';
const list = 'milk, bread, common water, two lamps';

describe('settings that are taken back', () => {
  let files: MemoryFiles;
  let editor: Editor;
  beforeEach(() => {
    files = new MemoryFiles();
    files.put(`${folder}/bridge.txt`, bridge);
    files.put(`${folder}/library.txt`, library + '\n\nAnd so we went on. '.repeat(3000));
    files.put(`${folder}/notes/talk.log`, library);
    files.put(`${folder}/notes/shopping.txt`, list);
  });
  afterEach(() => editor.stop());

  const start = async (settings: object): Promise<void> => {
    editor = await Editor.start({ host: memoryHost(files), folders: [folder], settings });
  };
  const configure = async (settings: object): Promise<void> => {
    await editor.configure(settings);
    await editor.settled();
  };
  const found = async (): Promise<string[]> => {
    const { hits } = await editor.request<SearchResult>(methods.search, { query: '"common water"', limit: 20 });
    return [...new Set(hits.map(({ uri }) => uri.slice(folder.length + 1)))].sort();
  };
  const usual = ['bridge.txt', 'library.txt'];

  it('do not leave what "include" brought in', async () => {
    await start({});
    assert.deepEqual(await found(), usual);
    await configure({ include: ['notes/**'] });
    assert.deepEqual(await found(), [...usual, 'notes/shopping.txt', 'notes/talk.log']);
    await configure({ include: ['notes/*.txt'] });
    assert.deepEqual(await found(), [...usual, 'notes/shopping.txt']);
    await configure({});
    assert.deepEqual(await found(), usual);
    await configure({ include: ['notes/*.log'] });
    assert.deepEqual(await found(), [...usual, 'notes/talk.log']);
  });

  it('bring back what "exclude" left out', async () => {
    await start({ exclude: ['library.txt'] });
    assert.deepEqual(await found(), ['bridge.txt']);
    await configure({});
    assert.deepEqual(await found(), usual);
    await configure({ exclude: ['bridge.txt'] });
    assert.deepEqual(await found(), ['library.txt']);
  });

  it('leave out and bring back what is too large', async () => {
    await start({});
    assert.deepEqual(await found(), usual);
    await configure({ maxFileSizeMB: 0.02 });
    assert.deepEqual(await found(), ['bridge.txt']);
    await configure({ maxFileSizeMB: 1 });
    assert.deepEqual(await found(), usual);
  });
});
