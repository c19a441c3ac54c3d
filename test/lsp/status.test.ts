import assert from 'node:assert/strict';
import { MessageType } from 'vscode-languageserver-protocol';
import { methods, type StatusReportResult } from '../../server/protocol';
import { createHost } from '../../server/platform/host';
import { positionOf } from '../support/cursor';
import { Editor } from '../support/editor';
import { Folder } from '../support/folder';
import { MemoryFiles, memoryHost } from '../support/memoryHost';
import { bridge, library } from '../support/speeches';

const folder = 'file:///home/ann/speeches';
const bridgeUri = `${folder}/2014/bridge.txt`;

describe('the status of the server', () => {
  let files: MemoryFiles;
  let editor: Editor;
  beforeEach(async () => {
    files = new MemoryFiles();
    files.put(bridgeUri, bridge);
    files.put(`${folder}/library.txt`, library.replace('18: 3', '18: 3000'));
    files.files.set(`${folder}/scan.txt`, { reason: 'scan.txt is left out: it is binary.', cause: 'binary' });
    editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
  });
  afterEach(() => editor.stop());

  const status = (): Promise<StatusReportResult> => editor.request(methods.statusReport, {});
  const allRead = (): Promise<unknown> => editor.request('workspace/symbol', { query: '' });

  it('has the figures of the corpus, without its text and without paths', async () => {
    await allRead();
    const { report, text } = await status();
    assert.deepEqual([report.corpora, report.transcripts, report.files.found], [1, 2, 3]);
    assert.ok(report.words > 100 && report.passages > 3 && report.citations > 3);
    assert.deepEqual(report.skipped, { binary: 1 });
    assert.equal(report.problems.codes['verse-missing'], 1);
    assert.deepEqual(report.slowestFiles.map(({ file }) => file).sort(), ['2014/bridge.txt', 'library.txt']);
    assert.ok(report.times.searchable !== undefined && report.times.searchable >= 0);
    assert.equal(report.versions.corpusStudy, 'test');
    assert.equal(report.versions.client, 'Test Editor 1.0');
    assert.match(text, /no text but binary data +1\n/);
    const all = JSON.stringify(report) + text;
    assert.doesNotMatch(all, /home|ann|speeches|file:\/\/|common water|Varanda/);
  });

  it('has the times of the requests before it, by kind', async () => {
    await editor.open(bridgeUri, bridge);
    const at = { textDocument: { uri: bridgeUri }, position: positionOf(bridge, '2]') };
    for (let i = 0; i < 3; i++) await editor.request('textDocument/hover', at);
    const { report, text } = await status();
    const hover = report.requests.find(({ method }) => method === 'textDocument/hover')!;
    assert.equal(hover.count, 3);
    assert.ok(hover.median <= hover.p95 && hover.p95 <= hover.max && hover.max > 0);
    assert.match(text, /textDocument\/hover +3 /);
  });

  it('is answered while files are still being read, and says so', async () => {
    await editor.stop();
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    files.beforeRead = uri => (uri === bridgeUri ? held : undefined);
    editor = await Editor.start({ host: memoryHost(files), folders: [folder] });
    const { report } = await status();
    assert.equal(report.times.searchable, undefined);
    assert.match(report.notices.join(), /still being read/);
    release();
    await allRead();
    assert.deepEqual((await status()).report.notices, []);
  });

  it('has a number for each corpus where there are several', async () => {
    await editor.stop();
    files.put('file:///home/ann/other/library.txt', library);
    editor = await Editor.start({ host: memoryHost(files), folders: [folder, 'file:///home/ann/other'] });
    await allRead();
    const { report } = await status();
    assert.deepEqual([report.corpora, report.transcripts], [2, 3]);
    assert.deepEqual(report.slowestFiles.map(({ file, corpus }) => `${corpus} ${file}`).sort(), [
      '1 2014/bridge.txt',
      '1 library.txt',
      '2 library.txt',
    ]);
  });

  it('drops a file that is gone from the slowest', async () => {
    await allRead();
    files.files.delete(bridgeUri);
    await editor.touched(bridgeUri);
    await allRead();
    assert.deepEqual(
      (await status()).report.slowestFiles.map(({ file }) => file),
      ['library.txt'],
    );
  });
});

describe('the log', () => {
  it('says that the server started, when all can be searched, and why a file is left out, in one line each', async () => {
    const folderOnDisk = new Folder();
    folderOnDisk.write('bridge.txt', bridge);
    folderOnDisk.write(
      'scan.txt',
      new Uint8Array(3000).map((_, i) => (i * 7) % 32),
    );
    const lines: string[] = [];
    const host = createHost({ dist: 'dist', log: (message, level = 'warning') => lines.push(`${level} ${message}`) });
    const editor = await Editor.start({ host, folders: [folderOnDisk.uri] });
    try {
      await editor.request('workspace/symbol', { query: '' });
      assert.deepEqual(
        lines.filter(line => /left out/.test(line)),
        ['warning scan.txt is left out: it is not a text but binary data.'],
      );
      const searchable = lines.filter(line => /can be searched after/.test(line));
      assert.equal(searchable.length, 1);
      assert.match(searchable[0], /^info corpus-study-\w+: 2 files can be searched after \d+\.\d s\.$/);
      assert.deepEqual(
        editor.logged.filter(line => /has started/.test(line)),
        ['Corpus Study test has started.'],
      );
      assert.equal(editor.levels.get('Corpus Study test has started.'), MessageType.Info);
      for (const line of [...lines, ...editor.logged]) assert.doesNotMatch(line, /\n|common water|Varanda/);
    } finally {
      await editor.stop();
      folderOnDisk.remove();
    }
  });
});
