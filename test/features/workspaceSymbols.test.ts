import assert from 'node:assert/strict';
import { workspaceSymbols } from '../../server/features/navigation/workspaceSymbols';
import { corpusOf, type TestCorpus } from './fixture';
import { configWithWork, files } from './samples';

describe('workspace symbols', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files, configWithWork);
  });

  const names = async (query: string): Promise<string[]> =>
    (await workspaceSymbols(sample.corpus, query)).map(({ kind, name }) => `${kind} ${name}`);

  it('are all transcripts for an empty query, by date', async () => {
    const symbols = await workspaceSymbols(sample.corpus, '');
    assert.deepEqual(
      symbols.map(({ kind, container }) => [kind, container]),
      [
        ['transcript', '2018-04-04'],
        ['transcript', '2018-04-04'],
        ['transcript', '2019-03-12'],
      ],
    );
  });

  it('are found by any known spelling, which is then part of the name', async () => {
    assert.ok(
      (await names('Usul al-Kafi')).some(name => /^work al-Kafi \(.*usul.*\)$/i.test(name)),
      (await names('Usul al-Kafi')).join('\n'),
    );
    assert.ok((await names('baqarah 154'))[0] === "source The Qur'an, 2 al-Baqarah, verse 154");
    assert.ok(
      (await names('5:54')).some(name => name === "source The Qur'an, 5 al-Ma'idah, verse 54 (5:54)"),
      (await names('5:54')).join('\n'),
    );
  });

  it('include themes and transcripts', async () => {
    assert.ok((await names('sense of duty')).includes('theme sense of duty'));
    assert.ok((await names('ferrymen')).some(name => name.startsWith('transcript Lecture of the Chair')));
  });
});
