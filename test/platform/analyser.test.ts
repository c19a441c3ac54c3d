import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { analyse } from '../../server/index/analyseText';
import { parseConfig } from '../../server/config/parseConfig';
import type { AnalyseJob } from '../../server/workspace/host';
import { createAnalyser } from '../../server/platform/analyser';
import { diskFiles } from '../../server/platform/files';
import { memorySource } from '../../server/search/bytes/bytes';
import { openSegment } from '../../server/search/segment/segment';
import { bundle } from '../support/bundle';
import { Folder } from '../support/folder';
import { bridge, library } from '../support/speeches';
import { tagger } from '../support/tagger';

function job(name: string, fields: Partial<AnalyseJob> = {}): AnalyseJob {
  return { uri: `file:///missing/${name}`, name, listed: true, maxBytes: 1e6, ...fields };
}

describe('the analyser', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
  });
  after(() => folder.remove());

  it('finds the same in a worker as on the main thread', async () => {
    const script = await bundle('server/main.ts');
    folder.write('bridge.txt', bridge);
    const { works } = parseConfig(
      '{"corpusStudy": 1, "works": [{"key": "rivers", "title": "Book of Rivers", "divisions": ["page"]}]}',
    );
    const withWork = `${bridge}\nHe read from it twice [Book of Rivers, page 14].\n`;
    const worker = createAnalyser({ script, files: diskFiles, tagger });
    try {
      const [fromDisk, fromText, none, gone, large] = await Promise.all([
        worker.analyse(job('bridge.txt', { uri: folder.uriOf('bridge.txt'), listed: false }), []),
        worker.analyse(job('b.txt', { text: withWork }), works),
        worker.analyse(job('c.txt', { text: 'no transcript', listed: false }), []),
        worker.analyse(job('gone.txt'), []),
        worker.analyse(job('large.txt', { text: bridge, maxBytes: 100 }), []),
      ]);
      assert.ok(fromDisk.kind === 'facts' && fromDisk.textHash !== undefined);
      const { themes, ...facts } = analyse(bridge, { reader: createCitationReader(builtInWorks), tagger });
      const { textHash, storedAs, ms } = fromDisk;
      assert.ok(storedAs !== undefined && ms !== undefined && ms >= 0);
      assert.deepEqual(fromDisk, { kind: 'facts', facts, encoding: 'utf-8', ms, textHash, storedAs });
      const themesJob = { uri: folder.uriOf('bridge.txt'), name: 'b', maxBytes: 1e6, textHash: fromDisk.textHash };
      assert.deepEqual(await worker.fileThemes(themesJob), themes);
      assert.deepEqual(await worker.themes({ name: 'b', text: bridge }), themes);
      assert.equal(await worker.fileThemes({ ...themesJob, textHash: 'another' }), undefined);
      assert.ok(fromText.kind === 'facts' && fromText.facts.citations.at(-1)?.key === 'bib:rivers:p14');
      assert.deepEqual([none, gone], [{ kind: 'none' }, { kind: 'none' }]);
      assert.ok(large.kind === 'skipped' && /large.txt is left out/.test(large.reason));
    } finally {
      await worker.dispose();
    }
  });

  it('builds segments of the files of a corpus in the worker, except of files that are indexed already', async () => {
    const script = await bundle('server/main.ts');
    const [bridgeUri, libraryUri] = [folder.uriOf('bridge.txt'), folder.uriOf('library.txt')];
    folder.write('bridge.txt', bridge);
    folder.write('library.txt', library);
    const analyser = createAnalyser({ script, files: diskFiles, tagger });
    try {
      assert.equal(await analyser.segment('file:///corpus'), undefined);
      const outcomes = await Promise.all([
        analyser.analyse(job('bridge.txt', { uri: bridgeUri, index: { corpus: 'file:///corpus' } }), []),
        analyser.analyse(job('library.txt', { uri: libraryUri, index: { corpus: 'file:///other' } }), []),
      ]);
      assert.ok(outcomes.every(outcome => outcome.kind === 'facts' && outcome.wordsFollow === true));
      const { files } = openSegment(memorySource((await analyser.segment('file:///corpus'))!));
      const [{ fingerprint }] = files;
      assert.deepEqual(
        files.map(({ uri }) => uri),
        [bridgeUri],
      );
      const again = await analyser.analyse(
        job('bridge.txt', { uri: bridgeUri, index: { corpus: 'file:///corpus', known: fingerprint } }),
        [],
      );
      assert.ok(
        again.kind === 'facts' && again.wordsFollow === undefined && again.facts.passages.fingerprint === fingerprint,
      );
      assert.equal(await analyser.segment('file:///corpus'), undefined);
      assert.equal(openSegment(memorySource((await analyser.segment('file:///other'))!)).files.length, 1);
    } finally {
      await analyser.dispose();
    }
  });

  /** A worker that answers each job with its name, except `bad.txt`. */
  const workerScript = (onBad: string): string => `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ id, work: { job } }) => {
      if (job.name === 'bad.txt') { ${onBad} }
      else parentPort.postMessage({ id, result: { kind: 'skipped', reason: 'answered ' + job.name } });
    });
    parentPort.postMessage('ready');`;
  for (const [what, onBad, jobTimeout] of [
    ['exits', 'process.exit(1);', 60_000],
    ['throws', 'throw new Error("heap");', 60_000],
    ['does not answer', 'for (;;);', 1500],
  ] as const) {
    it(`leaves out a file on which the worker ${what}, and continues with the others`, async () => {
      const analyser = createAnalyser({
        script: folder.write(`${what}.js`, workerScript(onBad)),
        files: diskFiles,
        tagger,
        jobTimeout,
      });
      const outcomes = await Promise.all(
        ['a.txt', 'bad.txt', 'b.txt', 'c.txt'].map(name => analyser.analyse(job(name), [])),
      );
      const reasons = outcomes.map(outcome => (outcome.kind === 'skipped' ? outcome.reason : outcome.kind));
      assert.match(reasons[1], /^bad\.txt is left out: its analysis stopped unexpectedly/);
      assert.deepEqual([reasons[0], reasons[2], reasons[3]], ['answered a.txt', 'answered b.txt', 'answered c.txt']);
      await analyser.dispose();
    });
  }

  it('finds themes of files after all other work, and leaves out the file on which the worker stops', async () => {
    const script = folder.write(
      'order.js',
      `const { parentPort } = require('node:worker_threads');
      const done = [];
      parentPort.on('message', ({ id, work: { kind, job } }) => {
        if (job.name === 'bad.txt') process.exit(1);
        done.push(kind + ' ' + job.name);
        parentPort.postMessage({ id, result: { reason: done.join(', ') } });
      });
      parentPort.postMessage('ready');`,
    );
    const analyser = createAnalyser({ script, files: diskFiles, tagger });
    const themes = (name: string): Promise<unknown> =>
      analyser.fileThemes({ uri: `file:///${name}`, name, maxBytes: 1, textHash: name });
    const [bad, ...others] = await Promise.all([
      themes('bad.txt'),
      themes('1.txt'),
      themes('2.txt'),
      themes('3.txt'),
      analyser.analyse(job('a.txt'), []),
      analyser.themes({ name: 'open.txt', text: '' }),
      analyser.analyse(job('b.txt'), []),
    ]);
    assert.match(JSON.stringify(bad), /bad\.txt has no themes: its analysis stopped unexpectedly/);
    const order = others.map(found => (found as { reason: string }).reason).sort((a, b) => b.length - a.length)[0];
    const kinds = order.split(', ').map(each => each.split(' ')[0]);
    assert.deepEqual([...kinds].slice(-2), ['fileThemes', 'fileThemes'], order);
    assert.ok(kinds.indexOf('themes') < kinds.lastIndexOf('file'), order);
    await analyser.dispose();
  });

  it('does not extend the time of a job when other jobs are added', async () => {
    const script = folder.write('stuck.js', workerScript('for (;;);'));
    const analyser = createAnalyser({ script, files: diskFiles, tagger, jobTimeout: 1500 });
    // The worker is ready before the job that it does not answer.
    assert.equal((await analyser.analyse(job('ready.txt'), [])).kind, 'skipped');
    let isSettled = false;
    const stuck = analyser.analyse(job('bad.txt'), []).finally(() => {
      isSettled = true;
    });
    const others: Promise<unknown>[] = [];
    while (!isSettled) {
      others.push(analyser.themes({ name: 'open.txt', text: '' }));
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    assert.equal((await stuck).kind, 'skipped');
    await Promise.all(others);
    await analyser.dispose();
  });

  it('works on the main thread if no worker can be started', async () => {
    for (const script of [
      `${folder.path}/missing.js`,
      folder.write('broken.js', 'throw new Error("no threads here");'),
    ]) {
      const analyser = createAnalyser({ script, files: diskFiles, tagger });
      const outcomes = await Promise.all(
        [1, 2, 3].map(number => analyser.analyse(job(`${number}.txt`, { text: bridge }), [])),
      );
      assert.deepEqual(
        outcomes.map(({ kind }) => kind),
        ['facts', 'facts', 'facts'],
      );
      await analyser.dispose();
    }
  });

  it('terminates an idle worker, and starts another for the next job', async () => {
    const script = folder.write(
      'idle.js',
      `const { parentPort, threadId } = require('node:worker_threads');
      parentPort.on('message', ({ id }) => {
        parentPort.postMessage({ id, result: { kind: 'skipped', reason: 'thread ' + threadId } });
      });
      parentPort.postMessage('ready');`,
    );
    const analyser = createAnalyser({ script, files: diskFiles, tagger, idleTimeout: 1 });
    const threads = new Set<unknown>();
    // The test ends when a second thread answers, and times out if none does.
    while (threads.size < 2) {
      const outcome = await analyser.analyse(job('a.txt'), []);
      threads.add(outcome.kind === 'skipped' && outcome.reason);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await analyser.dispose();
  });
});
