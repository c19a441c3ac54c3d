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

function job(name: string, more: Partial<AnalyseJob> = {}): AnalyseJob {
  return { uri: `file:///nowhere/${name}`, name, listed: true, maxBytes: 1e6, ...more };
}

describe('the analyser', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
  });
  after(() => folder.remove());

  it('finds in a worker what the main thread finds', async () => {
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
      assert.deepEqual(fromDisk, {
        kind: 'facts',
        facts: analyse(bridge, { reader: createCitationReader(builtInWorks), tagger }),
        encoding: 'utf-8',
      });
      assert.ok(fromText.kind === 'facts' && fromText.facts.citations.at(-1)?.key === 'bib:rivers:p14');
      assert.deepEqual([none, gone], [{ kind: 'none' }, { kind: 'none' }]);
      assert.ok(large.kind === 'skipped' && /large.txt is left out/.test(large.reason));
    } finally {
      await worker.dispose();
    }
  });

  it('makes segments of the files of a corpus in the worker, but of what is indexed already', async () => {
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

  const answering = (onBad: string): string => `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ id, work: { job } }) => {
      if (job.name === 'bad.txt') { ${onBad} }
      else parentPort.postMessage({ id, result: { kind: 'skipped', reason: 'seen ' + job.name } });
    });
    parentPort.postMessage('ready');`;
  for (const [what, onBad, jobTimeout] of [
    ['dies', 'process.exit(1);', 60_000],
    ['throws', 'throw new Error("heap");', 60_000],
    ['does not end', 'for (;;);', 1500],
  ] as const) {
    it(`leaves a file out on which the worker ${what}, and goes on`, async () => {
      const analyser = createAnalyser({
        script: folder.write(`${what}.js`, answering(onBad)),
        files: diskFiles,
        tagger,
        jobTimeout,
      });
      const outcomes = await Promise.all(
        ['a.txt', 'bad.txt', 'b.txt', 'c.txt'].map(name => analyser.analyse(job(name), [])),
      );
      const reasons = outcomes.map(outcome => (outcome.kind === 'skipped' ? outcome.reason : outcome.kind));
      assert.match(reasons[1], /^bad\.txt is left out: its analysis stopped unexpectedly/);
      assert.deepEqual([reasons[0], reasons[2], reasons[3]], ['seen a.txt', 'seen b.txt', 'seen c.txt']);
      await analyser.dispose();
    });
  }

  it('works on the main thread where no worker can start', async () => {
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

  it('gives the worker back when there is nothing to do, and starts another when there is', async () => {
    const script = folder.write('idle.js', answering(''));
    const analyser = createAnalyser({ script, files: diskFiles, tagger, idleTimeout: 1 });
    for (const name of ['a.txt', 'b.txt']) {
      assert.deepEqual(await analyser.analyse(job(name), []), { kind: 'skipped', reason: `seen ${name}` });
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    await analyser.dispose();
  });
});
