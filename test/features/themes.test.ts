import assert from 'node:assert/strict';
import { themesReport } from '../../server/features/themes/themesReport';
import { corpusOf } from './fixture';
import { files } from './samples';

describe('the report of themes', () => {
  it('contains all mentions of a theme', async () => {
    const sample = await corpusOf(files);
    const theme = (await themesReport(sample.corpus, 20)).themes.find(({ label }) => label === 'sense of duty');
    assert.equal(theme?.count, 4);
    assert.equal(theme.occurrences.length, 4);
    for (const { file, start, end } of theme.occurrences)
      assert.equal(sample.slice(file, { start, end }).replace(/\s+/g, ' '), 'sense of duty');
  });
});
