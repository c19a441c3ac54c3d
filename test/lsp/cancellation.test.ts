import assert from 'node:assert/strict';
import { LSPErrorCodes, type ResponseError } from 'vscode-languageserver-protocol';
import type { Host } from '../../server/workspace/host';
import { methods } from '../../server/protocol';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;

describe('a request that arrives while the corpus is being indexed', () => {
  let release: () => void;
  let editor: Editor;
  beforeEach(async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(`${folder}/library.txt`, library);
    const reading = new Promise<void>(resolve => {
      release = resolve;
    });
    files.beforeRead = uri => (uri.endsWith('library.txt') ? reading : undefined);
    editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
    await editor.open(bridgeUri, bridge);
  });
  afterEach(() => {
    release();
    return editor.stop();
  });

  const references = {
    textDocument: { uri: bridgeUri },
    position: positionOf(bridge, '1-3]'),
    context: { includeDeclaration: true },
  };
  const requests: [method: string, params: object][] = [
    ['textDocument/references', references],
    ['workspace/symbol', { query: 'bridge' }],
    [methods.search, { query: 'water', limit: 5 }],
    ['textDocument/definition', references],
    [methods.sites, { key: 'quran:18' }],
  ];
  for (const [method, params] of requests) {
    it(`fails with RequestCancelled when it is cancelled, and does not return an empty result: ${method}`, async () => {
      const { answer, cancel } = editor.cancellable(method, params);
      cancel();
      await assert.rejects(answer, (error: ResponseError) => error.code === LSPErrorCodes.RequestCancelled);
    });
  }

  it('waits for all files if its answer depends on all', async () => {
    let done = false;
    const answer = editor.request<object[]>('textDocument/references', references).finally(() => {
      done = true;
    });
    // Requests about one file are answered in the meantime. Hovers say that they are incomplete.
    const hover = await editor.request<{ contents: { value: string } }>('textDocument/hover', references);
    assert.match(hover.contents.value, /Still indexing/);
    assert.equal(done, false);
    release();
    assert.equal((await answer).length, 4);
    const later = await editor.request<{ contents: { value: string } }>('textDocument/hover', references);
    assert.doesNotMatch(later.contents.value, /Still indexing/);
  });
});

describe('a request that fails', () => {
  it('is logged with its method and answered with a one-sentence error; the server keeps running', async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    const host: Host = memoryHost(files, { load: () => Promise.reject(new Error('the data file is damaged')) });
    const editor = await Editor.start({ host, folders: [folder] });
    await editor.open(bridgeUri, bridge);
    const at = { textDocument: { uri: bridgeUri }, position: positionOf(bridge, '2]') };
    await assert.rejects(
      editor.request('textDocument/definition', at),
      /could not answer textDocument\/definition; the log says why/,
    );
    await editor.until(() =>
      editor.logged.find(message => /textDocument\/definition failed \(bridge.txt\): .*damaged/.test(message)),
    );
    assert.ok(await editor.request('textDocument/foldingRange', { textDocument: { uri: bridgeUri } }));
    await editor.stop();
  });
});
