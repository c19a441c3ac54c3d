import assert from 'node:assert/strict';
import { run } from '../../server/cli';
import type { StatusReport } from '../../server/protocol';
import { Folder } from '../support/folder';
import { bridge, library } from '../support/speeches';

const noInput = (): Promise<string> => Promise.resolve('');

describe('corpus-study status', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write('a/bridge.txt', bridge);
    folder.write('library.txt', library.replace('18: 3', '18: 3000'));
    folder.write(
      'scan.txt',
      new Uint8Array(3000).map((_, i) => (i * 7) % 32),
    );
    folder.write('corpus.json', '{"corpusStudy": 1, "hidden": 5}');
  });
  after(() => folder.remove());

  it('prints the figures as JSON', async () => {
    const { status, out } = await run(['status', folder.path, '--json'], noInput);
    assert.equal(status, 0);
    const report = JSON.parse(out) as StatusReport;
    assert.deepEqual([report.transcripts, report.files.found, report.skipped], [2, 3, { binary: 1 }]);
    const words = JSON.parse((await run(['transcripts', folder.path, '--json'], noInput)).out) as { words: number }[];
    assert.equal(
      report.words,
      words.reduce((sum, row) => sum + row.words, 0),
    );
    const problems = JSON.parse((await run(['check', folder.path, '--json'], noInput)).out) as { code: string }[];
    const codes: Record<string, number> = {};
    for (const { code } of problems) codes[code] = (codes[code] ?? 0) + 1;
    assert.ok(problems.length > 1);
    assert.deepEqual(report.problems.codes, codes);
    assert.equal(report.versions.node, process.versions.node);
    assert.ok(report.memory!.resident > report.memory!.heap && report.memory!.heap > 0);
    assert.ok(report.disk!.index > 0 && report.disk!.index <= report.disk!.indexes);
    assert.ok(report.disk!.facts > 0);
    assert.ok(report.times.processor! > 0 && report.times.searchable! <= report.times.running!);
    assert.deepEqual(report.slowestFiles.map(({ file }) => file).sort(), ['a/bridge.txt', 'library.txt']);
    assert.doesNotMatch(out, /common water|Varanda|scan/);
    assert.ok(!out.includes(folder.path));
  });

  it('knows how long files took that come from the cache', async () => {
    const read = async (): Promise<StatusReport> =>
      JSON.parse((await run(['status', folder.path, '--json'], noInput)).out) as StatusReport;
    const first = await read();
    assert.equal(first.slowestFiles.length, 2);
    assert.deepEqual((await read()).slowestFiles, first.slowestFiles);
  });

  it('prints text, with names of files that a terminal does not obey', async () => {
    const other = new Folder();
    other.write(process.platform === 'win32' ? 'odd.txt' : 'odd\u001b[31m\nname.txt', bridge);
    try {
      const { status, out, err } = await run(['status', other.path], noInput);
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /^Corpus Study: status\n/);
      assert.match(out, /\n {2}transcripts +1\n/);
      assert.match(out, /words {2}odd/);
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(out, /\u001b/);
      assert.ok(!out.includes(other.path));
    } finally {
      other.remove();
    }
  });

  it('needs a path', async () => {
    assert.equal((await run(['status'], noInput)).status, 2);
  });
});
