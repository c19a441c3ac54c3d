import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-types';
import { findFault } from '../../server/lsp/messages/checkedMessages';
import { schemas } from '../../server/lsp/messages/schemas';
import { methods, type ThemesResult } from '../../server/protocol';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///talks';
const uri = `${folder}/bridge.txt`;
const start = { line: 0, character: 0 };

/** Messages that a client should not send, each with what is wrong in it. */
const wrong: readonly [method: string, params: unknown, fault: RegExp][] = [
  [
    'textDocument/didOpen',
    { textDocument: { uri, languageId: 'plaintext', version: 1, text: 7 } },
    /text" must be string/,
  ],
  ['textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', text: bridge } }, /version" is missing/],
  [
    'textDocument/didOpen',
    { textDocument: { uri: 'file:///%zz', languageId: '', version: 1, text: '' } },
    /uri" must be a URI/,
  ],
  [
    'textDocument/didOpen',
    { textDocument: { uri: 'file:///a%00b', languageId: '', version: 1, text: '' } },
    /uri" must be a URI/,
  ],
  ['textDocument/didChange', { textDocument: { uri, version: null }, contentChanges: [] }, /version" must be number/],
  ['textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{}] }, /text" is missing/],
  [
    'textDocument/didChange',
    { textDocument: { uri, version: 2 }, contentChanges: [{ text: '', range: { start } }] },
    /end" is missing/,
  ],
  ['textDocument/didClose', { textDocument: null }, /textDocument" must be an object/],
  ['workspace/didChangeWatchedFiles', { changes: uri }, /changes" must be a list/],
  ['workspace/didChangeWatchedFiles', { changes: [{ uri: 'no scheme' }] }, /uri" must be a URI/],
  ['workspace/didChangeWorkspaceFolders', { event: { added: [] } }, /removed" is missing/],
  ['workspace/didDeleteFiles', {}, /files" is missing/],
  ['textDocument/hover', { textDocument: { uri }, position: { line: -1, character: 0 } }, /line" must be at least 0/],
  [
    'textDocument/hover',
    { textDocument: { uri }, position: { line: 0.5, character: 0 } },
    /line" must be a whole number/,
  ],
  [
    'textDocument/hover',
    { textDocument: { uri }, position: { line: 0, character: 2 ** 40 } },
    /character" must be at most/,
  ],
  ['textDocument/references', { textDocument: { uri }, position: start }, /context" is missing/],
  ['textDocument/selectionRange', { textDocument: { uri }, positions: start }, /positions" must be a list/],
  [
    'textDocument/codeAction',
    { textDocument: { uri }, range: { start, end: start }, context: { only: 'quickfix' } },
    /only" must be a list/,
  ],
  ['workspace/symbol', { query: ['a'] }, /query" must be string/],
  [methods.search, { query: 'a'.repeat(100_001), limit: 5 }, /query" must be no longer than 100000/],
  [methods.themes, { limit: 5, order: 'best' }, /order" must be/],
  [methods.sites, { key: 5 }, /key" must be string/],
];

describe('messages out of the ordinary', () => {
  const files = new MemoryFiles();
  files.put(uri, bridge);
  files.put(`${folder}/library.txt`, library);
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start({
      host: memoryHost(files),
      folders: [folder],
    });
    await editor.open(uri, bridge);
    await editor.settled();
  });
  afterEach(() => editor.stop());

  const hover = (): Promise<Hover | null> =>
    editor.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: positionOf(bridge, '1-3]') });

  for (const [index, [method, params, fault]] of wrong.entries())
    it(`are refused by name, and change nothing: ${method} (${index + 1})`, async () => {
      const before = await hover();
      const isNotification = /\/did|\$\//.test(method);
      if (isNotification) await editor.notify(method, params as object);
      else await assert.rejects(editor.request(method, params as object), fault);
      assert.deepEqual(await hover(), before);
      const { sections } = await editor.request<ThemesResult>(methods.themes, { limit: 5 });
      assert.equal(sections.length, 1);
      const said = editor.logged.filter(message => message.startsWith(method));
      assert.equal(said.length, 1);
      assert.match(said[0], fault);
    });

  it('are logged once each', async () => {
    for (let i = 0; i < 5; i++) await editor.notify('textDocument/didClose', {});
    await editor.settled();
    assert.equal(editor.logged.filter(message => message.startsWith('textDocument/didClose')).length, 1);
  });

  it('take any version that a client counts with', async () => {
    const other = `${folder}/other.txt`;
    for (const version of [-1, 0, 2 ** 31 - 1]) {
      await editor.notify('textDocument/didOpen', {
        textDocument: { uri: other, languageId: 'plaintext', version, text: bridge },
      });
      assert.equal((await editor.request<ThemesResult>(methods.themes, { uri: other, limit: 5 })).sections.length, 1);
      assert.ok(await editor.request('textDocument/documentSymbol', { textDocument: { uri: other } }));
      await editor.close(other);
    }
  });

  it('do not start a second session', async () => {
    await assert.rejects(editor.request('initialize', { capabilities: {} }), /The server is initialized already/);
    assert.ok(await hover());
  });

  it('that no client may send are unknown', async () => {
    await assert.rejects(editor.request('corpus/refused', { code: 1, message: 'x' }), /no such method/);
    await assert.rejects(editor.request('corpus/nothing', {}), /Unhandled method/);
  });

  it('after shutdown are refused', async () => {
    const other = await Editor.start({ host: memoryHost(files), folders: [folder] });
    await other.request('shutdown', {});
    await assert.rejects(other.request('workspace/symbol', { query: '' }), /workspace\/symbol came after shutdown/);
  });

  it('have a schema for every method of ours with parameters', () => {
    const without = new Set<string>([methods.read, methods.status, methods.themesChanged]);
    for (const method of Object.values(methods)) assert.equal(method in schemas, !without.has(method), method);
  });

  it('are described without their contents', () => {
    assert.equal(findFault(methods.sites, { key: 'quran:1', uri: 'secret words' }), '"uri" must be a URI');
    assert.equal(findFault('textDocument/hover', undefined), 'the parameters are missing');
    assert.equal(findFault(methods.curate, [null]), 'the parameters must be an object');
    assert.equal(findFault('$/cancelRequest', null), 'the parameters must be an object');
    assert.equal(findFault('toString', null), undefined);
  });
});
