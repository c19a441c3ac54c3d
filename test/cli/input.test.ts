import assert from 'node:assert/strict';
import { createHost } from '../../server/platform/host';
import { readInput } from '../../server/cli/input';
import type { FileThemes, Host } from '../../server/workspace/host';
import { Folder } from '../support/folder';
import { bridge, library } from '../support/speeches';
import { tagger } from '../support/tagger';
import { createAnalyser } from '../../server/platform/analyser';
import { diskFiles } from '../../server/platform/files';

describe('the corpus of the command line', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder();
    folder.write('bridge.txt', bridge);
    folder.write('library.txt', library);
  });
  after(() => folder.remove());

  it('has all themes for a command that needs them; for another, none are sought', async () => {
    const plain = createHost({ dist: folder.path });
    const analyser = createAnalyser({ files: diskFiles, tagger });
    let sought = 0;
    const host = (broken?: string): Host => ({
      ...plain,
      analyser: {
        warm: () => undefined,
        dispose: () => Promise.resolve(),
        analyse: (job, works) => analyser.analyse(job, works),
        segment: corpus => analyser.segment(corpus),
        themes: job => analyser.themes(job),
        fileThemes: (job): Promise<FileThemes> => {
          sought++;
          return job.name === broken ? Promise.resolve({ reason: `${job.name} broke.` }) : analyser.fileThemes(job);
        },
      },
    });
    const without = await readInput([folder.path], 1e6, host(), { themes: false, search: false });
    assert.deepEqual([sought, without.corpus.entries().length], [0, 2]);
    const { corpus } = await readInput([folder.path], 1e6, host(), { themes: true, search: false });
    assert.deepEqual(corpus.themesRead, { read: 2, found: 2 });
    assert.equal((await corpus.themes()).sites('common water care').length, 3);
    const partly = await readInput([folder.path], 1e6, host('bridge.txt'), { themes: true, search: false });
    assert.equal(partly.corpus.entries().length, 2);
    assert.deepEqual(
      partly.skipped.map(({ reason }) => reason),
      ['bridge.txt broke.'],
    );
  });
});
