import assert from 'node:assert/strict';
import type { Location, SymbolInformation } from 'vscode-languageserver-types';
import { positionOf } from '../support/cursor';
import { Editor, modern } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;

describe('a client with few capabilities', () => {
  it('gets locations, flat symbols, pushed problems and source pages as files', async () => {
    const files = new MemoryFiles();
    files.put(libraryUri, library);
    const editor = await Editor.start({ host: memoryHost(files), folders: [folder], capabilities: {} });
    const wrong = bridge.replace('18: 2', '18: 2000');
    await editor.open(bridgeUri, wrong);
    const problems = await editor.until(() => editor.published.get(bridgeUri));
    assert.deepEqual(
      problems.map(({ code, source }) => [code, source]),
      [['verse-missing', 'corpus-study']],
    );
    const [location] = await editor.request<Location[]>('textDocument/definition', {
      textDocument: { uri: bridgeUri },
      position: positionOf(wrong, '18: 1-3'),
    });
    assert.match(location.uri, /^file:\/\/\/storage\/quran\/018/);
    const back = await editor.request<Location[]>('textDocument/references', {
      textDocument: { uri: location.uri },
      position: location.range.start,
      context: { includeDeclaration: false },
    });
    assert.ok(back.length > 0);
    const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: bridgeUri },
    });
    assert.ok(symbols.every(symbol => symbol.location.uri === bridgeUri));
    await editor.close(bridgeUri);
    await editor.until(() => editor.published.get(bridgeUri)?.length === 0 || undefined);
    await editor.stop();
  });

  it('pulls problems if it supports that', async () => {
    const editor = await Editor.start({ host: memoryHost(new MemoryFiles()), folders: [folder], capabilities: modern });
    await editor.open(bridgeUri, bridge.replace('18: 2', '18: 2000'));
    const report = await editor.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri: bridgeUri },
    });
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ['verse-missing'],
    );
    await editor.stop();
  });
});
