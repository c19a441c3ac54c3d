import assert from 'node:assert/strict';
import { chmodSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Location } from 'vscode-languageserver-types';
import type { Host } from '../../server/workspace/host';
import { createAnalyser } from '../../server/platform/analyser';
import { diskFiles } from '../../server/platform/files';
import { createHost } from '../../server/platform/host';
import { methods, type SearchResult, type StatusParams } from '../../server/protocol';
import { dist, needsBuild } from '../support/build';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { Folder } from '../support/folder';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';
import { tagger } from '../support/tagger';

/** A speech that cites and says nothing that the tests look for. */
const other = library
  .replace('18: 3', '5: 3')
  .replace('common water', 'common milk')
  .replace('Dear readers', 'Dear caf\u00e9 readers');

/** Everything that is wrong in a folder: each has a clear message, and the good transcripts beside it go on working. */
describe('bad input', () => {
  let folder: Folder;
  let editor: Editor | undefined;
  before(needsBuild);
  beforeEach(() => {
    folder = new Folder();
    folder.write('bridge.txt', bridge);
    folder.write('library.txt', library);
  });
  afterEach(async () => {
    await editor?.stop();
    editor = undefined;
    folder.remove();
  });

  const host = (): Host => createHost({ dist });

  /** Indexes the folder, checks that the good transcripts answer, and gives the last status. */
  async function index(use: Host = host()): Promise<StatusParams> {
    editor = await Editor.start({ host: use, folders: [folder.uri] });
    const uri = folder.uriOf('bridge.txt');
    await editor.open(uri, bridge);
    const found = await editor.request<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: positionOf(bridge, '1-3]'),
      context: { includeDeclaration: true },
    });
    assert.equal(found.length, 4);
    const { total } = await editor.request<SearchResult>(methods.search, { query: '"common water"', limit: 5 });
    assert.equal(total, 3);
    return editor.until(() => editor!.statuses.find(({ indexed, found }) => found > 0 && indexed === found));
  }

  const reasonFor = (status: StatusParams, name: string): string | undefined =>
    status.skipped.find(({ uri }) => uri === folder.uriOf(name))?.reason;

  it('an empty file is not a transcript, whether it is listed or open', async () => {
    folder.write('empty.txt', '');
    const status = await index();
    assert.deepEqual(status.skipped, []);
    await editor!.open(folder.uriOf('empty.txt'), '');
    for (const method of ['hover', 'definition', 'documentSymbol', 'foldingRange', 'codeLens']) {
      assert.equal(
        await editor!.request(`textDocument/${method}`, {
          textDocument: { uri: folder.uriOf('empty.txt') },
          position: { line: 0, character: 0 },
        }),
        null,
      );
    }
  });

  it('100 MB in one line is left out with a reason that says what to do, also when it is open', async () => {
    const word = Buffer.from('a word on common water and ');
    folder.write('line.txt', Buffer.alloc(100_000_000, word));
    const status = await index();
    assert.match(
      reasonFor(status, 'line.txt')!,
      /^line\.txt is left out: it has 100 MB, more than the 20 MB of the setting corpusStudy\.maxFileSizeMB; split it .*, or raise the setting\.$/,
    );
    const uri = folder.uriOf('line.txt');
    await editor!.open(uri, 'words '.repeat(4_000_000));
    assert.equal(
      await editor!.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 100 } }),
      null,
    );
  });

  it('a long line within the limit is read like any other line', async () => {
    folder.write(
      'long.txt',
      `${other.replaceAll('\n', ' ')} ${'and so we went on with the work of that year '.repeat(20_000)}`,
    );
    const status = await index();
    assert.deepEqual(status.skipped, []);
  });

  it('binary data is left out with a reason', async () => {
    folder.write(
      'picture.txt',
      Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31) % 251),
    );
    assert.equal(reasonFor(await index(), 'picture.txt'), 'picture.txt is left out: it is not a text but binary data.');
  });

  it('invalid UTF-8 is read in the encoding that fits best, which is reported', async () => {
    folder.write('old.txt', Buffer.from(other, 'latin1'));
    const status = await index();
    assert.deepEqual(status.encodings, [{ uri: folder.uriOf('old.txt'), encoding: 'windows-1252' }]);
  });

  it('a file that is not UTF-8 and open with the wrong letters is reported and does no harm', async () => {
    const uri = folder.uriOf('old.txt');
    folder.write('old.txt', Buffer.from(other, 'latin1'));
    editor = await Editor.start({ host: host(), folders: [folder.uri] });
    await editor.open(uri, library.replace('Dear readers', 'Dear caf\ufffd readers'));
    const status = await editor.until(() => editor!.statuses.find(({ encodings }) => encodings.length > 0));
    assert.deepEqual(status.encodings, [{ uri, encoding: 'windows-1252' }]);
    assert.ok(await editor.request('textDocument/documentSymbol', { textDocument: { uri } }));
  });

  it('a file that disappears while it is read is dropped silently', async () => {
    folder.write('gone.txt', library);
    const files = {
      ...diskFiles,
      read: (uri: string, maxBytes: number) => {
        if (uri.endsWith('gone.txt')) unlinkSync(join(folder.path, 'gone.txt'));
        return diskFiles.read(uri, maxBytes);
      },
    };
    const status = await index({ ...host(), files, analyser: createAnalyser({ files, tagger }) });
    assert.deepEqual(status.skipped, []);
  });

  it('a search skips a file that disappeared after it was indexed', async () => {
    await index();
    unlinkSync(join(folder.path, 'library.txt'));
    const find = async (): Promise<string[]> => {
      const { hits } = await editor!.request<SearchResult>(methods.search, { query: '"common water"', limit: 5 });
      return [...new Set(hits.map(({ uri }) => uri))];
    };
    // A file that was just looked at counts as unchanged for a moment.
    while ((await find()).length > 1) await new Promise(resolve => setTimeout(resolve, 100));
    assert.deepEqual(await find(), [folder.uriOf('bridge.txt')]);
  });

  it('a folder and a file without read permission are left out with a reason', async () => {
    const files = new MemoryFiles();
    const uri = 'file:///speeches/library.txt';
    files.put('file:///speeches/bridge.txt', bridge);
    files.put(uri, '');
    files.files.set(uri, { reason: 'library.txt is left out: you have no permission to read it.' });
    files.skipped.push({
      uri: 'file:///speeches/locked',
      reason: 'The folder locked/ is left out: you have no permission to read it.',
    });
    editor = await Editor.start({ host: memoryHost(files), folders: ['file:///speeches'] });
    const { total } = await editor.request<SearchResult>(methods.search, { query: '"common water"', limit: 5 });
    assert.equal(total, 2);
    const status = await editor.until(() =>
      editor!.statuses.find(({ indexed, found }) => found > 0 && indexed === found),
    );
    assert.deepEqual(
      status.skipped.map(({ reason }) => reason),
      [
        'The folder locked/ is left out: you have no permission to read it.',
        'library.txt is left out: you have no permission to read it.',
      ],
    );
  });

  it('a folder without read permission on a real disk does no harm to the others', async () => {
    folder.write('locked/talk.txt', 'Nothing that is looked for.');
    chmodSync(join(folder.path, 'locked'), 0o000);
    const status = await index();
    chmodSync(join(folder.path, 'locked'), 0o755);
    // The superuser may read everything; everybody else is told.
    const isSuperuser = process.getuid?.() === 0;
    assert.equal(
      reasonFor(status, 'locked'),
      isSuperuser ? undefined : 'The folder locked/ is left out: you have no permission to read it.',
    );
  });

  it('circular links do not cause an endless walk', async () => {
    symlinkSync(folder.path, join(folder.path, 'round'));
    symlinkSync(join(folder.path, 'self.txt'), join(folder.path, 'self.txt'));
    assert.deepEqual((await index()).skipped, []);
  });

  it('errors in corpus.json are reported, and the rest of it is used', async () => {
    folder.write(
      'corpus.json',
      '{"corpusStudy": 1,, "transcripts": {"bridge.txt": {"date": "yesterday", "title": "The Bridge"}}, "works": [4], "nonsense": {}',
    );
    await index();
    const problems = await editor!.until(() => editor!.published.get(folder.uriOf('corpus.json')));
    assert.deepEqual([...new Set(problems.map(({ code }) => code))].sort(), [
      'config-syntax',
      'config-unknown',
      'config-value',
    ]);
    const { hits } = await editor!.request<SearchResult>(methods.search, { query: '"common water"', limit: 5 });
    assert.ok(hits.some(({ title }) => title === 'The Bridge'));
  });
});
