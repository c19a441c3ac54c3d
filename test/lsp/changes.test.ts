import assert from 'node:assert/strict';
import type { Hover, Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { methods, type SearchResult } from '../../server/protocol';
import { positionOf, textIn } from '../support/cursor';
import { Editor, modern } from '../support/editor';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///speeches';
const bridgeUri = `${folder}/bridge.txt`;
const libraryUri = `${folder}/library.txt`;
const configUri = `${folder}/corpus.json`;

describe('changes', () => {
  let files: MemoryFiles;
  let editor: Editor;
  beforeEach(async () => {
    files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(libraryUri, library);
    editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
  });
  afterEach(() => editor.stop());

  const citing = async (uri: string, text: string, needle: string): Promise<string[]> => {
    const found = await editor.request<Location[] | null>('textDocument/references', {
      textDocument: { uri },
      position: positionOf(text, needle),
      context: { includeDeclaration: true },
    });
    return (found ?? []).map(location => location.uri.slice(folder.length + 1));
  };
  const total = async (query: string): Promise<number> =>
    (await editor.request<SearchResult>(methods.search, { query, limit: 10 })).total;

  it('of an open document are seen by the next request, and count in place of the file until it is closed', async () => {
    await editor.open(bridgeUri, bridge);
    assert.deepEqual(await citing(bridgeUri, bridge, '2]'), ['bridge.txt', 'bridge.txt']);
    const edited = `A line before.\n${bridge.replace('18: 2', '18: 3')}`;
    await editor.change(bridgeUri, edited);
    assert.deepEqual(await citing(bridgeUri, edited, '3]'), ['bridge.txt', 'bridge.txt', 'bridge.txt', 'library.txt']);
    const hover = await editor.request<Hover>('textDocument/hover', {
      textDocument: { uri: bridgeUri },
      position: positionOf(edited, '18: 3]'),
    });
    assert.match(JSON.stringify(hover.contents), /Verse 3\./);
    assert.equal(await total('"line before"'), 1);
    await editor.close(bridgeUri);
    assert.equal(await total('"line before"'), 0);
  });

  it('of a file on disk are read when the client reports them', async () => {
    assert.equal(await total('"common water"'), 3);
    files.put(libraryUri, library.replace('common water', 'common bread'));
    await editor.touched(libraryUri);
    assert.equal(await total('"common water"'), 2);
    files.files.delete(libraryUri);
    await editor.touched(libraryUri);
    assert.equal(await total('"common bread"'), 0);
    files.put(`${folder}/again.txt`, library);
    await editor.touched(`${folder}/again.txt`);
    assert.equal(await total('"common water"'), 3);
  });

  it('that delete a folder remove all its files', async () => {
    files.put(`${folder}/old/copy.txt`, library);
    await editor.touched(`${folder}/old/copy.txt`);
    assert.equal(await total('"common water"'), 4);
    files.files.delete(`${folder}/old/copy.txt`);
    await editor.touched(`${folder}/old`);
    assert.equal(await total('"common water"'), 3);
  });

  it('can turn a file into a transcript, and back', async () => {
    const uri = `${folder}/new.txt`;
    await editor.open(uri, 'Nothing yet');
    assert.equal(await editor.request('textDocument/foldingRange', { textDocument: { uri } }), null);
    await editor.change(uri, bridge);
    assert.ok(await editor.request('textDocument/foldingRange', { textDocument: { uri } }));
    assert.equal(await total('"common water"'), 5);
    await editor.close(uri);
    assert.equal(await total('"common water"'), 3);
  });

  it('of a long document are analysed once for several requests, and no request is answered from an older text', async () => {
    const long = `${bridge.replace(/Notes[^]*/, '')}${'And so the work went on, day after day and in all weathers.\n\n'.repeat(6000)}`;
    const uri = `${folder}/long.txt`;
    await editor.open(uri, long);
    const marks = (): Promise<unknown[]> =>
      editor.request('textDocument/documentHighlight', { textDocument: { uri }, position: positionOf(long, '2]') });
    assert.deepEqual(
      (await Promise.all([marks(), marks(), marks()])).map(found => found.length),
      [2, 2, 2],
    );
    const first = marks();
    await editor.change(uri, long.replace('18: 1-3', '5: 1-3'));
    assert.equal((await marks()).length, 1);
    assert.ok([1, 2].includes((await first).length));
  });

  it('of settings take effect immediately', async () => {
    assert.equal(await total('"common water"'), 3);
    await editor.configure({ exclude: ['library*'] });
    await editor.until(() => editor.statuses.at(-1)?.found === 1 || undefined);
    assert.equal(await total('"common water"'), 2);
    files.put(`${folder}/list.log`, 'A plain line about common water and no more than that.');
    await editor.configure({ include: ['*.log'] });
    await editor.until(() => editor.statuses.at(-1)?.found === 3 || undefined);
    assert.equal(await total('"common water"'), 4);
  });

  it('of the settings for inlay hints and highlighting take effect immediately', async () => {
    await editor.open(bridgeUri, bridge);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = (): Promise<unknown[]> =>
      editor.request('textDocument/inlayHint', { textDocument: { uri: bridgeUri }, range });
    const colours = async (): Promise<number> =>
      (
        await editor.request<{ data: number[] }>('textDocument/semanticTokens/full', {
          textDocument: { uri: bridgeUri },
        })
      ).data.length;
    assert.ok((await hints()).length > 0 && (await colours()) > 0);
    await editor.configure({
      inlayHints: { surahNames: false, dates: false },
      semanticHighlighting: { enabled: false },
    });
    // The server asks for the settings before it answers anything that comes later.
    await editor.settled();
    assert.deepEqual(await hints(), []);
    assert.equal(await colours(), 0);
  });

  it('of workspace folders add and remove a corpus for each', async () => {
    files.put('file:///other/talk.txt', bridge.replaceAll('common water', 'open windows'));
    assert.equal(await total('"open windows"'), 0);
    await editor.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///other', name: 'other' }], removed: [] },
    });
    assert.equal(await total('"open windows"'), 2);
    assert.equal(await total('"common water"'), 3);
    await editor.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: folder, name: 'x' }] },
    });
    assert.equal(await total('"common water"'), 0);
  });

  it('of mixed line ends in the editor do not shift ranges in the file', async () => {
    const mixed = bridge.replace(/\n\n/g, '\n\r\n').replace(/(?<=Notes)\n/g, '\r');
    files.put(bridgeUri, mixed);
    await editor.touched(bridgeUri);
    await editor.open(libraryUri, library);
    const found = await editor.request<Location[]>('textDocument/references', {
      textDocument: { uri: libraryUri },
      position: positionOf(library, '3]'),
      context: { includeDeclaration: true },
    });
    const inBridge = found.filter(location => location.uri === bridgeUri).map(({ range }) => range.start);
    // The editor shows the file with one kind of line end: lines and characters are the same.
    assert.deepEqual(inBridge, [
      positionOf(bridge, '[The Holy Quran, 18: 1-3]'),
      positionOf(bridge, 'The Holy Quran, Surah Al-Kahf'),
    ]);
  });
});

describe('a single file without a folder', () => {
  it('is a corpus of one', async () => {
    const files = new MemoryFiles();
    files.put(libraryUri, library);
    files.put(bridgeUri, bridge);
    const editor = await Editor.start({ host: memoryHost(files) });
    await editor.open(bridgeUri, bridge);
    const found = await editor.request<Location[]>('textDocument/references', {
      textDocument: { uri: bridgeUri },
      position: positionOf(bridge, '18: 1-3'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual([...new Set(found.map(({ uri }) => uri))], [bridgeUri]);
    await editor.open('untitled:Untitled-1', library);
    assert.ok(
      await editor.request('textDocument/hover', {
        textDocument: { uri: 'untitled:Untitled-1' },
        position: positionOf(library, '18: 3'),
      }),
    );
    await editor.close(bridgeUri);
    assert.equal(
      await editor.request('textDocument/hover', {
        textDocument: { uri: bridgeUri },
        position: positionOf(bridge, '18: 2'),
      }),
      null,
    );
    await editor.stop();
  });
});

describe('source pages as files', () => {
  it('are not transcripts themselves, and are updated with the corpus while they are open', async () => {
    const files = new MemoryFiles();
    const cited = bridge.replace('(1)', '(1) [al-Kafi, Volume 2, page 163]');
    files.put(bridgeUri, cited);
    const editor = await Editor.start({ host: memoryHost(files), folders: [folder], capabilities: {} });
    await editor.open(bridgeUri, cited);
    const at = { textDocument: { uri: bridgeUri }, position: positionOf(cited, 'page 163') };
    const [{ uri }] = await editor.request<Location[]>('textDocument/definition', at);
    const page = files.written.get(uri)!;
    assert.match(page, /al-Kafi/);
    await editor.open(uri, page + bridge);
    const { total } = await editor.request<SearchResult>(methods.search, { query: '"common water"', limit: 9 });
    assert.equal(total, 2);
    const rewritten = new Promise<string>(resolve => {
      files.written.set = (key, text) => {
        resolve(text);
        return Map.prototype.set.call(files.written, key, text) as Map<string, string>;
      };
    });
    await editor.change(bridgeUri, cited.replace('page 163', 'page 170'));
    assert.match(await rewritten, /170/);
    await editor.stop();
  });
});

describe('corpus.json', () => {
  const wrong = bridge.replace('18: 2', '18: 2000').replace('(1)', '(1) [Book of Rivers, volume 2, page 14]');

  it('has its errors reported, and the rest of it is used', async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, wrong);
    const config = '{"corpusStudy": 1, "silence": [{"code": "verse-missing"}], "hidden": 4}';
    files.put(configUri, config);
    const editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
    const [problem] = await editor.until(() => editor.published.get(configUri));
    assert.equal(problem.code, 'config-value');
    assert.equal(textIn(config, problem.range), '4');
    await editor.open(bridgeUri, wrong);
    const report = await editor.request<{ items: object[] }>('textDocument/diagnostic', {
      textDocument: { uri: bridgeUri },
    });
    assert.deepEqual(report.items, []);
    await editor.stop();
  });

  it('adds works that are cited already while the user types it', async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, wrong);
    const editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
    await editor.open(bridgeUri, wrong);
    const at = { textDocument: { uri: bridgeUri }, position: positionOf(wrong, 'Book of Rivers') };
    assert.equal(await editor.request('textDocument/hover', at), null);
    await editor.open(configUri, '{"corpusStudy": 1}', 'jsonc');
    await editor.change(
      configUri,
      '{"corpusStudy": 1, "works": [{"key": "rivers", "title": "Book of Rivers", "author": "Anwar Selim", "divisions": ["volume", "page"]}]}',
    );
    const hover = await editor.request<Hover>('textDocument/hover', at);
    assert.match(JSON.stringify(hover.contents), /Anwar Selim/);
    await editor.stop();
  });

  it('is written by the quick fix that silences a place, and takes effect immediately', async () => {
    const files = new MemoryFiles();
    files.put(bridgeUri, wrong);
    const editor = await Editor.start({ host: memoryHost(files), folders: [folder], capabilities: modern });
    await editor.open(bridgeUri, wrong);
    const range = { start: positionOf(wrong, '2000'), end: positionOf(wrong, '2000') };
    const actions = await editor.request<{ title: string; edit: WorkspaceEdit }[]>('textDocument/codeAction', {
      textDocument: { uri: bridgeUri },
      range,
      context: { diagnostics: [] },
    });
    const silence = actions.find(action => action.title.startsWith('Silence here'))!;
    const [create, edit] = silence.edit.documentChanges as [
      { kind: string; uri: string },
      { edits: { newText: string }[] },
    ];
    assert.deepEqual([create.kind, create.uri], ['create', configUri]);
    files.put(configUri, edit.edits[0].newText);
    await editor.touched(configUri);
    const report = await editor.request<{ items: object[] }>('textDocument/diagnostic', {
      textDocument: { uri: bridgeUri },
    });
    assert.deepEqual(report.items, []);
    await editor.stop();
  });
});
