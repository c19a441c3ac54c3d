import assert from 'node:assert/strict';
import { createCitationReader } from '../../server/citations/recognise';
import { builtInWorks } from '../../server/citations/works';
import { analyseFile, findFileThemes, findThemes } from '../../server/platform/analyseFile';
import { diskFiles } from '../../server/platform/files';
import { RecentParses } from '../../server/platform/recentParses';
import type { AnalyseJob, Files, Outcome } from '../../server/workspace/host';
import { Folder } from '../support/folder';
import { tagger } from '../support/tagger';

/** 10 UTF-16 units, 20 bytes in UTF-8. */
const text = 'آبآبآبآبآب';

describe('analyseFile', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write('water.txt', text);
  });
  after(() => folder.remove());

  const analyse = (job: Partial<AnalyseJob>): Promise<Outcome> =>
    analyseFile(
      { uri: folder.uriOf('water.txt'), name: 'water.txt', listed: true, maxBytes: 1000, ...job },
      { reader: createCitationReader(builtInWorks), files: diskFiles, works: [] },
    );

  it('compares the limit with the size in bytes, for a file and for an open document', async () => {
    for (const source of [{}, { text }]) {
      assert.equal((await analyse({ ...source, maxBytes: 20 })).kind, 'facts');
      const outcome = await analyse({ ...source, maxBytes: 19 });
      assert.ok(outcome.kind === 'skipped');
      assert.match(outcome.reason, /^water\.txt is left out: it has .* more than/);
    }
  });

  const failing = { reader: createCitationReader(builtInWorks), files: diskFiles, works: [] };
  const onDisk = { uri: 'file:///a.txt', name: 'a.txt', listed: true, maxBytes: 1000 };
  const job = { ...onDisk, text: 'The water rose.' };

  it('gives all other facts and a problem if a recogniser fails', async () => {
    const reader = { ...failing.reader, read: (): never => assert.fail('no works') };
    const outcome = await analyseFile(job, { ...failing, reader });
    assert.ok(outcome.kind === 'facts');
    assert.equal(outcome.facts.passages.words, 'rose\nthe\nwater');
    assert.deepEqual(
      outcome.facts.transcript.problems.map(({ code, message }) => [code, message]),
      [
        [
          'analysis-failed',
          'The citations of this file are missing: the analysis failed (no works). Please report this error.',
        ],
      ],
    );
  });

  it('finds themes from the parse of the analysis, once, and gives a reason if that fails', async () => {
    const parses = new RecentParses(1000);
    let reads = 0;
    const files: Files = {
      ...diskFiles,
      read: () => {
        reads++;
        return Promise.resolve({ text: 'The water rose. The water fell.', encoding: 'utf-8' });
      },
    };
    const outcome = await analyseFile(onDisk, { ...failing, files, parses });
    assert.ok(outcome.kind === 'facts' && outcome.textHash !== undefined);
    const themesJob = { uri: onDisk.uri, name: onDisk.name, maxBytes: 1000, textHash: outcome.textHash };
    const first = await findFileThemes(themesJob, { files, parses, tagger });
    assert.equal(reads, 1);
    assert.deepEqual(await findFileThemes(themesJob, { files, parses, tagger }), first);
    assert.equal(reads, 2);
    assert.deepEqual(findThemes({ name: 'a.txt', text: 'The water rose. The water fell.' }, tagger), first);
    const broken = { tag: (): never => assert.fail('no model') };
    assert.deepEqual(await findFileThemes(themesJob, { files, parses, tagger: broken }), {
      reason: 'a.txt has no themes: its analysis failed (no model). Please report this error.',
    });
  });

  it('gives a reason and does not reject if the file cannot be read', async () => {
    const files = { ...diskFiles, read: () => Promise.reject(new Error('no disk')) };
    assert.deepEqual(await analyseFile(onDisk, { ...failing, files }), {
      kind: 'skipped',
      reason: 'a.txt is left out: its analysis failed (no disk). Please report this error.',
      cause: 'failed',
    });
  });
});
