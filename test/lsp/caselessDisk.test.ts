import assert from 'node:assert/strict';
import type { Hover, Location } from 'vscode-languageserver-protocol';
import { isSameUri } from '../../server/base/paths';
import type { SearchResult } from '../../server/protocol';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

/** A disk as that of Windows: it keeps the case of names, and ignores it. */
class CaselessFiles extends MemoryFiles {
  override canonical(uri: string): string {
    return [...this.files.keys()].find(each => this.isSame(each, uri)) ?? uri;
  }

  override isSame(a: string, b: string): boolean {
    return isSameUri(a, b, 'windows');
  }

  override stat(uri: string): ReturnType<MemoryFiles['stat']> {
    return super.stat(this.canonical(uri));
  }

  override read(uri: string, maxBytes: number): ReturnType<MemoryFiles['read']> {
    return super.read(this.canonical(uri), maxBytes);
  }

  override standing(uri: string): ReturnType<MemoryFiles['standing']> {
    return super.standing(this.canonical(uri));
  }
}

const folder = 'file:///c:/speeches';

describe('a disk that ignores case', () => {
  let files: CaselessFiles;
  let editor: Editor;
  beforeEach(async () => {
    files = new CaselessFiles();
    files.put(`${folder}/bridge.txt`, bridge);
    files.put(`${folder}/library.txt`, library);
    editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
    await editor.settled();
  });
  afterEach(() => editor.stop());

  const total = async (): Promise<number> =>
    (await editor.request<SearchResult>('corpus/search', { query: '"common water"', limit: 9 })).total;
  const changed = (...changes: [uri: string, type: number][]): Promise<void> =>
    editor.notify('workspace/didChangeWatchedFiles', { changes: changes.map(([uri, type]) => ({ uri, type })) });

  it('has one transcript, however the editor spells its name, and names it as the editor does', async () => {
    const uri = 'file:///C%3A/SPEECHES/Bridge.TXT';
    const before = await total();
    await editor.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text: bridge },
    });
    const at = { textDocument: { uri }, position: positionOf(bridge, '18: 2') };
    assert.match(JSON.stringify(await editor.request<Hover>('textDocument/hover', at)), /Kahf/);
    const places = await editor.request<Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: true },
    });
    assert.deepEqual([...new Set(places.map(place => place.uri))], [uri]);
    assert.equal(await total(), before);
    // While it is open it keeps its URI, also when its file is gone.
    files.files.delete(`${folder}/bridge.txt`);
    await changed([`${folder}/bridge.txt`, 3]);
    assert.match(JSON.stringify(await editor.request<Hover>('textDocument/hover', at)), /Kahf/);
    await editor.notify('textDocument/didClose', { textDocument: { uri } });
    assert.equal(await total(), 1);
  });

  it('has one transcript after only the case of its name has changed', async () => {
    const before = await total();
    files.files.delete(`${folder}/bridge.txt`);
    files.put(`${folder}/Bridge.txt`, bridge);
    await changed([`${folder}/bridge.txt`, 3], [`${folder}/Bridge.txt`, 1]);
    assert.equal(await total(), before);
    const { hits } = await editor.request<SearchResult>('corpus/search', { query: 'masons', limit: 9 });
    assert.deepEqual([...new Set(hits.map(({ uri }) => uri))], [`${folder}/Bridge.txt`]);
  });
});
