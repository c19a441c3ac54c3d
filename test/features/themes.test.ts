import assert from 'node:assert/strict';
import { themeList } from '../../server/features/themes/themeList';
import { themesReport } from '../../server/features/themes/themesReport';
import type { ThemeOrder } from '../../server/themes/themeFacts';
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

describe('orders of themes', () => {
  const talk = (place: string, date: string, text: string): string =>
    ` Speech of the Chair of the River Society, Mira Aldane, in ${place} - ${date}\n\n${text}\n`;
  const river = 'The river is wide. The river is old. No river waits for us.';
  const dated = {
    'z.txt': talk('Merrow', '12 /Mar/ 1990', `${river} The lamp tax hurts. Nobody wants a lamp tax.`),
    'a.txt': talk('Karsu', '4 /Apr/ 2005', `${river} Grain ships came. We saw the grain ships.`),
    'm.txt': `Talk without a date\n\n${river} Reed boats sank. The reed boats were old.\n`,
  };

  it('begin with those of the newest transcript, whatever its name; those without a date come last', async () => {
    const { corpus } = await corpusOf(dated);
    const recent = (await themesReport(corpus, 20, 'recent')).themes.map(({ label }) => label.toLowerCase());
    const wanted = ['grain ships', 'lamp tax', 'reed boats'];
    assert.deepEqual(
      recent.filter(label => wanted.includes(label)),
      wanted,
    );
    assert.ok(recent.indexOf('river') < recent.indexOf('lamp tax'), recent.join());
  });

  it('apply to lists of themes, with a filter too', async () => {
    const { corpus } = await corpusOf(dated);
    const list = async (order: ThemeOrder | undefined, filter?: string): Promise<string[]> =>
      (await themeList(corpus, { order, filter, limit: 20 }, () => false)).themes.map(({ label }) =>
        label.toLowerCase(),
      );
    assert.equal((await list('frequent'))[0], 'river');
    assert.equal((await list('spread'))[0], 'river');
    assert.notEqual((await list('distinctive'))[0], 'river');
    assert.deepEqual(await list(undefined), await list('distinctive'));
    assert.deepEqual(await list('recent', 'lamp'), ['lamp tax']);
  });
});
