import assert from 'node:assert/strict';
import { isConfigUri, readConfig } from '../../server/workspace/configFile';
import { OwnTextFiles } from '../../server/workspace/ownTextFiles';
import { MemoryFiles } from '../support/memoryHost';

const root = 'file:///talks';

describe('BibTeX files of a folder', () => {
  let files: MemoryFiles;
  const read = (): ReturnType<typeof readConfig> =>
    readConfig(root, files, new OwnTextFiles(files, root), () => undefined);
  beforeEach(() => {
    files = new MemoryFiles();
  });

  it('add their works to those of corpus.json, which come first', async () => {
    files.put(`${root}/corpus.json`, '{"corpusStudy": 1, "works": [{"key": "mill", "title": "The Turning Mill"}]}');
    files.put(`${root}/a.bib`, '@book{mill, title = {Another}}\n@book{river, title = {The Far River}, year = 1978}\n');
    files.put(`${root}/deeper/b.bib`, '@book{deep, title = {Not read}}');
    const { config } = await read();
    assert.deepEqual(
      config.works.map(({ key, title }) => [key, title]),
      [
        ['bib:mill', 'The Turning Mill'],
        ['bib:river', 'The Far River'],
      ],
    );
    assert.equal(config.bibliography?.get('bib:river')?.uri, `${root}/a.bib`);
  });

  it('count without a corpus.json, too', async () => {
    files.put(`${root}/library.BIB`, '@book{river, title = {The Far River}}');
    assert.deepEqual(
      (await read()).config.works.map(({ key }) => key),
      ['bib:river'],
    );
  });

  it('say where they are wrong, or why they cannot be read', async () => {
    files.put(`${root}/a.bib`, '@book{river, title = {The Far River}\n');
    files.put(`${root}/b.bib`, 'x'.repeat(6_000_000));
    const { bibliographies, config } = await read();
    assert.deepEqual(config.works, []);
    assert.deepEqual(
      bibliographies.map(({ name, content }) => [name, content.problems.length]),
      [
        ['a.bib', 1],
        ['b.bib', 1],
      ],
    );
  });

  it('are read again when they change', () => {
    assert.ok(isConfigUri(root, `${root}/a.bib`) && isConfigUri(root, `${root}/corpus/a.bib`));
    assert.ok(!isConfigUri(root, `${root}/deeper/a.bib`) && !isConfigUri(root, `${root}/a.bib.txt`));
  });
});
