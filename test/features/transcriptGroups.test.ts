import assert from 'node:assert/strict';
import { checkCorpus } from '../../server/features/document/problems';
import {
  transcriptGroups,
  transcriptItems,
  type TranscriptGrouping,
} from '../../server/features/document/transcriptGroups';
import { transcriptTable } from '../../server/features/document/transcriptTable';
import { never } from '../support/cancellation';
import { corpusOf, type TestCorpus } from './fixture';

const prose = 'Dear friends, the weir is mended and we thank you for your help. It was a hard winter for all of us.\n';
const files = {
  'north/1963-weir.txt': `ON THE WEIR\n\n${prose}`,
  'north/rope.txt': `The Rope\nBy Ines Varga, 3 May 1965\n\n${prose}A rope [The Holy Quran, 2: 999].\n`,
  'south/rope.txt': `The Other Rope\nBy Jon Stavik, 4 May 1965\n\n${prose}`,
  'none.txt': prose,
};

describe('the list of transcripts', () => {
  let sample: TestCorpus;
  before(async () => {
    sample = await corpusOf(files);
  });
  const labels = (by: TranscriptGrouping, filter?: string): string[] =>
    transcriptGroups(sample.corpus, by, filter).map(({ label, count }) => `${label}: ${count}`);

  it('is grouped by year, speaker or folder; what is unknown comes last', () => {
    assert.deepEqual(labels('year'), ['1963: 1', '1965: 2', 'No date: 1']);
    assert.deepEqual(labels('speaker'), ['Ines Varga: 1', 'Jon Stavik: 1', 'Speaker unknown: 2']);
    assert.deepEqual(labels('folder').slice(1), ['north: 2', 'south: 1']);
  });

  it('shows speakers in capitals as names, but those of corpus.json as they are', async () => {
    const { corpus } = await corpusOf(
      {
        'a.txt': `MAYOR INES M. VARGA'S ADDRESS TO THE COUNCIL\n\n3 May 1965\n\n${prose}`,
        'b.txt': `SPEECH BY DR. JON MCADAM AT THE WEIR\n\n4 May 1965\n\n${prose}`,
        'c.txt': `The Rope\nBy Orla Quinn, 5 May 1965\n\n${prose}`,
        'd.txt': `The Bell\n\n6 May 1965\n\n${prose}`,
      },
      '{"corpusStudy": 1, "transcripts": {"d.txt": {"speaker": "GUILD OF BAKERS"}}}',
    );
    const { items } = await transcriptItems(corpus, { by: 'speaker', limit: 9 }, never);
    assert.deepEqual(
      items.map(({ speaker }) => speaker),
      ['Mayor Ines M. Varga', 'Dr. Jon McAdam', 'Orla Quinn', 'GUILD OF BAKERS'],
    );
    assert.deepEqual(
      transcriptGroups(corpus, 'speaker').map(({ label }) => label),
      ['Dr. Jon McAdam', 'GUILD OF BAKERS', 'Mayor Ines M. Varga', 'Orla Quinn'],
    );
  });

  it('is filtered by words of title, speaker, date and path', () => {
    assert.deepEqual(labels('year', 'rope varga'), ['1965: 1']);
    assert.deepEqual(labels('year', 'north'), ['1963: 1', '1965: 1']);
    assert.deepEqual(labels('year', 'zebra'), []);
  });

  it('has the counts of `transcripts` and of `check`', async () => {
    const { items, total } = await transcriptItems(sample.corpus, { by: 'year', limit: 100 }, never);
    assert.equal(total, 4);
    const rows = await transcriptTable(sample.corpus);
    for (const { file, words, citations, problems } of items) {
      const row = rows.find(each => each.file === file)!;
      assert.deepEqual([words, citations, problems], [row.words, row.citations, row.problems], file);
    }
    assert.equal(
      items.reduce((sum, { problems }) => sum + problems, 0),
      (await checkCorpus(sample.corpus)).length,
    );
    assert.ok(items.some(({ problems }) => problems > 0));
  });

  it('lists the transcripts of a group by date, up to a limit, or a single one with its group', async () => {
    const year = await transcriptItems(sample.corpus, { by: 'year', group: '1965', limit: 1 }, never);
    assert.deepEqual([year.items.map(({ fullTitle }) => fullTitle), year.total], [['The Rope'], 2]);
    const uri = sample.uri('south/rope.txt');
    const { items } = await transcriptItems(sample.corpus, { by: 'folder', uri, limit: 10 }, never);
    assert.deepEqual(
      items.map(({ group, title, date, speaker, file }) => [group, title, date, speaker, file]),
      [['south', 'The Other Rope', '1965-05-04', 'Jon Stavik', 'south/rope.txt']],
    );
  });
});
