import assert from 'node:assert/strict';
import { folderNotices } from '../../server/features/status/folderNotices';
import { SlowestFiles } from '../../server/features/status/slowestFiles';
import { statusReport, type CorpusState, type StatusReport } from '../../server/features/status/statusReport';
import { statusText } from '../../server/features/status/statusText';
import { never } from '../support/cancellation';
import { bridge, library } from '../support/speeches';
import { corpusOf } from './fixture';

const machine = {
  versions: { facts: 'packs 1, abc', index: 'def', node: '20.1.0', icu: '74', platform: 'linux' },
  memory: { resident: 150_000_000, heap: 40_000_000, heapSize: 60_000_000 },
  disk: { index: 2_600_000, facts: 9_000_000, indexes: 3_000_000, code: 1_000_000 },
  running: 65_000,
  processor: 4200,
};

async function stateOf(files: Record<string, string>, more: Partial<CorpusState> = {}): Promise<CorpusState> {
  const { corpus } = await corpusOf(files);
  return {
    corpus,
    found: Object.keys(files).length,
    searchable: Object.keys(files).length,
    bytes: 1000,
    skipped: [],
    encodings: [],
    configProblems: [],
    slowestFiles: [],
    notices: [],
    ...more,
  };
}

function report(corpora: readonly CorpusState[], mostChecked = 100): Promise<StatusReport> {
  return statusReport({ version: '1.2.3', client: 'Editor 4', corpora, machine, mostChecked, signal: never });
}

describe('the report on the state of the program', () => {
  it('counts what is in all corpora, what was left out by cause, and problems by code', async () => {
    const first = await stateOf(
      { 'bridge.txt': bridge, 'library.txt': library.replace('18: 3', '18: 3000') },
      {
        found: 5,
        skipped: [{ cause: 'binary' }, { cause: 'too-large' }, { cause: 'too-large' }, {}],
        encodings: [{ encoding: 'windows-1252' }],
        configProblems: [{ code: 'config-text' }],
        searchableAfter: 1500,
      },
    );
    const second = await stateOf({ 'bridge.txt': bridge }, { searchableAfter: 2500 });
    const both = await report([first, second]);
    const entries = [first, second].flatMap(({ corpus }) => corpus.entries());
    assert.equal(entries.length, 3);
    assert.deepEqual(both.files, { found: 6, searchable: 3, bytes: 2000 });
    assert.equal(both.transcripts, 3);
    assert.equal(
      both.words,
      entries.reduce((sum, { facts }) => sum + facts.words, 0),
    );
    assert.equal(
      both.passages,
      entries.reduce((sum, { facts }) => sum + facts.passages.kinds.length, 0),
    );
    assert.equal(
      both.citations,
      entries.reduce((sum, { facts }) => sum + facts.citations.length, 0),
    );
    assert.deepEqual(both.skipped, { 'too-large': 2, binary: 1, other: 1 });
    assert.deepEqual(both.encodings, { 'windows-1252': 1 });
    assert.equal(both.problems.transcripts, 3);
    assert.equal(both.problems.codes['verse-missing'], 1);
    assert.equal(both.problems.codes['config-text'], 1);
    assert.equal(both.times.searchable, 2500);
    assert.deepEqual([both.disk, both.memory], [machine.disk, machine.memory]);
  });

  it('says nothing of the time of a corpus that cannot be searched yet, and checks only so many transcripts', async () => {
    const state = await stateOf({ 'a.txt': bridge, 'b.txt': library.replace('18: 3', '18: 3000') });
    const { times, problems } = await report([state], 1);
    assert.equal(times.searchable, undefined);
    assert.equal(problems.transcripts, 1);
    assert.match(statusText(await report([state])).join('\n'), /all files searchable after +not yet/);
  });

  it('ends when it is cancelled', async () => {
    const state = await stateOf({ 'a.txt': bridge });
    const cancelled = { isCancellationRequested: true, onCancellationRequested: () => ({ dispose: () => undefined }) };
    await assert.rejects(
      statusReport({ version: '1', corpora: [state], mostChecked: 9, signal: cancelled }),
      /cancelled/,
    );
  });

  it('lists the ten slowest files, with the number of their corpus where there are several', async () => {
    const files = Array.from({ length: 9 }, (_, i) => ({ file: `${i}.txt`, ms: 100 * (i + 1), words: 7 }));
    const one = await stateOf({}, { slowestFiles: files });
    const two = await stateOf({}, { slowestFiles: [{ file: 'slow.txt', ms: 5000, words: 1 }, ...files] });
    const { slowestFiles } = await report([one, two]);
    assert.equal(slowestFiles.length, 10);
    assert.deepEqual(slowestFiles[0], { file: 'slow.txt', ms: 5000, words: 1, corpus: 2 });
    assert.deepEqual((await report([one])).slowestFiles.at(-1), files[0]);
    assert.match(statusText(await report([one, two])).join('\n'), /5,000 ms +1 words {2}corpus 2: slow\.txt/);
  });

  it('is plain text on single lines, whatever the files are called', async () => {
    const hostile = 'a\u001b]0;owned\u0007\n```\n# heading\u202egpj.txt';
    const state = await stateOf(
      {},
      {
        slowestFiles: [
          { file: hostile, ms: 1, words: 1 },
          { file: `${'long'.repeat(90)}.txt`, ms: 1, words: 1 },
        ],
      },
    );
    const text = statusText(
      await statusReport({
        version: '1',
        client: 'Editor\u001b[2J\nx',
        corpora: [state],
        requests: [{ method: 'a\nb', count: 1, median: 1, p95: 1, max: 1 }],
        mostChecked: 9,
        signal: never,
      }),
    );
    for (const line of text) {
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|^\s*```/);
      assert.ok(line.length < 200, line);
    }
    assert.ok(text.some(line => line.endsWith('heading\u0067pj.txt')));
  });

  it('has no text of transcripts and no address of a folder', async () => {
    const state = await stateOf({ 'bridge.txt': bridge, 'library.txt': library });
    const found = await report([state]);
    const all = `${JSON.stringify(found)}\n${statusText(found).join('\n')}`;
    assert.ok(!all.includes(state.corpus.root));
    assert.doesNotMatch(all, /file:\/\//);
    for (const sentence of [...bridge.split(/[.\n]/), ...library.split(/[.\n]/)].map(part => part.trim()))
      if (sentence.length > 20) assert.ok(!all.includes(sentence), sentence);
  });
});

describe('the slowest files', () => {
  it('are kept in order, each once, and not more than needed', () => {
    const slowest = new SlowestFiles();
    for (let i = 0; i < 500; i++) slowest.add({ file: `${(i * 7) % 500}.txt`, ms: (i * 7) % 500, words: 1 });
    const listed = slowest.list();
    assert.ok(listed.length >= 10 && listed.length <= 50);
    assert.deepEqual(
      listed.slice(0, 3).map(({ ms }) => ms),
      [499, 498, 497],
    );
    slowest.add({ file: '499.txt', ms: 3, words: 1 });
    slowest.delete('498.txt');
    assert.equal(slowest.list()[0].file, '497.txt');
    assert.equal(slowest.list().filter(({ file }) => file === '499.txt').length <= 1, true);
  });
});

describe('notices about a folder', () => {
  const none = { stopped: false, complete: true, themesOff: false, withoutThemes: 0, refusedPatterns: 0 };

  it('are not there where all is well', () => {
    assert.deepEqual(folderNotices(none), []);
  });

  it('say what is missing', () => {
    assert.match(folderNotices({ ...none, stopped: true, complete: false }).join(), /^Indexing was stopped[^,]+, so/);
    assert.match(folderNotices({ ...none, complete: false }).join(), /still being read/);
    assert.equal(folderNotices({ ...none, themesOff: true, withoutThemes: 2, refusedPatterns: 1 }).length, 3);
  });
});
